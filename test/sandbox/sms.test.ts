import type { Sandbox } from "../../scripts/sandbox";
import { callSms, codeOrder, type Mistake } from "./sms-client";
import { started, stopAll } from "./started";

afterEach(stopAll);

const inbox = (sandbox: Sandbox, phone = "13900000001") => sandbox.control.sms({ phone }).map(({ text }) => text);

test("a signed request puts the rendered text into the phone's inbox", async () => {
  const sandbox = await started();
  const answer = await callSms(sandbox, codeOrder(sandbox, { SessionContext: "login" }));
  expect(answer.SendStatusSet).toEqual([
    {
      SerialNo: expect.stringMatching(/^2640:\d{18}$/) as string,
      PhoneNumber: "+8613900000001",
      Fee: 1,
      SessionContext: "login",
      Code: "Ok",
      Message: "send success",
      IsoCode: "CN",
    },
  ]);
  expect(inbox(sandbox)).toEqual(["【妇幼智慧医院】您的验证码为482913，5分钟内有效。如非本人操作，请忽略本短信。"]);
});

test("one request may reach several phones and says of each how it went", async () => {
  const sandbox = await started();
  const order = codeOrder(sandbox, { PhoneNumberSet: ["+8613900000001", "13900000002", "+86021", "+8613900000001"] });
  const codes = (await callSms(sandbox, order)).SendStatusSet?.map(({ Code }) => Code);
  expect(codes).toEqual([
    "Ok",
    "Ok",
    "InvalidParameterValue.IncorrectPhoneNumber",
    "LimitExceeded.PhoneNumberThirtySecondLimit",
  ]);
  expect(inbox(sandbox, "13900000002")).toHaveLength(1);
});

const SIGNATURES: [code: string, cause: string, mistake: Mistake][] = [
  ["AuthFailure.SignatureFailure", "a wrong key", { secretKey: "wrong" }],
  ["AuthFailure.SignatureFailure", "a body changed on the way", { otherBody: "{}" }],
  [
    "AuthFailure.SignatureFailure",
    "one flipped digit",
    { signature: (hex) => (hex[0] === "0" ? "1" : "0") + hex.slice(1) },
  ],
  ["AuthFailure.SignatureFailure", "a signature for another service", { service: "cvm" }],
  ["AuthFailure.SignatureFailure", "a changed signed header", { headers: { "content-type": "text/plain" } }],
  ["AuthFailure.SecretIdNotFound", "an unknown key id", { secretId: "AKIDunknown" }],
  ["AuthFailure.SignatureExpire", "a signature of six minutes ago", { secondsAgo: 360 }],
  ["AuthFailure.SignatureExpire", "a signature from the future", { secondsAgo: -360 }],
  ["AuthFailure.InvalidAuthorization", "no authorization", { headers: { authorization: undefined } }],
  ["MissingParameter", "no time stamp", { headers: { "x-tc-timestamp": undefined } }],
  ["MissingParameter", "no action", { headers: { "x-tc-action": undefined } }],
  ["NoSuchVersion", "an older version", { headers: { "x-tc-version": "2019-07-11" } }],
  ["UnsupportedRegion", "no region", { headers: { "x-tc-region": undefined } }],
];
test.each(SIGNATURES)("the gateway answers %s for %s", async (code, _cause, mistake) => {
  const sandbox = await started();
  expect((await callSms(sandbox, codeOrder(sandbox), mistake)).Error?.Code).toBe(code);
  expect(inbox(sandbox)).toEqual([]);
  expect(sandbox.control.refusals()[0]).toMatchObject({ service: "sms", code });
});

test("a signature of four minutes ago still holds", async () => {
  const sandbox = await started();
  const answer = await callSms(sandbox, codeOrder(sandbox), { secondsAgo: 240 });
  expect(answer.SendStatusSet?.[0]?.Code).toBe("Ok");
});

const PARAMETERS: [code: string, cause: string, change: Record<string, unknown>][] = [
  ["UnknownParameter", "an unknown parameter", { Sign: "older name" }],
  ["MissingParameter", "no template", { TemplateId: undefined }],
  ["MissingParameter", "no application", { SmsSdkAppId: undefined }],
  ["MissingParameter.EmptyPhoneNumberSet", "no phone", { PhoneNumberSet: [] }],
  ["InvalidParameter", "a number instead of a text", { TemplateParamSet: [482913, 5] }],
  ["InvalidParameter", "a text instead of a list", { PhoneNumberSet: "+8613900000001" }],
  ["LimitExceeded.PhoneNumberCountLimit", "201 phones", { PhoneNumberSet: Array(201).fill("+8613900000001") }],
  ["UnauthorizedOperation.SmsSdkAppIdVerifyFail", "another application", { SmsSdkAppId: "1400999999" }],
];
test.each(PARAMETERS)("SendSms answers %s for %s", async (code, _cause, change) => {
  const sandbox = await started();
  expect((await callSms(sandbox, codeOrder(sandbox, change))).Error?.Code).toBe(code);
});

test("a body that is not JSON is an invalid parameter", async () => {
  expect((await callSms(await started(), "PhoneNumberSet=1")).Error?.Code).toBe("InvalidParameter");
});

const STATUSES: [code: string, cause: string, change: Record<string, unknown>][] = [
  ["FailedOperation.SignatureIncorrectOrUnapproved", "another sign", { SignName: "别家医院" }],
  ["FailedOperation.SignatureIncorrectOrUnapproved", "no sign", { SignName: undefined }],
  ["FailedOperation.TemplateIncorrectOrUnapproved", "an unknown template", { TemplateId: "7" }],
  ["FailedOperation.TemplateParamSetNotMatchApprovedTemplate", "a parameter too few", { TemplateParamSet: ["482913"] }],
  ["InvalidParameterValue.TemplateParameterFormatError", "seven digits", { TemplateParamSet: ["4829130", "5"] }],
  ["InvalidParameterValue.TemplateParameterFormatError", "letters in a code", { TemplateParamSet: ["48291A", "5"] }],
  ["InvalidParameterValue.IncorrectPhoneNumber", "a landline", { PhoneNumberSet: ["+862360354300"] }],
];
test.each(STATUSES)("a phone's status is %s for %s", async (code, _cause, change) => {
  const sandbox = await started();
  const answer = await callSms(sandbox, codeOrder(sandbox, change));
  expect(answer.SendStatusSet?.[0]).toMatchObject({ Code: code, SerialNo: "", Fee: 0 });
  expect(sandbox.control.sms({})).toEqual([]);
});

const NOTICES: [code: string, values: string[]][] = [
  ["InvalidParameterValue.ProhibitedUseUrlInTemplateParameter", ["https://example.com", "023-60354300"]],
  ["InvalidParameterValue.ContentLengthLimit", ["长".repeat(500), "023-60354300"]],
];
test.each(NOTICES)("a notice's status is %s for what may not stand in it", async (code, TemplateParamSet) => {
  const sandbox = await started();
  const TemplateId = sandbox.settings["smsTemplate.applicationProgress"];
  const answer = await callSms(sandbox, codeOrder(sandbox, { TemplateId, TemplateParamSet }));
  expect(answer.SendStatusSet?.[0]?.Code).toBe(code);
});

test("a number that unsubscribed is on the blacklist", async () => {
  const sandbox = await started();
  sandbox.control.switches({ smsBlacklist: ["13900000001"] });
  const answer = await callSms(sandbox, codeOrder(sandbox));
  expect(answer.SendStatusSet?.[0]?.Code).toBe("FailedOperation.PhoneNumberInBlacklist");
});

test("one in 30 seconds, five an hour, ten a day to one number", async () => {
  const sandbox = await started();
  const sendAfter = async (advanceMs: number) => {
    sandbox.control.clock({ advanceMs });
    return (await callSms(sandbox, codeOrder(sandbox))).SendStatusSet?.[0]?.Code;
  };
  expect(await sendAfter(0)).toBe("Ok");
  expect(await sendAfter(0)).toBe("LimitExceeded.PhoneNumberThirtySecondLimit");
  for (let n = 2; n <= 5; n += 1) expect(await sendAfter(31_000)).toBe("Ok");
  expect(await sendAfter(31_000)).toBe("LimitExceeded.PhoneNumberOneHourLimit");
  for (let n = 6; n <= 10; n += 1) expect(await sendAfter(n === 6 ? 3_600_000 : 31_000)).toBe("Ok");
  expect(await sendAfter(3_600_000)).toBe("LimitExceeded.PhoneNumberDailyLimit");
  expect(await sendAfter(86_400_000)).toBe("Ok");
});
