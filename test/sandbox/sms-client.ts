import { createHash, createHmac } from "node:crypto";
import type { Sandbox } from "../../scripts/sandbox";

export type SmsStatus = { Code: string; PhoneNumber: string; SerialNo: string; Fee: number; IsoCode: string };
export type SmsAnswer = {
  SendStatusSet?: (SmsStatus & Record<string, unknown>)[];
  Error?: { Code: string; Message: string };
};

/** What a test may do wrong while signing. */
export type Mistake = {
  secretId?: string;
  secretKey?: string;
  secondsAgo?: number;
  headers?: Record<string, string | undefined>;
  /** Sent instead of the signed body. */
  otherBody?: string;
  signature?: (hex: string) => string;
  service?: string;
};

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const mac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** A small TC3 client, written apart from the sandbox's verifier. */
export const callSms = async (sandbox: Sandbox, body: unknown, mistake: Mistake = {}): Promise<SmsAnswer> => {
  const { settings } = sandbox;
  const url = new URL(sandbox.baseUrls.sms);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const timestamp = String(Math.floor(Date.now() / 1000) - (mistake.secondsAgo ?? 0));
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${mistake.service ?? "sms"}/tc3_request`;
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${url.host}\nx-tc-action:sendsms\n\ncontent-type;host;x-tc-action\n${hash(text)}`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${hash(canonical)}`;
  let key = mac(`TC3${mistake.secretKey ?? settings.smsSecretKey}`, date);
  for (const part of [mistake.service ?? "sms", "tc3_request"]) key = mac(key, part);
  const signature = (mistake.signature ?? String)(mac(key, toSign).toString("hex"));
  const headers = {
    authorization: `TC3-HMAC-SHA256 Credential=${mistake.secretId ?? settings.smsSecretId}/${scope}, SignedHeaders=content-type;host;x-tc-action, Signature=${signature}`,
    "content-type": "application/json",
    "x-tc-action": "SendSms",
    "x-tc-version": "2021-01-11",
    "x-tc-timestamp": timestamp,
    "x-tc-region": settings.smsRegion,
    ...mistake.headers,
  };
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(url, { method: "POST", headers: sent, body: mistake.otherBody ?? text });
  expect(response.status).toBe(200);
  const answer = (await response.json()) as { Response: SmsAnswer & { RequestId: string } };
  expect(answer.Response.RequestId).toMatch(/^[0-9a-f-]{36}$/);
  return answer.Response;
};

export const codeOrder = (sandbox: Sandbox, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  PhoneNumberSet: ["+8613900000001"],
  SmsSdkAppId: sandbox.settings.smsSdkAppId,
  SignName: sandbox.settings.smsSign,
  TemplateId: sandbox.settings["smsTemplate.signInCode"],
  TemplateParamSet: ["482913", "5"],
  ...change,
});
