import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { Key } from "../../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "orders", pk, sk });

/** Where service requests lie, beside the orders that they are about. */
export const requestKeys = (tenant: string) => ({
  head: (id: Id) => at(`${tenant}#request#${id}`, "head"),
  post: (id: Id, nth: number) => at(`${tenant}#request#${id}`, `post#${String(nth).padStart(4, "0")}`),
  /** One tap has one effect. */
  step: (id: Id, stepId: string) => at(`${tenant}#request#${id}`, `step#${stepId}`),
  ofOrder: (orderId: Id, id: Id) => at(`${tenant}#order#${orderId}`, `asked#${id}`),
  /** The one open request of a kind in an order. */
  openOf: (orderId: Id, kind: string) => at(`${tenant}#order#${orderId}`, `open-request#${kind}`),
  mine: (accountId: Id, openedAt: Instant, id: Id) => at(`${tenant}#account#${accountId}`, `request#${openedAt}#${id}`),
  /** What waits for the hospital, the nearest deadline first. */
  waiting: (answerBy: Instant, id: Id) => at(`${tenant}#requests-waiting`, `${answerBy}#${id}`),
  /** Deadlines that nobody has noticed yet. */
  due: (answerBy: Instant, id: Id) => at(`${tenant}#due#request`, `${answerBy}#${id}`),
  /** A picture that was sent into a request: the desk may see it. */
  picture: (documentId: Id) => at(`${tenant}#request-picture#${documentId}`, "request"),
});
