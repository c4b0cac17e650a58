import { useState } from "react";
import { useSay } from "../../../i18n";
import { Button, Card, Countdown, Field, Para, Sheet, TextArea } from "../../../ui";
import { BookingCard } from "../booking-card";
import type { FaceProps } from "./face";

/** A time that is kept for her: what, how long; another one, or none. "Accept" stands in the bar. */
export function Offered({ words, view, hand }: FaceProps) {
  const say = useSay();
  const { offer: said } = words;
  const [open, setOpen] = useState<"another" | "decline">();
  const { booking, offerUntil } = view;
  const decline = async () => {
    setOpen(undefined);
    await hand.decline();
  };
  return (
    <>
      {offerUntil && (
        <Card>
          <Countdown until={offerUntil} label={said.keptFor} onEnd={() => void hand.call.reload()} />
          <Para quiet>{said.until(say.moment(offerUntil))}</Para>
        </Card>
      )}
      {booking && <BookingCard words={words} view={view} booking={booking} />}
      <Button onPress={() => setOpen("another")}>{said.another}</Button>
      <Button kind="quiet" onPress={() => setOpen("decline")}>
        {said.decline}
      </Button>
      <AskAnother words={words} hand={hand} open={open === "another"} onClose={() => setOpen(undefined)} />
      <Sheet open={open === "decline"} title={said.declineTitle} onClose={() => setOpen(undefined)}>
        <Para>{said.declineText}</Para>
        <Button kind="danger" busy={hand.busy} onPress={() => void decline()}>
          {said.declineSend}
        </Button>
      </Sheet>
    </>
  );
}

type AskProps = Omit<FaceProps, "view"> & { open: boolean; onClose: () => void };

/** Gives the time back and goes to the queue again, with a word on which days are better. */
export function AskAnother({ words, hand, open, onClose }: AskProps) {
  const { offer: said } = words;
  const [note, setNote] = useState("");
  const ask = async () => {
    onClose();
    await hand.askAnother(note.trim());
  };
  return (
    <Sheet open={open} title={said.anotherTitle} onClose={onClose}>
      <Para>{said.anotherText}</Para>
      <Field name="another" label={said.anotherNote} optional>
        <TextArea value={note} most={300} onChange={setNote} />
      </Field>
      <Button kind="primary" busy={hand.busy} onPress={() => void ask()}>
        {said.anotherSend}
      </Button>
    </Sheet>
  );
}
