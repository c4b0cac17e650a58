import { useState } from "react";
import { Button, Para, Sheet } from "../../ui";
import type { RxInHand } from "../use-prescription";
import type { Words } from "../words";

/** "I do not need it", after saying what that does. */
export function NotNeeded({ words, hand, isPaid }: { words: Words; hand: RxInHand; isPaid: boolean }) {
  const [open, setOpen] = useState(false);
  const { no: said } = words;
  const send = async () => {
    setOpen(false);
    await hand.notNeeded();
  };
  return (
    <>
      <Button kind="quiet" busy={hand.busy} onPress={() => setOpen(true)}>
        {said.button}
      </Button>
      <Sheet open={open} title={said.title} onClose={() => setOpen(false)}>
        <Para>{isPaid ? said.paid : said.unpaid}</Para>
        <Button kind="danger" onPress={() => void send()}>
          {said.send}
        </Button>
      </Sheet>
    </>
  );
}
