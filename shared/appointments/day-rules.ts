import { addMinutes, instantOf, type Instant } from "../kernel/time";
import type { DayPolicy } from "./day-policy";
import { stageOf, type DayRow } from "./day-row";

/** Urgent walk-ins first, then who comes back from a walk, then everybody else by time. */
const CLASS = { urgent: "0", returning: "1", ordinary: "2" } as const;
const INSTANT_AT = 2;
const INSTANT_LENGTH = 24;

type Arrival = {
  readonly startsAt: Instant;
  readonly now: Instant;
  readonly number: string;
  readonly urgent?: boolean;
  readonly returning?: boolean;
};

/**
 * The turn of somebody who checks in, as text that sorts (D1-13). On time: by her appointment; late by more than the policy's
 * minutes: by when she came, so behind everybody whose time had come and before nobody's time; back from a walk: in front;
 * urgent: before all.
 */
export function turnOf(
  { startsAt, now, number, urgent, returning }: Arrival,
  { lateAfter }: Pick<DayPolicy, "lateAfter">,
): { turn: string; late: boolean } {
  const late = now > addMinutes(startsAt, lateAfter.minutes);
  const rank = urgent ? "urgent" : returning ? "returning" : "ordinary";
  const by = rank === "ordinary" && !late ? startsAt : now;
  return { turn: `${CLASS[rank]}#${by}#${number}`, late: late && rank === "ordinary" };
}

/** Was this turn given to an urgent walk-in? */
export const isUrgent = (turn: string | undefined): boolean => turn?.startsWith(CLASS.urgent) ?? false;

/** From when on she may be called: early ones wait for their time, everybody else may be called at once. */
export function readyFrom(turn: string, { callEarly }: Pick<DayPolicy, "callEarly">): Instant {
  const by = turn.slice(INSTANT_AT, INSTANT_AT + INSTANT_LENGTH);
  return turn.startsWith(CLASS.ordinary) ? addMinutes(by, -callEarly.minutes) : by;
}

type Waiting = DayRow & { readonly turn: string };
const byTurn = (a: Waiting, b: Waiting): number => (a.turn < b.turn ? -1 : 1);

/** Who waits to be called, in order of turns: first those whose time has come, then those who are early. */
export function waitingInOrder(rows: readonly DayRow[], now: Instant, policy: DayPolicy): Waiting[] {
  const waiting = rows
    .filter((row): row is Waiting => row.turn !== undefined && stageOf(row, policy) === "waiting")
    .sort(byTurn);
  const ready = waiting.filter(({ turn }) => readyFrom(turn, policy) <= now);
  return [...ready, ...waiting.filter((row) => !ready.includes(row))];
}

/** The turn of somebody who was called and did not come: behind so many of those who wait after her. */
export function turnAfterMissing(
  her: { readonly id: string; readonly turn: string },
  rows: readonly DayRow[],
  now: Instant,
  policy: DayPolicy,
): string {
  const behind = waitingInOrder(rows, now, policy).filter(({ id, turn }) => id !== her.id && turn > her.turn);
  const last = behind[Math.min(policy.missed.turnsBack, behind.length) - 1];
  return last ? `${last.turn}+${now}` : her.turn;
}

/** A sonographer's room as the waiting room counts on it. */
export type RoomLane = {
  readonly sessionId: string;
  readonly lane: string;
  readonly echo: boolean;
  readonly from: Instant;
  readonly until: Instant;
};

/** May she be examined there: the special-need pair takes a sonographer and machine for the heart (D1-14). */
export const fitsLane = (row: Pick<DayRow, "variant">, lane: Pick<RoomLane, "echo">): boolean =>
  row.variant === "ordinary" || lane.echo;

export type Place = { readonly row: DayRow; readonly ahead: number; readonly expectedAt?: Instant };

/**
 * Everybody who waits, in the order in which the rooms will call them, with how many are called before and when: each room
 * that becomes free takes the first by turn whose time has come and who may be examined there.
 */
export function waitingRoom(
  rows: readonly DayRow[],
  lanes: readonly RoomLane[],
  now: Instant,
  policy: DayPolicy,
): Place[] {
  const left = waitingInOrder(rows, now, policy).sort(byTurn);
  const free = lanes.map((lane) => ({ lane, at: freeAt(lane, rows, now) }));
  const places: Place[] = [];
  while (left.length > 0) {
    const open = free
      .filter(({ lane, at }) => at < lane.until && left.some((row) => fitsLane(row, lane)))
      .sort((a, b) => a.at.localeCompare(b.at) || a.lane.lane.localeCompare(b.lane.lane));
    const [soonest] = open;
    if (!soonest) break;
    const fit = left.filter((row) => fitsLane(row, soonest.lane));
    const next =
      fit.find(({ turn }) => readyFrom(turn, policy) <= soonest.at) ??
      fit.reduce((a, b) => (readyFrom(b.turn, policy) < readyFrom(a.turn, policy) ? b : a));
    const ready = readyFrom(next.turn, policy);
    const expectedAt = ready > soonest.at ? ready : soonest.at;
    places.push({ row: next, ahead: places.length, expectedAt });
    soonest.at = addMinutes(expectedAt, next.minutes);
    left.splice(left.indexOf(next), 1);
  }
  const inTime = places
    .sort((a, b) => a.expectedAt!.localeCompare(b.expectedAt!))
    .map((one, ahead) => ({ ...one, ahead }));
  return [...inTime, ...left.map((row, i) => ({ row, ahead: inTime.length + i }))];
}

/** When a room is free again, by who is called to it or examined there. */
function freeAt(lane: RoomLane, rows: readonly DayRow[], now: Instant): Instant {
  const start = lane.from > now ? lane.from : now;
  const there = rows.find(
    ({ calledLane, calledSession }) => calledLane === lane.lane && calledSession === lane.sessionId,
  );
  if (!there || (there.state !== "in-exam" && there.state !== "checked-in")) return start;
  const ends = addMinutes(there.state === "in-exam" && there.beganAt ? there.beganAt : now, there.minutes);
  return ends > start ? ends : start;
}

/** When the morning's or the afternoon's sessions of a day are surely over. */
export const settledAt = (day: string, half: "am" | "pm", { settleAt }: Pick<DayPolicy, "settleAt">): Instant =>
  instantOf(day, settleAt[half]);
