import * as z from "zod/mini";
import { Secret } from "./secret";

const text = z.string().check(z.minLength(1));
const settings = z.object({
  NODE_ENV: z._default(z.string(), "development"),
  HOSPITALS: text,
  ALLOWED_ORIGINS: z._default(z.string(), ""),
  TABLE_PREFIX: z._default(z.string(), "smart-hospital-"),
  AWS_REGION: z._default(z.string(), "cn-north-1"),
  DYNAMODB_ENDPOINT: z.optional(z.url()),
  LOG_FILE: z.optional(text),
  PACE_FACTOR: z._default(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), "1"),
  CRON_SECRET: text,
  VAULT_KEYS: z.string().check(z.regex(/^[a-z0-9]+:[A-Za-z0-9+/=]{44}(,[a-z0-9]+:[A-Za-z0-9+/=]{44})*$/)),
  VAULT_INDEX_KEY: z.string().check(z.regex(/^[A-Za-z0-9+/=]{44}$/)),
  WECHAT_BASE_URL: z._default(z.url(), "https://api.weixin.qq.com"),
  WECHAT_APPID: text,
  WECHAT_SECRET: text,
  WECHAT_TEMPLATES: text,
  WECHAT_STATE: z._default(z.enum(["developer", "trial", "formal"]), "formal"),
  WECHAT_PUSH_TOKEN: z.optional(text),
  WECHAT_ENCODING_AES_KEY: z.optional(text),
  MEDICAL_ASSISTANT: z.optional(text),
  /** Who sends parcels and the accounts with the carriers, as JSON; absent: nothing is sent by courier. */
  LOGISTICS: z.optional(text),
  SERVICE_ACCOUNT_APPID: z.optional(text),
  SERVICE_ACCOUNT_SECRET: z.optional(text),
  SERVICE_ACCOUNT_PUSH_TOKEN: z.optional(text),
  SERVICE_ACCOUNT_ENCODING_AES_KEY: z.optional(text),
  SERVICE_ACCOUNT_TEMPLATES: z.optional(text),
  /** `https://hospital.example`: where partners find our webhooks. */
  PUBLIC_BASE_URL: z.url(),
  WECHAT_PAY_BASE_URL: z._default(z.url(), "https://api.mch.weixin.qq.com"),
  WECHAT_PAY_MCHID: z.string().check(z.regex(/^\d{8,32}$/)),
  WECHAT_PAY_SERIAL: text,
  WECHAT_PAY_PRIVATE_KEY: text,
  WECHAT_PAY_CERTIFICATE: text,
  WECHAT_PAY_API_V3_KEY: text,
  WECHAT_PAY_PUBLIC_KEY: text,
  WECHAT_PAY_PUBLIC_KEY_ID: text,
  WECHAT_PAY_PLATFORM_CERTIFICATES: z.optional(text),
  E_RECEIPT_BASE_URL: z.url(),
  E_RECEIPT_APP_ID: text,
  E_RECEIPT_SECRET: text,
  /** The electronic signature service; without it nobody can sign a prescription. */
  SIGNATURE_BASE_URL: z.optional(z.url()),
  SIGNATURE_APP_ID: z.optional(text),
  SIGNATURE_SECRET: z.optional(text),
  SIGNATURE_ROOT: z.optional(text),
  SMS_BASE_URL: z._default(z.url(), "https://sms.tencentcloudapi.com"),
  SMS_SECRET_ID: text,
  SMS_SECRET_KEY: text,
  SMS_REGION: z._default(z.string(), "ap-guangzhou"),
  SMS_SDK_APP_ID: text,
  SMS_SIGN_NAME: text,
  SMS_TEMPLATES: text,
  HEALTH_CARD_BASE_URL: z.optional(z.url()),
  HEALTH_CARD_APP_ID: z.optional(text),
  HEALTH_CARD_APP_SECRET: z.optional(text),
  HEALTH_CARD_HOSPITAL_ID: z.optional(text),
  HIS_BASE_URL: z.url(),
  HIS_TOKEN: text,
  OBJECT_STORE_ENDPOINT: z.url(),
  OBJECT_STORE_PUBLIC_ENDPOINT: z.optional(z.url()),
  OBJECT_STORE_REGION: z._default(z.string(), "cn-north-1"),
  OBJECT_STORE_BUCKET: text,
  OBJECT_STORE_ACCESS_KEY_ID: text,
  OBJECT_STORE_SECRET_ACCESS_KEY: text,
  /** `stun:stun.example:3478, …` and `turns:relay.example:5349?transport=tcp, …`: how calls find their way. */
  STUN_URLS: z.optional(text),
  TURN_URLS: z.optional(text),
  TURN_SECRET: z.optional(text),
  CLAMD_ADDRESS: z.optional(z.string().check(z.regex(/^[^:]+:\d+$/))),
});

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
  "OBJECT_STORE_SECRET_ACCESS_KEY",
] as const;
/** Of channels that a hospital may be without. */
const OPTIONAL_SECRETS = [
  "WECHAT_PUSH_TOKEN",
  "WECHAT_ENCODING_AES_KEY",
  "SERVICE_ACCOUNT_SECRET",
  "SERVICE_ACCOUNT_PUSH_TOKEN",
  "SERVICE_ACCOUNT_ENCODING_AES_KEY",
  "TURN_SECRET",
  "HEALTH_CARD_APP_SECRET",
  "SIGNATURE_SECRET",
] as const;
type SecretName = (typeof SECRETS)[number];
type OptionalSecretName = (typeof OPTIONAL_SECRETS)[number];
type Plain = z.infer<typeof settings>;
export type Env = {
  readonly [K in keyof Plain]: K extends SecretName
    ? Secret
    : K extends OptionalSecretName
      ? Secret | undefined
      : Plain[K];
};

/** In production these go to their official hosts over https and nowhere else (wechat-contracts 0.1). */
const OFFICIAL = {
  WECHAT_BASE_URL: ["api.weixin.qq.com"],
  WECHAT_PAY_BASE_URL: ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com"],
  SMS_BASE_URL: ["sms.tencentcloudapi.com"],
} as const;

/** The provider takes a notice address only over https and without a query (wechat-contracts 3.4). */
const isPublicBase = (address: string): boolean => {
  const { protocol, pathname, search, hash } = new URL(address);
  return protocol === "https:" && pathname === "/" && search === "" && hash === "";
};
const isSecure = (address: string): boolean => new URL(address).protocol === "https:";

/** Widened limits are for one machine with one address; production keeps them as they are. */
const widened = (env: Plain): boolean => env.NODE_ENV === "production" && env.PACE_FACTOR !== "1";

/** Settings are wrong: the message names every missing or malformed one at once, never a value. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** Reads all settings, or throws one {@link EnvError} that names everything that is missing or malformed. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = settings.safeParse(source);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].sort();
    const missing = names.filter((name) => source[name] === undefined);
    const malformed = names.filter((name) => source[name] !== undefined);
    const parts = [
      missing.length ? `missing settings: ${missing.join(", ")}` : "",
      malformed.length ? `malformed settings: ${malformed.join(", ")}` : "",
    ];
    throw new EnvError(parts.filter(Boolean).join("; "));
  }
  const env = parsed.data;
  if (env.NODE_ENV === "production")
    for (const [name, hosts] of Object.entries(OFFICIAL)) {
      const url = new URL(env[name as keyof typeof OFFICIAL]);
      if (url.protocol !== "https:" || !(hosts as readonly string[]).includes(url.host))
        throw new EnvError(`malformed settings: ${name} must be an official host over https in production`);
    }
  if (env.NODE_ENV === "production" && !isPublicBase(env.PUBLIC_BASE_URL))
    throw new EnvError(
      "malformed settings: PUBLIC_BASE_URL must be an https address without path or query in production",
    );
  if (env.NODE_ENV === "production" && !isSecure(env.E_RECEIPT_BASE_URL))
    throw new EnvError("malformed settings: E_RECEIPT_BASE_URL must be https in production");
  if (env.NODE_ENV === "production" && env.HEALTH_CARD_BASE_URL !== undefined && !isSecure(env.HEALTH_CARD_BASE_URL))
    throw new EnvError("malformed settings: HEALTH_CARD_BASE_URL must be https in production");
  if (env.NODE_ENV === "production" && env.SIGNATURE_BASE_URL !== undefined && !isSecure(env.SIGNATURE_BASE_URL))
    throw new EnvError("malformed settings: SIGNATURE_BASE_URL must be https in production");
  if (widened(env)) throw new EnvError("malformed settings: PACE_FACTOR must be 1 in production");
  const given = [...SECRETS, ...OPTIONAL_SECRETS].flatMap((name) => (env[name] ? [[name, env[name]] as const] : []));
  const secrets = Object.fromEntries(given.map(([name, value]) => [name, new Secret(value)]));
  return { ...env, ...secrets } as unknown as Env;
}
