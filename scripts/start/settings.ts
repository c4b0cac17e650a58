import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../sandbox";
import { expressAccounts } from "../sandbox/wechat/express/catalogue";
import { StartError } from "./options";
import { templatesOf, VISIT_STATUSES } from "./templates";

type Keys = { readonly vault: string; readonly index: string; readonly cron: string };

/** The pack station as a courier reads it; an address of the demonstration. */
const SENDER = {
  name: "门诊药房",
  mobile: "02363315011",
  province: "重庆市",
  city: "重庆市",
  area: "渝中区",
  address: "演示路 1 号门诊部 C 区",
};

/** The keys of this data folder: made on the first start; without them its sealed fields could not be opened again. */
export function keysIn(folder: string): Keys {
  const path = join(folder, "keys.json");
  if (existsSync(path)) {
    try {
      const keys = JSON.parse(readFileSync(path, "utf8")) as Partial<Keys>;
      if (keys.vault && keys.index && keys.cron) return keys as Keys;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    throw new StartError(`The data folder is broken (${path} cannot be read): start with --fresh or --data <another>.`);
  }
  const key = () => randomBytes(32).toString("base64");
  const keys: Keys = { vault: key(), index: key(), cron: randomBytes(24).toString("base64url") };
  writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return keys;
}

/** The environment of the functions on this machine: real clients, sandbox addresses. */
export function environmentFor(parts: {
  readonly keys: Keys;
  readonly sandbox: { readonly baseUrls: Readonly<Record<string, string>>; readonly settings: Settings };
  readonly tenant: string;
  readonly dynamodb: string | undefined;
  readonly logFile: string;
}): Record<string, string> {
  const { keys, tenant, dynamodb, logFile } = parts;
  const { baseUrls, settings } = parts.sandbox;
  const url = (name: string): string => baseUrls[name] ?? "";
  return {
    HOSPITALS: tenant,
    LOG_FILE: logFile,
    PACE_FACTOR: "100",
    CRON_SECRET: keys.cron,
    VAULT_KEYS: `k1:${keys.vault}`,
    VAULT_INDEX_KEY: keys.index,
    ...(dynamodb ? { DYNAMODB_ENDPOINT: dynamodb } : {}),
    WECHAT_BASE_URL: url("wechat"),
    WECHAT_APPID: settings.wechatAppid,
    WECHAT_SECRET: settings.wechatSecret,
    WECHAT_STATE: "developer",
    WECHAT_TEMPLATES: templatesOf(settings, "wechat"),
    WECHAT_PUSH_TOKEN: settings.wechatPushToken,
    WECHAT_ENCODING_AES_KEY: settings.wechatEncodingAesKey,
    MEDICAL_ASSISTANT: JSON.stringify(VISIT_STATUSES),
    LOGISTICS: JSON.stringify({ sender: SENDER, accounts: expressAccounts() }),
    SERVICE_ACCOUNT_APPID: settings.serviceAppid,
    SERVICE_ACCOUNT_SECRET: settings.serviceSecret,
    SERVICE_ACCOUNT_PUSH_TOKEN: settings.servicePushToken,
    SERVICE_ACCOUNT_ENCODING_AES_KEY: settings.serviceEncodingAesKey,
    SERVICE_ACCOUNT_TEMPLATES: templatesOf(settings, "service"),
    SMS_BASE_URL: url("sms"),
    SMS_SECRET_ID: settings.smsSecretId,
    SMS_SECRET_KEY: settings.smsSecretKey,
    SMS_REGION: settings.smsRegion,
    SMS_SDK_APP_ID: settings.smsSdkAppId,
    SMS_SIGN_NAME: settings.smsSign,
    SMS_TEMPLATES: JSON.stringify({
      "sign-in-code": settings["smsTemplate.signInCode"],
      "proxy-code": settings["smsTemplate.proxyCode"],
      "appointment-update": settings["smsTemplate.applicationProgress"],
      "payment-update": settings["smsTemplate.paymentProgress"],
    }),
    HIS_BASE_URL: url("his"),
    HIS_TOKEN: settings.hisToken,
    HEALTH_CARD_BASE_URL: url("healthCard"),
    HEALTH_CARD_APP_ID: settings.healthCardAppId,
    HEALTH_CARD_APP_SECRET: settings.healthCardSecret,
    HEALTH_CARD_HOSPITAL_ID: settings.healthCardHospitalId,
    E_RECEIPT_BASE_URL: url("eReceipt"),
    E_RECEIPT_APP_ID: settings.eReceiptAppId,
    E_RECEIPT_SECRET: settings.eReceiptSecret,
    SIGNATURE_BASE_URL: url("signature"),
    SIGNATURE_APP_ID: settings.signatureAppId,
    SIGNATURE_SECRET: settings.signatureSecret,
    SIGNATURE_ROOT: settings.signatureRoot,
    OBJECT_STORE_ENDPOINT: url("objectStore"),
    OBJECT_STORE_REGION: settings.storeRegion,
    OBJECT_STORE_BUCKET: settings.storeBucket,
    OBJECT_STORE_ACCESS_KEY_ID: settings.storeAccessKeyId,
    OBJECT_STORE_SECRET_ACCESS_KEY: settings.storeSecretAccessKey,
  };
}
