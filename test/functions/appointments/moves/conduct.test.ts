import { conductWrites } from "../../../../functions/appointments/conduct";
import { movingPolicy } from "../../../../shared/appointments/moving-policy";
import { addDays, addMinutes, dayOf } from "../../../../shared/kernel/time";
import { TENANT, openHospital, type Hospital, type Patient } from "../../../kit/hospital";
import { applied, approved, firstPlace, formFor, formIssued } from "../../../kit/stories";

let hospital: Hospital;
let nurse: string;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  nurse = await hospital.staff("triage");
  mother = await hospital.patient();
});
const conduct = async () =>
  (await hospital.call("appointments/conductOf", { personId: mother.personId }, mother.token)).value;
const { most, pauseDays } = movingPolicy.cancels;

/** Applies, gets a place, accepts it where wished, and cancels. */
async function cancels(reason = "cannot-come", accepts = true): Promise<void> {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse));
  const step = (version: number) => ({ id, stepId: hospital.id(), version });
  if (accepts) await hospital.call("appointments/acceptOffer", { ...step(2), payment: "at-desk" }, mother.token);
  const version = accepts ? 3 : 2;
  const answer = await hospital.call("appointments/cancel", { ...step(version), reason }, mother.token);
  if (!answer.ok) throw new Error(`cancel was refused: ${answer.code}`);
}
const apply = (change = {}) => {
  const form = { ...formFor(hospital, mother), ...change };
  return hospital.call("appointments/apply", { id: hospital.id(), personId: mother.personId, form }, mother.token);
};

test("booking.paused — apply rests after one place too many was cancelled, with the desk's phone, and opens again", async () => {
  for (let n = 0; n <= most; n++) await cancels();
  expect(await conduct()).toMatchObject({ cancels: { count: most + 1, most } });
  const { pausedUntil } = await conduct();
  expect(dayOf(pausedUntil)).toBe(addDays(dayOf(hospital.clock.now()), pauseDays));
  expect(await apply()).toMatchObject({
    code: "booking.paused",
    details: { until: pausedUntil, phone: "023-63315011" },
  });
  hospital.clock.advance(pauseDays * 24 * 60 + 1);
  mother = {
    ...mother,
    token: (await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId })).token,
  };
  expect((await apply()).ok).toBe(true);
});

test("the published number of cancelled places pauses nobody", async () => {
  for (let n = 0; n < most; n++) await cancels();
  expect((await apply()).ok).toBe(true);
});

test("never counted: an ended pregnancy, an offer that she let go, anything before an offer", async () => {
  await cancels("pregnancy-ended");
  await cancels("cannot-come", false);
  const id = await applied(hospital, mother);
  await hospital.call("appointments/cancel", { id, stepId: hospital.id(), version: 1, reason: "other" }, mother.token);
  expect(await conduct()).toMatchObject({ cancels: { count: 0 }, misses: { count: 0 } });
});

test("whoever's weeks would be over before the pause ends is not paused: nobody loses her examination by a rule", async () => {
  for (let n = 0; n <= most; n++) await cancels();
  const today = dayOf(hospital.clock.now());
  const close = { source: "told" as const, dueOn: addDays(today, 280 - 24 * 7) };
  expect((await apply({ dating: close, nt: { done: "none" } })).ok).toBe(true);
});

test("three missed examinations pause; one that the desk has excused does not count", async () => {
  const now = hospital.clock.now();
  const miss = (n: number) => ({ id: hospital.id(), personId: mother.personId, at: addMinutes(now, -n * 60) });
  const missed = [miss(1), miss(2), miss(3)];
  for (const one of missed) await hospital.table.commit(conductWrites("missed", one, one.at, TENANT));
  expect(await conduct()).toMatchObject({ misses: { count: 3 }, pausedUntil: expect.any(String) });
  await hospital.table.commit(conductWrites("excused", missed[0]!, now, TENANT));
  const after = await conduct();
  expect(after).toMatchObject({ misses: { count: 2 } });
  expect(after.pausedUntil).toBeUndefined();
});

test("the same cancelling told again is counted once", async () => {
  const one = { id: hospital.id(), personId: mother.personId };
  const now = hospital.clock.now();
  await hospital.table.commit(conductWrites("cancelled", one, now, TENANT));
  await hospital.table.commit(conductWrites("cancelled", one, now, TENANT));
  expect(await conduct()).toMatchObject({ cancels: { count: 1 } });
});
