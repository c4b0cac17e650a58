import { useState } from "react";
import { Button, Para, Sheet } from "../../ui";
import type { VisitInHand } from "../use-visit";
import type { Words } from "../words";

type Props = { words: Words; hand: VisitInHand; step: "cancel" | "leave" | "pass" };

/** Gives a time, a kept place or the wait itself back, after saying what that does. */
export function CancelSheet({ words, hand, step }: Props) {
  const said = words.giveBack[step];
  const [open, setOpen] = useState(false);
  const send = async () => {
    setOpen(false);
    await hand.take(step);
  };
  return (
    <>
      <Button kind="quiet" busy={hand.busy} onPress={() => setOpen(true)}>
        {said.button}
      </Button>
      <Sheet open={open} title={said.title} onClose={() => setOpen(false)}>
        <Para>{said.text}</Para>
        <Button kind="danger" onPress={() => void send()}>
          {said.send}
        </Button>
      </Sheet>
    </>
  );
}
