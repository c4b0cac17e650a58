import type { Fen } from "../kernel/money";
import { addMinutes, type Instant } from "../kernel/time";
import type { Order, RefundReason } from "./model";
import type { OrderPolicy } from "./policy";
import { refundableOf } from "./rules";
import type { RefundTerms } from "./views";

/** How the thing that was paid for stands, as its own domain tells it; undefined where no domain knows (the counter). */
export type ThingStanding = {
  readonly is: "stands" | "ended" | "given";
  readonly because?: RefundReason;
  readonly endedAt?: Instant;
  readonly serviceAt?: Instant;
  /** What it costs her now, in fen, where that may be less than what she has paid: the difference is hers in any case. */
  readonly dueFen?: Fen;
};

/** Ends for which the payer never pays: the hospital's doing, an ended pregnancy, money that came in vain (D1-18). */
const ALL_BACK: readonly RefundReason[] = [
  "cancelled-by-hospital",
  "pregnancy-ended",
  "place-gone",
  "paid-after-closing",
  "second-payment",
  "not-accepted",
  "not-answered",
  "not-suitable",
  "disputed",
  "not-supplied",
  "prescription-ended",
  "not-sent",
  "parcel-lost",
  "parcel-damaged",
];
export const givesAllBack = (reason: RefundReason): boolean => ALL_BACK.includes(reason);
const ALL_BACK_SOURCE =
  "医院取消、妊娠结束或号源已失效：全额自动退回 / Cancelled by the hospital, an ended pregnancy or a place that is gone: all of it, by itself";

/** The rule that a refund follows: how much of what was paid, by itself or decided, and until when. */
type Rule = Pick<RefundTerms, "percent" | "until" | "source"> & { readonly byItself: boolean };

/** The first tier whose hours still lie ahead at `at`; after the last one nothing comes back. */
function tierAt(at: Instant, serviceAt: Instant | undefined, policy: Pick<OrderPolicy, "refundTiers">): Rule {
  const tiers = [...policy.refundTiers].sort((a, b) => b.hoursBefore - a.hoursBefore);
  const last = tiers[tiers.length - 1];
  if (!last) throw new Error("a policy without refund tiers");
  if (serviceAt === undefined) {
    // What has no hour of its own can be cancelled until it begins, whenever that is.
    const { percent, byItself, source } = tiers[0]!;
    return { percent, byItself, source };
  }
  const until = (hours: number) => addMinutes(serviceAt, -hours * 60);
  const tier = tiers.find(({ hoursBefore }) => at <= until(hoursBefore));
  if (!tier) return { percent: 0, byItself: false, source: last.source, until: until(last.hoursBefore) };
  return { percent: tier.percent, byItself: tier.byItself, source: tier.source, until: until(tier.hoursBefore) };
}

/** The rule that counts: what was given is looked at by somebody; what ended counts from the moment at which it ended. */
export function ruleFor(
  order: Pick<Order, "serviceAt">,
  standing: ThingStanding | undefined,
  now: Instant,
  policy: OrderPolicy,
): Rule {
  if (!standing || standing.is === "given") return { percent: 100, byItself: false, source: policy.decideHours.source };
  const serviceAt = standing.serviceAt ?? order.serviceAt;
  if (standing.is === "stands") return tierAt(now, serviceAt, policy);
  if (standing.because && givesAllBack(standing.because))
    return { percent: 100, byItself: true, source: ALL_BACK_SOURCE };
  const { until, ...fixed } = tierAt(standing.endedAt ?? now, serviceAt, policy);
  return fixed.percent === 0 ? { ...fixed, until } : fixed;
}

/**
 * What a rule still owes, in fen, after what has gone back or is on its way; a part of a fen is the payer's. The percent is
 * of what the thing costs now (`dueFen`): whatever was paid above that goes back whole.
 */
export function owedBy(order: Order, percent: number, dueFen: Fen = order.paid?.fen ?? 0): Fen {
  if (order.paid === undefined) return 0;
  const base = Math.min(order.paid.fen, dueFen);
  const above = order.paid.fen - base;
  const due = Math.ceil((base * percent) / 100) + above - order.refundedFen - order.reservedFen;
  return Math.max(0, Math.min(due, refundableOf(order)));
}

/** The last moment at which the provider still takes a refund of this order (M5); undefined while it is unpaid. */
export const refundableUntil = (
  order: Pick<Order, "paid">,
  { refunds }: Pick<OrderPolicy, "refunds">,
): Instant | undefined => order.paid && addMinutes(order.paid.at, refunds.days * 24 * 60);

/**
 * What the payer gets back if she asks at `now`, by which published rule (row 75, D1-18). For a thing that still stands:
 * what she gets if she cancels it now, until `until`. `by-itself` needs no decision; `decided` is looked at first.
 */
export function termsOf(
  order: Order,
  standing: ThingStanding | undefined,
  now: Instant,
  policy: OrderPolicy,
): RefundTerms {
  const none = { fen: 0, how: "none" } as const;
  const last = refundableUntil(order, policy);
  if (last !== undefined && now > last) return { ...none, percent: 0, until: last, source: policy.refunds.source };
  const { byItself, ...rule } = ruleFor(order, standing, now, policy);
  const fen = owedBy(order, rule.percent, standing?.dueFen);
  return fen === 0 ? { ...none, ...rule } : { ...rule, fen, how: byItself ? "by-itself" : "decided" };
}
