import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { DrugId } from "./model";

/** The number that a maker printed on a box. */
export const BatchNumber = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/, "batch.malformed"));

/** Boxes of one batch that lie on the shelf, whether somebody has reserved them or not. */
export const StockBatch = z.strictObject({ number: BatchNumber, expiresOn: Day, left: z.int() });
export type StockBatch = z.infer<typeof StockBatch>;

/** Where every box that was ever received is now: available + reserved + dispensed + wasted = received (P5). */
export const Counts = z.strictObject({
  available: z.int(),
  reserved: z.int(),
  dispensed: z.int(),
  wasted: z.int(),
  received: z.int(),
});
export type Counts = z.infer<typeof Counts>;

/** The boxes of one drug. What lies on the shelf (the sum of the batches) is available + reserved. */
export const Stock = z.strictObject({
  v: z.int(),
  drugId: DrugId,
  name: Bilingual,
  pack: Bilingual,
  ...Counts.shape,
  batches: z.array(StockBatch),
  updatedAt: Instant,
});
export type Stock = z.infer<typeof Stock>;

export const MOVEMENTS = [
  "received",
  "counted",
  "written-off",
  "reserved",
  "released",
  "dispensed",
  "not-supplied",
  "re-sent",
  "returned-destroyed",
  "damaged-destroyed",
  "cancelled-set-aside",
] as const;
export const MovementKind = z.enum(MOVEMENTS);
export type MovementKind = z.infer<typeof MovementKind>;

/** Why boxes were written off; `returned` boxes had been dispensed and came back: destroyed, never sold again (D2-23). */
export const WASTE_REASONS = ["expired", "broken", "recalled", "returned"] as const;
export const WasteReason = z.enum(WASTE_REASONS);
export type WasteReason = z.infer<typeof WasteReason>;

/** One change of one drug's boxes, written in the same commit as the boxes themselves; `n` is the version that it made. */
export const Movement = z.strictObject({
  n: z.int(),
  at: Instant,
  what: MovementKind,
  /** By how much each count changed. */
  change: Counts,
  /** Boxes that left the shelf, by batch; below zero: that came onto it. */
  batches: z.array(z.strictObject({ number: z.string(), packs: z.int() })),
  prescriptionId: z.optional(Id),
  byName: z.optional(Bilingual),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type Movement = z.infer<typeof Movement>;
