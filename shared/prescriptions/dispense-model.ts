import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { DrugId, Signer } from "./model";
import { BatchNumber } from "./stock-model";

/** Why fewer boxes are given than were paid for; the money of the difference goes back in the same step. */
export const SHORT_REASONS = ["missing", "damaged", "expired", "recalled"] as const;
export const ShortReason = z.enum(SHORT_REASONS);
export type ShortReason = z.infer<typeof ShortReason>;

/** 药品追溯码: the national trace code of one box, 20 digits. */
export const TraceCode = z.string().check(z.regex(/^\d{20}$/, "trace.malformed"));

/** One box in the dispenser's hand. */
export const ScannedBox = z.strictObject({
  stepId: Id,
  drugId: DrugId,
  batch: BatchNumber,
  trace: z.optional(TraceCode),
});
export type ScannedBox = z.infer<typeof ScannedBox>;

/** Who puts one prescription together, what was scanned, who checked it: kept as the record of dispensing. */
export const Dispensing = z.strictObject({
  v: z.int(),
  prescriptionId: Id,
  /** The version of the prescription that the claim made: a later claim begins anew. */
  claim: z.int(),
  by: Signer,
  claimedAt: Instant,
  boxes: z.array(ScannedBox),
  checkedBy: z.optional(Signer),
  checkedAt: z.optional(Instant),
  doneAt: z.optional(Instant),
  short: z.optional(z.array(z.strictObject({ drugId: DrugId, packs: z.int(), reason: ShortReason }))),
});
export type Dispensing = z.infer<typeof Dispensing>;

/** What a box's code says, as it is printed on the shelf label: drug and batch. */
export const boxCode = (drugId: string, batch: string): string => `${drugId}*${batch}`;
/** Drug and batch of a scanned code; undefined where it is no box of this pharmacy. */
export function readBox(code: string): { readonly drugId: string; readonly batch: string } | undefined {
  const [drugId = "", batch = "", more] = code.trim().split("*");
  if (more !== undefined || !DrugId.safeParse(drugId).success || !BatchNumber.safeParse(batch).success)
    return undefined;
  return { drugId, batch };
}
