import { openHospital, type Hospital, type Patient } from "../../kit/hospital";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});
const call = (name: string, input: object = {}) => hospital.call(`patients/${name}`, input, mother.token);
const looks = () => hospital.call("privacy/whoLooked", { personId: mother.personId }, mother.token);
const texted = () => hospital.sms.sent[hospital.sms.sent.length - 1]!.values[0]!;
const wrong = () => String((Number(texted()) + 1) % 1_000_000).padStart(6, "0");

test("row 8: a fresh sign-in opens what is sensitive; after half an hour a code to the bound phone is asked", async () => {
  expect((await looks()).ok).toBe(true);
  hospital.clock.advance(29);
  expect((await looks()).ok).toBe(true);
  hospital.clock.advance(1);
  expect(await looks()).toMatchObject({ status: 403, code: "proof.needed" });
  expect((await call("sendProofCode")).value).toMatchObject({ maskedPhone: "199****0001" });
  expect((await call("proveMyself", { by: "text", code: texted() })).ok).toBe(true);
  expect((await looks()).ok).toBe(true);
});

test("code.wrong and code.expired: proveMyself leaves the session as it was", async () => {
  expect((await call("proveMyself", { by: "text", code: "123456" })).code).toBe("code.expired");
  await call("sendProofCode");
  expect(await call("proveMyself", { by: "text", code: wrong() })).toMatchObject({
    code: "code.wrong",
    details: { triesLeft: 4 },
  });
  hospital.clock.advance(31);
  expect((await looks()).code).toBe("proof.needed");
  expect((await call("family")).ok).toBe(true);
});

test("T26: a code for signing in proves nothing, and a code that proves signs nobody in", async () => {
  await hospital.call("patients/sendCode", { phone: "19900010001" });
  expect((await call("proveMyself", { by: "text", code: texted() })).ok).toBe(false);
  hospital.clock.advance(2);
  await call("sendProofCode");
  const answer = await hospital.call("patients/signInWithCode", { phone: "19900010001", code: texted() });
  expect(answer.ok).toBe(false);
});

test("code.too-soon, code.too-many and sms.unreachable: sendProofCode keeps to the limits of codes", async () => {
  expect((await call("sendProofCode")).ok).toBe(true);
  expect((await call("sendProofCode")).code).toBe("code.too-soon");
  hospital.clock.advance(2);
  hospital.sms.stopped = true;
  expect((await call("sendProofCode")).code).toBe("sms.unreachable");
  hospital.sms.stopped = false;
  for (let n = 0; n < 3; n++) {
    hospital.clock.advance(2);
    expect((await call("sendProofCode")).ok).toBe(true);
  }
  hospital.clock.advance(2);
  expect((await call("sendProofCode")).code).toBe("code.too-many");
});

test("wechat.code-refused and wechat.unreachable: proveMyself by WeChat is for the same person alone", async () => {
  const by = (code: string) => call("proveMyself", { by: "wechat", code });
  hospital.wechat.logins.set("mine", mother.openid);
  hospital.wechat.logins.set("theirs", "openid-stranger");
  expect((await by("theirs")).code).toBe("wechat.code-refused");
  expect((await by("never-was")).code).toBe("wechat.code-refused");
  hospital.clock.advance(31);
  expect((await by("mine")).ok).toBe(true);
  expect((await looks()).ok).toBe(true);
  hospital.wechat.stopped = true;
  expect((await by("mine")).code).toBe("wechat.unreachable");
});

test("phone.missing: without a bound phone sendProofCode and proveMyself say what to do", async () => {
  hospital.wechat.logins.set("new-one", "openid-new");
  const { token } = (await hospital.call("patients/signInWithWechat", { code: "new-one" })).value;
  for (const [name, input] of [
    ["sendProofCode", {}],
    ["proveMyself", { by: "text", code: "123456" }],
  ] as const)
    expect(await hospital.call(`patients/${name}`, input, token)).toMatchObject({
      code: "phone.missing",
      details: { phone: expect.any(String) },
    });
});
