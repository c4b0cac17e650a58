import type { Id } from "../kernel/ids";
import type { Fen } from "../kernel/money";
import { done, refused, type Result } from "../kernel/result";
import { addMinutes, type Instant } from "../kernel/time";
import type { Attempt, CloseReason, OnlineWay, Order, OrderLine, Payment, Subject } from "./model";
import type { OrderPolicy } from "./policy";
import { closingLife, fulfilmentLife, paymentLife, recordLife } from "./states";

/** What another domain says is to be paid for one of its things; its conditions (`checks`) are the functions' to add. */
export type Payable = {
  readonly subject: Subject;
  readonly accountId: Id;
  readonly personId: Id;
  readonly lines: readonly OrderLine[];
  readonly priceVersion: string;
  readonly payUntil: Instant;
  readonly serviceAt?: Instant;
  /** The account acts by a proxy's leave in this. */
  readonly acts?: string;
};

const next = (order: Order, now: Instant, change: Partial<Order>): Order => ({
  ...order,
  ...change,
  v: order.v + 1,
  updatedAt: now,
});

export const totalOf = (lines: readonly Pick<OrderLine, "fen" | "count">[]): Fen =>
  lines.reduce((sum, { fen, count }) => sum + fen * count, 0);

/** A new order at the prices that the other domain has agreed with the person; nothing about it is priced again later. */
export function placeOrder(
  id: Id,
  what: Omit<Payable, "accountId" | "personId" | "serviceAt"> & Partial<Payable> & { readonly label?: string },
  now: Instant,
): Order {
  const { accountId, personId, acts, label, serviceAt } = what;
  return {
    id,
    v: 1,
    ...(accountId ? { accountId } : {}),
    ...(personId ? { personId } : {}),
    ...(acts ? { acts } : {}),
    ...(label ? { label } : {}),
    subject: what.subject,
    lines: [...what.lines],
    totalFen: totalOf(what.lines),
    priceVersion: what.priceVersion,
    payment: paymentLife.start,
    fulfilment: fulfilmentLife.start,
    closing: closingLife.start,
    record: recordLife.start,
    payUntil: what.payUntil,
    ...(serviceAt ? { serviceAt } : {}),
    attempts: [],
    refundedFen: 0,
    reservedFen: 0,
    refundCount: 0,
    createdAt: now,
    updatedAt: now,
  };
}

/** The number that the provider knows an attempt by: the order's id, which nobody else has, and a count. */
const attemptNumber = (order: Order): string => `${order.id}-${order.attempts.length + 1}`;

/** Most attempts that one order keeps: more is no payer. */
const MOST_ATTEMPTS = 20;

/** Until when it can be paid online: before its service begins. A counter takes money as long as the order is open. */
export const onlineUntil = ({ payUntil, serviceAt }: Pick<Order, "payUntil" | "serviceAt">): Instant =>
  serviceAt !== undefined && serviceAt < payUntil ? serviceAt : payUntil;

/** Can it still be paid, and online? */
export const takesMoney = (order: Order, now: Instant): boolean =>
  order.payment === "unpaid" && order.closing === "open" && order.payUntil > now;
export const takesMoneyOnline = (order: Order, now: Instant): boolean =>
  takesMoney(order, now) && onlineUntil(order) > now && order.attempts.length < MOST_ATTEMPTS;

/**
 * Opens a payment. An attempt of the same way and payer that still runs goes on as it is (`again`). Every other running one
 * is answered in `close`: those must be closed with the provider before this is written (M8), and `order` is the order as
 * it is then.
 */
export function beginAttempt(
  order: Order,
  wish: { readonly way: OnlineWay; readonly payer?: string },
  now: Instant,
  policy: Pick<OrderPolicy, "attemptMinutes">,
): Result<{ order: Order; attempt: Attempt; again: boolean; close: string[] }, "order.paid" | "order.closed"> {
  if (order.payment !== "unpaid") return refused("order.paid");
  const running = order.attempts.filter(({ state }) => state === "wanted");
  const same = running.find(
    ({ way, payer, expiresAt }) => way === wish.way && payer === wish.payer && expiresAt > addMinutes(now, 1),
  );
  if (!takesMoney(order, now) || onlineUntil(order) <= now) return refused("order.closed");
  if (!same && !takesMoneyOnline(order, now)) return refused("order.closed");
  const close = running.filter((attempt) => attempt !== same).map(({ number }) => number);
  const closed = close.length > 0 ? withClosed(order, close, now) : order;
  if (same) return done({ order: closed, attempt: same, again: true, close });
  const [soonest, latest] = [addMinutes(now, 2), addMinutes(now, policy.attemptMinutes.minutes)];
  const until = onlineUntil(order) < latest ? onlineUntil(order) : latest;
  const attempt: Attempt = {
    number: attemptNumber(order),
    way: wish.way,
    state: "wanted",
    ...(wish.payer ? { payer: wish.payer } : {}),
    startedAt: now,
    // The provider takes no shorter life than a minute: the last click still gets a whole one.
    expiresAt: until < soonest ? soonest : until,
  };
  const attempts = [...closed.attempts, attempt];
  return done({ order: next(order, now, { attempts }), attempt, again: false, close });
}

/** Attempts that the provider has closed. */
export function withClosed(order: Order, numbers: readonly string[], now: Instant): Order {
  const attempts = order.attempts.map((attempt) =>
    numbers.includes(attempt.number) && attempt.state === "wanted" ? { ...attempt, state: "closed" as const } : attempt,
  );
  return next(order, now, { attempts });
}

/** What a verified message or answer says of money that came. */
export type Arrived = {
  readonly number: string;
  readonly transactionId: string;
  readonly merchantId: string;
  readonly appId: string;
  readonly totalFen: Fen;
  readonly currency: string;
  readonly payer?: string;
  readonly paidAt: Instant;
};

export type Mismatch = "amount" | "currency" | "payer" | "merchant" | "app";

/** What arriving money means for an order. */
export type Verdict =
  | { readonly is: "known" }
  | { readonly is: "payment"; readonly order: Order; readonly attempt: Attempt }
  | { readonly is: "second-payment"; readonly order: Order; readonly attempt: Attempt }
  | { readonly is: "mismatch"; readonly why: Mismatch; readonly expectedFen: Fen };

/**
 * Judges money that came (M2, M3, M7, M8): the very same transaction is known; one that differs in amount, currency,
 * merchant, app or payer is a mismatch and changes nothing; the first that fits pays the order, closed or not; any further
 * one is unwanted.
 */
export function judgeArrival(
  order: Order,
  arrived: Arrived,
  ours: { readonly merchantId: string; readonly appId: string },
  now: Instant,
): Verdict | { readonly is: "order-unknown" } {
  const attempt = order.attempts.find(({ number }) => number === arrived.number);
  if (!attempt) return { is: "order-unknown" };
  const mismatch = (why: Mismatch): Verdict => ({ is: "mismatch", why, expectedFen: order.totalFen });
  if (arrived.merchantId !== ours.merchantId) return mismatch("merchant");
  if (arrived.appId !== ours.appId) return mismatch("app");
  if (arrived.currency !== "CNY") return mismatch("currency");
  if (arrived.totalFen !== order.totalFen) return mismatch("amount");
  if (attempt.way === "wechat-jsapi" && attempt.payer !== arrived.payer) return mismatch("payer");
  if (attempt.state === "kept" || attempt.state === "returned") return { is: "known" };
  const became = (state: Attempt["state"]) => order.attempts.map((one) => (one === attempt ? { ...one, state } : one));
  if (order.payment !== "unpaid")
    return {
      is: "second-payment",
      order: next(order, now, { attempts: became("returned") }),
      attempt,
    };
  const payment: Payment = {
    way: attempt.way,
    fen: arrived.totalFen,
    at: arrived.paidAt,
    number: attempt.number,
    transactionId: arrived.transactionId,
  };
  return { is: "payment", order: { ...paidBy(order, payment, now), attempts: became("kept") }, attempt };
}

/** The order once it is paid; the hospital's record is to hear of it. */
export const paidBy = (order: Order, payment: Payment, now: Instant): Order =>
  next(order, now, {
    payment: paymentLife.next(order.payment, "pay") ?? order.payment,
    record: recordLife.next(order.record, "change") ?? order.record,
    paid: payment,
  });

/** No money is taken any more; every running attempt was closed with the provider. Undefined where there is nothing to close. */
export function closeOrder(order: Order, because: CloseReason, now: Instant): Order | undefined {
  if (order.closing === "closed" || order.payment !== "unpaid") return undefined;
  const closed = withClosed(
    order,
    order.attempts.map(({ number }) => number),
    now,
  );
  return next(order, now, {
    closing: "closed",
    closedBecause: because,
    attempts: closed.attempts,
    fulfilment: fulfilmentLife.next(order.fulfilment, "drop") ?? order.fulfilment,
  });
}

/** What can still go back to the payer, in fen (M4). */
export const refundableOf = (order: Order): Fen =>
  order.paid === undefined ? 0 : order.paid.fen - order.refundedFen - order.reservedFen;

/**
 * When an open payment is asked about for the n-th time (0 is the first): the policy's minutes after it began, as long as
 * they lie before its end, and at last a minute after its end. Undefined after that: the daily bill is left.
 */
export function askAt(
  attempt: Pick<Attempt, "startedAt" | "expiresAt">,
  nth: number,
  policy: Pick<OrderPolicy, "askAfterMinutes">,
): Instant | undefined {
  const end = addMinutes(attempt.expiresAt, 1);
  const times = policy.askAfterMinutes.minutes.map((minutes) => addMinutes(attempt.startedAt, minutes));
  return [...times.filter((at) => at < end), end][nth];
}
