import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { noticesOf } from "../../../functions/outpatient/notices";
import { addMinutes, instantOf } from "../../../shared/kernel/time";
import { outpatientPolicy } from "../../../shared/outpatient/policy";
import { books, CLINIC_DAY, SESSION, steps } from "../../kit/clinics";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";

/** Slot 6 of the morning: half past nine. */
const SLOT = 6;
const STARTS = instantOf(CLINIC_DAY, "09:30");
let hospital: Hospital;
let mother: Patient;

beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  hospital.wechat.allows.add(mother.openid);
});
/** The job of every minute, twice at once, so many minutes before the visit. */
async function before(minutes: number): Promise<void> {
  hospital.clock.set(addMinutes(STARTS, -minutes));
  await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
  await hospital.settle();
}
async function reminded() {
  const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId });
  const { items } = (await hospital.call("notifications/inbox", {}, token)).value;
  return items.filter(({ kind }: { kind: string }) => kind === "clinic-reminder");
}
const pushed = () => hospital.wechat.sent.filter(({ template }) => template === "visit-reminder");
const due = () =>
  [...(hospital.table as MemoryTable).everything()].filter(
    ({ key }) => key.table === "notifications" && key.pk.includes("#due#"),
  );

test("row 37: reminded a day and two hours before, each once, with the time and no department", async () => {
  const booked = (await books(hospital, mother, SESSION, { slot: SLOT })).value;
  expect(booked.startsAt).toBe("09:30");
  await before(24 * 60 + 1);
  expect(pushed()).toEqual([]);
  await before(24 * 60);
  expect(await reminded()).toHaveLength(1);
  await before(120);
  await before(119);
  expect(await reminded()).toHaveLength(2);
  expect(pushed()).toHaveLength(2);
  expect(pushed()[0]).toMatchObject({ page: `outpatient/pages/visit/index?id=${booked.id}` });
  expect(JSON.stringify(pushed()[0])).toContain(`${CLINIC_DAY} 09:30`);
  expect(JSON.stringify(pushed())).not.toMatch(/孕|产/);
  expect(due()).toEqual([]);
});

test("N5: of a visit that was cancelled, or moved to another day, nothing is said of the old time", async () => {
  const booked = (await books(hospital, mother, SESSION, { slot: SLOT })).value;
  const moved = await steps(hospital, "move", booked, mother.token, { sessionId: "dr-mou-siyuan@2026-12-02#am" });
  expect(moved.ok).toBe(true);
  for (const minutes of [24 * 60, 120]) await before(minutes);
  expect(await reminded()).toEqual([]);
  const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId });
  expect((await steps(hospital, "cancel", moved.value, token)).ok).toBe(true);
  for (const minutes of [0, -22 * 60, -24 * 60]) await before(minutes);
  expect([(await reminded()).length, pushed().length, due().length]).toEqual([0, 0, 0]);
});

test("only a time that is hers is reminded of: booked, moved or won, never listed, kept or stopped", () => {
  const facts = { day: CLINIC_DAY, startsAt: "09:30" };
  const common = { visitId: hospital.id(), accountId: hospital.id(), version: 1 };
  const kinds = (type: Parameters<typeof noticesOf>[0]["type"], more: object = {}) =>
    noticesOf({ ...common, type, facts: { ...facts, ...more } }, STARTS).filter(
      ({ kind }) => kind === "clinic-reminder",
    ).length;
  const every = outpatientPolicy.reminders.length;
  expect(every).toBe(2);
  for (const type of ["clinic.booked", "clinic.moved"] as const) expect(kinds(type)).toBe(every);
  expect(kinds("clinic.drawn", { outcome: "won" })).toBe(every);
  expect(kinds("clinic.drawn", { outcome: "listed" })).toBe(0);
  for (const type of ["clinic.not-drawn", "clinic.place-kept", "clinic.stopped", "clinic.cancelled"] as const)
    expect(kinds(type)).toBe(0);
});
