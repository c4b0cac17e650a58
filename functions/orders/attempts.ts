import type { Attempt, Order } from "../../shared/orders/model";
import { askAt, withClosed } from "../../shared/orders/rules";
import type { Write } from "../kernel/table/table";
import type { PaymentRequest } from "../ports/payment/port";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { settleByQuery } from "./settle";

/** What the payer reads in her wallet: nothing about health (N6). */
const DESCRIPTION = "医院服务费";

/** What the provider is asked to collect, as it is kept and sent (3.11). */
export const requestOf = (
  { publicBaseUrl }: Pick<Parts, "publicBaseUrl">,
  order: Order,
  attempt: Attempt,
  tenant: string,
  payerAddress: string | undefined,
): PaymentRequest => ({
  number: attempt.number,
  way: attempt.way,
  description: DESCRIPTION,
  totalFen: order.totalFen,
  expiresAt: attempt.expiresAt,
  attach: tenant,
  notifyUrl: `${publicBaseUrl}/api/webhooks/wechat-pay/${tenant}/payment`,
  ...(attempt.payer ? { payer: attempt.payer } : {}),
  ...(payerAddress ? { payerAddress } : {}),
});

/** The request of a new attempt, and when the provider is first asked what became of it. */
export function attemptWrites(
  { repository, policy }: Pick<Parts, "repository" | "policy">,
  { id }: Order,
  attempt: Attempt,
  request: PaymentRequest,
  tenant: string,
): Write[] {
  const keys = keysOf(tenant);
  const { number } = attempt;
  const first = askAt(attempt, 0, policy) ?? attempt.expiresAt;
  return [
    { put: keys.request(id, number), item: repository.plain({ v: 1, request }), when: "absent" },
    { put: keys.toAsk(first, number), item: { v: 1, orderId: id, number, nth: 0 }, when: "any" },
  ];
}

/** Sends the request that was kept, word for word. */
export async function invite({ repository, provider }: Parts, { id }: Order, number: string, tenant: string) {
  const item = await repository.get(keysOf(tenant).request(id, number));
  if (!item) throw new Error("a payment was begun whose request is not kept");
  return provider.invite(item.request as unknown as PaymentRequest);
}

/**
 * Closes attempts with the provider (M8): `closed` when no money can come under any of these numbers any more; `paid` when
 * money had come under one of them and moved the order just now; `unreachable` when the provider could not say. Money that
 * was settled before, or that fits nothing, keeps nobody from closing: its number takes no other.
 */
export async function closeWithProvider(
  parts: Parts,
  tenant: string,
  numbers: readonly string[],
): Promise<"closed" | "paid" | "unreachable"> {
  for (const number of numbers) {
    const closed = await parts.provider.close(number);
    if (closed.ok) continue;
    if (closed.code === "unreachable") return "unreachable";
    const settled = await settleByQuery(parts, tenant, number);
    if (settled === "booked" || settled === "returned") return "paid";
    if (settled === "unreachable" || settled === "not-believed") return "unreachable";
  }
  return "closed";
}

/** Numbers under which money may still come. */
export const runningOf = ({ attempts }: Pick<Order, "attempts">): string[] =>
  attempts.filter(({ state }) => state === "wanted").map(({ number }) => number);

/** Writes down that the provider has closed attempts; false when the order was moved meanwhile. */
export async function noteClosed(
  { repository, clock }: Parts,
  before: Order,
  numbers: readonly string[],
  tenant: string,
  more: readonly Write[] = [],
): Promise<boolean> {
  const after = withClosed(before, numbers, clock.now());
  const line = {
    version: after.v,
    at: after.updatedAt,
    what: "payment-closed",
    by: "hospital",
    number: numbers[0],
    fingerprint: "job",
  } as const;
  const writes = repository.change(before, after, `payment-closed@${after.v}`, line, tenant);
  return (await repository.commit([...writes, ...more])).ok;
}
