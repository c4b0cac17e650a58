import * as z from "zod/mini";
import { stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { PrescriptionState } from "./model";
import { rxMovedOn } from "./writing-calls";

const mine = { by: ["patient"], scope: "thing", audit: "health-record" } as const;

/** One drug as it is sold today. */
export const QuoteLine = z.strictObject({
  drugId: z.string(),
  name: Bilingual,
  packs: z.int(),
  /** For one box: on the day of signing, and today. */
  signedFen: Price,
  fen: Price,
  /** Fewer can be sold than are prescribed, or nobody may sell it now. */
  short: z.boolean(),
});
export const Quote = z.strictObject({
  id: Id,
  version: z.int(),
  lines: z.array(QuoteLine),
  totalFen: Price,
  changed: z.boolean(),
  short: z.boolean(),
  /** Until when she can pay if she goes to the counter now. */
  payUntil: Instant,
});
export type Quote = z.infer<typeof Quote>;
/** Where it is after a step of the sale. */
export const SaleView = z.strictObject({
  id: Id,
  version: z.int(),
  state: PrescriptionState,
  totalFen: Price,
  payUntil: z.optional(Instant),
});
export type SaleView = z.infer<typeof SaleView>;

/** From the approved prescription to the counter: what it costs now, reserving its boxes, choosing anew. */
export const saleCalls = {
  quote: {
    summary: "What an approved prescription costs today, what of that changed since it was signed, and what is short.",
    ...mine,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: Quote,
    refuses: { ...rxMovedOn, "prescription.expired": null },
  },
  checkOut: {
    summary:
      "To the counter: its boxes are kept for her while she pays, at the price and with the delivery that she saw.",
    ...mine,
    pace: "write",
    input: z.strictObject({ ...stepOn, deliveryId: Id, expectedFen: Price }),
    output: SaleView,
    refuses: {
      ...rxMovedOn,
      /** Today it costs another amount than she saw. */
      "price.changed": z.strictObject({ fen: Price }),
      /** Fewer boxes can be sold than are prescribed. */
      "stock.short": z.strictObject({
        drugs: z.array(z.strictObject({ drugId: z.string(), name: Bilingual, left: z.int() })),
      }),
      /** The delivery that she chose does not stand any more. */
      "delivery.missing": null,
      "prescription.expired": null,
    },
  },
  chooseAnew: {
    summary: "Back to the choice of delivery before it is paid: its boxes go back and the open order is closed.",
    ...mine,
    pace: "write",
    input: z.strictObject(stepOn),
    output: SaleView,
    refuses: rxMovedOn,
  },
} as const satisfies { readonly [call: string]: CallSpec };
