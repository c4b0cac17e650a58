import type { Id } from "../../shared/kernel/ids";
import type { Day, Instant } from "../../shared/kernel/time";
import type { DueKind } from "../../shared/prescriptions/clocks";
import type { Key } from "../kernel/table/table";

export const at = (pk: string, sk: string): Key => ({ table: "prescriptions", pk, sk });

export type { DueKind };

/** Where prescriptions lie; stock and dispensing have keys of their own beside it. */
export const keysOf = (tenant: string) => ({
  prescription: (id: Id) => at(`${tenant}#prescription#${id}`, "head"),
  /** What was signed, once for each content: never written again (P3). */
  content: (id: Id, content: number) =>
    at(`${tenant}#prescription#${id}`, `content#${String(content).padStart(3, "0")}`),
  /** What a pharmacist decided about one content. */
  review: (id: Id, content: number) => at(`${tenant}#prescription#${id}`, `review#${String(content).padStart(3, "0")}`),
  message: (id: Id, messageId: Id) => at(`${tenant}#prescription#${id}`, `message#${messageId}`),
  draft: (consultationId: Id) => at(`${tenant}#consultation#${consultationId}`, "draft"),
  ofConsultation: (consultationId: Id, signedAt: Instant, id: Id) =>
    at(`${tenant}#consultation#${consultationId}`, `p#${signedAt}#${id}`),
  mine: (accountId: Id, signedAt: Instant, id: Id) => at(`${tenant}#account#${accountId}`, `p#${signedAt}#${id}`),
  ofPerson: (personId: Id, signedAt: Instant, id: Id) => at(`${tenant}#person#${personId}`, `p#${signedAt}#${id}`),
  /** Does this person want to be reminded when medicine runs out? Not there: yes. */
  refillWish: (personId: Id) => at(`${tenant}#person#${personId}`, "refill-wish"),
  /** What waits for a pharmacist, the nearest target first. */
  queue: (reviewBy: Instant, id: Id) => at(`${tenant}#review-queue`, `p#${reviewBy}#${id}`),
  held: (signedAt: Instant, id: Id) => at(`${tenant}#held`, `p#${signedAt}#${id}`),
  /** Prescriptions that hold a drug, from signing until it is in her hands: what a stop has to reach. */
  underWay: (drugId: string, id: Id) => at(`${tenant}#drug#${drugId}`, `p#${id}`),
  /** Who has received a drug, by the day on which she got it: what a recall looks back on. */
  hers: (drugId: string, receivedOn: Day, id: Id) => at(`${tenant}#received#${drugId}`, `${receivedOn}#${id}`),
  /** A drug that nobody may prescribe; not there: it may be. */
  stop: (drugId: string) => at(`${tenant}#stop-list`, drugId),
  /** The boxes of one drug, and what happened to them. */
  stock: (drugId: string) => at(`${tenant}#stock`, drugId),
  movement: (drugId: string, n: number) => at(`${tenant}#stock#${drugId}`, `m#${String(n).padStart(8, "0")}`),
  /** A step on the shelf that was taken: the same tap is known again. */
  stockStep: (stepId: Id) => at(`${tenant}#stock-step#${stepId}`, "step"),
  /** Who puts it together, and what was scanned. */
  dispensing: (id: Id) => at(`${tenant}#prescription#${id}`, "dispensing"),
  /** What waits in the dispensary, the longest waiting first. */
  toDispense: (paidAt: Instant, id: Id) => at(`${tenant}#to-dispense`, `p#${paidAt}#${id}`),
  /** Money that could not be used was announced so. */
  unusable: (id: Id, orderId: Id) => at(`${tenant}#prescription#${id}`, `unusable#${orderId}`),
  /** New boxes left the shelf for a parcel that is sent once more. */
  sentAgain: (id: Id, deliveryId: Id) => at(`${tenant}#prescription#${id}`, `sent-again#${deliveryId}`),
  /** A parcel waits for boxes that are not on the shelf. */
  boxesOwed: (id: Id, deliveryId: Id) => at(`${tenant}#boxes-owed`, `p#${id}#${deliveryId}`),
  /** How many boxes of a drug in a parcel were written off: it came back, came damaged, or was cancelled. */
  writtenOff: (id: Id, deliveryId: Id, drugId: string) =>
    at(`${tenant}#prescription#${id}`, `written-off#${deliveryId}#${drugId}`),
  due: (dueAt: Instant, kind: DueKind, id: Id) => at(`${tenant}#prescription-due`, `${dueAt}#${kind}#${id}`),
});
