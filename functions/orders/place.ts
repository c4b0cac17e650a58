import type { Id } from "../../shared/kernel/ids";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Instant } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import type { Order } from "../../shared/orders/model";
import { placeOrder, refundableOf } from "../../shared/orders/rules";
import type { Answering, Call, PatientActor, Reader } from "../kernel/call";
import type { Parts, PayableNow } from "./parts";
import type { Line } from "./repository";
import { orderView } from "./show";

/** The price is the one that the other domain agreed with her; the phone names the thing, never an amount (S13). */
export const place =
  (parts: Parts): Answering<(typeof orders)["calls"]["place"]> =>
  async ({ id, subject }, call) => {
    const { tenant, now } = call;
    if (subject.domain === "desk") return refused("order.not-payable");
    const what = await parts.sellers[subject.domain].payable(tenant, subject.id, call.actor.accountId);
    const isHers = what && (await parts.repository.isPayer(what, call));
    if (!what || !isHers || what.payUntil <= now)
      return (await placedBefore(parts, id, call)) ?? refused("order.not-payable");
    const made = await placeFor(parts, { id, what, by: "patient", fingerprint: call.fingerprint, now }, tenant, call);
    if (made.ok)
      return done(
        await orderView(parts, made.value.order, call, { lines: [made.value.line], refunds: [], receipt: false }),
      );
    return (await placedBefore(parts, id, call)) ?? made;
  };

/** The answer to a tap that had its effect before; the same id with another thing is refused. */
async function placedBefore(parts: Parts, id: Id, call: Call<PatientActor>) {
  const line = await parts.repository.line(id, id, call.tenant);
  if (!line) return undefined;
  if (line.fingerprint !== call.fingerprint) return refused("request.reused");
  const order = await parts.repository.order(id, call);
  return order ? done(await orderView(parts, order, call)) : refused("thing.missing");
}

type Wish = {
  readonly id: Id;
  readonly what: PayableNow;
  readonly by: Line["by"];
  readonly fingerprint: string;
  readonly now: Instant;
};

/**
 * Places the one live order of a thing. An order that was paid and does not pay for the thing as it is now (its place was
 * gone, its money went back) makes room for the new one.
 */
export async function placeFor(
  { repository }: Pick<Parts, "repository">,
  { id, what, by, fingerprint, now }: Wish,
  tenant: string,
  reader?: Reader,
): Promise<Result<{ order: Order; line: Line }, "order.exists" | "order.not-payable">> {
  const order = placeOrder(id, what, now);
  const line: Line = { version: 1, at: now, what: "placed", by, fen: order.totalFen, fingerprint };
  const { checks = [] } = what;
  if ((await repository.commit([...repository.creation(order, line, tenant, reader), ...checks])).ok)
    return done({ order, line });
  const there = await repository.pointerOf(what.subject, tenant);
  const before = there && (await repository.unread(tenant, there.id));
  if (!there || !before) return refused("order.not-payable");
  if (!makesRoom(before, order)) return refused("order.exists", { id: before.id });
  const again = await repository.commit([...repository.creation(order, line, tenant, reader, there.v), ...checks]);
  return again.ok ? done({ order, line }) : refused("order.not-payable");
}

/** Money that was given back, or that paid for another time than the one to be paid now, keeps no new order away. */
const makesRoom = (before: Order, order: Order): boolean =>
  before.payment !== "unpaid" &&
  (refundableOf(before) === 0 || before.serviceAt !== order.serviceAt || before.totalFen !== order.totalFen);
