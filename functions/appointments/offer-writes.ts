import { seatsOf } from "../../shared/appointments/openings";
import type { Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import type { Next } from "./wait-list-next";

/** A seat with its session, as one name. */
export const seatIn = (sessionId: string, seat: string): string => `${sessionId}/${seat}`;

/**
 * The writes that offer a place to somebody of the wait list. `given` are the seats that somebody else gives up in the same
 * commit and that go over to her; every other seat of her examination must be free.
 */
export function offerWrites(
  { repository, examForms }: Parts,
  { row, after, booking }: Next,
  tenant: string,
  now: Instant,
  given: ReadonlySet<string> = new Set(),
): Write[] {
  const line = {
    version: after.v,
    state: after.state,
    at: now,
    by: "hospital" as const,
    reason: "from-wait-list",
    fingerprint: "job",
  };
  const holder = { id: after.id, by: "", at: now };
  const { sessionId } = booking;
  const [hers, beside] = [true, false].map((was) =>
    seatsOf(booking).filter((seat) => given.has(seatIn(sessionId, seat)) === was),
  );
  return [
    ...repository.seatsHandedOver(sessionId, hers!, holder, tenant),
    ...repository.seatWrites(true, sessionId, beside!, holder, tenant),
    ...repository.transition(row.application, after, `wait-list@${after.v}`, line, row.maskedName, { tenant }),
    ...(after.examFormId ? [examForms.use(after.personId, after.examFormId, after.id, tenant)] : []),
    ...newsOf({ after, event: "application.offered" }, tenant),
  ];
}
