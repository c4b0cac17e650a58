import { DESK_PHONE } from "../../../functions/app";
import { residentNumber } from "../../../scripts/seed/resident-number";
import { openHospital, type Hospital } from "../../kit/hospital";

const [ZHOU, XU] = [residentNumber("1990-01-01", "male", 200), residentNumber("1992-01-01", "female", 200)];

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

const signedIn = async (openid: string): Promise<string> => {
  hospital.wechat.logins.set(`login-${openid}`, openid);
  return (await hospital.call("patients/signInWithWechat", { code: `login-${openid}` })).value.token;
};
const bind = (token: string, phone: string) => {
  hospital.wechat.phones.set(`button-${phone}`, phone);
  return hospital.call("patients/bindPhone", { code: `button-${phone}` }, token);
};
const byCode = async (phone: string): Promise<string> => {
  await hospital.call("patients/sendCode", { phone });
  const code = hospital.sms.sent[hospital.sms.sent.length - 1]!.values[0]!;
  return (await hospital.call("patients/signInWithCode", { phone, code })).value.token;
};
const family = async (token: string) => (await hospital.call("patients/family", {}, token)).value;
const zhou = {
  name: "周可宁",
  document: { kind: "resident-card", number: ZHOU },
  phone: "19900020001",
  relation: "self",
};
const add = (token: string, change: object = {}, id = hospital.id()) =>
  hospital.call("identity/addPatient", { id, ...zhou, ...change }, token);

test("binds the number that WeChat vouches for and shows it masked", async () => {
  const token = await signedIn("openid-a");
  expect((await family(token)).hasPhone).toBe(false);
  expect(await bind(token, "19900055001")).toMatchObject({ status: 200, value: { maskedPhone: "199****5001" } });
  expect((await family(token)).hasPhone).toBe(true);
  await add(token);
  expect((await family(await byCode("19900055001"))).members).toHaveLength(1);
});

test("wechat.code-refused and wechat.unreachable — nothing is bound", async () => {
  const token = await signedIn("openid-a");
  expect(await hospital.call("patients/bindPhone", { code: "made-up" }, token)).toMatchObject({
    status: 409,
    code: "wechat.code-refused",
  });
  hospital.wechat.stopped = true;
  expect(await bind(token, "19900055001")).toMatchObject({
    code: "wechat.unreachable",
    details: { phone: DESK_PHONE },
  });
  expect((await family(token)).hasPhone).toBe(false);
});

test("T04: a phone number instead of WeChat's code is refused", async () => {
  const token = await signedIn("openid-a");
  const answer = await hospital.call("patients/bindPhone", { code: "made-up", phone: "19900055001" }, token);
  expect(answer).toMatchObject({ status: 400, fields: [{ code: "field.unknown" }] });
});

test("an account made on the web is found again from WeChat, with its family", async () => {
  const web = await byCode("19900055002");
  await add(web);
  const fresh = await signedIn("openid-b");
  expect((await bind(fresh, "19900055002")).ok).toBe(true);
  const again = await signedIn("openid-b");
  const { members, hasPhone } = await family(again);
  expect([members.length, hasPhone]).toEqual([1, true]);
});

test("an account with a family of its own is not merged into another that holds the number", async () => {
  const web = await byCode("19900055003");
  await add(web);
  const hers = await signedIn("openid-c");
  await add(hers, { name: "许如一", document: { kind: "resident-card", number: XU } });
  expect((await bind(hers, "19900055003")).ok).toBe(true);
  expect((await family(await signedIn("openid-c"))).members[0].name).toBe("许如一");
  expect((await family(await byCode("19900055003"))).members[0].name).toBe("周可宁");
});

test("a number that she gives up leads to her account no longer", async () => {
  const token = await signedIn("openid-d");
  await add(token);
  await bind(token, "19900055004");
  await bind(token, "19900055005");
  expect((await family(await byCode("19900055005"))).members).toHaveLength(1);
  expect((await family(await byCode("19900055004"))).members).toEqual([]);
});

test("two taps at once bind once; two accounts at once leave the number with one of them", async () => {
  const token = await signedIn("openid-e");
  const taps = await Promise.all([bind(token, "19900055006"), bind(token, "19900055006")]);
  expect(taps.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await family(token)).hasPhone).toBe(true);
  const [one, two] = [await signedIn("openid-f"), await signedIn("openid-g")];
  await add(one);
  await add(two, { name: "许如一", document: { kind: "resident-card", number: XU } });
  const both = await Promise.all([bind(one, "19900055007"), bind(two, "19900055007")]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect([(await family(one)).hasPhone, (await family(two)).hasPhone]).toEqual([true, true]);
  expect((await family(await byCode("19900055007"))).members).toHaveLength(1);
});
