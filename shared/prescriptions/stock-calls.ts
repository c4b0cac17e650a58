import * as z from "zod/mini";
import { page, type CallSpec } from "../kernel/contract";
import { freeText } from "../kernel/words";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { DrugId } from "./model";
import { BatchNumber, Movement, Stock, WasteReason } from "./stock-model";

const shelf = { by: ["dispensary"], scope: "hospital", audit: "none" } as const;
const Packs = z.int().check(z.minimum(1, "packs.out-of-range"), z.maximum(10000, "packs.out-of-range"));
const cursor = z.optional(z.string().check(z.maxLength(400)));

/** One drug on the shelf with what asks for attention. */
export const StockRow = z.strictObject({
  ...Stock.shape,
  /** Boxes that can be sold today: what has expired is not among them. */
  sellable: z.int(),
  low: z.boolean(),
  /** Batches that expire soon, or have expired. */
  expiring: z.array(z.strictObject({ number: z.string(), expiresOn: Day, left: z.int(), expired: z.boolean() })),
});
export type StockRow = z.infer<typeof StockRow>;

/** What a change of the shelf carries: the drug, which tap, and the version of the boxes that was seen (0: none came yet). */
const onShelf = { drugId: DrugId, stepId: Id, version: z.int().check(z.minimum(0)) };
const moved = { "stock.moved-on": z.strictObject({ version: z.int() }), "drug.unknown": null } as const;

/** Boxes on the shelf: receiving, counting, writing off, their movements. */
export const stockCalls = {
  stock: {
    summary: "Every drug on the shelf: what can be sold, what is reserved, what is low or expires soon.",
    ...shelf,
    pace: "read",
    input: z.strictObject({ cursor }),
    output: z.strictObject({ ...page(StockRow).shape, now: Instant }),
    refuses: {},
  },
  stockOf: {
    summary: "One drug on the shelf, with the batches in the order in which they are given.",
    ...shelf,
    pace: "read",
    input: z.strictObject({ drugId: DrugId }),
    output: StockRow,
    refuses: {},
  },
  movements: {
    summary: "What happened to the boxes of one drug, the latest first.",
    ...shelf,
    pace: "read",
    input: z.strictObject({ drugId: DrugId, cursor }),
    output: page(Movement),
    refuses: {},
  },
  receive: {
    summary: "Boxes of one batch came in.",
    ...shelf,
    pace: "write",
    input: z.strictObject({ ...onShelf, batch: BatchNumber, expiresOn: Day, packs: Packs }),
    output: StockRow,
    refuses: {
      ...moved,
      /** The batch lies here with another last day. */
      "batch.other-expiry": null,
      "batch.expired": null,
    },
  },
  count: {
    summary: "A batch was counted; the difference is booked under the name of who counted, with the reason.",
    ...shelf,
    pace: "write",
    input: z.strictObject({
      ...onShelf,
      batch: BatchNumber,
      counted: z.int().check(z.minimum(0, "packs.out-of-range"), z.maximum(10000, "packs.out-of-range")),
      reason: freeText(200).check(z.minLength(2, "words.too-short")),
    }),
    output: StockRow,
    refuses: { ...moved, "batch.not-here": null, "stock.reserved": null },
  },
  writeOff: {
    summary: "Boxes that nobody gets any more: expired, broken, recalled, or returned by a courier and destroyed.",
    ...shelf,
    pace: "write",
    input: z.strictObject({
      ...onShelf,
      ...{ batch: BatchNumber, packs: Packs, reason: WasteReason, note: freeText(200) },
      /** Of returned ones: on which prescription they had been given, as its label was scanned. */
      prescriptionLabel: z.optional(freeText(64)),
    }),
    output: StockRow,
    refuses: {
      ...moved,
      /** So many of this batch are not here. */
      "batch.not-here": null,
      /** So many were not given on this prescription, have not left the house, or were written off before. */
      "returned.not-given": null,
      /** They are kept for prescriptions that are being paid or dispensed. */
      "stock.reserved": null,
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
