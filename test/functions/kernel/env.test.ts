import { inspect } from "node:util";
import { EnvError, readEnv } from "../../../functions/kernel/env";

const KEY = Buffer.alloc(32, 7).toString("base64");
const complete = {
  HOSPITALS: "cq",
  CRON_SECRET: "cron-secret",
  VAULT_KEYS: `k1:${KEY},k2:${KEY}`,
  VAULT_INDEX_KEY: KEY,
  WECHAT_APPID: "wx-demo",
  WECHAT_SECRET: "wechat-secret",
  WECHAT_TEMPLATES: "{}",
  PUBLIC_BASE_URL: "https://hospital.example",
  WECHAT_PAY_MCHID: "1900000001",
  WECHAT_PAY_SERIAL: "A1",
  WECHAT_PAY_PRIVATE_KEY: "pay-private-key",
  WECHAT_PAY_CERTIFICATE: "a certificate",
  WECHAT_PAY_API_V3_KEY: "pay-api-v3-key",
  WECHAT_PAY_PUBLIC_KEY: "a public key",
  WECHAT_PAY_PUBLIC_KEY_ID: "PUB_KEY_ID_1",
  E_RECEIPT_BASE_URL: "https://receipts.example",
  E_RECEIPT_APP_ID: "receipts-id",
  E_RECEIPT_SECRET: "receipts-secret",
  SMS_SECRET_ID: "sms-id",
  SMS_SECRET_KEY: "sms-secret",
  SMS_SDK_APP_ID: "1400000000",
  SMS_SIGN_NAME: "demo",
  SMS_TEMPLATES: "{}",
  HIS_BASE_URL: "https://record.example/fhir",
  HIS_TOKEN: "his-token",
  OBJECT_STORE_ENDPOINT: "https://store.example",
  OBJECT_STORE_BUCKET: "documents",
  OBJECT_STORE_ACCESS_KEY_ID: "store-id",
  OBJECT_STORE_SECRET_ACCESS_KEY: "store-secret",
};
const SECRETS = [
  "CRON_SECRET",
  "VAULT_KEYS",
  "VAULT_INDEX_KEY",
  "WECHAT_SECRET",
  "WECHAT_PAY_PRIVATE_KEY",
  "WECHAT_PAY_API_V3_KEY",
  "E_RECEIPT_SECRET",
  "SMS_SECRET_KEY",
  "HIS_TOKEN",
] as const;

function refusal(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as Error).message;
  }
  return "accepted";
}

describe("settings", () => {
  test("that are complete are read, with defaults for the rest", () => {
    expect(readEnv(complete)).toMatchObject({
      HOSPITALS: "cq",
      NODE_ENV: "development",
      WECHAT_BASE_URL: "https://api.weixin.qq.com",
      WECHAT_STATE: "formal",
    });
  });
  test("that are all missing are all named at once", () => {
    expect(refusal({})).toBe(`missing settings: ${Object.keys(complete).sort().join(", ")}`);
  });
  test.each(Object.keys(complete))("without %s do not start, and it is named", (name) => {
    expect(refusal({ ...complete, [name]: undefined })).toBe(`missing settings: ${name}`);
  });
  test("missing and malformed ones are told apart, a value never", () => {
    const wrong = {
      ...complete,
      HOSPITALS: undefined,
      VAULT_KEYS: "k1:short-secret",
      HIS_BASE_URL: "not a url",
      CRON_SECRET: "",
    };
    const said = refusal(wrong);
    expect(said).toBe("missing settings: HOSPITALS; malformed settings: CRON_SECRET, HIS_BASE_URL, VAULT_KEYS");
    expect(said).not.toContain("short-secret");
  });
  test.each([
    ["VAULT_KEYS", KEY],
    ["VAULT_KEYS", `k1:${KEY},`],
    ["VAULT_INDEX_KEY", "dG9vIHNob3J0"],
    ["WECHAT_STATE", "live"],
    ["CLAMD_ADDRESS", "no-port"],
    ["DYNAMODB_ENDPOINT", "localhost"],
    ["WECHAT_PAY_MCHID", "merchant"],
  ])("%s = %s is malformed", (name, value) => {
    expect(refusal({ ...complete, [name]: value })).toBe(`malformed settings: ${name}`);
  });
  test("that are secret print as ***", () => {
    const env = readEnv(complete);
    for (const name of SECRETS) {
      expect(String(env[name])).toBe("***");
      expect(env[name].reveal()).toBe(complete[name]);
    }
    const text = JSON.stringify(env) + inspect(env, { depth: 5 });
    const secrets = ["cron-secret", "wechat-secret", "sms-secret", "his-token", "store-secret", KEY];
    for (const secret of [...secrets, "pay-private-key", "pay-api-v3-key", "receipts-secret"])
      expect(text).not.toContain(secret);
  });
  test("of a channel that the hospital is without may be absent, and are secret where they are there", () => {
    expect(readEnv(complete).SERVICE_ACCOUNT_SECRET).toBeUndefined();
    const env = readEnv({ ...complete, SERVICE_ACCOUNT_SECRET: "account-secret", WECHAT_PUSH_TOKEN: "push-secret" });
    expect([env.SERVICE_ACCOUNT_SECRET?.reveal(), env.WECHAT_PUSH_TOKEN?.reveal()]).toEqual([
      "account-secret",
      "push-secret",
    ]);
    expect(JSON.stringify(env) + inspect(env, { depth: 5 })).not.toMatch(/account-secret|push-secret/);
  });
});

describe("in production", () => {
  const production = { ...complete, NODE_ENV: "production" };
  test("the partners are asked at their official hosts", () => {
    expect(readEnv(production).SMS_BASE_URL).toBe("https://sms.tencentcloudapi.com");
  });
  test.each([
    ["WECHAT_BASE_URL", "http://127.0.0.1:9000"],
    ["WECHAT_BASE_URL", "http://api.weixin.qq.com"],
    ["WECHAT_BASE_URL", "https://api.weixin.qq.com.evil.example"],
    ["WECHAT_BASE_URL", "https://api.weixin.qq.com@evil.example"],
    ["WECHAT_BASE_URL", "https://api.weixin.qq.com:8443"],
    ["WECHAT_PAY_BASE_URL", "http://api.mch.weixin.qq.com"],
    ["WECHAT_PAY_BASE_URL", "https://api.mch.weixin.qq.com.evil.example"],
    ["WECHAT_PAY_BASE_URL", "https://api.mch.weixin.qq.com:8443"],
    ["SMS_BASE_URL", "https://sms.example"],
  ])("%s = %s is refused", (name, value) => {
    expect(refusal({ ...production, [name]: value })).toContain(`${name} must be an official host over https`);
  });
  test.each(["https://api.mch.weixin.qq.com", "https://api2.mch.weixin.qq.com"])("payments go to %s", (host) => {
    expect(refusal({ ...production, WECHAT_PAY_BASE_URL: host })).toBe("accepted");
  });
  test.each(["http://hospital.example", "https://hospital.example/?a=1", "https://hospital.example/app"])(
    "partners are not told to call %s",
    (address) => {
      expect(refusal({ ...production, PUBLIC_BASE_URL: address })).toContain(
        "PUBLIC_BASE_URL must be an https address",
      );
      expect(refusal({ ...complete, PUBLIC_BASE_URL: address })).toBe("accepted");
    },
  );
  test("receipts are asked for over https only", () => {
    expect(refusal({ ...production, E_RECEIPT_BASE_URL: "http://receipts.example" })).toContain("E_RECEIPT_BASE_URL");
  });
  test("elsewhere a sandbox may stand in for them", () => {
    expect(refusal({ ...complete, WECHAT_BASE_URL: "http://127.0.0.1:9000" })).toBe("accepted");
  });
});
