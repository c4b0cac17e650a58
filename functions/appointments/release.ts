import type { Application } from "../../shared/appointments/application";
import type { Booking } from "../../shared/appointments/model";
import { seatsBut } from "../../shared/appointments/splitting";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";

/** What of a place is not given back to be free: seats that go to others in the same commit, and what she keeps herself. */
export type Spared = {
  /** Seats as "session/seat". */
  readonly handedOn?: ReadonlySet<string>;
  /** Her booking after a move: its seats and the clinic form stay hers. */
  readonly kept?: Booking;
};

/** Gives back the seats and the clinic form of an application, in the commit that ends its claim to them (S6). */
export function release(
  { repository, examForms }: Parts,
  before: Application,
  tenant: string,
  { handedOn = new Set(), kept }: Spared = {},
): Write[] {
  const { booking, examFormId } = before;
  if (!booking) return [];
  const holder = { id: before.id, by: "", at: before.updatedAt };
  const seats = seatsBut(booking, kept).flatMap(({ sessionId, seats: given }) => {
    const free = given.filter((seat) => !handedOn.has(`${sessionId}/${seat}`));
    return repository.seatWrites(false, sessionId, free, holder, tenant);
  });
  return [...seats, ...(examFormId && !kept ? [examForms.free(before.personId, examFormId, tenant)] : [])];
}
