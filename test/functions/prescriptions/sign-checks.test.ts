import { ANTACID, call, line, openRx, proved, toSign } from "./rx-world";

test("C5: a psychotropic is never signed online; what wants a reason is signed only with one", async () => {
  const world = await openRx();
  const doctor = await proved(world, "doctor.xiang");
  const never = await toSign(world, [line("phenobarbital-30mg-100")]);
  const hard = await call(world, "sign", never, doctor);
  expect(hard).toMatchObject({ code: "check.hard" });
  expect(hard.details.checks.map(({ check }: { check: string }) => check)).toContain("special");
  const long = [line(ANTACID, { days: 20, packs: 3 })];
  const input = await toSign(world, long);
  expect(input.overrides.length).toBeGreaterThan(0);
  const silent = await call(world, "sign", { ...input, overrides: [] }, doctor);
  expect(silent).toMatchObject({ code: "check.unanswered" });
  expect(silent.details.checks[0]).toMatchObject({
    check: "days",
    weight: "soft",
    source: { section: expect.any(String) },
  });
  const empty = input.overrides.map((one) => ({ ...one, why: " " }));
  expect(await call(world, "sign", { ...input, overrides: empty }, doctor)).toMatchObject({ code: "check.unanswered" });
  const answer = await call(world, "sign", input, doctor);
  expect(answer.value.overrides).toEqual(input.overrides);
});

test("what she told of her health changed while the doctor signed: nothing is signed on the old answers", async () => {
  const world = await openRx();
  const { hospital, patient } = world;
  const { personId } = patient;
  const organ = { is: "normal", note: "" };
  const told = {
    noAllergies: true,
    allergies: [],
    noMedicines: true,
    medicines: [],
    kidney: organ,
    liver: organ,
    chronic: [],
  };
  const saves = async (profile: object, version: number) => {
    const token = await hospital.signsInAgain(patient);
    const answer = await hospital.call(
      "privacy/saveProfile",
      { personId, stepId: hospital.id(), version, profile },
      token,
    );
    expect(answer).toMatchObject({ ok: true });
  };
  await saves(told, 0);
  const input = await toSign(world);
  const doctor = await proved(world, "doctor.xiang");
  const { authority } = hospital.signature;
  hospital.signature.authority = () => {
    hospital.signature.authority = authority;
    const allergies = [{ substance: "青霉素", severity: "severe", reaction: "休克" }];
    return saves({ ...told, noAllergies: false, allergies }, 1).then(authority);
  };
  expect(await call(world, "sign", input, doctor)).toMatchObject({ code: "profile.changed" });
  expect(await call(world, "sign", await toSign(world), await proved(world, "doctor.xiang"))).toMatchObject({
    ok: true,
  });
});

test.each([
  ["timestamp-unreachable", "signature.no-timestamp"],
  ["certificate-over", "signature.certificate-over"],
  ["refused", "signature.refused"],
  ["mismatch", "signature.refused"],
] as const)("signing fails with %s: nothing is sent, and the doctor reads %s", async (why, code) => {
  const world = await openRx();
  const input = await toSign(world);
  const doctor = await proved(world, "doctor.xiang");
  world.hospital.signature.fails = why;
  expect(await call(world, "sign", input, doctor)).toMatchObject({ code });
  world.hospital.signature.fails = undefined;
  expect(await call(world, "sign", input, doctor)).toMatchObject({ ok: true });
});
