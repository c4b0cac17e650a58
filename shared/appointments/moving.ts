import type { Fen } from "../kernel/money";
import { addMinutes, instantOf, type Instant } from "../kernel/time";
import type { Application } from "./application";
import { Variant, type Booking, type Opening } from "./model";
import type { MoveRights } from "./move-views";
import { startOf } from "./paying";
import type { AppointmentPolicy } from "./policy";

/** Until when she may move her appointment herself; undefined where there is none to move (row 30). */
export const moveUntil = (
  { state, booking }: Pick<Application, "state" | "booking">,
  { moving }: Pick<AppointmentPolicy, "moving">,
): Instant | undefined =>
  state === "scheduled" && booking ? addMinutes(startOf(booking), -moving.move.beforeHours * 60) : undefined;

/** How often she may still move it. */
export const movesLeft = (
  { moves = 0 }: Pick<Application, "moves">,
  { moving }: Pick<AppointmentPolicy, "moving">,
): number => Math.max(0, moving.move.most - moves);

/** How often she may still ask for more minutes while she pays. */
export const renewalsLeft = (
  { renewals = 0 }: Pick<Application, "renewals">,
  { moving }: Pick<AppointmentPolicy, "moving">,
): number => Math.max(0, moving.hold.times - renewals);

/** What she may do about her time herself. */
export function moveRights(application: Application, policy: Pick<AppointmentPolicy, "moving">): MoveRights {
  const until = moveUntil(application, policy);
  const { most } = policy.moving.move;
  return {
    ...(until ? { move: { until, left: movesLeft(application, policy), most } } : {}),
    ...(application.state === "accepted"
      ? { hold: { left: renewalsLeft(application, policy), minutes: policy.moving.hold.minutes } }
      : {}),
  };
}

/**
 * The application as of somebody who chooses a new time herself: what she once wrote about days and hours keeps nothing
 * from her, and she agrees to the price of the day as she moves (S13). Her window and her person stay (S12).
 */
export const choosing = (application: Application): Application => ({
  ...application,
  variants: [...Variant.options],
  preference: { ...application.preference, days: "either", unsuitableDays: [], earliest: "00:00" },
});

/** Can she still get there, and could the place still be given back? */
export const inTimeFor = (
  { day, startsAt }: Pick<Opening, "day" | "startsAt">,
  { preference }: Pick<Application, "preference">,
  now: Instant,
  { moving }: Pick<AppointmentPolicy, "moving">,
): boolean => instantOf(day, startsAt) >= addMinutes(now, moving.move.beforeHours * 60 + preference.travelMinutes);

/** The booking at the new time: what was paid stays with it, what is owed is owed at the desk. */
export function movedBooking(
  before: Booking,
  opening: Opening,
  room: string,
  totalFen: Fen,
  paidOnFormFen: Fen,
): Booking {
  const { payment: _payment, echo: _echo, paidBy, ...old } = before;
  const owedFen = Math.max(0, totalFen - paidOnFormFen);
  const payment = paidBy ? before.payment : owedFen > 0 ? ("at-desk" as const) : undefined;
  return {
    ...old,
    ...opening,
    room,
    totalFen,
    owedFen,
    ...(paidBy ? { paidBy } : {}),
    ...(payment ? { payment } : {}),
  };
}

/**
 * Until when a place is kept after more minutes were asked for: never past the moment at which nobody could take it any
 * more. Undefined where that gives no minute more.
 */
export function keptLonger(
  booking: Pick<Booking, "day" | "startsAt">,
  offerUntil: Instant,
  policy: Pick<AppointmentPolicy, "moving" | "cancelBeforeHours">,
): Instant | undefined {
  const wished = addMinutes(offerUntil, policy.moving.hold.minutes);
  const latest = addMinutes(startOf(booking), -policy.cancelBeforeHours.hours * 60);
  const until = wished < latest ? wished : latest;
  return until > offerUntil ? until : undefined;
}
