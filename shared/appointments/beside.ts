import type { DayKind } from "../hospital/model";
import type { Instant } from "../kernel/time";
import type { Application } from "./application";
import type { Booking, Opening } from "./model";
import { openingAt, seatsOf, type Taken } from "./openings";
import type { AppointmentPolicy } from "./policy";
import { unitsFor } from "./quotes";
import type { UltrasoundSession } from "./sessions";

type Half = { readonly session: UltrasoundSession; readonly taken: Taken };

/**
 * The free times beside somebody's booking in the same session: at the same time in another lane, or directly before or
 * after it in any. For two who come together.
 */
export function besideOf(
  application: Application,
  { session, taken }: Half,
  kind: DayKind,
  other: Booking | undefined,
  policy: AppointmentPolicy,
  now: Instant,
): Opening[] {
  if (other?.sessionId !== session.id) return [];
  const units = unitsFor(other.variant, application.fetuses, policy);
  const starts = [other.unit, other.unit - units, other.unit + other.units];
  return session.lanes
    .flatMap(({ lane }) => starts.map((unit) => openingAt(application, session, kind, lane, unit, policy, now, true)))
    .filter((one) => typeof one !== "string")
    .filter((one) => seatsOf(one).every((seat) => !taken.has(seat)));
}
