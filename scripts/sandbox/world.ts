import { createHash } from "node:crypto";

/** The mini program that the sandbox knows; every other appid is a stranger to it. */
export const SANDBOX_APPID = "wx5a6d00c0ffee0001";
/** The hospital's service account, linked to the mini program: one unionid, other openids. */
export const SERVICE_APPID = "wx5a6d00c0ffee0002";

/** A person with WeChat on a phone. `openids` may fix the openid per appid; else it follows from the id. */
export type WechatUser = {
  readonly id: string;
  readonly name: string;
  /** Eleven digits, mainland China. */
  readonly phone: string;
  readonly unionid?: string;
  /** Follows the service account from the start. */
  readonly follows?: boolean;
  readonly openids?: Readonly<Record<string, string>>;
};

/** A staff account with its authenticator: the console shows the current code (RFC 6238, SHA-1, 6 digits, 30 s). */
export type StaffAuthenticator = {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  /** Shown in the console beside the code; demo accounts only. */
  readonly password: string;
  /** Base32 without padding. */
  readonly totpSecret: string;
};

/** Any FHIR R4 resource, as it travels. A `Binary` carries its bytes as base64 in `data`. */
export type FhirResource = { readonly resourceType: string; readonly id: string; readonly [element: string]: unknown };

/** What stands in the hospital's world before anybody does anything. Plain JSON. */
export type World = {
  readonly users: readonly WechatUser[];
  readonly staff: readonly StaffAuthenticator[];
  readonly records: readonly FhirResource[];
};

/** The openid under which an app knows a person: 28 characters, "o" first, the same on every start. */
export const openidOf = (user: WechatUser, appid: string): string =>
  user.openids?.[appid] ??
  `o${createHash("sha256").update(`${appid}/${user.id}`).digest("base64url").replace(/[-_]/g, "x").slice(0, 27)}`;
