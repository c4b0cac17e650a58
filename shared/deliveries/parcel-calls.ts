import * as z from "zod/mini";
import { stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Proxy } from "./model";
import { DeliveryView, NotPossible } from "./views";

const Mine = { by: ["patient"], scope: "thing", audit: "health-record" } as const;
const MovedOn = z.strictObject({ state: z.string(), version: z.int() });

/** One delivery as its patient sees it: pick-up code, timeline, confirming receipt. */
export const parcelCalls = {
  delivery: {
    summary: "One delivery with its way so far",
    ...Mine,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: DeliveryView,
    refuses: {},
  },
  ofPrescription: {
    summary: "The delivery that stands for a prescription, if one was chosen",
    by: ["patient"],
    scope: "account",
    audit: "health-record",
    pace: "read",
    input: z.strictObject({ prescriptionId: Id }),
    output: z.strictObject({ delivery: z.optional(DeliveryView) }),
    refuses: {},
  },
  /** Until hand-over; a packed parcel gets a new label then. */
  changeAddress: {
    summary: "Send a parcel to another address, before it is handed over",
    ...Mine,
    pace: "write",
    input: z.strictObject({ ...stepOn, addressId: Id }),
    output: DeliveryView,
    refuses: {
      "delivery.moved-on": MovedOn,
      /** Handed over: only the carrier can still turn it; its phone. */
      "address.frozen": z.strictObject({ carrier: z.string(), phone: z.string() }),
      "address.missing": null,
      "carrier.not-possible": z.strictObject({ why: NotPossible }),
      /** To the new address it costs another amount than the one that was agreed to. */
      "freight.changed": z.strictObject({ fen: Price }),
    },
  },
  setProxy: {
    summary: "Name somebody who fetches the medicine, or nobody any more",
    ...Mine,
    pace: "write",
    input: z.strictObject({ ...stepOn, proxy: z.nullable(Proxy) }),
    output: DeliveryView,
    refuses: { "delivery.moved-on": MovedOn },
  },
  toPickUp: {
    summary: "Fetch it at the window instead, while the freight is not paid",
    ...Mine,
    pace: "write",
    input: z.strictObject(stepOn),
    output: DeliveryView,
    refuses: { "delivery.moved-on": MovedOn },
  },
  confirmReceipt: {
    summary: "Say that the medicine is in her hands and was checked",
    ...Mine,
    pace: "write",
    input: z.strictObject(stepOn),
    output: DeliveryView,
    refuses: { "delivery.moved-on": MovedOn },
  },
  /** For WeChat's own tracking component. */
  trackingToken: {
    summary: "The token of WeChat's tracking component for a parcel under way",
    ...Mine,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ token: z.string() }),
    refuses: { "tracking.not-available": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
