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
