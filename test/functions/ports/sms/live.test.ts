import { liveSms } from "../../../../functions/ports/sms/live";
import { tc3Authorization } from "../../../../functions/ports/sms/signature";
import { farSide, notebook, standingClock, type FarSide, type Says } from "../far-side";

let far: FarSide | undefined;
afterEach(() => far?.stop());

async function open(says: Says) {
  far = await farSide(() => says);
  const { note, lines } = notebook();
  const sms = liveSms({
    baseUrl: far.url,
    secretId: "AKIDours",
    secretKey: "key",
    region: "ap-guangzhou",
    sdkAppId: "1400000001",
    signName: "妇幼智慧医院",
    templateIds: {
      "sign-in-code": "1900001",
      "proxy-code": "1900006",
      "appointment-update": "1900003",
      "payment-update": "1900005",
    },
    clock: standingClock(),
    note,
  });
  return { sms, lines, far };
}
const status = (Code: string, SerialNo = "") => ({
  json: { Response: { SendStatusSet: [{ Code, SerialNo, PhoneNumber: "+8619900000001" }], RequestId: "r" } },
});
const error = (Code: string) => ({
  json: { Response: { Error: { Code, Message: "no 19900000001" }, RequestId: "r" } },
});

describe("TC3-HMAC-SHA256", () => {
  it("signs the example of the provider's documentation as printed there", () => {
    const authorization = tc3Authorization({
      secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
      secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
      product: "cvm",
      host: "cvm.tencentcloudapi.com",
      seconds: 1551113065,
      day: "2019-02-25",
      body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    });
    expect(authorization).toBe(
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
    );
  });
});

describe("a text message", () => {
  it("is sent to a mainland number with its values in order, under the provider's headers", async () => {
    const { sms, far } = await open(status("Ok", "2640:1"));
    expect(await sms.send("19900000001", "sign-in-code", ["123456", "5"])).toEqual({
      ok: true,
      value: { messageId: "2640:1" },
    });
    const { body, headers } = far.asked[0]!;
    expect(JSON.parse(body)).toEqual({
      PhoneNumberSet: ["+8619900000001"],
      SmsSdkAppId: "1400000001",
      SignName: "妇幼智慧医院",
      TemplateId: "1900001",
      TemplateParamSet: ["123456", "5"],
    });
    expect(headers).toMatchObject({
      "x-tc-action": "SendSms",
      "x-tc-version": "2021-01-11",
      "x-tc-region": "ap-guangzhou",
      "x-tc-timestamp": "1795309200",
    });
    const expected = {
      secretId: "AKIDours",
      secretKey: "key",
      product: "sms",
      host: headers.host!,
      seconds: 1795309200,
      day: "2026-11-22",
      body,
    };
    expect(headers.authorization).toBe(tc3Authorization(expected));
  });

  it.each<[Says, { code: string; details?: string }]>([
    [status("LimitExceeded.PhoneNumberDailyLimit"), { code: "limited" }],
    [error("LimitExceeded.DeliveryFrequencyLimit"), { code: "limited" }],
    [status("LimitExceeded.PhoneNumberThirtySecondLimit"), { code: "limited", details: "for-seconds" }],
    [status("FailedOperation.PhoneNumberInBlacklist"), { code: "not-possible" }],
    [status("FailedOperation.TemplateIncorrectOrUnapproved"), { code: "not-possible" }],
    [error("InvalidParameterValue.IncorrectPhoneNumber"), { code: "not-possible" }],
    [status("FailedOperation.InsufficientBalanceInSmsPackage"), { code: "unreachable", details: "unsent" }],
    [error("AuthFailure.SignatureExpire"), { code: "unreachable", details: "unsent" }],
    [error("RequestLimitExceeded"), { code: "unreachable", details: "unsent" }],
    [error("InternalError.Timeout"), { code: "unreachable" }],
    [{ json: { Response: { SendStatusSet: [] } } }, { code: "unreachable" }],
    [{ json: { Response: { SendStatusSet: [{ Code: 0, SerialNo: "1" }] } } }, { code: "unreachable" }],
    [{ text: "gateway" }, { code: "unreachable" }],
    [{ status: 500 }, { code: "unreachable" }],
    ["hang-up", { code: "unreachable" }],
  ])("answered with %j is %j, and the log holds no number", async (says, answer) => {
    const { sms, lines } = await open(says);
    expect(await sms.send("19900000001", "appointment-update", ["新", "023"])).toEqual({ ok: false, ...answer });
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain("19900000001");
  });
});
