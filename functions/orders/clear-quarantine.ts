import type { InputOf } from "../../shared/kernel/contract";
import type { Id } from "../../shared/kernel/ids";
import { done, refused } from "../../shared/kernel/result";
import type { Instant } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import { entry, returnedEntry } from "../../shared/orders/ledger";
import type { Order, Quarantined } from "../../shared/orders/model";
import { giveBackUnwanted } from "../../shared/orders/refund-rules";
import { placeOrder } from "../../shared/orders/rules";
import { auditOfWrite } from "../kernel/audit";
import type { Answering, Call, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { quarantinedOf } from "./quarantine";
import { refundWrites } from "./refund-writes";

type Spec = (typeof orders)["calls"]["clearQuarantine"];
type StaffCall = Call<StaffActor>;

export const clearQuarantine =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, actor, fingerprint } = call;
    const key = keysOf(tenant).quarantined(input.transactionId);
    const item = await repository.get(key);
    if (!item) return refused("thing.missing");
    const before = quarantinedOf(item);
    if (item.stepId === input.stepId)
      return item.fingerprint === fingerprint ? done(before) : refused("request.reused");
    if (before.state !== "waiting" || before.v !== input.version) return refused("quarantine.moved-on");
    const state = input.how === "return" ? "returned" : "explained";
    const after: Quarantined = {
      ...before,
      v: before.v + 1,
      state,
      note: input.reason,
      decidedBy: actor.displayName.zh,
    };
    const kept = repository.plain({ ...after, stepId: input.stepId, fingerprint });
    const committed = await repository.commit([
      { put: key, item: kept, when: { version: before.v } },
      ...(input.how === "return"
        ? await returning(parts, before, input, call)
        : [...explaining(parts, before, input, call), audited(before, call)]),
    ]);
    if (committed.ok) return done(after);
    const now = await repository.get(key);
    return now?.stepId === input.stepId && now.fingerprint === fingerprint
      ? done(after)
      : refused("quarantine.moved-on");
  };

/** Written down only: the money stays where it lies, and the ledger says why. */
const explaining = (
  { repository }: Parts,
  { number, transactionId }: Quarantined,
  { reason }: InputOf<Spec>,
  { tenant, now }: StaffCall,
): Write[] => {
  const unmoved = [
    { account: "unexplained", fen: 0 },
    { account: "wechat", fen: 0 },
  ] as const;
  const made = { what: "correction", number: `${number}#${transactionId}`, note: reason } as const;
  return [repository.entryWrite(entry(now, made, unmoved), tenant)];
};

/**
 * It goes back the way of every refund. Money that names no order of ours gets a file of its own, under the id of the tap:
 * an order that sells nothing, so that its refund can be seen, sent again and paid out like any other.
 */
async function returning(
  { repository }: Parts,
  money: Quarantined,
  { stepId, reason }: InputOf<Spec>,
  call: StaffCall,
): Promise<Write[]> {
  const { tenant, now, actor, fingerprint } = call;
  const known = money.orderId && (await repository.unread(tenant, money.orderId));
  const order = known || fileOf(money, stepId, now);
  const way = order.attempts.find(({ number }) => number === money.number)?.way ?? "wechat-jsapi";
  const came = { of: money.number, way, fen: money.fen, reason: "staff-decision", note: reason } as const;
  const after = giveBackUnwanted(order, came, now);
  const step = {
    before: { order },
    after,
    stepId,
    line: { what: "payment-returned", by: "finance", byName: actor.displayName.zh, fen: money.fen, fingerprint },
    entry: returnedEntry(order.id, after.refund.number, money.fen, now),
    event: "order.refund-approved",
    facts: { returned: "yes" },
  } as const;
  const writes = refundWrites(repository, step, tenant, call);
  // A file is written for the first time: there is no version of its head that it could follow.
  return known ? writes : writes.map((one) => (isHead(one, order.id, tenant) ? { ...one, when: "absent" } : one));
}

const isHead = (write: Write, id: Id, tenant: string): boolean => {
  const head = keysOf(tenant).head(id);
  return "put" in write && write.put.pk === head.pk && write.put.sk === head.sk;
};

const fileOf = (money: Quarantined, id: Id, now: Instant): Order => ({
  ...placeOrder(
    id,
    {
      subject: { domain: "desk", id },
      label: `无法对应的付款 Unmatched ${money.transactionId}`,
      lines: [],
      priceVersion: "-",
      payUntil: now,
    },
    now,
  ),
  closing: "closed",
  closedBecause: "not-needed",
});

const audited = ({ transactionId }: Quarantined, call: StaffCall): Write =>
  auditOfWrite(call, { subject: transactionId, thing: `transaction#${transactionId}`, action: "explain" });
