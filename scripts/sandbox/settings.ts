import { randomBytes } from "node:crypto";
import type { Keep } from "./keep";
import { SERVICE_TEMPLATES, SMS_TEMPLATES, WECHAT_TEMPLATES } from "./templates";
import { SANDBOX_APPID, SERVICE_APPID } from "./world";

/** What a client must be given to speak with the sandbox. Secrets are made on the first start and stay with the folder. */
export type Settings = {
  readonly wechatAppid: string;
  readonly wechatSecret: string;
  readonly wechatPushToken: string;
  readonly wechatEncodingAesKey: string;
  readonly serviceAppid: string;
  readonly serviceSecret: string;
  readonly servicePushToken: string;
  readonly serviceEncodingAesKey: string;
  readonly smsSecretId: string;
  readonly smsSecretKey: string;
  readonly smsSdkAppId: string;
  readonly smsSign: string;
  readonly smsRegion: string;
  readonly hisToken: string;
  readonly eReceiptAppId: string;
  readonly eReceiptSecret: string;
  readonly signatureAppId: string;
  readonly signatureSecret: string;
  /** The signing authority's root certificate (PEM); made when the sandbox starts. */
  readonly signatureRoot: string;
  readonly healthCardAppId: string;
  readonly healthCardSecret: string;
  readonly healthCardHospitalId: string;
  readonly storeAccessKeyId: string;
  readonly storeSecretAccessKey: string;
  readonly storeBucket: string;
  readonly storeRegion: string;
  /** `wechatTemplate.<kind>`, `serviceTemplate.<kind>` and `smsTemplate.<kind>`: the ids of what the account owns. */
  readonly [template: `${"wechat" | "service" | "sms"}Template.${string}`]: string;
};

const letters = (length: number): string =>
  randomBytes(length * 2)
    .toString("base64")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, length);

export const openSettings = (keep: Keep): Settings => {
  const shelf = keep.shelf<string>("settings");
  const once = (name: string, make: () => string): string => {
    const value = shelf.get(name) ?? make();
    if (shelf.get(name) === undefined) shelf.set(name, value);
    return value;
  };
  const templates = [
    ...WECHAT_TEMPLATES.map(({ kind, id }) => [`wechatTemplate.${kind}`, id]),
    ...SERVICE_TEMPLATES.map(({ kind, id }) => [`serviceTemplate.${kind}`, id]),
    ...SMS_TEMPLATES.map(({ kind, id }) => [`smsTemplate.${kind}`, id]),
  ] as [`wechatTemplate.${string}`, string][];
  return {
    wechatAppid: SANDBOX_APPID,
    wechatSecret: once("wechatSecret", () => randomBytes(16).toString("hex")),
    wechatPushToken: once("wechatPushToken", () => letters(24)),
    wechatEncodingAesKey: once("wechatEncodingAesKey", () => randomBytes(32).toString("base64").slice(0, 43)),
    serviceAppid: SERVICE_APPID,
    serviceSecret: once("serviceSecret", () => randomBytes(16).toString("hex")),
    servicePushToken: once("servicePushToken", () => letters(24)),
    serviceEncodingAesKey: once("serviceEncodingAesKey", () => randomBytes(32).toString("base64").slice(0, 43)),
    smsSecretId: once("smsSecretId", () => `AKID${letters(32)}`),
    smsSecretKey: once("smsSecretKey", () => letters(32)),
    smsSdkAppId: "1400000001",
    smsSign: "妇幼智慧医院",
    smsRegion: "ap-guangzhou",
    hisToken: once("hisToken", () => letters(40)),
    eReceiptAppId: "hospital-500000",
    eReceiptSecret: once("eReceiptSecret", () => letters(48)),
    signatureAppId: "hospital-signing-500000",
    signatureSecret: once("signatureSecret", () => letters(48)),
    signatureRoot: "",
    healthCardAppId: "hospital-card-500000",
    healthCardSecret: once("healthCardSecret", () => randomBytes(16).toString("hex")),
    healthCardHospitalId: "50000",
    storeAccessKeyId: once("storeAccessKeyId", () => letters(20).toUpperCase()),
    storeSecretAccessKey: once("storeSecretAccessKey", () => letters(40)),
    storeBucket: "smart-hospital",
    storeRegion: "cn-north-1",
    ...Object.fromEntries(templates),
  };
};
