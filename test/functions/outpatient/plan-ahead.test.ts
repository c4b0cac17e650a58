import { planAhead } from "../../../functions/outpatient/plan-ahead";
import { partsOf } from "../../../functions/outpatient/parts";
import { addDays, daysFrom, instantOf, weekdayOf } from "../../../shared/kernel/time";
import { books, DEPARTMENT, DOCTOR, minutes } from "../../kit/clinics";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";

/** The seed plans 21 days from Sunday 22 November. */
const LAST_SEEDED = "2026-12-12";
let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});
const plans = () => planAhead(partsOf(hospital.app.parts.outpatient), TENANT);
/** The sessions of a department in the table, as "day half". */
async function sessions(from: string, to: string, doctorId = DOCTOR) {
  const rows = await hospital.app.repositories.outpatient.sessions(TENANT, DEPARTMENT, from, to);
  return rows.map(({ session }) => session).filter((session) => session.doctorId === doctorId);
}
const daysOf = async (from: string, to: string) => [...new Set((await sessions(from, to)).map(({ day }) => day))];
const weekly = (more: object = {}) => ({
  version: 0,
  departmentId: DEPARTMENT,
  doctorId: DOCTOR,
  weekday: 6,
  half: "am",
  startsAt: "09:00",
  slotMinutes: 15,
  slots: 8,
  from: "2026-11-22",
  ...more,
});
const saves = async (pattern: object) =>
  hospital.call("outpatient/savePattern", pattern, await hospital.staff("operations"));

test("nothing is planned beyond the seeded days until a day has passed; then one more day, once, by however many copies", async () => {
  const before = hospital.table.units();
  expect(await plans()).toBe(0);
  expect(hospital.table.units().write).toBe(before.write);
  expect(hospital.table.units().read - before.read).toBeLessThanOrEqual(1);
  hospital.clock.set(instantOf("2026-11-24", "00:01"));
  expect(await sessions(addDays(LAST_SEEDED, 1), "2026-12-31")).toEqual([]);
  const [one, other] = await Promise.all([plans(), plans()]);
  // Sunday the 13th has none, Monday the 14th two halves of his and more of others: each counted by one copy.
  const planned = await sessions(addDays(LAST_SEEDED, 1), "2026-12-31");
  expect(planned.map(({ day, half }) => `${day} ${half}`)).toEqual(["2026-12-14 am", "2026-12-14 pm"]);
  expect(one + other).toBeGreaterThan(2);
  expect(await plans()).toBe(0);
});

test("a planned session is as the seeded ones: released a fortnight before, at seven, and then booked", async () => {
  hospital.clock.set(instantOf("2026-11-24", "00:01"));
  await minutes(hospital, 1);
  const [planned] = await sessions("2026-12-14", "2026-12-14");
  const [seeded] = await sessions("2026-12-07", "2026-12-07");
  const { day, releaseAt } = { day: "2026-12-14", releaseAt: instantOf("2026-11-30", "07:00") };
  expect(planned).toEqual({ ...seeded, id: planned!.id, day, releaseAt });
  const her = await hospital.patient();
  expect((await books(hospital, her, planned!.id)).code).toBe("session.not-released");
  hospital.clock.set(releaseAt);
  expect((await books(hospital, await hospital.patient(), planned!.id)).ok).toBe(true);
});

test("closed on holidays by the calendar, and after a long silence every day within reach is there", async () => {
  hospital.clock.set(instantOf("2026-12-21", "08:00"));
  await plans();
  const due = daysFrom("2026-12-21", "2027-01-10").filter((day) => weekdayOf(day) <= 5 && day !== "2027-01-01");
  expect(await daysOf("2026-12-13", "2027-01-31")).toEqual(due);
});

test("a saved pattern is planned in the next minute, from its first to its last day; what is planned stays as it is", async () => {
  const saved = await saves(weekly({ from: "2026-11-29", to: "2026-12-06" }));
  expect(saved.value).toMatchObject({ v: 1, weekday: 6, priceCode: expect.stringMatching(/^VISIT-/) });
  await minutes(hospital, 1);
  const saturdays = async () =>
    (await sessions("2026-11-22", LAST_SEEDED)).filter(({ day }) => weekdayOf(day) === 6).map(({ id }) => id);
  expect(await saturdays()).toEqual([`${DOCTOR}@2026-12-05#am`]);
  const [before] = await sessions("2026-12-05", "2026-12-05");
  expect((await saves(weekly({ version: 1, slots: 20, from: "2026-11-29" }))).ok).toBe(true);
  await minutes(hospital, 1);
  expect(await saturdays()).toEqual([`${DOCTOR}@2026-12-05#am`, `${DOCTOR}@2026-12-12#am`]);
  expect((await sessions("2026-12-05", "2026-12-05"))[0]).toEqual(before);
});

test("pattern.days-reversed: a weekly clinic does not end before it begins", async () => {
  const reversed = await saves(weekly({ from: "2026-12-10", to: "2026-12-09" }));
  expect(reversed).toMatchObject({ ok: false, code: "pattern.days-reversed" });
  expect(await saves(weekly({ from: "2026-12-10", to: "2026-12-10" }))).toMatchObject({ ok: true });
});

test("two who save at once: savePattern answers pattern.moved-on to the second with the version", async () => {
  const answers = await Promise.all([saves(weekly()), saves(weekly({ slots: 9 }))]);
  expect(answers.map(({ ok, code }) => (ok ? "kept" : code)).sort()).toEqual(["kept", "pattern.moved-on"]);
  expect((await saves(weekly())).details).toEqual({ version: 1 });
  const operations = await hospital.staff("operations");
  const { patterns } = (await hospital.call("outpatient/patterns", { departmentId: DEPARTMENT }, operations)).value;
  const [kept, ...others] = patterns.filter(({ weekday }: { weekday: number }) => weekday === 6);
  expect([kept.v, others.length]).toEqual([1, 0]);
  expect(new Set(patterns.map(({ departmentId }: { departmentId: string }) => departmentId))).toEqual(
    new Set([DEPARTMENT]),
  );
});

test("a doctor of another department has no pattern here", async () => {
  expect((await saves(weekly({ doctorId: "dr-gan-boran" }))).code).toBe("thing.missing");
});
