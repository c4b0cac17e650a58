import type { Id } from "../kernel/ids";

type About<Type extends string> = { readonly type: Type; readonly personId: Id; readonly accountId: Id };

/** A person was added to a family account. */
export type PersonAdded = About<"person.added">;
/** A card was joined to another account as well; `accountId` is whoever held it before. */
export type PersonBound = About<"person.bound">;
/** A card was taken out of an account by the desk; `accountId` is that account. */
export type PersonFreed = About<"person.freed">;
/** A number was tried until it was locked; `accountId` holds its card, or is "nobody". */
export type PersonTried = About<"person.tried">;
/** Somebody may now act for a person, or may no longer; `owner` is whom to tell on the person's side. */
export type ProxyEvent = {
  readonly type: "proxy.granted" | "proxy.ended";
  readonly proxyId: Id;
  readonly personId: Id;
  readonly owner: Id;
  readonly accountId: Id;
  readonly until: string;
  readonly version: number;
};
/** News of cards. */
export type PersonEvent = PersonAdded | PersonBound | PersonFreed | PersonTried;
export type PatientsEvent = PersonEvent | ProxyEvent;
