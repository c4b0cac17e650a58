import * as z from "zod/mini";
import { Id } from "./ids";
import type { Refused, Result } from "./result";

export const STAFF_ROLES = [
  "clinic-desk",
  "triage",
  "doctor",
  "pharmacist",
  "dispensary",
  "after-sale",
  "finance",
  "operations",
  "auditor",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export type Role = "patient" | StaffRole;

/**
 * Whose things a call may touch.
 * `public`: nobody's; `account`: the caller's own account; `person`: the person named by `personId`, who must be in the
 * caller's family; `thing`: the thing named by `id`, which must belong to the caller's account; `hospital`: staff of this hospital.
 */
export type Scope = "public" | "account" | "person" | "thing" | "hospital";

/** How fast one caller may repeat a call; the router counts per subject and minute (`functions/kernel/rate-limit.ts`). */
export type Pace = "read" | "write" | "login" | "otp" | "bind" | "upload" | "export";

/** What a call reads or writes for the audit trail; `health-record` writes a row before bytes leave (D1). */
export type AuditClass = "none" | "account" | "health-record";

export type Schema = z.ZodMiniType;

/** How long a proof of identity counts as fresh for calls that move money or sign (invariants 3.5). */
export const FRESH_MINUTES = 5;

export type CallSpec = {
  readonly summary: string;
  /** `anyone` needs no session. */
  readonly by: "anyone" | readonly Role[];
  readonly scope: Scope;
  /**
   * Of scope `person`: what a proxy of this person needs leave for to make this call (one of several is enough); without it
   * only her family may.
   */
  readonly acts?: string | readonly string[];
  readonly pace: Pace;
  readonly audit: AuditClass;
  /**
   * `fresh`: staff must have proved who they are within {@link FRESH_MINUTES} (a second authenticator code); `patient`:
   * patients must have (sign-in or a code to the bound phone, row 8), for so long as the hospital's policy says. Else
   * `proof.needed`.
   */
  readonly proof?: "fresh" | "patient";
  readonly input: Schema;
  readonly output: Schema;
  /** Every code that the call may answer, with the schema of its details (null: none). */
  readonly refuses: { readonly [code: string]: Schema | null };
};

export type Contract<Calls extends { readonly [call: string]: CallSpec } = { readonly [call: string]: CallSpec }> = {
  readonly domain: string;
  readonly calls: Calls;
};

/** Codes that any call may answer besides its own: "not there" and "not yours" are one answer (404). */
export type CommonCode = "thing.missing" | "request.reused";
export const COMMON_CODES = ["thing.missing", "request.reused"] as const;

/** Codes that the router answers before a call is reached, or for the whole service. */
export const ROUTER_CODES = [
  "request.malformed",
  "request.too-large",
  "session.missing",
  "session.ended",
  "role.forbidden",
  "proof.needed",
  "call.unknown",
  "rate.exceeded",
  "service.busy",
  "service.failed",
] as const;
export type RouterCode = (typeof ROUTER_CODES)[number];

export type InputOf<C extends CallSpec> = z.infer<C["input"]>;
export type OutputOf<C extends CallSpec> = z.infer<C["output"]>;
export type CodeOf<C extends CallSpec> = (keyof C["refuses"] & string) | CommonCode;
export type AnswerOf<C extends CallSpec> = Result<OutputOf<C>, CodeOf<C>>;
/** What a phone may meet: the call's own answers, the router's, and silence on the line. */
export type ClientAnswerOf<C extends CallSpec> =
  | { readonly ok: true; readonly value: OutputOf<C> }
  | (Refused<CodeOf<C> | RouterCode | "network.failed"> & {
      readonly fields?: readonly FieldError[];
      readonly trace?: string;
    });

/** One field that does not fit: its path ("nt.crlMm") and a code ("crl.out-of-range"). */
export type FieldError = { readonly path: string; readonly code: string };

/** One domain's calls. The route of each is `POST /api/<domain>/<call>`. */
export function contract<const Calls extends { readonly [call: string]: CallSpec }>(
  domain: string,
  calls: Calls,
): Contract<Calls> {
  return { domain, calls };
}

/** What a creating call carries: the id that the phone made. Asked again with the same id, it has one effect. */
export const creation = { id: Id };

/** What a step on an existing thing carries: which thing, which tap, and the version that the person saw. */
export const stepOn = { id: Id, stepId: Id, version: z.int().check(z.minimum(1)) };

/** A page of a list: at most `limit` things and where to go on. */
export const page = <T extends Schema>(item: T) =>
  z.strictObject({ items: z.array(item), cursor: z.optional(z.string()) });
