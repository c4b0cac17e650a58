import { TENANT, openHospital, type Hospital, type Patient } from "../../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let sister: Patient;
let nurse: string;
let one: string;
let other: string;
beforeEach(async () => {
  hospital = await openHospital();
  nurse = await hospital.staff("triage");
  mother = await hospital.patient();
  sister = await hospital.patient({ name: "林晚月" });
  // Her sister is in her family, and she does everything from her own account.
  const { patients } = hospital.app.repositories;
  const member = { personId: sister.personId, relation: "other" as const, addedAt: hospital.clock.now() };
  await hospital.table.commit([patients.addMember(TENANT, mother.accountId, member)[0]!]);
  for (const { personId } of [mother, sister]) await formIssued(hospital, { ...mother, personId });
  one = await applied(hospital, mother);
  other = await applied(hospital, { ...mother, personId: sister.personId });
});
const goTogether = (id: string, version: number, otherId?: string, token = mother.token) =>
  hospital.call(
    "appointments/goTogether",
    { id, stepId: hospital.id(), version, ...(otherId ? { otherId } : {}) },
    token,
  );
const seen = async (id: string) => (await hospital.call("appointments/application", { id }, mother.token)).value;

test("both cases say so, on both sides and at the desk, and one tap ends it for both", async () => {
  const { value } = await goTogether(one, 1, other);
  expect(value.together).toMatchObject({ id: other, name: "林晚月", state: "submitted" });
  expect((await seen(other)).together).toMatchObject({ id: one });
  const opened = await hospital.call("appointments/case", { id: other }, nurse);
  expect(opened.value).toMatchObject({ together: { id: one }, line: { flags: expect.arrayContaining(["together"]) } });
  expect((await goTogether(other, 2)).value.together).toBeUndefined();
  expect((await seen(one)).together).toBeUndefined();
});

test("the desk is shown the times beside the other one first: the same time in another lane, directly before or after", async () => {
  await goTogether(one, 1, other);
  const place = await firstPlace(hospital, one, nurse, "ordinary");
  expect((await approved(hospital, one, nurse, place, 2)).ok).toBe(true);
  const { booking } = await seen(one);
  const { value } = await hospital.call("appointments/openings", { id: other, from: place.day }, nurse);
  const near = value.days[0].openings.filter(({ beside }: { beside?: boolean }) => beside);
  expect(near.length).toBeGreaterThan(0);
  expect(value.days[0].openings.slice(0, near.length)).toEqual(near);
  for (const time of near)
    expect([booking.startsAt, booking.endsAt].includes(time.startsAt) || time.endsAt === booking.startsAt).toBe(true);
  const { sessionId, lane, unit } = near[0];
  expect((await approved(hospital, other, nurse, { sessionId, lane, unit, day: place.day }, 2)).ok).toBe(true);
});

test("together.unfit — goTogether with herself, with a stranger's case, with one that has ended", async () => {
  const stranger = await hospital.patient();
  const theirs = await applied(hospital, stranger);
  expect(await goTogether(one, 1, one)).toMatchObject({ code: "together.unfit" });
  expect(await goTogether(one, 1, theirs)).toMatchObject({ code: "together.unfit" });
  await hospital.call(
    "appointments/cancel",
    { id: other, stepId: hospital.id(), version: 1, reason: "other" },
    mother.token,
  );
  expect(await goTogether(one, 1, other)).toMatchObject({ code: "together.unfit" });
});

test("once one of them has cancelled, the other comes alone and may be linked anew", async () => {
  await goTogether(one, 1, other);
  await hospital.call(
    "appointments/cancel",
    { id: other, stepId: hospital.id(), version: 2, reason: "other" },
    mother.token,
  );
  expect((await seen(one)).together).toBeUndefined();
  const again = await applied(hospital, { ...mother, personId: sister.personId });
  await goTogether(one, 2);
  expect((await goTogether(one, 3, again)).value.together).toMatchObject({ id: again });
});

test("application.moved-on — goTogether on a version that is gone changes nothing", async () => {
  expect(await goTogether(one, 9, other)).toMatchObject({ code: "application.moved-on" });
  expect((await seen(one)).together).toBeUndefined();
});
