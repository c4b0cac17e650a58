import { useState } from "react";
import type { PatientView } from "../../../../shared/consultations/views";
import { Button, Para, Sheet } from "../../ui";
import type { ConsultationInHand } from "../use-consultation";
import type { Words } from "../words";

type Props = { words: Words; view: PatientView; hand: ConsultationInHand };

/** Takes the request back, after saying what that does to the money. */
export function CancelSheet({ words, view, hand }: Props) {
  const { one: said } = words;
  const [open, setOpen] = useState(false);
  const send = async () => {
    setOpen(false);
    await hand.cancel();
  };
  return (
    <>
      <Button kind="quiet" busy={hand.busy} onPress={() => setOpen(true)}>
        {said.cancel}
      </Button>
      <Sheet open={open} title={said.cancelTitle} onClose={() => setOpen(false)}>
        <Para>{view.money === "paid" ? said.cancelText : said.cancelUnpaid}</Para>
        <Button kind="danger" onPress={() => void send()}>
          {said.cancelSend}
        </Button>
      </Sheet>
    </>
  );
}
