import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Key } from "../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "consultations", pk, sk });

/** Work that falls due: an unpaid fee, a request nobody accepted, the warning before the end, the end, an undecided dispute. */
export type DueKind = "pay" | "accept" | "warn" | "end" | "dispute";

/** Where everything of this domain lies. */
export const keysOf = (tenant: string) => ({
  consultation: (id: Id) => at(`${tenant}#consultation#${id}`, "head"),
  /** The chat in one partition: messages, the guards of their senders' ids, and the head behind the messages (`n` > `m`). */
  thread: (id: Id) => at(`${tenant}#thread#${id}`, "n#head"),
  message: (id: Id, seq: number) => at(`${tenant}#thread#${id}`, `m#${String(seq).padStart(9, "0")}`),
  sent: (id: Id, messageId: Id) => at(`${tenant}#thread#${id}`, `s#${messageId}`),
  /** Which request a document was sent with: the doctor who holds it may open the document. */
  documentRequest: (documentId: Id) => at(`${tenant}#document#${documentId}`, "consultation"),
  mine: (accountId: Id, submittedAt: Instant, id: Id) => at(`${tenant}#account#${accountId}`, `c#${submittedAt}#${id}`),
  draft: (accountId: Id, personId: Id) => at(`${tenant}#account#${accountId}`, `draft#${personId}`),
  /** A doctor's requests under way, oldest first. */
  queue: (doctorId: string, submittedAt: Instant, id: Id) =>
    at(`${tenant}#doctor#${doctorId}`, `q#${submittedAt}#${id}`),
  /** What a doctor has set: services, pause, leave, and how fast answers came. */
  desk: (doctorId: string) => at(`${tenant}#doctor#${doctorId}`, "desk"),
  /** How long one first answer took. */
  reply: (doctorId: string, answeredAt: Instant, id: Id) => at(`${tenant}#doctor#${doctorId}`, `r#${answeredAt}#${id}`),
  /** Undecided disputes and complaints of the hospital, the most urgent first. */
  dispute: (decideBy: Instant, id: Id) => at(`${tenant}#disputes`, `${decideBy}#${id}`),
  /** Said once that this money is of no use. */
  unusable: (id: Id, orderId: Id) => at(`${tenant}#consultation#${id}`, `unusable#${orderId}`),
  due: (dueAt: Instant, kind: DueKind, id: Id) => at(`${tenant}#consultation-due`, `${dueAt}#${kind}#${id}`),
});
