import type { Id } from "../../shared/kernel/ids";
import type { Day, Instant } from "../../shared/kernel/time";
import type { Order, Refund, Subject } from "../../shared/orders/model";
import type { Key } from "../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "orders", pk, sk });

/** Lists of refunds that wait for somebody, nearest deadline first. */
export type RefundQueue = "asked" | "second-look" | "failed" | "under-way";

/** Where everything of this domain lies. */
export const keysOf = (tenant: string) => ({
  head: (id: Id) => at(`${tenant}#order#${id}`, "head"),
  /** What happened, and the guard that gives a repeated tap one effect. */
  line: (id: Id, stepId: string) => at(`${tenant}#order#${id}`, `step#${stepId}`),
  /** What was sent to the provider, word for word, for a retry. */
  request: (id: Id, number: string) => at(`${tenant}#order#${id}`, `request#${number}`),
  refund: (id: Id, number: string) => at(`${tenant}#order#${id}`, `refund#${number}`),
  receipt: (id: Id) => at(`${tenant}#order#${id}`, "receipt"),
  /** The one live order of a thing. */
  ofSubject: ({ domain, id }: Subject) => at(`${tenant}#subject#${domain}#${id}`, "order"),
  mine: (order: Pick<Order, "accountId" | "createdAt" | "id">) =>
    at(`${tenant}#account#${order.accountId}`, `order#${order.createdAt}#${order.id}`),
  ofPerson: (order: Pick<Order, "personId" | "createdAt" | "id">) =>
    at(`${tenant}#person#${order.personId}`, `order#${order.createdAt}#${order.id}`),
  /** One provider transaction has one effect (M2). */
  transaction: (transactionId: string) => at(`${tenant}#transaction#${transactionId}`, "head"),
  entry: (day: Day, sortedAt: Instant, id: string) => at(`${tenant}#ledger#${day}`, `${sortedAt}#${id}`),
  balance: (day: Day) => at(`${tenant}#balances`, day),
  /** Open payments to ask about, by when. */
  toAsk: (by: Instant, number: string) => at(`${tenant}#due#ask`, `${by}#${number}`),
  /** Open orders to close, by when. */
  toClose: (by: Instant, id: Id) => at(`${tenant}#due#close`, `${by}#${id}`),
  queue: (queue: RefundQueue, by: Instant, refund: Pick<Refund, "number">) =>
    at(`${tenant}#refunds#${queue}`, `${by}#${refund.number}`),
  /** Refunds that the provider has not finished, by when they are looked at again. */
  toFinish: (by: Instant, number: string) => at(`${tenant}#due#refund`, `${by}#${number}`),
  quarantined: (transactionId: string) => at(`${tenant}#quarantine`, transactionId),
  shift: (id: Id) => at(`${tenant}#shift#${id}`, "head"),
  /** One tap on a shift, once. */
  shiftStep: (id: Id, stepId: string) => at(`${tenant}#shift#${id}`, `step#${stepId}`),
  openShift: (staffId: string) => at(`${tenant}#shifts#open`, staffId),
  closedShift: (closedAt: Instant, id: Id) => at(`${tenant}#shifts#closed`, `${closedAt}#${id}`),
  reconciliation: (day: Day) => at(`${tenant}#reconciliation`, day),
  /** Findings of a day in parts: a bad day has thousands. */
  findings: (day: Day, part: number) => at(`${tenant}#findings#${day}`, String(part).padStart(4, "0")),
  reconciliationStep: (day: Day, stepId: string) => at(`${tenant}#findings#${day}`, `step#${stepId}`),
});
