import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { Subject } from "./model";
import { requestLife } from "./request-states";

/** What she may ask for in a paid order of medicine or freight (D2-22). */
export const ASKED_KINDS = [
  "where-is-it",
  "late",
  "lost",
  "damaged",
  "short-or-wrong",
  "change-address",
  "receipt",
  "refund",
  "other-question",
] as const;
/** What the hospital opens by itself: a parcel that does not move, came back, or waits for its boxes (rows 84, 87). */
export const OPENED_KINDS = ["stuck", "came-back", "boxes-short"] as const;
export const AskedKind = z.enum(ASKED_KINDS);
export type AskedKind = z.infer<typeof AskedKind>;
export const RequestKind = z.enum([...ASKED_KINDS, ...OPENED_KINDS]);
export type RequestKind = z.infer<typeof RequestKind>;
export const RequestState = z.enum(requestLife.states);
export type RequestState = z.infer<typeof RequestState>;

/** How a request ended: a closed list, so that what is counted means something. */
export const STAFF_OUTCOMES = [
  "explained",
  "arrived",
  "sent-again",
  "refund-proposed",
  "address-changed",
  "receipt-given",
  "not-upheld",
] as const;
export const RequestOutcome = z.enum([...STAFF_OUTCOMES, "solved"]);
export type RequestOutcome = z.infer<typeof RequestOutcome>;
export const StaffOutcome = z.enum(STAFF_OUTCOMES);
export type StaffOutcome = z.infer<typeof StaffOutcome>;

/** One entry of the thread; it is never changed. `what` says in a code what was done, `words` what somebody wrote. */
export const Posting = z.strictObject({
  at: Instant,
  by: z.enum(["patient", "staff", "hospital"]),
  /** Who answered: the hospital never answers without a name. */
  byName: z.optional(Bilingual),
  what: z.enum(["asked", "said", "answered", "carrier-asked", "refund-proposed", "late", "closed", "reopened"]),
  words: z.string(),
  documentIds: z.array(Id),
});
export type Posting = z.infer<typeof Posting>;

/** The request itself: what rules decide on. It belongs to exactly the account and person of its order. */
export const ServiceRequest = z.strictObject({
  id: Id,
  v: z.int(),
  orderId: Id,
  subject: Subject,
  accountId: Id,
  personId: Id,
  kind: RequestKind,
  state: RequestState,
  openedBy: z.enum(["patient", "hospital"]),
  openedAt: Instant,
  updatedAt: Instant,
  /** Until when the hospital answers; absent while it is not its turn. */
  answerBy: z.optional(Instant),
  /** The time had passed when nobody had answered. */
  lateAt: z.optional(Instant),
  posts: z.int(),
  reopened: z.int(),
  closedAt: z.optional(Instant),
  outcome: z.optional(RequestOutcome),
});
export type ServiceRequest = z.infer<typeof ServiceRequest>;
