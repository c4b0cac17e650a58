import type { Id } from "../kernel/ids";
import type { Fen } from "../kernel/money";
import { dayOf, type Instant } from "../kernel/time";
import { ACCOUNTS, type Account, type LedgerEntry } from "./ledger-model";
import { type Order, type PaymentWay } from "./model";

type Line = LedgerEntry["lines"][number];
type Made = Pick<LedgerEntry, "what" | "number"> & Partial<Pick<LedgerEntry, "orderId" | "note">>;

/** Where the money of each way lies. */
export const accountOf = (way: PaymentWay): Account =>
  way === "desk-cash" ? "cash" : way === "desk-pos" ? "pos" : "wechat";

/** What an order earned, by kind of money, in fen; never mixed (M9). */
export function earnedBy(order: Pick<Order, "lines">): Line[] {
  const sums = new Map<Account, Fen>();
  for (const { kind, fen, count } of order.lines) sums.set(kind, (sums.get(kind) ?? 0) + fen * count);
  return [...sums].filter(([, fen]) => fen !== 0).map(([account, fen]) => ({ account, fen }));
}

/**
 * Shares `fen` over the kinds of an order, in proportion to what each earned; the rest of the division goes to the kinds
 * with the largest remainders, so that the parts sum to `fen` exactly.
 */
export function shareOf(order: Pick<Order, "lines" | "totalFen">, fen: Fen): Line[] {
  const earned = earnedBy(order);
  const parts = earned.map((line) => {
    const exact = BigInt(line.fen) * BigInt(fen);
    const total = BigInt(order.totalFen);
    return { account: line.account, fen: Number(exact / total), rest: exact % total };
  });
  let left = fen - parts.reduce((sum, part) => sum + part.fen, 0);
  for (const part of [...parts].sort((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : 0)))
    if (left > 0) {
      part.fen += 1;
      left -= 1;
    }
  return parts.filter((part) => part.fen !== 0).map(({ account, fen: share }) => ({ account, fen: share }));
}

const minus = (lines: readonly Line[]): Line[] => lines.map(({ account, fen }) => ({ account, fen: -fen }));

/*
 * Two times of an entry, kept apart. `at` is when the money moved (the provider's own moment for online money): the daily
 * comparison goes by it. `day` is the day on which it was booked: balances go by it. A payment that is found late (by a
 * query, or on the bill) is booked on the day of finding it, so that a day that is over never changes and a closed balance
 * stays equal to the sum of its entries (M10).
 */

/**
 * A double entry; throws when its lines do not sum to zero or hold no whole fen: such a thing is never written (M10).
 * `at`: when the money moved; `bookedAt`: now, where that may be later.
 */
export function entry(at: Instant, made: Made, lines: readonly Line[], bookedAt: Instant = at): LedgerEntry {
  const sum = lines.reduce((total, { fen }) => total + fen, 0);
  if (sum !== 0 || lines.length < 2 || !lines.every(({ fen }) => Number.isSafeInteger(fen)))
    throw new Error(`a ledger entry of ${made.what} sums to ${sum}`);
  return { id: `${made.what}#${made.number}`, at, day: dayOf(bookedAt), lines: [...lines], ...made };
}

/** Money came for an order: where it lies, and what it was for. */
export const paymentEntry = (
  order: Order,
  way: PaymentWay,
  number: string,
  at: Instant,
  bookedAt?: Instant,
): LedgerEntry =>
  entry(
    at,
    { what: "payment", number, orderId: order.id },
    [{ account: accountOf(way), fen: order.totalFen }, ...minus(earnedBy(order))],
    bookedAt,
  );

/** Money came that goes back at once (a second payment): it never was earned. */
export const unwantedEntry = (order: Order, number: string, fen: Fen, at: Instant, bookedAt?: Instant): LedgerEntry =>
  entry(
    at,
    { what: "unwanted-payment", number, orderId: order.id },
    [
      { account: "wechat", fen },
      { account: "refunds-in-transit", fen: -fen },
    ],
    bookedAt,
  );

/** Money came that fits nothing. */
export const quarantineEntry = (number: string, fen: Fen, at: Instant, bookedAt?: Instant): LedgerEntry =>
  entry(
    at,
    { what: "quarantined-payment", number },
    [
      { account: "wechat", fen },
      { account: "unexplained", fen: -fen },
    ],
    bookedAt,
  );

/**
 * A refund was approved: what was earned is less, the money is on its way. `order` is the order as it was before it: the
 * shares of all refunds together are those of their sum, so that many small ones take no kind below what it earned (M9).
 */
export function approvedEntry(order: Order, number: string, fen: Fen, at: Instant): LedgerEntry {
  const gone = order.refundedFen + order.reservedFen;
  const upTo = (sum: Fen) => new Map(shareOf(order, sum).map(({ account, fen: share }) => [account, share]));
  const [before, after] = [upTo(gone), upTo(gone + fen)];
  const shares = earnedBy(order).map(({ account }) => ({
    account,
    fen: (after.get(account) ?? 0) - (before.get(account) ?? 0),
  }));
  return entry(at, { what: "refund-approved", number, orderId: order.id }, [
    ...shares.filter((line) => line.fen !== 0),
    { account: "refunds-in-transit", fen: -fen },
  ]);
}

/** A refund of money that was quarantined: it fitted nothing, now it is on its way. */
export const returnedEntry = (orderId: Id, number: string, fen: Fen, at: Instant): LedgerEntry =>
  entry(at, { what: "refund-approved", number, orderId }, [
    { account: "unexplained", fen },
    { account: "refunds-in-transit", fen: -fen },
  ]);

/** A refund arrived: the money has left where it lay. */
export const doneEntry = (
  refund: { readonly orderId: string; readonly number: string; readonly fen: Fen },
  from: Account,
  at: Instant,
  what: "refund-done" | "refund-at-desk" = "refund-done",
  bookedAt?: Instant,
): LedgerEntry =>
  entry(
    at,
    { what, number: refund.number, orderId: refund.orderId },
    [
      { account: "refunds-in-transit", fen: refund.fen },
      { account: from, fen: -refund.fen },
    ],
    bookedAt,
  );

/** What each account moved, over some entries; every account is named. */
export function movedBy(entries: readonly Pick<LedgerEntry, "lines">[]): Record<Account, Fen> {
  const moved = Object.fromEntries(ACCOUNTS.map((account) => [account, 0])) as Record<Account, Fen>;
  for (const { lines } of entries) for (const { account, fen } of lines) moved[account] += fen;
  return moved;
}
