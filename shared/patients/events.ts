import type { Id } from "../kernel/ids";

/** A person was added to a family account. */
export type PersonAdded = { readonly type: "person.added"; readonly personId: Id; readonly accountId: Id };
export type PatientsEvent = PersonAdded;
