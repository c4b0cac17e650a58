import type { Application } from "../../../shared/appointments/application";
import { seatsOf } from "../../../shared/appointments/openings";
import { hospitalId } from "../../../shared/hospital/data/places";
import { wouldCome, type Applicant } from "./demand";
import { leftOpen, type Lived } from "./ours";
import type { Way } from "./tally";

/** States in which a seat is hers, and those in which it stays as history. */
const SEATED: readonly Application["state"][] = ["offered", "accepted", "scheduled", "checked-in", "no-show"];

const SESSIONS = `${hospitalId}#session#`;

/** What must not be so when a season is over; empty where all is well. */
export function faultsOf(
  lived: Lived,
  applicants: readonly Applicant[],
  examined: Readonly<Record<Way, ReadonlySet<number>>>,
): string[] {
  const found: string[] = [];
  const holders = new Map<string, string>();
  const worked = new Map<string, { lanes: { lane: string; units: number }[] }>();
  for (const { key, item } of lived.memory.everything()) {
    // The other hospital on the same table has sessions by the same names.
    if (key.table !== "appointments" || !key.pk.startsWith(SESSIONS)) continue;
    const sessionId = key.pk.slice(SESSIONS.length);
    if (key.sk === "head") worked.set(sessionId, item.session as never);
    if (key.sk.startsWith("seat#")) holders.set(`${sessionId}/${key.sk.slice("seat#".length)}`, String(item.holder));
  }
  const claimed = new Map<string, string>();
  for (const { id, state, booking } of lived.applications.values()) {
    if (!SEATED.includes(state)) continue;
    if (!booking) found.push(`${id} is ${state} without a time`);
    for (const seat of booking ? seatsOf(booking) : []) {
      const name = `${booking!.sessionId}/${seat}`;
      if (claimed.has(name)) found.push(`${name} is sold twice`);
      claimed.set(name, id);
      if (holders.get(name) !== id) found.push(`${id} does not hold ${name}`);
    }
    const lane = booking && worked.get(booking.sessionId)?.lanes.find((one) => one.lane === booking.lane);
    if (booking && (!lane || booking.unit + booking.units > lane.units))
      found.push(`${id} has a time that is not worked`);
  }
  for (const [name, id] of holders) if (claimed.get(name) !== id) found.push(`${name} is held for nothing by ${id}`);
  for (const { id, state } of leftOpen(lived)) found.push(`${id} is left ${state} without an end`);
  if (lived.applications.size + lived.refused.size !== applicants.length) found.push("applications are missing");
  for (const n of examined.ours) if (!wouldCome(applicants[n]!)) found.push(`${n} was examined and never came`);
  if (examined.ours.size > examined["hindsight optimum"].size) found.push("more were examined than can be");
  return found;
}
