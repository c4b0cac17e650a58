import { stageOf } from "../../../shared/appointments/day-row";
import { isUrgent, type Place } from "../../../shared/appointments/day-rules";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import { clockOf, dayOf, minutesOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { checkInCodeOf } from "./repository";
import { placesIn } from "./show-day";

type Calls = (typeof sessions)["calls"];

/** The wall screen: numbers and rooms only. Whoever has no key learns nothing, not even that there is a screen. */
export const board =
  (parts: Parts): Answering<Calls["board"]> =>
  async ({ key }, { tenant, now }) => {
    const screen = await parts.day.screen(tenant);
    if (!screen || screen.key !== key) return refused("thing.missing");
    const { day: policy } = parts.policy;
    const day = dayOf(now);
    const [here, worked] = await Promise.all([parts.day.here(day, tenant, true), parts.day.sessions(day, tenant)]);
    const places = [...placesIn(here, worked, now, policy).values()];
    const numbered = here.flatMap((row) =>
      row.number ? [{ ...row, number: row.number, stage: stageOf(row, policy) }] : [],
    );
    const at = (stage: string) => numbered.filter((row) => row.stage === stage);
    return done({
      day,
      now,
      called: at("called")
        .sort((a, b) => (b.calledAt ?? "").localeCompare(a.calledAt ?? ""))
        .map(({ number, room, calledAt }) => ({ number, room, at: calledAt ?? now })),
      inExam: at("in-exam").map(({ number, room }) => ({ number, room })),
      next: places
        .slice(0, policy.board.next)
        .flatMap(({ row, expectedAt }) => (row.number ? [{ number: row.number, expectedAt }] : [])),
      missed: at("not-found").map(({ number }) => number),
      waiting: places.length,
      delayMinutes: delayOf(places),
      checkInCode: checkInCodeOf(screen, day),
    });
  };

/** Whoever was late, or came without an appointment, tells nothing of how punctual the day is. */
function delayOf(places: readonly Place[]): number {
  const next = places.find(({ row, expectedAt }) => expectedAt && !row.late && !row.temporary && !isUrgent(row.turn));
  if (!next?.expectedAt) return 0;
  return Math.max(0, minutesOf(clockOf(next.expectedAt)) - minutesOf(next.row.startsAt));
}

export const boardKey =
  (parts: Parts): Answering<Calls["boardKey"]> =>
  async ({ rotate }, { tenant, now }) => {
    const known = await parts.day.screen(tenant);
    const screen = known && !rotate ? known : await parts.day.newScreen(known, now, tenant);
    return done({ key: screen.key, checkInCode: checkInCodeOf(screen, dayOf(now)), since: screen.since });
  };
