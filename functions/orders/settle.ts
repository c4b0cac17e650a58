import type { Id } from "../../shared/kernel/ids";
import { paymentEntry, unwantedEntry } from "../../shared/orders/ledger";
import type { Attempt, Order } from "../../shared/orders/model";
import { giveBackUnwanted } from "../../shared/orders/refund-rules";
import { judgeArrival, type Arrived } from "../../shared/orders/rules";
import type { Write } from "../kernel/table/table";
import type { Transaction } from "../ports/payment/port";
import { keysOf } from "./keys";
import { orderNews } from "./order-news";
import type { Parts } from "./parts";
import { quarantine } from "./quarantine-money";
import { refundWrites } from "./refund-writes";

/** Money that was settled changed the books once; what is not believed changed nothing. */
export type Settled = "known" | "booked" | "returned" | "quarantined" | "not-believed" | "unreachable";

/** Where the news comes from: what the provider answered when asked is its last word; a message is checked against it. */
export type Via = "message" | "query" | "bill";

/** The order was moved by others again and again: whoever asked tries again later. */
export class SettlingContended extends Error {
  override readonly name = "SettlingContended";
}

/** The order of an attempt's number; undefined for a number that cannot be ours. */
export const orderIdOf = (number: string): Id | undefined => /^([0-9a-hjkmnp-tv-z]{26})-\d{1,3}$/.exec(number)?.[1];

/** A paid transaction as money that came; undefined where the provider left out what must be compared. */
export function arrivedOf(transaction: Transaction): Arrived | undefined {
  const { state, number, merchantId, appId, transactionId, totalFen, currency, payer, paidAt } = transaction;
  if (state !== "paid" || !transactionId || totalFen === undefined || !currency || !paidAt) return undefined;
  return { number, transactionId, merchantId, appId, totalFen, currency, ...(payer ? { payer } : {}), paidAt };
}

/**
 * Settles money that came: one path for messages, queries and the daily bill (M2, M3, M6, M7, M8). The same transaction told
 * again costs one read and no write. Money that does not fit is compared once more with the provider's own answer.
 */
export async function settle(parts: Parts, tenant: string, arrived: Arrived, via: Via): Promise<Settled> {
  const { repository, clock, provider, log } = parts;
  const orderId = orderIdOf(arrived.number);
  for (let tries = 0; tries < 5; tries++) {
    const now = clock.now();
    const order = orderId ? await repository.unread(tenant, orderId) : undefined;
    const verdict = order ? judgeArrival(order, arrived, provider, now) : ({ is: "order-unknown" } as const);
    if (verdict.is === "known") return "known";
    if (verdict.is === "mismatch" && (verdict.why === "merchant" || verdict.why === "app")) {
      log({ event: "payment.alarm", number: arrived.number, code: verdict.why });
      return "not-believed";
    }
    if (!order || verdict.is === "order-unknown" || verdict.is === "mismatch") {
      if (await repository.transactionKnown(arrived.transactionId, tenant)) return "known";
      if (via === "message") return settleByQuery(parts, tenant, arrived.number);
      const why = verdict.is === "mismatch" ? verdict.why : "order-unknown";
      return quarantine(parts, tenant, { arrived, why, order, expectedFen: order?.totalFen });
    }
    const writes =
      verdict.is === "payment"
        ? bookedWrites(parts, order, verdict.order, arrived, tenant)
        : returnedWrites(parts, order, verdict, arrived, tenant);
    const guard = repository.transactionWrite(arrived.transactionId, order.id, arrived.number, tenant);
    if ((await repository.commit([...writes, guard])).ok) return verdict.is === "payment" ? "booked" : "returned";
    if (await repository.transactionKnown(arrived.transactionId, tenant)) return "known";
  }
  throw new SettlingContended();
}

/** Asks the provider what became of a number, and settles it if money came. `unreachable` also where it says too little. */
export async function settleByQuery(parts: Parts, tenant: string, number: string): Promise<Settled> {
  const found = await parts.provider.find(number);
  if (!found.ok && found.code === "unreachable") return "unreachable";
  const arrived = found.ok ? arrivedOf(found.value) : undefined;
  if (arrived) return settle(parts, tenant, arrived, "query");
  if (found.ok && found.value.state === "paid") return "unreachable";
  parts.log({ event: "payment.alarm", number, code: "not-paid-there" });
  return "not-believed";
}

/** The order is paid: its sums, its story, the ledger and the news in one commit; nothing is left to close. */
function bookedWrites({ repository }: Parts, before: Order, after: Order, arrived: Arrived, tenant: string): Write[] {
  const { number, paidAt, totalFen } = arrived;
  const way = after.paid!.way;
  const line = { ...lineOf(after), what: "paid", fen: totalFen, number };
  const facts = {
    fen: String(totalFen),
    way,
    paidAt,
    ...(after.serviceAt ? { serviceAt: after.serviceAt } : {}),
    ...(before.closing === "closed" ? { late: "yes" } : {}),
  };
  return [
    ...repository.change(before, after, `paid-${number}`, line, tenant),
    repository.entryWrite(paymentEntry(after, way, number, paidAt, after.updatedAt), tenant),
    { remove: keysOf(tenant).toClose(before.payUntil, before.id), when: "any" },
    orderNews(after, "order.paid", tenant, facts),
  ];
}

/** A second payment was never wanted: it is booked as on its way back, and goes back by itself (M8). */
function returnedWrites(
  { repository }: Parts,
  before: Order,
  verdict: { readonly order: Order; readonly attempt: Attempt },
  arrived: Arrived,
  tenant: string,
): Write[] {
  const { number, totalFen, paidAt } = arrived;
  const now = verdict.order.updatedAt;
  const came = { of: number, way: verdict.attempt.way, fen: totalFen, reason: "second-payment", note: "" } as const;
  const after = giveBackUnwanted({ ...verdict.order, v: before.v }, came, now);
  const { at: _at, version: _version, ...line } = { ...lineOf(after.order), what: "payment-returned", fen: totalFen };
  const step = {
    before: { order: before },
    after,
    stepId: `returned-${number}`,
    line,
    entry: unwantedEntry(before, number, totalFen, paidAt, now),
    event: "order.refund-approved",
    facts: { returned: "yes" },
  } as const;
  return refundWrites(repository, step, tenant);
}

const lineOf = ({ v, updatedAt }: Order) =>
  ({ version: v, at: updatedAt, by: "provider", fingerprint: "provider" }) as const;
