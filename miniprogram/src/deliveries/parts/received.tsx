import { useState } from "react";
import { Button, Para, Sheet } from "../../ui";
import type { DeliveryInHand } from "../use-delivery";
import type { Words } from "../words";

type Props = { words: Words; hand: DeliveryInHand; isNext: boolean };

/** She signs for it herself (D2-18, step five), after being told what to look at; `isNext`: that is what is to be done now. */
export function Received({ words, hand, isNext }: Props) {
  const [open, setOpen] = useState(false);
  const { delivery: said } = words;
  const send = async () => {
    setOpen(false);
    await hand.take({ name: "confirmReceipt" });
  };
  return (
    <>
      <Button kind={isNext ? "primary" : "secondary"} busy={hand.busy} onPress={() => setOpen(true)}>
        {said.received}
      </Button>
      <Sheet open={open} title={said.receivedTitle} onClose={() => setOpen(false)}>
        <Para>{said.receivedText}</Para>
        <Button kind="primary" onPress={() => void send()}>
          {said.receivedSend}
        </Button>
      </Sheet>
    </>
  );
}
