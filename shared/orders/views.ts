import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Fen, Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { Account, LedgerEntry } from "./ledger-model";
import {
  Attempt,
  CloseReason,
  ClosingState,
  FulfilmentState,
  OnlineWay,
  OrderId,
  OrderLine,
  PaymentState,
  PaymentWay,
  Quarantined,
  Receipt,
  RecordState,
  Refund,
  RefundReason,
  RefundState,
  Shift,
  Subject,
} from "./model";

/** An order in a list. */
export const OrderRow = z.strictObject({
  id: OrderId,
  version: z.int(),
  subject: Subject,
  personId: z.optional(Id),
  title: Bilingual,
  totalFen: Price,
  refundedFen: Price,
  payment: PaymentState,
  fulfilment: FulfilmentState,
  closing: ClosingState,
  payUntil: Instant,
  createdAt: Instant,
  /** She paid, and may not act for the person any more: her money is shown, and nothing of what it was for. */
  moneyOnly: z.optional(z.literal(true)),
});
export type OrderRow = z.infer<typeof OrderRow>;

/** A refund as the payer sees it. */
export const RefundView = z.strictObject({
  number: z.string(),
  state: RefundState,
  fen: Price,
  reason: RefundReason,
  askedAt: Instant,
  decideBy: z.optional(Instant),
  refusal: z.optional(z.string()),
  doneAt: z.optional(Instant),
});
export type RefundView = z.infer<typeof RefundView>;

/** What she would get back if she asked now, and by which published rule. */
export const RefundTerms = z.strictObject({
  fen: Price,
  /** `by-itself`: no decision needed; `decided`: somebody looks at it first; `none`: nothing to give back. */
  how: z.enum(["by-itself", "decided", "none"]),
  percent: z.int(),
  /** Until when these terms hold. */
  until: z.optional(Instant),
  source: z.string(),
});
export type RefundTerms = z.infer<typeof RefundTerms>;

/** One line of what happened, oldest first; codes, the phone has the words. */
export const OrderStory = z.strictObject({
  at: Instant,
  what: z.enum([
    "placed",
    "payment-begun",
    "paid",
    "closed",
    "payment-returned",
    "refund-asked",
    "refund-refused",
    "refund-approved",
    "refund-failed",
    "refund-done",
    "fulfilled",
    "receipt-issued",
  ]),
  fen: z.optional(Fen),
});
export type OrderStory = z.infer<typeof OrderStory>;

/** An order as its payer sees it. */
export const OrderView = z.extend(OrderRow, {
  lines: z.array(OrderLine),
  priceVersion: z.string(),
  paid: z.optional(z.strictObject({ way: PaymentWay, fen: Price, at: Instant, number: z.string() })),
  closedBecause: z.optional(CloseReason),
  /** Ways that can be offered now; empty when it takes no money any more. */
  ways: z.array(OnlineWay),
  payableAtDesk: z.boolean(),
  refunds: z.array(RefundView),
  refundTerms: RefundTerms,
  receipt: z.enum(["none", "coming", "there"]),
  story: z.array(OrderStory),
});
export type OrderView = z.infer<typeof OrderView>;

/** What the payer's device needs to pay (word for word for `wx.requestPayment`). */
export const InvitationView = z.discriminatedUnion("way", [
  z.strictObject({
    way: z.literal("wechat-jsapi"),
    timeStamp: z.string(),
    nonceStr: z.string(),
    package: z.string(),
    signType: z.literal("RSA"),
    paySign: z.string(),
  }),
  z.strictObject({ way: z.literal("wechat-native"), codeUrl: z.string() }),
  z.strictObject({ way: z.literal("wechat-h5"), url: z.string() }),
]);
export type InvitationView = z.infer<typeof InvitationView>;

export const ReceiptView = z.extend(Receipt, {
  payee: Bilingual,
  payer: z.string(),
  lines: z.array(OrderLine),
  paidAt: Instant,
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** An order as finance sees it: all four axes, every attempt, refund and entry. */
export const OrderCase = z.strictObject({
  row: OrderRow,
  record: RecordState,
  payerName: z.string(),
  lines: z.array(OrderLine),
  priceVersion: z.string(),
  attempts: z.array(Attempt),
  paid: z.optional(
    z.strictObject({
      way: PaymentWay,
      fen: Price,
      at: Instant,
      number: z.string(),
      transactionId: z.optional(z.string()),
    }),
  ),
  reservedFen: Price,
  refundableFen: Price,
  refunds: z.array(Refund),
  entries: z.array(LedgerEntry),
  receipt: z.optional(Receipt),
  story: z.array(OrderStory),
});
export type OrderCase = z.infer<typeof OrderCase>;

/** A refund in one of finance's queues. */
export const RefundRow = z.strictObject({
  orderId: OrderId,
  orderVersion: z.int(),
  title: Bilingual,
  payerName: z.string(),
  totalFen: Price,
  refund: Refund,
  overdue: z.boolean(),
});
export type RefundRow = z.infer<typeof RefundRow>;

/** One finding of the daily three-way comparison: provider's bill, our ledger, the hospital's record. */
export const Finding = z.strictObject({
  id: z.string(),
  /** `matched` rows are counted only. `long`: more money there than we booked; `short`: less; `missing-…`: one side lacks it. */
  kind: z.enum(["long", "short", "missing-in-bill", "missing-in-ledger", "missing-in-record", "record-differs"]),
  what: z.enum(["payment", "refund"]),
  number: z.string(),
  orderId: z.optional(OrderId),
  billFen: z.optional(Fen),
  ledgerFen: z.optional(Fen),
  recordFen: z.optional(Fen),
  /** `open` until somebody of finance has corrected or confirmed it. */
  state: z.enum(["open", "corrected", "confirmed"]),
  note: z.optional(z.string()),
  by: z.optional(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const Reconciliation = z.strictObject({
  day: Day,
  v: z.int(),
  ranAt: Instant,
  /** Sides that could not be asked: then nothing is concluded from their silence. */
  unavailable: z.array(z.enum(["bill", "record"])),
  matched: z.int(),
  billFen: Fen,
  ledgerFen: Fen,
  recordFen: Fen,
  findings: z.array(Finding),
  confirmedBy: z.optional(z.string()),
  confirmedAt: z.optional(Instant),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

/** The ledger of a day: entries of that day and every account's balance at its end. */
export const LedgerDay = z.strictObject({
  day: Day,
  entries: z.array(LedgerEntry),
  cursor: z.optional(z.string()),
  balances: z.array(z.strictObject({ account: Account, movedFen: Fen, balanceFen: Fen })),
});
export type LedgerDay = z.infer<typeof LedgerDay>;

export const ShiftView = Shift;
export const QuarantinedView = Quarantined;
