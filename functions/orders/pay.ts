import { done, refused, type Result } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { OnlineWay, Order } from "../../shared/orders/model";
import { beginAttempt } from "../../shared/orders/rules";
import type { Answering, Call, PatientActor } from "../kernel/call";
import type { Invitation } from "../ports/payment/port";
import { attemptWrites, closeWithProvider, invite, noteClosed, requestOf } from "./attempts";
import type { Parts } from "./parts";
import type { Line } from "./repository";
import { settleByQuery } from "./settle";
import { orderView } from "./show";

type Spec = (typeof orders)["calls"]["pay"];
type Input = Parameters<Answering<Spec>>[0];
type Code = keyof Spec["refuses"];
type PayCall = Call<PatientActor>;
type Wish = { readonly way: OnlineWay; readonly payer?: string };
/** `moved`: somebody else moved the order, or this attempt turned out to be closed: look again. */
type Try = Result<{ order: Order; invitation: Invitation }, Code | "moved">;

/** Opens a payment or goes on with the present one; at most one can be paid at a time (M8). */
export const pay =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const { repository } = parts;
    let order = await repository.order(input.id, call);
    if (!order) return refused("thing.missing");
    const line = await repository.line(input.id, input.stepId, call.tenant);
    if (line && line.fingerprint !== call.fingerprint) return refused("request.reused");
    const wish = await wishOf(parts, input, call);
    if (!wish) return refused("payment.not-possible");
    for (let tries = 0; tries < 4; tries++) {
      const tried: Try = await tryOnce(parts, order, wish, { ...input, again: line !== undefined || tries > 0 }, call);
      if (tried.ok)
        return done({
          order: await orderView(parts, tried.value.order, call),
          invitation: tried.value.invitation,
        });
      if (tried.code !== "moved") return tried;
      order = (await repository.order(input.id, call)) ?? order;
    }
    return refused("payment.unreachable");
  };

/** Who pays how; undefined where this way needs what the account does not have. */
async function wishOf(parts: Parts, { way }: Input, call: PayCall): Promise<Wish | undefined> {
  if (way === "wechat-h5") return call.source ? { way } : undefined;
  if (way === "wechat-native") return { way };
  const { openid } = await parts.people.contact(call.tenant, call.actor.accountId);
  return openid ? { way, payer: openid } : undefined;
}

async function tryOnce(
  parts: Parts,
  before: Order,
  wish: Wish,
  input: Input & { readonly again: boolean },
  call: PayCall,
): Promise<Try> {
  const { repository, policy } = parts;
  const { tenant, now } = call;
  const begun = beginAttempt(before, wish, now, policy);
  if (!begun.ok) return begun;
  const { order, attempt, again, close } = begun.value;
  const closed = await closeWithProvider(parts, tenant, close);
  if (closed !== "closed") return refused(closed === "paid" ? "order.paid" : "payment.unreachable");
  if (!again || close.length > 0) {
    const line: Line = {
      version: order.v,
      at: now,
      what: again ? "payment-closed" : "payment-begun",
      by: "patient",
      number: attempt.number,
      fen: order.totalFen,
      fingerprint: call.fingerprint,
    };
    // A tap that had its effect before leaves its line as it is; what it begins anew gets a line of its own.
    const stepId = input.again ? `${input.stepId}@${order.v}` : input.stepId;
    const address = attempt.way === "wechat-h5" ? call.source : undefined;
    const request = again
      ? []
      : attemptWrites(parts, order, attempt, requestOf(parts, order, attempt, tenant, address), tenant);
    const written = [...repository.change(before, order, stepId, line, tenant, call), ...request];
    if (!(await repository.commit(written)).ok) return refused("moved");
  }
  const invited = await invite(parts, order, attempt.number, tenant);
  if (invited.ok) return done({ order, invitation: invited.value });
  if (invited.code === "unreachable") return refused("payment.unreachable");
  if (invited.code === "already-paid") return paidAlready(parts, order, attempt.number, tenant);
  const over = invited.code === "closed" ? "closed" : await closeWithProvider(parts, tenant, [attempt.number]);
  if (over === "closed") await noteClosed(parts, order, [attempt.number], tenant);
  return refused(invited.code === "closed" ? "moved" : "payment.not-possible");
}

/** Money had come: it is settled now. Where it did not fit the order, somebody of finance has to look first. */
async function paidAlready(parts: Parts, { id }: Order, number: string, tenant: string): Promise<Try> {
  const settled = await settleByQuery(parts, tenant, number);
  if (settled === "unreachable") return refused("payment.unreachable");
  const now = await parts.repository.unread(tenant, id);
  return refused(now && now.payment !== "unpaid" ? "order.paid" : "payment.not-possible");
}
