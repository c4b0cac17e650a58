import { useSay } from "../../../i18n";
import { Card, Countdown, Para } from "../../../ui";
import { RenewHold } from "../../move/renew-hold";
import { BookingCard } from "../booking-card";
import type { FaceProps } from "./face";

/** Hers as soon as it is paid: until when, what happens then; paying stands in the bar, giving it back at the end. */
export function Accepted({ words, view, hand }: FaceProps) {
  const say = useSay();
  const { accepted: said } = words;
  const { booking, offerUntil } = view;
  return (
    <>
      {offerUntil && (
        <Card>
          <Countdown until={offerUntil} label={said.keptFor} onEnd={() => void hand.call.reload()} />
          <Para quiet>{said.until(say.moment(offerUntil))}</Para>
          <RenewHold view={view} hand={hand} />
        </Card>
      )}
      {booking && <BookingCard words={words} view={view} booking={booking} />}
      <Para>{said.then}</Para>
      <Para quiet>{said.giveBackHint}</Para>
    </>
  );
}
