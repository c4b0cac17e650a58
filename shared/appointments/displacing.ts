import { instantOf, type Instant } from "../kernel/time";
import type { Application } from "./application";
import type { Opening } from "./model";
import { seatName, type Taken } from "./openings";
import type { AppointmentPolicy } from "./policy";
import type { UltrasoundSession } from "./sessions";
import { applicationLife } from "./states";
import { windowDays } from "./windows";

/** The part of a session that somebody holds. */
export type Held = Pick<Opening, "lane" | "unit" | "units"> & { readonly echo: boolean; readonly addOn: boolean };

/** Who sits in a session, with which part of it. */
export type Seated = { readonly application: Application; readonly held: Held };

/** What becomes of the people of a session: who stays, who changes rooms at the same time, who loses her time. */
export type Settled = {
  readonly moved: readonly { readonly application: Application; readonly lane: string; readonly room: string }[];
  readonly displaced: readonly Application[];
};

/** What she holds of a session; undefined where it is nothing. A second visit for the fetal heart counts as well. */
export function heldIn(application: Application, sessionId: string): Held | undefined {
  const { booking, addOn } = application;
  const above = addOn !== undefined;
  if (booking?.sessionId === sessionId) {
    const { lane, unit, units, variant, echo } = booking;
    return { lane, unit, units, echo: variant === "special-need" && !echo, addOn: above };
  }
  if (booking?.echo?.sessionId === sessionId) {
    const { lane, unit, units } = booking.echo;
    return { lane, unit, units, echo: true, addOn: above };
  }
  return undefined;
}

/**
 * Is this part of a session worked? An add-on place lies above the ordinary units, in no lane of its own: it is worked while
 * some lane that is fit for its examination is.
 */
export function worked(session: Pick<UltrasoundSession, "lanes">, { lane, unit, units, echo, addOn }: Held): boolean {
  const fit = session.lanes.filter((one) => one.echo || !echo);
  if (addOn) return fit.length > 0;
  return fit.some((one) => one.lane === lane && unit + units <= one.units);
}

/** In which order people are looked at when a session loses capacity: the nearest last day first, then who applied first. */
export function byLastDay(policy: Pick<AppointmentPolicy, "windows">) {
  const last = (one: Application) => windowDays("system-ultrasound", one.dueOn, policy).hardStop;
  return (a: Application, b: Application): number =>
    last(a).localeCompare(last(b)) || a.submittedAt.localeCompare(b.submittedAt) || a.id.localeCompare(b.id);
}

/**
 * Who keeps her place when a session has become `after` (the published rule): by the nearest last day, ties by the time of
 * applying. Whoever's lane and time are still worked keeps them. Else she keeps her time in another lane that is worked,
 * fit for her examination and held by nobody; she is not asked, only her room changes. Else she is displaced. `taken` are
 * all units that are held now. Whoever is being examined, or whose time is over, stays where she is.
 */
export function settle(
  after: UltrasoundSession,
  seated: readonly Seated[],
  taken: Taken,
  policy: Pick<AppointmentPolicy, "windows">,
  now: Instant,
): Settled {
  const order = byLastDay(policy);
  const used = new Set(taken);
  const moved: { application: Application; lane: string; room: string }[] = [];
  const displaced: Application[] = [];
  for (const { application, held } of [...seated].sort((a, b) => order(a.application, b.application))) {
    if (!applicationLife.can(application.state, "displace") || isOver(application, after, now)) continue;
    if (worked(after, held)) continue;
    const other = after.lanes.find(
      ({ lane }) =>
        !held.addOn &&
        worked(after, { ...held, lane }) &&
        unitsOf(held).every((unit) => !used.has(seatName(lane, unit))),
    );
    if (!other) displaced.push(application);
    else {
      for (const unit of unitsOf(held)) used.add(seatName(other.lane, unit));
      moved.push({ application, lane: other.lane, room: other.room });
    }
  }
  return { moved, displaced };
}

const unitsOf = ({ unit, units }: Held): number[] => Array.from({ length: units }, (_, at) => unit + at);

function isOver({ booking }: Application, { id }: UltrasoundSession, now: Instant): boolean {
  const part = booking?.sessionId === id ? booking : booking?.echo;
  return part !== undefined && instantOf(part.day, part.endsAt) <= now;
}
