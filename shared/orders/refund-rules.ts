import type { Fen } from "../kernel/money";
import { done, refused, type Result } from "../kernel/result";
import { addMinutes, type Instant } from "../kernel/time";
import type { Order, PaymentWay, Refund, RefundReason } from "./model";
import type { OrderPolicy } from "./policy";
import { owedBy, ruleFor, termsOf, type ThingStanding } from "./refund-terms";
import { refundableOf } from "./rules";
import { refundLife } from "./states";

export { termsOf, type ThingStanding } from "./refund-terms";

/** An order and one of its refunds after a step that both took together (M4: their sums move in one version). */
export type Moved = { readonly order: Order; readonly refund: Refund };
type Refunds = readonly Refund[];
type Who = Pick<Refund, "askedBy" | "reason" | "note">;

const nextOrder = (order: Order, now: Instant, change: Partial<Order> = {}): Order => ({
  ...order,
  ...change,
  v: order.v + 1,
  updatedAt: now,
});
const nextRefund = (refund: Refund, now: Instant, change: Partial<Refund>): Refund => ({
  ...refund,
  ...change,
  v: refund.v + 1,
  updatedAt: now,
});

/** Does the provider carry this refund, or a counter? */
export const isOnline = (way: PaymentWay): boolean => way !== "desk-cash" && way !== "desk-pos";
const isUndecided = ({ state }: Refund): boolean => state === "asked" || state === "second-look";
/** Another refund waits for the provider's minute: one may wait, not a row of them. */
const waits = (others: Refunds): boolean => others.some(({ state, way }) => state === "approved" && isOnline(way));

/** The next refund of an order, and the order that has given it its number. */
function numbered(order: Order, of: Pick<Refund, "of" | "way" | "from">, who: Who, fen: Fen, now: Instant): Moved {
  const count = order.refundCount + 1;
  return {
    order: nextOrder(order, now, { refundCount: count }),
    refund: {
      number: `${order.id}-R${count}`,
      v: 1,
      orderId: order.id,
      ...of,
      state: "asked",
      fen,
      ...who,
      askedAt: now,
      updatedAt: now,
    },
  };
}

/** Sets the money of a new or waiting refund aside and approves it, within the same version of both. */
function approved({ order, refund }: Moved, now: Instant, by?: string): Moved {
  const state = refundLife.next(refund.state, "approve");
  if (!state) throw new Error(`a refund that is ${refund.state} cannot be approved`);
  const aside = refund.from === "order" ? refund.fen : 0;
  if (aside > 0 && aside > refundableOf(order)) throw new Error("a refund above what was paid");
  return {
    order: { ...order, reservedFen: order.reservedFen + aside },
    refund: { ...refund, state, decidedAt: now, ...(by ? { decidedBy: by } : {}) },
  };
}

const ofOrder = (order: Order): Pick<Refund, "of" | "way" | "from"> => {
  if (!order.paid) throw new Error("an unpaid order has nothing to give back");
  return { of: order.paid.number, way: order.paid.way, from: "order" };
};
const deadline = (now: Instant, { decideHours }: OrderPolicy): Instant => addMinutes(now, decideHours.hours * 60);
const waiting = ({ order, refund }: Moved, now: Instant, policy: OrderPolicy, change: Partial<Refund> = {}): Moved => ({
  order,
  refund: { ...refund, decideBy: refund.decideBy ?? deadline(now, policy), ...change },
});

/**
 * The payer asks for her money (row 75): approved at once where the rules say so, else asked with a stated deadline.
 * `refund.too-late` carries until when there would have been something; at most `policy.refunds.most` refunds are numbered.
 */
export function askRefund(
  order: Order,
  refunds: Refunds,
  standing: ThingStanding | undefined,
  wish: Pick<Refund, "reason" | "note">,
  now: Instant,
  policy: OrderPolicy,
): Result<Moved, "refund.nothing-left" | "refund.under-way" | "refund.cancel-first" | "refund.too-late"> {
  if (order.reservedFen > 0 || refunds.some(isUndecided)) return refused("refund.under-way");
  if (refundableOf(order) === 0 || order.refundCount >= policy.refunds.most) return refused("refund.nothing-left");
  if (standing?.is === "stands") return refused("refund.cancel-first");
  const terms = termsOf(order, standing, now, policy);
  if (terms.how === "none")
    return terms.percent === 0 && terms.until
      ? refused("refund.too-late", { until: terms.until })
      : refused("refund.nothing-left");
  const asked = numbered(order, ofOrder(order), { ...wish, askedBy: "patient" }, terms.fen, now);
  return done(terms.how === "by-itself" ? approved(asked, now) : waiting(asked, now, policy));
}

export type Decision = {
  readonly decision: "approve" | "refuse";
  readonly fen?: Fen;
  readonly reason: string;
  /** Who decides: a staff id. */
  readonly by: string;
};

/**
 * Somebody of finance decides (M4): whole or less, never more than was asked and is left. Above
 * `policy.secondPersonAbove` the first approver only hands it on; another person decides.
 */
export function decideRefund(
  { order, refund }: Moved,
  refunds: Refunds,
  decision: Decision,
  now: Instant,
  policy: OrderPolicy,
): Result<Moved, "refund.moved-on" | "refund.too-much" | "refund.same-person" | "refund.too-soon"> {
  if (!isUndecided(refund)) return refused("refund.moved-on");
  if (refund.firstApprover === decision.by) return refused("refund.same-person");
  const { by, reason } = decision;
  const after = nextOrder(order, now);
  if (decision.decision === "refuse") {
    const refusal = { state: "refused", refusal: reason, decidedBy: by, decidedAt: now } as const;
    return done({ order: after, refund: nextRefund(refund, now, refusal) });
  }
  if (waits(refunds.filter(({ number }) => number !== refund.number))) return refused("refund.too-soon");
  const most = Math.min(refund.fen, refundableOf(order));
  const fen = decision.fen ?? refund.fen;
  if (fen < 1 || fen > most) return refused("refund.too-much", { refundableFen: most });
  if (refund.state === "asked" && fen > policy.secondPersonAbove.fen) {
    const second = { state: "second-look", fen, firstApprover: by } as const;
    return done(waiting({ order: after, refund: nextRefund(refund, now, second) }, now, policy));
  }
  return done(approved({ order: after, refund: nextRefund(refund, now, { fen }) }, now, by));
}

/** Finance gives money back of its own accord; above the limit it waits for a second person, whatever is said first. */
export function startRefund(
  order: Order,
  refunds: Refunds,
  wish: { readonly fen: Fen; readonly reason: string; readonly by: string },
  now: Instant,
  policy: OrderPolicy,
): Result<Moved, "refund.under-way" | "refund.nothing-left" | "refund.too-much" | "refund.too-soon"> {
  const refundableFen = refundableOf(order);
  if (refundableFen === 0 || order.refundCount >= policy.refunds.most) return refused("refund.nothing-left");
  if (refunds.some(isUndecided)) return refused("refund.under-way");
  if (waits(refunds)) return refused("refund.too-soon");
  if (wish.fen > refundableFen) return refused("refund.too-much", { refundableFen });
  const who = { askedBy: "staff", reason: "staff-decision", note: wish.reason } as const;
  const asked = numbered(order, ofOrder(order), who, wish.fen, now);
  if (wish.fen <= policy.secondPersonAbove.fen) return done(approved(asked, now, wish.by));
  return done(waiting(asked, now, policy, { state: "second-look", firstApprover: wish.by }));
}

/**
 * What a thing that has ended gives back by itself: what the rules owe at the moment at which it ended, less what is on its
 * way. A wish that still waits is answered with it. Undefined where nothing is owed.
 */
export function giveBackOnEnd(
  order: Order,
  refunds: Refunds,
  standing: ThingStanding,
  reason: RefundReason,
  now: Instant,
  policy: OrderPolicy,
): Moved | undefined {
  const { percent, byItself } = ruleFor(order, standing, now, policy);
  const fen = owedBy(order, percent, standing.dueFen);
  if (fen === 0) return undefined;
  const open = refunds.find(isUndecided);
  if (open) {
    if (!byItself) return undefined;
    const { firstApprover: _first, ...kept } = open;
    return approved({ order: nextOrder(order, now), refund: nextRefund(kept, now, { fen, reason }) }, now);
  }
  const asked = numbered(order, ofOrder(order), { askedBy: "hospital", reason, note: "" }, fen, now);
  return byItself ? approved(asked, now) : waiting(asked, now, policy);
}

/**
 * The thing became cheaper than what was paid, or less of it was supplied: the difference goes back at once (D1-14,
 * D2-23). Undefined where nothing is too much, so that it happens once however often it is told.
 */
export function giveBackDifference(
  order: Order,
  dueFen: Fen,
  now: Instant,
  reason: "price-fell" | "not-supplied" = "price-fell",
): Moved | undefined {
  const fen = refundableOf(order) - dueFen;
  if (order.paid === undefined || fen <= 0) return undefined;
  const who = { askedBy: "hospital", reason, note: "" } as const;
  return approved(numbered(order, ofOrder(order), who, fen, now), now);
}

/** Money that came and was never wanted (a second payment, or one that fits nothing) goes back whole, at once. */
export const giveBackUnwanted = (
  order: Order,
  came: { readonly of: string; readonly way: PaymentWay; readonly fen: Fen } & Pick<Refund, "reason" | "note">,
  now: Instant,
): Moved => {
  const { of, way, fen, reason, note } = came;
  return approved(numbered(order, { of, way, from: "unwanted" }, { askedBy: "hospital", reason, note }, fen, now), now);
};

/** A refund that the after-sale desk proposes: it waits for finance, whatever the sum; the caller has checked the sum. */
export const waitingProposal = (
  order: Order,
  { fen, note }: { readonly fen: Fen; readonly note: string },
  now: Instant,
  policy: OrderPolicy,
): Moved =>
  waiting(numbered(order, ofOrder(order), { askedBy: "staff", reason: "staff-decision", note }, fen, now), now, policy);
