import fc from "fast-check";
import { fillPlan, type OpenSession } from "../../../shared/appointments/fill-plan";
import { seatsOf } from "../../../shared/appointments/openings";
import { rankOf } from "../../../shared/appointments/wait-list";
import { windowDays } from "../../../shared/appointments/windows";
import { addDays } from "../../../shared/kernel/time";
import { application, dueAt, examForm, form, id, lane, NOW, policy, session } from "./sample";

const DAY = "2026-12-16";
const { items, validUntil, abnormalReferral, paidFen } = examForm();
const waits = (n: number, age: number, change: Parameters<typeof application>[0] = {}) => {
  const dueOn = dueAt(age);
  const { hardStop } = windowDays("system-ultrasound", dueOn, policy);
  const onForm = { id: id("4"), items, validUntil, abnormalReferral, paidFen };
  const waiting = { since: NOW, reason: "no-capacity" as const, hardStop, form: onForm, offered: [] };
  return application({ id: id("abcdefghjk"[n]!), state: "wait-listed", dueOn, waiting, ...change });
};
const open = (units: number, taken: string[] = [], day = DAY): OpenSession => ({
  session: session(day, [lane("a", units)]),
  taken: new Set(taken),
  kind: "workday",
});
const shown = (plan: ReturnType<typeof fillPlan>) =>
  plan.map(({ application: { id: who }, opening }) => `${who[0]} ${opening.day.slice(5)} ${opening.startsAt}`);

test("two free times go to the two who stand first; the third is left out", () => {
  const list = [waits(0, 20), waits(1, 20), waits(2, 19)];
  expect(shown(fillPlan(list, [open(6)], policy, NOW))).toEqual(["a 12-16 08:00", "b 12-16 08:30"]);
});

test("whoever has the choice takes the other day, so that more are served", () => {
  const choosy = waits(1, 20, { preference: { ...form().preference, unsuitableDays: ["2026-12-17"] } });
  const plan = fillPlan([waits(0, 20), choosy], [open(3), open(3, [], "2026-12-17")], policy, NOW);
  expect(shown(plan)).toEqual(["a 12-17 08:00", "b 12-16 08:00"]);
});

test("twins get the longer time that is over, never a time that is cut too short", () => {
  const twins = waits(0, 20, { fetuses: 2 });
  expect(shown(fillPlan([twins], [open(5)], policy, NOW))).toEqual(["a 12-16 08:00"]);
  expect(fillPlan([twins], [open(4)], policy, NOW)).toEqual([]);
  expect(shown(fillPlan([twins], [open(6)], policy, NOW))).toEqual(["a 12-16 08:00"]);
  expect(shown(fillPlan([waits(1, 21), twins], [open(8)], policy, NOW))).toEqual(["b 12-16 08:00", "a 12-16 08:30"]);
});

test("twins whose last day is nearer have their turn before one who stands behind them, never before one who stands ahead", () => {
  const twins = (n: number, age: number) => waits(n, age, { fetuses: 2 });
  expect(shown(fillPlan([twins(0, 21), waits(1, 20)], [open(5)], policy, NOW))).toEqual(["a 12-16 08:00"]);
  expect(shown(fillPlan([waits(1, 21), twins(0, 20)], [open(5)], policy, NOW))).toEqual(["b 12-16 08:00"]);
});

test("twins have no turn where it would serve fewer: six units are two women, eight are one and twins", () => {
  const list = [waits(0, 22, { fetuses: 2 }), waits(1, 21), waits(2, 20)];
  expect(shown(fillPlan(list, [open(6)], policy, NOW))).toEqual(["b 12-16 08:00", "c 12-16 08:30"]);
  const who = (units: number) => shown(fillPlan(list, [open(units)], policy, NOW)).map(([first]) => first);
  expect(who(8)).toEqual(["a", "b"]);
  expect(who(11)).toEqual(["a", "b", "c"]);
});

/** As many as can be served in times of the usual length, found by trying every way. */
function mostInUsualTimes(women: readonly (readonly boolean[])[], times: readonly number[]): number {
  const [first, ...others] = women;
  if (!first) return 0;
  const without = mostInUsualTimes(others, times);
  return first.reduce((most, may, day) => {
    if (!may || times[day] === 0) return most;
    const left = times.map((count, at) => count - Number(at === day));
    return Math.max(most, 1 + mostInUsualTimes(others, left));
  }, without);
}

test("a turn for longer examinations never makes a plan serve fewer than the usual times could, tried in every way", () => {
  const women = fc.array(
    fc.record({
      age: fc.integer({ min: 16, max: 23 }),
      fetuses: fc.integer({ min: 1, max: 2 }),
      not: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 6 },
  );
  const halves = fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(women, halves, (list, units) => {
      const days = units.map((_, n) => addDays(DAY, n));
      const entries = list
        .map(({ age, fetuses, not }, n) => {
          const unsuitableDays = days.filter((_, at) => at === not);
          return waits(n, age, { fetuses, preference: { ...form().preference, unsuitableDays } });
        })
        .sort((a, b) => rankOf(a.waiting!).localeCompare(rankOf(b.waiting!)));
      const singles = entries.filter(({ fetuses }) => fetuses === 1);
      const may = singles.map(({ dueOn, preference }) => {
        const { allowedFrom, hardStop } = windowDays("system-ultrasound", dueOn, policy);
        return days.map((day) => allowedFrom <= day && day <= hardStop && !preference.unsuitableDays.includes(day));
      });
      const sessions = units.map((count, n) => open(count, [], days[n]));
      const plan = fillPlan(entries, sessions, policy, NOW);
      const usual = units.map((count) => Math.floor(count / 3));
      expect(plan.length).toBeGreaterThanOrEqual(mostInUsualTimes(may, usual));
    }),
    { numRuns: 300 },
  );
});

test("taken units are nobody's, whatever is waiting", () => {
  const list = fc.array(fc.record({ age: fc.integer({ min: 16, max: 23 }), fetuses: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 7,
  });
  const days = fc.array(
    fc.record({ units: fc.integer({ min: 1, max: 20 }), taken: fc.array(fc.integer({ min: 0, max: 19 })) }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(list, days, (women, halves) => {
      const entries = women
        .map(({ age, fetuses }, n) => waits(n, age, { fetuses }))
        .sort((a, b) => rankOf(a.waiting!).localeCompare(rankOf(b.waiting!)));
      const sessions = halves.map(({ units, taken }, n) =>
        open(
          units,
          taken.map((unit) => seatsOf({ lane: "a", unit, units: 1 })[0]!),
          addDays(DAY, n),
        ),
      );
      const plan = fillPlan(entries, sessions, policy, NOW);
      const seats = plan.flatMap(({ opening }) => seatsOf(opening).map((seat) => `${opening.sessionId}/${seat}`));
      expect(new Set(seats).size).toBe(seats.length);
      expect(new Set(plan.map((one) => one.application.id)).size).toBe(plan.length);
      for (const { opening } of plan) {
        const half = sessions.find(({ session: { id: name } }) => name === opening.sessionId)!;
        expect(opening.unit + opening.units).toBeLessThanOrEqual(half.session.lanes[0]!.units);
        expect(seatsOf(opening).some((seat) => half.taken.has(seat))).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
