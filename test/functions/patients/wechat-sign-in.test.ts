import { DESK_PHONE } from "../../../functions/app";
import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { openHospital, OTHER_TENANT, type Hospital } from "../../kit/hospital";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

const accounts = () =>
  [...(hospital.table as MemoryTable).everything()].filter(
    ({ key }) => key.table === "patients" && /#account#/.test(key.pk) && key.sk === "head",
  );
const signIn = (code: string, headers: Record<string, string> = {}) =>
  hospital.call("patients/signInWithWechat", { code }, undefined, headers);

test("D1-10: the first sign-in makes an account, the next one finds it", async () => {
  hospital.wechat.logins.set("code-1", "openid-new").set("code-2", "openid-new");
  const first = await signIn("code-1");
  expect(first).toMatchObject({ status: 200, value: { isNew: true, hasPhone: false } });
  const again = await signIn("code-2");
  expect(again).toMatchObject({ status: 200, value: { isNew: false, hasPhone: false } });
  expect(again.value.token).not.toBe(first.value.token);
  expect(accounts()).toHaveLength(1);
  expect((await hospital.call("patients/family", {}, first.value.token)).value.members).toEqual([]);
});

test("two first sign-ins of one openid at the same moment make one account", async () => {
  for (let n = 0; n < 6; n++) hospital.wechat.logins.set(`code-${n}`, "openid-new");
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => signIn(`code-${n}`)));
  expect(answers.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
  expect(answers.filter(({ value }) => value.isNew)).toHaveLength(1);
  expect(accounts()).toHaveLength(1);
});

test("T04: the answer holds a token and nothing of WeChat's", async () => {
  hospital.wechat.logins.set("code-1", "openid-new");
  const answer = await signIn("code-1");
  expect(Object.keys(answer.value).sort()).toEqual(["endsAt", "hasPhone", "isNew", "token"]);
  expect(JSON.stringify(answer)).not.toMatch(/openid|session_key|unionid/);
});

test("T04: an openid that a phone sends by itself is refused", async () => {
  for (const field of ["openid", "session_key", "unionid", "phone"])
    expect(await hospital.call("patients/signInWithWechat", { code: "code-1", [field]: "x" })).toMatchObject({
      status: 400,
      code: "request.malformed",
    });
  expect(accounts()).toEqual([]);
});

test("wechat.code-refused — a code that WeChat does not know, or one used before", async () => {
  hospital.wechat.logins.set("code-1", "openid-new");
  await signIn("code-1");
  for (const code of ["code-1", "made-up"])
    expect(await signIn(code)).toMatchObject({ status: 409, code: "wechat.code-refused" });
});

test("wechat.risk-blocked — WeChat holds the user for risky: she is given a phone number", async () => {
  hospital.wechat.logins.set("code-1", "openid-new");
  hospital.wechat.risky = true;
  expect(await signIn("code-1")).toMatchObject({ code: "wechat.risk-blocked", details: { phone: DESK_PHONE } });
  expect(accounts()).toEqual([]);
});

test("wechat.unreachable — nothing is made, the same code works once WeChat is back", async () => {
  hospital.wechat.logins.set("code-1", "openid-new");
  hospital.wechat.stopped = true;
  expect(await signIn("code-1")).toMatchObject({ code: "wechat.unreachable", details: { phone: DESK_PHONE } });
  hospital.wechat.stopped = false;
  expect((await signIn("code-1")).ok).toBe(true);
});

test("an account of one hospital is none of another's", async () => {
  hospital.wechat.logins.set("code-1", "openid-new").set("code-2", "openid-new");
  const here = await signIn("code-1");
  const there = await signIn("code-2", { "x-hospital": OTHER_TENANT });
  expect(there.value.isNew).toBe(true);
  expect(await hospital.call("patients/family", {}, here.value.token, { "x-hospital": OTHER_TENANT })).toMatchObject({
    status: 401,
  });
});

test("T05: signed out, the next request is refused; another sign-in of hers goes on", async () => {
  const mother = await hospital.patient();
  const other = await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId });
  expect((await hospital.call("patients/signOut", {}, mother.token)).value).toEqual({});
  for (const path of ["patients/family", "patients/signOut"])
    expect(await hospital.call(path, {}, mother.token)).toMatchObject({ status: 401, code: "session.ended" });
  expect((await hospital.call("patients/family", {}, other.token)).ok).toBe(true);
});
