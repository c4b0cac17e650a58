import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Fen } from "../kernel/money";
import { Day, Instant } from "../kernel/time";

/** Accounts of the ledger: where money is, what it was for, and what is not clear yet. */
export const ACCOUNTS = [
  "wechat",
  "cash",
  "pos",
  "bank",
  "exam",
  "consultation",
  "medicine",
  "freight",
  "refunds-in-transit",
  "unexplained",
  "cash-difference",
  "provider-fee",
] as const;
export const Account = z.enum(ACCOUNTS);
export type Account = z.infer<typeof Account>;

/** One double entry: its lines sum to zero; plus is what an account receives, minus what it gives (M10). */
export const LedgerEntry = z.strictObject({
  id: z.string(),
  at: Instant,
  day: Day,
  what: z.enum([
    "payment",
    "unwanted-payment",
    "quarantined-payment",
    "refund-approved",
    "refund-done",
    "refund-at-desk",
    "refund-dropped",
    "shift-difference",
    "correction",
  ]),
  orderId: z.optional(Id),
  /** The attempt, refund or shift that moved the money. */
  number: z.string(),
  lines: z.array(z.strictObject({ account: Account, fen: Fen })),
  note: z.optional(z.string()),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
