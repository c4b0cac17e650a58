import { useSay } from "../../i18n";
import { Card, Countdown, Notice, Para } from "../../ui";
import type { FaceProps } from "./face";

/** The clock that runs now: until when to pay, to be accepted, to end; and whether the doctor is away (D2-15). */
export function Clocks({ words, view, onEnd }: FaceProps & { onEnd: () => void }) {
  const { one: said } = words;
  const say = useSay();
  const { state, payUntil, acceptBy, endsAt, exchanges, away } = view;
  const isOpen = state === "accepted" || state === "in-progress";
  const until = away && (away.until.includes("T") ? say.moment(away.until) : say.day(away.until));
  return (
    <>
      {state === "awaiting-payment" && payUntil && (
        <Card>
          <Countdown until={payUntil} label={said.payUntil} onEnd={onEnd} />
          <Para quiet>{said.payBy(say.moment(payUntil))}</Para>
        </Card>
      )}
      {state === "waiting" && acceptBy && (
        <Card>
          <Countdown until={acceptBy} label={said.acceptUntil} onEnd={onEnd} />
          <Para>{said.acceptBy(say.moment(acceptBy))}</Para>
        </Card>
      )}
      {isOpen && endsAt && (
        <Card>
          <Countdown until={endsAt} label={said.endsIn} onEnd={onEnd} />
          <Para>{said.endsAt(say.moment(endsAt))}</Para>
          <Para>{said.exchanges(Math.max(0, exchanges.most - exchanges.used), exchanges.most)}</Para>
        </Card>
      )}
      {away && until && (
        <Notice meaning="waiting" title={said.away[away.why](until)}>
          {away.note && <Para>{away.note}</Para>}
          {state === "waiting" && <Para>{said.awayText}</Para>}
        </Notice>
      )}
    </>
  );
}
