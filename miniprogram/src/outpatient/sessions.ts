import { addMinutes, clockOf, dayOf, instantOf, type Day, type Instant } from "../../../shared/kernel/time";
import type { Half } from "../../../shared/outpatient/model";
import type { SessionLine, SessionState, SessionView } from "../../../shared/outpatient/views";

/** What a day is worth to her: the best of its sessions. */
export type DayState = "free" | "draw" | "later" | "full" | "none";
const WORTH: Readonly<Record<SessionState, DayState>> = {
  open: "free",
  few: "free",
  rush: "draw",
  "not-released": "later",
  full: "full",
  stopped: "none",
  over: "none",
};
const BEST_FIRST: readonly DayState[] = ["free", "draw", "later", "full", "none"];

type Parts = { readonly doctorId: string; readonly day: Day; readonly half: Half };
/** Doctor, day and half, as they stand in a session's id. */
export function partsOf(sessionId: string): Parts {
  const [doctorId = "", rest = ""] = sessionId.split("@");
  const [day = "", half] = rest.split("#");
  return { doctorId, day, half: half === "pm" ? "pm" : "am" };
}

export const isFree = ({ state }: { state: SessionState }): boolean => state === "open" || state === "few";
const byTime = (a: SessionLine, b: SessionLine) => (whenOf(a) < whenOf(b) ? -1 : 1);
const whenOf = ({ id, at }: SessionLine): string => `${partsOf(id).day} ${at}`;

export const ofDoctor = (lines: readonly SessionLine[], doctorId: string): SessionLine[] =>
  lines.filter(({ id }) => partsOf(id).doctorId === doctorId).sort(byTime);

/** What a doctor has to offer next: a free session, else a draw, a release, a list; her first of the best kind. */
export function nextOf(lines: readonly SessionLine[]): { line: SessionLine; worth: DayState } | undefined {
  for (const worth of BEST_FIRST) {
    const line = [...lines].sort(byTime).find(({ state }) => WORTH[state] === worth);
    if (line && worth !== "none") return { line, worth };
  }
  return undefined;
}

export type ClinicDay = { readonly day: Day; readonly state: DayState; readonly lines: readonly SessionLine[] };
/** The days on which a doctor sees patients, each with the best that it has. */
export function daysOf(lines: readonly SessionLine[]): ClinicDay[] {
  const days = Array.from(new Set(lines.map(({ id }) => partsOf(id).day))).sort();
  return days.map((day) => {
    const own = lines.filter(({ id }) => partsOf(id).day === day).sort(byTime);
    const state = BEST_FIRST.find((worth) => own.some((line) => WORTH[line.state] === worth)) ?? "none";
    return { day, state, lines: own };
  });
}

type Timed = Pick<SessionView, "day" | "startsAt" | "slotMinutes">;
/** When a time of a session begins and ends. */
export function timesOf({ day, startsAt, slotMinutes }: Timed, slot: number): { from: Instant; to: Instant } {
  const from = addMinutes(instantOf(day, startsAt), slot * slotMinutes);
  return { from, to: addMinutes(from, slotMinutes) };
}
/** A window of a draw as day and two clock times, in Shanghai. */
export const windowOf = ({ opensAt, closesAt }: { opensAt: Instant; closesAt: Instant }) =>
  [dayOf(opensAt), clockOf(opensAt), clockOf(closesAt)] as const;

/** From the first time of a session to the end of the last. */
export const spanOf = (session: Timed & Pick<SessionView, "slots">): { from: Instant; to: Instant } => ({
  from: timesOf(session, 0).from,
  to: timesOf(session, session.slots - 1).to,
});
