import type { sessions } from "../../../../shared/appointments/session-contract";
import type { OutputOf } from "../../../../shared/kernel/contract";
import { clockOf, type ClockTime } from "../../../../shared/kernel/time";
import { routes } from "../../routes";
import { QrCode } from "../../shell/qr-code";
import { Both } from "./both";

type View = OutputOf<(typeof sessions)["calls"]["board"]>;
const SPEAKS_OF_DELAY = 10;

/** What her phone opens when it scans the wall: the page of her day, with today's code. */
export const checkInAddress = (code: string): string =>
  `${location.origin}/#${routes.examinationDay.path}?code=${encodeURIComponent(code)}`;

type Props = { view: View; clock: ClockTime; stale: ClockTime | undefined };

/** Numbers and rooms across the waiting room: who is called, who is next, how to check in. */
export function Board({ view, clock, stale }: Props) {
  const { called, inExam, next, missed, waiting, delayMinutes, checkInCode } = view;
  return (
    <main className="bd">
      <header className="bd-top">
        <h1>
          <Both say={(words) => words.title} />
        </h1>
        <span className="bd-pace">
          <Both say={(words) => words.waiting(waiting)} />
        </span>
        <span className={delayMinutes >= SPEAKS_OF_DELAY ? "bd-pace bd-pace--late" : "bd-pace"}>
          <Both say={(words) => (delayMinutes >= SPEAKS_OF_DELAY ? words.delay(delayMinutes) : words.onTime)} />
        </span>
        <time className="bd-clock">{clock}</time>
      </header>
      {stale && (
        <p className="bd-stale" role="alert">
          <Both say={(words) => words.stale(stale)} />
        </p>
      )}
      <section className="bd-called" aria-live="polite">
        <h2>
          <Both say={(words) => words.called} />
        </h2>
        {called.length === 0 && (
          <p className="bd-quiet">
            <Both say={(words) => words.nobody} />
          </p>
        )}
        <ul>
          {called.map(({ number, room }) => (
            <li key={number}>
              <b>{number}</b>
              <span aria-hidden>→</span>
              <b>{room}</b>
            </li>
          ))}
        </ul>
      </section>
      <section className="bd-next">
        <h2>
          <Both say={(words) => words.next} />
        </h2>
        {next.length === 0 && (
          <p className="bd-quiet">
            <Both say={(words) => words.nextNone} />
          </p>
        )}
        <ol>
          {next.map(({ number, expectedAt }) => (
            <li key={number}>
              <b>{number}</b>
              {expectedAt && (
                <span>
                  <Both say={(words) => words.about(clockOf(expectedAt))} />
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section className="bd-now">
        <h2>
          <Both say={(words) => words.inExam} />
        </h2>
        <ul>
          {inExam.map(({ number, room }) => (
            <li key={number}>
              <b>{number}</b> {room}
            </li>
          ))}
        </ul>
        {missed.length > 0 && (
          <p className="bd-missed">
            <Both say={(words) => words.missed} />
            <b>{missed.join("  ")}</b>
          </p>
        )}
      </section>
      <section className="bd-check-in">
        <QrCode text={checkInAddress(checkInCode)} label={checkInCode} />
        <div>
          <h2>
            <Both say={(words) => words.checkIn} />
          </h2>
          <p>
            <Both say={(words) => words.checkInText} />
          </p>
          <p className="bd-code">{checkInCode}</p>
          <p>
            <Both say={(words) => words.noPhone} />
          </p>
        </div>
      </section>
    </main>
  );
}
