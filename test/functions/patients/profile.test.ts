import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { profileOf } from "./profile-of";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});
const call = (name: string, input: object = {}) =>
  hospital.call(`privacy/${name}`, { personId: mother.personId, ...input }, mother.token);
const save = (version: number, profile = profileOf(), stepId = hospital.id()) =>
  call("saveProfile", { stepId, version, profile });

test("what she told comes back with its version, marked as told by the patient", async () => {
  expect((await call("profile")).value).toMatchObject({ version: 0, source: "patient", sex: "female" });
  expect((await save(0)).value).toMatchObject({ version: 1, profile: profileOf() });
  expect((await call("profile")).value).toMatchObject({ version: 1, profile: profileOf() });
});

test("profile.changed: saveProfile over a version that is no longer there is refused; the same tap finds itself", async () => {
  const stepId = hospital.id();
  expect((await save(0, profileOf(), stepId)).ok).toBe(true);
  expect((await save(0, profileOf(), stepId)).value.version).toBe(1);
  expect((await save(0, profileOf({ noMedicines: false }), stepId)).code).toBe("request.reused");
  expect(await save(0)).toMatchObject({ code: "profile.changed", details: { version: 1 } });
});

test("profile.incomplete: saveProfile says which answers are missing or contradict", async () => {
  const gaps = async (change: object) => (await save(0, profileOf(change))).details?.gaps;
  expect(await gaps({ allergies: [] })).toEqual(["allergies.unanswered"]);
  expect(await gaps({ noMedicines: false })).toEqual(["medicines.unanswered"]);
  expect(await gaps({ noAllergies: true })).toEqual(["answers.contradict"]);
  expect(await gaps({ weight: { kg: 12, on: "2026-11-23" } })).toEqual(["day.future"]);
  expect((await save(0, profileOf({ weight: { kg: 12, on: "2026-11-22" } }))).ok).toBe(true);
});

test("confirmProfile keeps the version and moves the day; profile.changed when it changed meanwhile", async () => {
  expect((await call("confirmProfile", { stepId: hospital.id(), version: 1 })).code).toBe("thing.missing");
  await save(0);
  hospital.clock.advance(60 * 24);
  const confirmed = (await call("confirmProfile", { stepId: hospital.id(), version: 1 })).value;
  expect(confirmed.version).toBe(1);
  expect(confirmed.confirmedAt > confirmed.changedAt).toBe(true);
  await save(1);
  expect(await call("confirmProfile", { stepId: hospital.id(), version: 1 })).toMatchObject({
    code: "profile.changed",
    details: { version: 2 },
  });
});

test("a request that was built on the profile does not pass once it was changed", async () => {
  await save(0);
  const known = (await hospital.app.queries.patients.profileOf(TENANT, mother.personId))!;
  expect(known.version).toBe(1);
  expect((await hospital.app.table.commit([known.check])).ok).toBe(true);
  await save(1);
  expect((await hospital.app.table.commit([known.check])).ok).toBe(false);
});

test("D3: the profile lies sealed, every version of it", async () => {
  await save(0);
  await save(1, profileOf({ chronic: [] }));
  const table = hospital.table as unknown as {
    everything(): Iterable<{ key: { pk: string; sk: string }; item: object }>;
  };
  const lying = [...table.everything()].filter(({ key }) => key.pk.includes("#profile#"));
  expect(lying.map(({ key }) => key.sk).sort()).toEqual(["head", "version#000001", "version#000002"]);
  expect(JSON.stringify(lying)).not.toContain("青霉素");
});
