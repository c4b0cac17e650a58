/** An answer: a value, or a reason from a closed list of codes. Expected refusals are values, never exceptions. */
export type Result<T, Code extends string = never> = Done<T> | (Code extends string ? Refused<Code> : never);
export type Done<T> = { readonly ok: true; readonly value: T };
/** `details` is what the phone needs to say it well (who was first, what is still free); never an identity. */
export type Refused<Code extends string = string> = {
  readonly ok: false;
  readonly code: Code;
  readonly details?: unknown;
};

/** A yes with its value. */
export const done = <T>(value: T): Done<T> => ({ ok: true, value });

/** A no with its reason. `code` is `thing.condition`; `details` must fit the schema the contract gives for it. */
export const refused = <const Code extends string>(code: Code, details?: unknown): Refused<Code> =>
  details === undefined ? { ok: false, code } : { ok: false, code, details };
