import { readTemplateSettings } from "../wechat/templates";
import type { ServiceAccountSettings } from "./live";

/** The account's part of the environment, as text; all five belong together. */
export type ServiceAccountText = {
  readonly SERVICE_ACCOUNT_APPID?: string | undefined;
  readonly SERVICE_ACCOUNT_SECRET?: string | undefined;
  readonly SERVICE_ACCOUNT_PUSH_TOKEN?: string | undefined;
  readonly SERVICE_ACCOUNT_ENCODING_AES_KEY?: string | undefined;
  /** JSON as for the mini program's templates, with this account's ids and keys. */
  readonly SERVICE_ACCOUNT_TEMPLATES?: string | undefined;
};
export type ServiceAccountOwn = Pick<ServiceAccountSettings, "appid" | "secret" | "templates" | "push">;

const NAMES = [
  "SERVICE_ACCOUNT_APPID",
  "SERVICE_ACCOUNT_SECRET",
  "SERVICE_ACCOUNT_PUSH_TOKEN",
  "SERVICE_ACCOUNT_ENCODING_AES_KEY",
  "SERVICE_ACCOUNT_TEMPLATES",
] as const;

/** The account's settings, or nothing where the hospital has no service account; throws, naming places, where some are missing. */
export function readServiceAccount(text: ServiceAccountText): ServiceAccountOwn | undefined {
  const missing = NAMES.filter((name) => !text[name]);
  if (missing.length === NAMES.length) return undefined;
  if (missing.length > 0) throw new Error(`service account settings: ${missing.join(", ")}`);
  const [appid = "", secret = "", token = "", encodingAesKey = "", templates = ""] = NAMES.map((name) => text[name]);
  return { appid, secret, push: { token, encodingAesKey }, templates: readTemplateSettings(templates) };
}
