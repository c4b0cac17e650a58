import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Fen, Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual, freeText } from "../kernel/words";
import { PersonId } from "../patients/model";
import { PaymentParts } from "./payment-parts";
import { closingLife, fulfilmentLife, paymentLife, recordLife, refundLife } from "./states";

export const OrderId = Id;
export const PaymentState = z.enum(paymentLife.states);
export type PaymentState = z.infer<typeof PaymentState>;
export const FulfilmentState = z.enum(fulfilmentLife.states);
export type FulfilmentState = z.infer<typeof FulfilmentState>;
export const ClosingState = z.enum(closingLife.states);
export const RecordState = z.enum(recordLife.states);
export const RefundState = z.enum(refundLife.states);
export type RefundState = z.infer<typeof RefundState>;

/** Kinds of money that never mix (M9, D2-08): each has its own account and its own refunds. */
export const MONEY_KINDS = ["exam", "consultation", "medicine", "freight"] as const;
export const MoneyKind = z.enum(MONEY_KINDS);
export type MoneyKind = z.infer<typeof MoneyKind>;

/** How money reaches the hospital: online, or over a counter. */
export const PaymentWay = z.enum(["wechat-jsapi", "wechat-native", "wechat-h5", "desk-cash", "desk-pos"]);
export type PaymentWay = z.infer<typeof PaymentWay>;
export const OnlineWay = z.enum(["wechat-jsapi", "wechat-native", "wechat-h5"]);
export type OnlineWay = z.infer<typeof OnlineWay>;
export const DeskWay = z.enum(["desk-cash", "desk-pos"]);
export type DeskWay = z.infer<typeof DeskWay>;

/** What is paid for: a thing of another domain, or work booked at a counter. */
export const Subject = z.strictObject({
  domain: z.enum(["appointments", "consultations", "prescriptions", "deliveries", "desk"]),
  id: Id,
});
export type Subject = z.infer<typeof Subject>;

/** One priced line, frozen when the order was placed: later price lists change nothing here (row 78). */
export const OrderLine = z.strictObject({
  code: z.string(),
  name: Bilingual,
  kind: MoneyKind,
  fen: Price,
  count: z.int().check(z.minimum(1), z.maximum(99)),
  source: z.string(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** One try to pay online. At most one is kept; the money of any other goes back by itself (M8). */
export const Attempt = z.strictObject({
  /** Our number with the provider: order id, "-", count. */
  number: z.string(),
  way: OnlineWay,
  /** `wanted`: open, `kept`: paid for this order, `returned`: paid too, and given back, `closed`: no money can come. */
  state: z.enum(["wanted", "kept", "returned", "closed"]),
  payer: z.optional(z.string()),
  startedAt: Instant,
  expiresAt: Instant,
});
export type Attempt = z.infer<typeof Attempt>;

/** How the order was paid: the attempt or the counter, the provider's number, when. */
export const Payment = z.strictObject({
  way: PaymentWay,
  fen: Price,
  at: Instant,
  /** Online: the attempt's number and the provider's transaction. At a counter: the receipt or terminal number. */
  number: z.string(),
  transactionId: z.optional(z.string()),
  shiftId: z.optional(Id),
  /** Where medical insurance pays some of it: what fund, account and cash paid, freight apart. */
  parts: z.optional(PaymentParts),
});
export type Payment = z.infer<typeof Payment>;

/** Why an order closed without being paid. */
export const CLOSE_REASONS = ["not-paid-in-time", "not-needed", "replaced"] as const;
export const CloseReason = z.enum(CLOSE_REASONS);
export type CloseReason = z.infer<typeof CloseReason>;

/** The order itself: what rules decide on. Refunds lie apart, one item each; their sums are here (M4). */
export const Order = z.strictObject({
  id: OrderId,
  v: z.int(),
  accountId: z.optional(Id),
  personId: z.optional(PersonId),
  /** Made by a proxy's leave in this: the account sees it only as long as the leave lives. */
  acts: z.optional(z.string()),
  /** A walk-in without an account: what the counter wrote ("record M26000001"). */
  label: z.optional(z.string()),
  subject: Subject,
  lines: z.array(OrderLine),
  totalFen: Price,
  priceVersion: z.string(),
  payment: PaymentState,
  fulfilment: FulfilmentState,
  closing: ClosingState,
  record: RecordState,
  payUntil: Instant,
  /** When the work that is paid for begins, where that is known: refund rules count from it. */
  serviceAt: z.optional(Instant),
  attempts: z.array(Attempt),
  paid: z.optional(Payment),
  /** Arrived back with the payer. */
  refundedFen: Price,
  /** Approved and on its way. */
  reservedFen: Price,
  refundCount: z.int(),
  lastRefundAt: z.optional(Instant),
  closedBecause: z.optional(CloseReason),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Order = z.infer<typeof Order>;

export const REFUND_REASONS = [
  "changed-mind",
  "cannot-come",
  "paid-twice",
  "service-not-given",
  "cancelled",
  "cancelled-by-hospital",
  "pregnancy-ended",
  "place-gone",
  "paid-after-closing",
  "second-payment",
  "staff-decision",
  /** The examination became cheaper (an ordinary day instead of a weekend): the difference. */
  "price-fell",
  /** An online follow-up: nobody took it, nobody answered, not suitable online, or a dispute was upheld. */
  "not-accepted",
  "not-answered",
  "not-suitable",
  "disputed",
  /** Medicine: less was supplied than was paid for; the prescription ended before it was given. */
  "not-supplied",
  "prescription-ended",
  /** A parcel that never left, was lost, came damaged, or came back. */
  "not-sent",
  "parcel-lost",
  "parcel-damaged",
  "parcel-returned",
] as const;
export const RefundReason = z.enum(REFUND_REASONS);
export type RefundReason = z.infer<typeof RefundReason>;
/** Reasons that a patient may give when she asks for money back. */
export const AskedReason = z.enum(["changed-mind", "cannot-come", "paid-twice", "service-not-given"]);

export const Refund = z.strictObject({
  /** Order id, "-R", count: the provider's number on every retry (M4, 3.11). */
  number: z.string(),
  v: z.int(),
  orderId: OrderId,
  /** The attempt or counter payment whose money goes back. */
  of: z.string(),
  way: PaymentWay,
  state: RefundState,
  fen: Price,
  reason: RefundReason,
  note: z.string(),
  /** Whose money: a payment for the order, or one that was never wanted (second payment, quarantined). */
  from: z.enum(["order", "unwanted"]),
  askedBy: z.enum(["patient", "staff", "hospital"]),
  askedAt: Instant,
  /** When somebody means to have decided, shown to both sides. */
  decideBy: z.optional(Instant),
  firstApprover: z.optional(z.string()),
  decidedBy: z.optional(z.string()),
  decidedAt: z.optional(Instant),
  refusal: z.optional(z.string()),
  providerId: z.optional(z.string()),
  doneAt: z.optional(Instant),
  failure: z.optional(z.string()),
  updatedAt: Instant,
});
export type Refund = z.infer<typeof Refund>;

/** Money that came and fits no order: kept apart, alarmed, given back or explained by finance (M3). */
export const Quarantined = z.strictObject({
  transactionId: z.string(),
  v: z.int(),
  number: z.string(),
  orderId: z.optional(OrderId),
  why: z.enum(["amount", "currency", "payer", "order-unknown", "merchant", "app"]),
  expectedFen: z.optional(Fen),
  fen: Price,
  state: z.enum(["waiting", "returned", "explained"]),
  at: Instant,
  note: z.optional(z.string()),
  decidedBy: z.optional(z.string()),
});
export type Quarantined = z.infer<typeof Quarantined>;

/** A cashier's shift: what the drawer should hold, what was counted, the difference booked by name. */
export const Shift = z.strictObject({
  id: Id,
  v: z.int(),
  day: Day,
  staffId: z.string(),
  staffName: Bilingual,
  openedAt: Instant,
  floatFen: Price,
  cashFen: Fen,
  posFen: Fen,
  payments: z.int(),
  closedAt: z.optional(Instant),
  countedCashFen: z.optional(Price),
  countedPosFen: z.optional(Price),
  differenceFen: z.optional(Fen),
  note: z.string(),
});
export type Shift = z.infer<typeof Shift>;

/** Electronic receipt of a paid order, as the fiscal service issued it. */
export const Receipt = z.strictObject({
  orderId: OrderId,
  number: z.string(),
  batch: z.string(),
  checkCode: z.string(),
  issuedAt: Instant,
  fen: Price,
  /** A refund turns the receipt red: the fiscal service issued a negative one for this much. */
  reversedFen: Price,
});
export type Receipt = z.infer<typeof Receipt>;

export const note = freeText(300);
