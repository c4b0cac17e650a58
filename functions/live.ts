import { createApp, type App } from "./app";
import { readEnv, type Env } from "./kernel/env";
import { createLog } from "./kernel/log";
import { dynamoTable } from "./kernel/table/dynamo";
import type { Table } from "./kernel/table/table";
import { createVault } from "./kernel/vault";
import { liveAfterResponse } from "./ports/after-response/live";
import { listed, liveCallRoom } from "./ports/call-room/live";
import { liveClock } from "./ports/clock/live";
import { liveIds } from "./ports/ids/live";
import { identifierSystems, recordCodes } from "./ports/medical-record/codes";
import { liveLogistics } from "./ports/logistics/live";
import { readLogistics } from "./ports/logistics/settings";
import { liveMedicalRecord } from "./ports/medical-record/live";
import { liveReceiptService } from "./ports/e-receipt/live";
import { liveHealthCards } from "./ports/health-card/live";
import { readHealthCard } from "./ports/health-card/settings";
import { readSignatures } from "./ports/signature/settings";
import { liveServiceAccount } from "./ports/service-account/live";
import { readServiceAccount } from "./ports/service-account/settings";
import { liveSms } from "./ports/sms/live";
import type { SmsTemplate } from "./ports/sms/port";
import { tableShelf } from "./kernel/token-shelf";
import { readPayKeys } from "./ports/wechat-pay/keys";
import { liveWechatPay } from "./ports/wechat-pay/live";
import { liveWechat } from "./ports/wechat/live";
import { readPushSettings } from "./ports/wechat/push-message";
import { readTemplateSettings } from "./ports/wechat/templates";
import { readVisitSettings } from "./ports/wechat/visit-message";

export type Live = { readonly app: App; readonly env: Env; readonly table: Table };

let live: Live | undefined;

/** The table of the settings: AWS, or another server that speaks DynamoDB. */
function tableOf(env: Env): Table {
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region, TABLE_PREFIX: prefix } = env;
  const common = {
    region,
    prefix,
    now: () => Date.parse(liveClock.now()),
    pause: liveClock.pause,
    random: liveIds.fraction,
    maxAttempts: 6,
  };
  if (endpoint === undefined) return dynamoTable(common);
  return dynamoTable({ ...common, endpoint, credentials: { accessKeyId: "local", secretAccessKey: "local" } });
}

/** Every key of the provider, parsed: a wrong one is found at the start, not at the first payment. */
const payKeysOf = (env: Env) =>
  readPayKeys({
    merchantPrivateKey: env.WECHAT_PAY_PRIVATE_KEY.reveal(),
    merchantSerial: env.WECHAT_PAY_SERIAL,
    merchantCertificate: env.WECHAT_PAY_CERTIFICATE,
    apiV3Key: env.WECHAT_PAY_API_V3_KEY.reveal(),
    publicKey: env.WECHAT_PAY_PUBLIC_KEY,
    publicKeyId: env.WECHAT_PAY_PUBLIC_KEY_ID,
    platformCertificates: env.WECHAT_PAY_PLATFORM_CERTIFICATES,
  });

/** The app over the real world, from the environment; made once an instance. `table` may be another engine. */
export function liveApp(table?: Table): Live {
  if (live) return live;
  const env = readEnv();
  const log = createLog(liveClock.now, env.LOG_FILE);
  const used = table ?? tableOf(env);
  const keys = new Map(
    env.VAULT_KEYS.reveal()
      .split(",")
      .map((pair) => {
        const [id = "", key = ""] = pair.split(":");
        return [id, Buffer.from(key, "base64")] as const;
      }),
  );
  const current = [...keys.keys()].pop()!;
  const index = Buffer.from(env.VAULT_INDEX_KEY.reveal(), "base64");
  const clock = liveClock;
  const serviceAccount = readServiceAccount({
    ...env,
    SERVICE_ACCOUNT_SECRET: env.SERVICE_ACCOUNT_SECRET?.reveal(),
    SERVICE_ACCOUNT_PUSH_TOKEN: env.SERVICE_ACCOUNT_PUSH_TOKEN?.reveal(),
    SERVICE_ACCOUNT_ENCODING_AES_KEY: env.SERVICE_ACCOUNT_ENCODING_AES_KEY?.reveal(),
  });
  const shelf = tableShelf(used);
  const cards = readHealthCard({ ...env, HEALTH_CARD_APP_SECRET: env.HEALTH_CARD_APP_SECRET?.reveal() });
  const smsTemplates = JSON.parse(env.SMS_TEMPLATES) as Record<SmsTemplate, string>;
  const app = createApp({
    table: used,
    vault: createVault({ current, keys, index }, liveIds.bytes),
    clock,
    ids: liveIds,
    after: liveAfterResponse,
    wechat: liveWechat({
      baseUrl: env.WECHAT_BASE_URL,
      appid: env.WECHAT_APPID,
      secret: env.WECHAT_SECRET.reveal(),
      templates: readTemplateSettings(env.WECHAT_TEMPLATES),
      state: env.WECHAT_STATE,
      visits: env.MEDICAL_ASSISTANT === undefined ? undefined : readVisitSettings(env.MEDICAL_ASSISTANT),
      push: readPushSettings(env.WECHAT_PUSH_TOKEN?.reveal(), env.WECHAT_ENCODING_AES_KEY?.reveal()),
      merchantId: env.WECHAT_PAY_MCHID,
      clock,
      shelf,
      note: log,
    }),
    ...(serviceAccount && {
      serviceAccount: liveServiceAccount({
        ...serviceAccount,
        baseUrl: env.WECHAT_BASE_URL,
        programAppid: env.WECHAT_APPID,
        clock,
        shelf,
        note: log,
      }),
    }),
    payment: liveWechatPay({
      baseUrl: env.WECHAT_PAY_BASE_URL,
      mchid: env.WECHAT_PAY_MCHID,
      appid: env.WECHAT_APPID,
      keys: payKeysOf(env),
      clock,
      ids: liveIds,
      note: log,
    }),
    ...(cards && { healthCards: liveHealthCards({ ...cards, clock, ids: liveIds, shelf, note: log }) }),
    receipts: liveReceiptService({
      baseUrl: env.E_RECEIPT_BASE_URL,
      appId: env.E_RECEIPT_APP_ID,
      secret: env.E_RECEIPT_SECRET.reveal(),
      clock,
      note: log,
    }),
    signature: readSignatures({ ...env, SIGNATURE_SECRET: env.SIGNATURE_SECRET?.reveal(), clock, note: log }),
    ...(env.LOGISTICS !== undefined && {
      logistics: liveLogistics({
        ...readLogistics(env.LOGISTICS),
        baseUrl: env.WECHAT_BASE_URL,
        appid: env.WECHAT_APPID,
        secret: env.WECHAT_SECRET.reveal(),
        clock,
        shelf,
        note: log,
      }),
    }),
    callRoom: liveCallRoom({
      stunUrls: listed(env.STUN_URLS),
      turnUrls: listed(env.TURN_URLS),
      turnSecret: env.TURN_SECRET?.reveal(),
    }),
    publicBaseUrl: env.PUBLIC_BASE_URL.replace(/\/+$/, ""),
    sms: liveSms({
      baseUrl: env.SMS_BASE_URL,
      secretId: env.SMS_SECRET_ID,
      secretKey: env.SMS_SECRET_KEY.reveal(),
      region: env.SMS_REGION,
      sdkAppId: env.SMS_SDK_APP_ID,
      signName: env.SMS_SIGN_NAME,
      templateIds: smsTemplates,
      clock,
      note: log,
    }),
    record: liveMedicalRecord({
      baseUrl: env.HIS_BASE_URL,
      token: env.HIS_TOKEN.reveal(),
      identifierSystems,
      codes: recordCodes,
      clock,
      note: log,
    }),
    log,
    tenants: env.HOSPITALS.split(","),
    origins: env.ALLOWED_ORIGINS.split(",").filter(Boolean),
    paceFactor: Number(env.PACE_FACTOR),
  });
  live = { app, env, table: used };
  return live;
}
