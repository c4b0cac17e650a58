import { useState } from "react";
import { CANCEL_REASONS, type CancelReason } from "../../../../shared/appointments/views";
import { Button, Choice, Para, Sheet } from "../../ui";
import { ConductNote } from "../move/conduct-note";
import type { FaceProps } from "./faces/face";

/** Cancelling, with its reason and what it does. */
export function CancelSheet({ words, view, hand }: FaceProps) {
  const { cancel: said, booked } = words;
  const listed = view.state === "wait-listed";
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<CancelReason>();
  const send = async () => {
    if (!reason) return;
    setOpen(false);
    await hand.cancel(reason);
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {listed
          ? words.waitList.leave
          : view.state === "accepted"
            ? said.giveBack
            : view.booking
              ? booked.cancel
              : said.keep}
      </Button>
      <Sheet open={open} title={said.title} onClose={() => setOpen(false)}>
        <Para>{listed ? words.waitList.leaveText : view.booking ? said.placeText : said.text}</Para>
        {open && <ConductNote view={view} reason={reason} />}
        <Choice
          label={said.ask}
          options={CANCEL_REASONS.map((value) => ({ value, label: said.reasons[value] }))}
          value={reason}
          onChange={setReason}
        />
        <Button kind="danger" disabled={!reason} busy={hand.busy} onPress={() => void send()}>
          {said.send}
        </Button>
      </Sheet>
    </>
  );
}
