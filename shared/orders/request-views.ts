import * as z from "zod/mini";
import { KnownBy } from "../patients/known-by-model";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { Subject } from "./model";
import { AskedKind, Posting, RequestKind, RequestOutcome, RequestState, ServiceRequest } from "./request-model";
import { OrderRow, RefundView } from "./views";

/** A request in a list of its own patient. */
export const RequestLine = z.strictObject({
  id: Id,
  version: z.int(),
  orderId: Id,
  kind: RequestKind,
  state: RequestState,
  openedBy: ServiceRequest.shape.openedBy,
  openedAt: Instant,
  updatedAt: Instant,
  answerBy: z.optional(Instant),
  late: z.boolean(),
  outcome: z.optional(RequestOutcome),
});
export type RequestLine = z.infer<typeof RequestLine>;

/** A request as its patient sees it: the thread, the clock, and what can be done now. */
export const RequestView = z.strictObject({
  ...RequestLine.shape,
  /** Whose it is: her pictures go with it. */
  personId: Id,
  subject: Subject,
  /** What is paid for it, in words of the price list. */
  title: Bilingual,
  posts: z.array(Posting),
  can: z.strictObject({ say: z.boolean(), close: z.boolean(), reopen: z.boolean() }),
  reopenUntil: z.optional(Instant),
});
export type RequestView = z.infer<typeof RequestView>;

/** What an order offers: its requests, what can be asked for now, and within how many hours it is answered. */
export const OrderRequests = z.strictObject({
  requests: z.array(RequestLine),
  kinds: z.array(z.strictObject({ kind: AskedKind, answerHours: z.int() })),
  /** Why nothing can be asked for here: then phone and chat are the way. */
  closedBecause: z.optional(z.enum(["not-paid", "not-medicine"])),
  source: z.string(),
});
export type OrderRequests = z.infer<typeof OrderRequests>;

/** A request in the queue of the after-sale desk, the nearest deadline first. */
export const DeskRequestRow = z.strictObject({
  ...RequestLine.shape,
  maskedName: z.string(),
  /** In the queue only the end of the record number. */
  knownBy: KnownBy,
});
export type DeskRequestRow = z.infer<typeof DeskRequestRow>;

/** The other money of the same medicine: its freight, or the medicine of a freight (M9: never mixed). */
export const DeskOrder = z.strictObject({
  row: OrderRow,
  paidFen: z.optional(Price),
  refundableFen: Price,
  refunds: z.array(RefundView),
});
export type DeskOrder = z.infer<typeof DeskOrder>;

/** What the desk sees of one request; what is in the parcel it does not learn. */
export const RequestCase = z.strictObject({
  ...DeskRequestRow.shape,
  subject: Subject,
  posts: z.array(Posting),
  reopened: z.int(),
  orders: z.array(DeskOrder),
  /** The prescription that it is about, for the delivery's own page. */
  prescriptionId: z.optional(Id),
  delivery: z.optional(
    z.strictObject({
      id: Id,
      version: z.int(),
      method: z.enum(["pick-up", "express"]),
      state: z.string(),
      freightSettled: z.boolean(),
      carrier: z.optional(z.string()),
      waybill: z.optional(z.string()),
      promisedDay: z.optional(z.string()),
      handedOverAt: z.optional(Instant),
    }),
  ),
});
export type RequestCase = z.infer<typeof RequestCase>;
