import { done, refused, type Refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { paymentEntry } from "../../shared/orders/ledger";
import type { Order, Payment, Shift } from "../../shared/orders/model";
import { paidBy, withClosed } from "../../shared/orders/rules";
import { withPayment } from "../../shared/orders/shifts";
import type { Answering, Call, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { closeWithProvider, runningOf } from "./attempts";
import { keysOf } from "./keys";
import { caseOf } from "./order-case";
import { orderNews } from "./order-news";
import type { Parts } from "./parts";
import { openShiftOf } from "./shift";

type Spec = (typeof orders)["calls"]["takePayment"];
type Input = Parameters<Answering<Spec>>[0];
type Code = keyof Spec["refuses"];

/** Another payment in the same shift may come first: then the sums are made again. */
const TRIES = 5;

/**
 * Money over the counter. Payments under way in WeChat are closed with the provider first (M8): only when no other money can
 * come does this one pay the order, in one commit with the cashier's shift and the ledger.
 */
export const takePayment =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, actor } = call;
    for (let tries = 0; tries < TRIES; tries++) {
      const order = await repository.order(input.id, call);
      if (!order) return refused("thing.missing");
      const line = await repository.line(order.id, input.stepId, tenant);
      if (line && line.fingerprint !== call.fingerprint) return refused("request.reused");
      if (line) return done(await caseOf(parts, order, tenant));
      const no = whyNot(order, input);
      if (no) return no;
      const shift = await openShiftOf(parts, tenant, actor.staffId);
      if (!shift) return refused("shift.missing");
      const running = runningOf(order);
      const closed = await closeWithProvider(parts, tenant, running);
      if (closed === "unreachable") return refused("payment.unreachable");
      // Money had come under one of them and is settled now: the order is read again.
      if (closed === "paid") continue;
      const after = paidAtDesk(order, running, input, shift, call);
      if ((await repository.commit(writesOf(parts, order, after, input, shift, call))).ok)
        return done(await caseOf(parts, after, tenant));
    }
    return refused("payment.unreachable");
  };

function whyNot(order: Order, { version, fen }: Input): Refused<Code> | undefined {
  if (order.payment !== "unpaid") return refused("order.paid");
  if (order.closing === "closed") return refused("order.closed");
  if (order.v !== version) return refused("order.moved-on", { version: order.v });
  return fen === order.totalFen ? undefined : refused("amount.differs", { totalFen: order.totalFen });
}

function paidAtDesk(
  order: Order,
  running: readonly string[],
  { way, terminalNumber }: Input,
  shift: Shift,
  { now }: Call<StaffActor>,
): Order {
  const payment: Payment = {
    way,
    fen: order.totalFen,
    at: now,
    number: `${order.id}-D`,
    ...(terminalNumber ? { transactionId: terminalNumber } : {}),
    shiftId: shift.id,
  };
  return paidBy({ ...withClosed(order, running, now), v: order.v }, payment, now);
}

function writesOf(
  { repository }: Parts,
  before: Order,
  after: Order,
  { stepId, way }: Input,
  shift: Shift,
  call: Call<StaffActor>,
): Write[] {
  const { tenant, now, actor, fingerprint } = call;
  const keys = keysOf(tenant);
  const { number, fen } = after.paid!;
  const who = { by: "finance", byName: actor.displayName.zh, fingerprint } as const;
  const facts = {
    fen: String(fen),
    way,
    paidAt: now,
    ...(after.serviceAt ? { serviceAt: after.serviceAt } : {}),
  };
  return [
    ...repository.change(
      before,
      after,
      stepId,
      { version: after.v, at: now, what: "paid", fen, number, ...who },
      tenant,
      call,
    ),
    repository.entryWrite(paymentEntry(after, way, number, now), tenant),
    { put: keys.shift(shift.id), item: repository.plain(withPayment(shift, way, fen)), when: { version: shift.v } },
    { remove: keys.toClose(before.payUntil, before.id), when: "any" },
    orderNews(after, "order.paid", tenant, facts),
  ];
}
