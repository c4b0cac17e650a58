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
      <Button onPress={() => setOpen("another")}>{view.waitList ? words.waitList.back : said.another}</Button>
      <Button kind="quiet" onPress={() => setOpen("decline")}>
        {said.decline}
      </Button>
      <AskAnother words={words} view={view} hand={hand} open={open === "another"} onClose={() => setOpen(undefined)} />
      <Sheet open={open === "decline"} title={said.declineTitle} onClose={() => setOpen(undefined)}>
        <Para>{said.declineText}</Para>
        <Button kind="danger" busy={hand.busy} onPress={() => void decline()}>
          {said.declineSend}
        </Button>
      </Sheet>
    </>
  );
}

type AskProps = FaceProps & { open: boolean; onClose: () => void };

/**
 * Gives the time back and goes to the queue again, with a word on which days are better; whoever was offered it from the
 * wait list goes back to where she stood in it.
 */
export function AskAnother({ words, view, hand, open, onClose }: AskProps) {
  const { offer: said, waitList } = words;
  const listed = view.waitList !== undefined;
  const [note, setNote] = useState("");
  const ask = async () => {
    onClose();
    await hand.askAnother(note.trim());
  };
  return (
    <Sheet open={open} title={listed ? waitList.back : said.anotherTitle} onClose={onClose}>
      <Para>{listed ? waitList.backText : said.anotherText}</Para>
      <Field name="another" label={said.anotherNote} optional>
        <TextArea value={note} most={300} onChange={setNote} />
      </Field>
      <Button kind="primary" busy={hand.busy} onPress={() => void ask()}>
        {listed ? waitList.backSend : said.anotherSend}
      </Button>
    </Sheet>
  );
}
