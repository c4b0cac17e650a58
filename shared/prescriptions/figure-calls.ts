import * as z from "zod/mini";
import type { CallSpec } from "../kernel/contract";
import { Day } from "../kernel/time";
import { RX_FIGURES } from "./figures";

/** Longest ranges of one question: by day, and by month. */
export const MOST_DAYS = 31;
export const MOST_MONTHS = 36;
const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "month.malformed"));
export const RxCount = z.strictObject({ figure: z.enum(RX_FIGURES), part: z.string(), count: z.int() });
export type RxCount = z.infer<typeof RxCount>;
/** A day, or a month, and what was counted in it. */
export const RxPeriod = z.strictObject({
  at: z.string(),
  counts: z.array(RxCount),
  /** Not counted here: published figures of the past, loaded for comparison. */
  history: z.boolean(),
});
export type RxPeriod = z.infer<typeof RxPeriod>;
const Within = z.union([z.int(), z.literal("over")]);
export const RxReport = z.strictObject({
  periods: z.array(RxPeriod),
  sums: z.array(RxCount),
  /** Minutes within which half, and 90 of 100, were reviewed; absent where none was. */
  review: z.strictObject({ count: z.int(), half: z.optional(Within), nineTenths: z.optional(Within) }),
  /** Parcels handed over, and how many of them went to another province. */
  parcels: z.strictObject({ count: z.int(), elsewhere: z.int() }),
});
export type RxReport = z.infer<typeof RxReport>;

const office = { by: ["operations", "auditor"], scope: "hospital", pace: "read", audit: "none" } as const;

/** What operations report of prescriptions, review and destinations; nothing by prescriber (C8). */
export const figureCalls = {
  figuresByDay: {
    ...office,
    summary: "What was counted of prescriptions, review, parcels and requests, day by day.",
    input: z.strictObject({ from: Day, to: Day }),
    output: RxReport,
    refuses: { "range.unfit": z.strictObject({ mostDays: z.int() }) },
  },
  figuresByMonth: {
    ...office,
    summary: "The same by month, with published figures of the past marked as such.",
    input: z.strictObject({ from: Month, to: Month }),
    output: RxReport,
    refuses: { "range.unfit": z.strictObject({ mostMonths: z.int() }) },
  },
} as const satisfies { readonly [call: string]: CallSpec };
