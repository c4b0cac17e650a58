import { generate } from "otplib";
import { DESK_PHONE } from "../../../functions/app";
import { DEMO_PASSWORD, EXPIRED_CREDENTIAL, staffOn } from "../../../scripts/seed/staff";
import { openHospital, OTHER_TENANT, TENANT, type Hospital } from "../../kit/hospital";

const NURSE = "triage.wen";
const seeded = (name: string) => staffOn("2026-11-22").find((one) => one.name === name)!;
let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

/** The authenticator's code at the moment of the next request, or so many steps of 30 seconds away. */
const codeFor = (name: string, steps = 0) =>
  generate({ secret: seeded(name).totpSecret, epoch: Date.parse(hospital.clock.now()) / 1000 + 1 + steps * 30 });
async function signIn(change: { name?: string; password?: string; code?: string } = {}, headers = {}) {
  const name = change.name ?? NURSE;
  const code = change.code ?? (await codeFor(seeded(name) ? name : NURSE));
  const input = { name, password: DEMO_PASSWORD, code, ...change };
  return hospital.call("hospital/staffSignIn", input, undefined, headers);
}
const wrongCode = async () => String((Number(await codeFor(NURSE)) + 1) % 1_000_000).padStart(6, "0");
const me = (token: string) => hospital.call("hospital/staffMe", {}, token);
const account = () => hospital.app.repositories.hospital.staff(TENANT, seeded(NURSE).id);
async function change(to: object): Promise<void> {
  const now = (await account())!;
  const next = { ...now, ...to, v: now.v + 1 };
  await hospital.app.table.commit(hospital.app.repositories.hospital.saveStaff(TENANT, next, { version: now.v }));
}

test("name, password and authenticator code open the workbench; the answer holds no secret", async () => {
  const answer = await signIn();
  expect(answer).toMatchObject({
    status: 200,
    value: { staff: { name: NURSE, displayName: { zh: "文晓棠" }, roles: ["triage"] }, idleMinutes: 15 },
  });
  expect(JSON.stringify(answer)).not.toMatch(/passwordHash|totpSecret|argon2/);
  expect((await me(answer.value.token)).value).toEqual(answer.value.staff);
});

test("the name is found whatever its case", async () => {
  expect((await signIn({ name: "Triage.WEN", code: await codeFor(NURSE) })).ok).toBe(true);
});

test("sign-in.wrong — an unknown name, a wrong password and a wrong code are one answer", async () => {
  const answers = [
    await signIn({ name: "nobody.here" }),
    await signIn({ password: "wrong-password-0" }),
    await signIn({ code: await wrongCode() }),
    await signIn({}, { "x-hospital": OTHER_TENANT }).then(() => signIn({ code: "000000", password: "x" })),
  ];
  const shapes = answers.map(({ status, code, details }) => ({ status, code, details }));
  expect(shapes).toEqual(Array(4).fill({ status: 409, code: "sign-in.wrong", details: undefined }));
});

test("T22: a code works once, in two requests at the same moment too", async () => {
  const code = await codeFor(NURSE);
  const answers = await Promise.all([signIn({ code }), signIn({ code })]);
  expect(answers.map((one) => one.code ?? "in").sort()).toEqual(["in", "sign-in.wrong"]);
  expect(await signIn({ code })).toMatchObject({ code: "sign-in.wrong" });
  hospital.clock.advance(1);
  expect((await signIn()).ok).toBe(true);
});

test.each([
  [-1, true],
  [0, true],
  [1, true],
  [-2, false],
  [2, false],
])("T22: a code %i steps away is let in: %s", async (steps, ok) => {
  const answer = await signIn({ code: await codeFor(NURSE, steps) });
  expect([answer.ok, answer.code]).toEqual([ok, ok ? undefined : "sign-in.wrong"]);
});

test("T22: an older step is refused once a newer one was used", async () => {
  expect((await signIn({ code: await codeFor(NURSE, 1) })).ok).toBe(true);
  expect(await signIn({ code: await codeFor(NURSE, 0) })).toMatchObject({ code: "sign-in.wrong" });
});

test("sign-in.locked — five wrong tries close the account for a quarter of an hour", async () => {
  for (let n = 0; n < 5; n++) expect((await signIn({ password: "wrong-password-0" })).code).toBe("sign-in.wrong");
  const until = new Date(Date.parse(hospital.clock.now()) + 15 * 60_000).toISOString();
  expect(await signIn()).toMatchObject({ status: 409, code: "sign-in.locked", details: { until } });
  hospital.clock.set(new Date(Date.parse(until) - 2000).toISOString());
  expect((await signIn()).code).toBe("sign-in.locked");
  expect((await signIn()).ok).toBe(true);
});

test("four wrong tries do not, and a right one begins the count anew", async () => {
  for (let round = 0; round < 2; round++) {
    for (let n = 0; n < 4; n++) await signIn({ code: await wrongCode() });
    expect((await signIn()).ok).toBe(true);
    hospital.clock.advance(1);
  }
});

test("sign-in.locked — twenty guesses at once close it, whoever was first", async () => {
  const guesses = Array.from({ length: 20 }, (_, n) => signIn({ password: `wrong-password-${n}` }));
  const codes = (await Promise.all(guesses)).map(({ code }) => code);
  expect(codes.every((code) => code === "sign-in.wrong" || code === "sign-in.locked")).toBe(true);
  expect(await signIn()).toMatchObject({ code: "sign-in.locked" });
});

test("a lock is of one account in one hospital", async () => {
  for (let n = 0; n < 5; n++) await signIn({ password: "wrong-password-0" });
  expect((await signIn({ name: "triage.ou" })).ok).toBe(true);
  expect((await signIn({}, { "x-hospital": OTHER_TENANT })).ok).toBe(true);
});

test("credential.expired — the right password and code of an expired credential say whom to call, a wrong one does not", async () => {
  expect(await signIn({ name: EXPIRED_CREDENTIAL })).toMatchObject({
    status: 409,
    code: "credential.expired",
    details: { phone: DESK_PHONE },
  });
  expect(await signIn({ name: EXPIRED_CREDENTIAL, password: "wrong" })).toMatchObject({ code: "sign-in.wrong" });
});

test("a disabled account is answered like one that is not there", async () => {
  await change({ disabled: true });
  expect(await signIn()).toMatchObject({ code: "sign-in.wrong" });
});

describe("a session of the workbench", () => {
  let token: string;
  beforeEach(async () => {
    token = (await signIn()).value.token;
  });

  test.each([
    ["disabled", { disabled: true }],
    ["without a valid credential", { credentialUntil: "2026-11-21" }],
  ])("A3: ends at the next request of an account that is %s", async (_what, to) => {
    expect((await me(token)).ok).toBe(true);
    await change(to);
    expect(await me(token)).toMatchObject({ status: 401, code: "session.ended" });
  });

  test("A3: a role that is taken away is gone at the next request", async () => {
    const queue = () => hospital.call("appointments/queue", { waiting: "review" }, token);
    expect((await queue()).ok).toBe(true);
    await change({ member: { ...(await account())!.member, roles: ["auditor"] } });
    expect(await queue()).toMatchObject({ status: 403, code: "role.forbidden" });
    expect((await me(token)).value.roles).toEqual(["auditor"]);
    await change({ member: { ...(await account())!.member, roles: [] } });
    expect(await me(token)).toMatchObject({ status: 403, code: "role.forbidden" });
  });

  test("A3: a credential is good through its last day", async () => {
    await change({ credentialUntil: "2026-11-22" });
    hospital.clock.set("2026-11-22T01:10:00.000Z");
    expect((await me(token)).ok).toBe(true);
  });

  test("staffSignOut ends this session and no other", async () => {
    const second = await hospital.staff("triage");
    expect((await hospital.call("hospital/staffSignOut", {}, token)).value).toEqual({});
    expect(await me(token)).toMatchObject({ status: 401, code: "session.ended" });
    expect((await me(second)).ok).toBe(true);
  });

  test("T05: fifteen minutes without a request end it; a request in time keeps it open", async () => {
    hospital.clock.advance(14);
    expect((await me(token)).ok).toBe(true);
    hospital.clock.advance(14);
    expect((await me(token)).ok).toBe(true);
    hospital.clock.advance(15);
    expect(await me(token)).toMatchObject({ status: 401, code: "session.ended" });
  });

  test("is nothing in another hospital, and no patient's", async () => {
    const foreign = await hospital.call("hospital/staffMe", {}, token, { "x-hospital": OTHER_TENANT });
    expect(foreign).toMatchObject({ status: 401, code: "session.missing" });
    expect(await hospital.call("patients/family", {}, token)).toMatchObject({ status: 403 });
  });
});
