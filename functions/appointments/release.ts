import type { Application } from "../../shared/appointments/application";
import { seatsOf } from "../../shared/appointments/openings";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";

/**
 * Gives back the seats and the clinic form of an application, in the commit that ends its claim to them (S6). Seats that
 * are `handedOn` go to somebody else in the same commit.
 */
export function release(
  { repository, examForms }: Parts,
  before: Application,
  tenant: string,
  handedOn: readonly string[] = [],
): Write[] {
  const { booking, examFormId } = before;
  if (!booking) return [];
  const holder = { id: before.id, by: "", at: before.updatedAt };
  return [
    ...repository.seatWrites(
      false,
      booking.sessionId,
      seatsOf(booking).filter((seat) => !handedOn.includes(seat)),
      holder,
      tenant,
    ),
    ...(examFormId ? [examForms.free(before.personId, examFormId, tenant)] : []),
  ];
}
