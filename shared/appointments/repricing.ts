import type { DayKind, PriceList } from "../hospital/model";
import type { Instant } from "../kernel/time";
import type { Application } from "./application";
import type { AppointmentPolicy } from "./policy";
import { quoteFor, variantOn } from "./quotes";
import { applicationLife } from "./states";

/** What a changed calendar does to somebody with a place on that day. */
export type DayChange =
  | { readonly is: "nothing" }
  /** What she agreed to stands; she is told that the day is another one now. */
  | { readonly is: "told"; readonly after: Application }
  /** The day is an ordinary one now: the ordinary examination at the ordinary price of her own list. */
  | { readonly is: "repriced"; readonly after: Application; readonly fromFen: number; readonly toFen: number };

/**
 * A changed calendar never raises what she agreed to pay (S13): a day that became special-need leaves her examination and
 * price as they are; one that became ordinary makes it the ordinary one, where that costs less. Temporary appointments and
 * pairs in two visits are special-need whatever the day (D1-14), and an examination that has begun is not touched.
 */
export function dayChanged(
  application: Application,
  change: { readonly from?: DayKind; readonly to: DayKind },
  prices: PriceList,
  policy: AppointmentPolicy,
  now: Instant,
): DayChange {
  const { booking, state, fetuses, temporary } = application;
  const variant = variantOn(change.to);
  const differs = change.from === undefined || variantOn(change.from) !== variant;
  if (!booking || !differs || booking.variant === variant || !applicationLife.can(state, "displace"))
    return { is: "nothing" };
  const next = { ...application, v: application.v + 1, updatedAt: now };
  const total = quoteFor("ordinary", fetuses, policy, prices).totalFen;
  if (variant === "special-need") return { is: "told", after: next };
  if (temporary || booking.echo || total >= booking.totalFen) return { is: "nothing" };
  const paidByForm = booking.totalFen - booking.owedFen;
  const owedFen = Math.min(booking.owedFen, Math.max(0, total - paidByForm));
  const after = { ...next, booking: { ...booking, variant, totalFen: total, owedFen } };
  return { is: "repriced", after, fromFen: booking.totalFen, toFen: total };
}
