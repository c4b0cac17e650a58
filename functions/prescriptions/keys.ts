import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Key } from "../kernel/table/table";

export const at = (pk: string, sk: string): Key => ({ table: "prescriptions", pk, sk });

/** Work that falls due: unpaid in time, the last day near, the last day over, a review beyond its target. */
export type DueKind = "pay" | "expiring" | "expire" | "review";

/** Where prescriptions lie; stock and dispensing have keys of their own beside it. */
export const keysOf = (tenant: string) => ({
  prescription: (id: Id) => at(`${tenant}#prescription#${id}`, "head"),
  /** What was signed, once for each content: never written again (P3). */
  content: (id: Id, content: number) =>
    at(`${tenant}#prescription#${id}`, `content#${String(content).padStart(3, "0")}`),
  draft: (consultationId: Id) => at(`${tenant}#consultation#${consultationId}`, "draft"),
  ofConsultation: (consultationId: Id, signedAt: Instant, id: Id) =>
    at(`${tenant}#consultation#${consultationId}`, `p#${signedAt}#${id}`),
  mine: (accountId: Id, signedAt: Instant, id: Id) => at(`${tenant}#account#${accountId}`, `p#${signedAt}#${id}`),
  ofPerson: (personId: Id, signedAt: Instant, id: Id) => at(`${tenant}#person#${personId}`, `p#${signedAt}#${id}`),
  due: (dueAt: Instant, kind: DueKind, id: Id) => at(`${tenant}#prescription-due`, `${dueAt}#${kind}#${id}`),
});
