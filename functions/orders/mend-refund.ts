import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { doneEntry } from "../../shared/orders/ledger";
import type { Refund, Shift } from "../../shared/orders/model";
import { isOnline, type Moved } from "../../shared/orders/refund-rules";
import { payRefundAtDesk, retryRefund } from "../../shared/orders/refund-steps";
import { withGivenBack } from "../../shared/orders/shifts";
import type { Answering } from "../kernel/call";
import { hearRefund } from "./hear-refund";
import { keysOf } from "./keys";
import { caseOf } from "./order-case";
import type { Parts } from "./parts";
import { openShiftOf } from "./shift";
import { takeRefundStep, type Decided } from "./take-refund-step";

export const mendRefund =
  (parts: Parts): Answering<(typeof orders)["calls"]["mendRefund"]> =>
  async (input, call) => {
    const { tenant, now, actor } = call;
    const outcome = await takeRefundStep(parts, input, call, async (order, refunds) => {
      const refund = refunds.find(({ number }) => number === input.refundNumber);
      if (!refund) return refused("refund.moved-on");
      const both = { order, refund };
      if (input.how === "retry") {
        const after = retryRefund(both, now);
        return after ? done({ refund, note: input.reason, after, ...sentAgain }) : refused("refund.moved-on");
      }
      const after = payRefundAtDesk(both, actor.staffId, now);
      if (!after || (await mayStillCome(parts, tenant, refund))) return refused("refund.moved-on");
      const shift = await openShiftOf(parts, tenant, actor.staffId);
      if (!shift) return refused("shift.missing");
      return done({ refund, note: input.reason, ...handedOut(parts, tenant, after, shift) });
    });
    return outcome.ok ? done(await caseOf(parts, outcome.value, tenant)) : outcome;
  };

/** Under its own number; she was told before that it comes, and hears nothing twice. */
const sentAgain = { what: "refund-sent-again", event: "order.refund-approved", facts: { again: "yes" } } as const;

/** Could the provider still pay it? Then handing it out would pay it twice; silence counts as yes. */
async function mayStillCome(parts: Parts, tenant: string, refund: Refund): Promise<boolean> {
  if (!isOnline(refund.way)) return false;
  const found = await parts.provider.findRefund(refund.number);
  if (!found.ok) return found.code === "unreachable";
  if (found.value.state === "done") await hearRefund(parts, tenant, found.value);
  return found.value.state === "done" || found.value.state === "under-way";
}

/** Money over the counter comes out of this cashier's drawer or terminal, whatever way it once came in by. */
function handedOut(
  { repository }: Parts,
  tenant: string,
  after: Moved,
  shift: Shift,
): Omit<Decided, "refund" | "note"> {
  const way = deskWayOf(after.refund);
  const booked = withGivenBack(shift, way, after.refund.fen);
  const at = after.refund.updatedAt;
  const put = keysOf(tenant).shift(shift.id);
  return {
    what: "refund-done",
    after,
    event: "order.refund-done",
    entry: doneEntry(after.refund, way === "desk-pos" ? "pos" : "cash", at, "refund-at-desk"),
    writes: [{ put, item: repository.plain(booked), when: { version: shift.v } }],
  };
}

const deskWayOf = ({ way }: Refund) => (way === "desk-pos" ? "desk-pos" : "desk-cash");
