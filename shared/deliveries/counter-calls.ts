import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { CarrierId } from "./model";
import { BatchView, ParcelView } from "./views";

const Desk = { by: ["dispensary"], scope: "hospital", audit: "health-record" } as const;
const Offices = { ...Desk, by: ["dispensary", "pharmacist", "after-sale"] } as const;
const MovedOn = z.strictObject({ state: z.string(), version: z.int() });
const BatchMovedOn = z.strictObject({ state: z.string(), version: z.int() });
const Scanned = freeText(64).check(z.regex(/\S/, "scan.required"));
const reason = freeText(200).check(z.regex(/\S/, "reason.required"));
/** The prescription behind it was stopped, held or ended: nothing of it leaves the house. */
const Stopped = z.strictObject({ state: z.string() });

/** The hospital's side: packing, hand-over batches, the pick-up window, parcels in trouble. */
export const counterCalls = {
  packQueue: {
    summary: "Parcels to label and pack, the longest waiting first",
    ...Desk,
    pace: "read",
    input: z.strictObject({ cursor: z.optional(z.string()) }),
    output: page(ParcelView),
    refuses: {},
  },
  parcel: {
    summary: "One delivery with its address and path, for its label and for questions",
    ...Offices,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: ParcelView,
    refuses: {},
  },
  makeWaybill: {
    summary: "Have the carrier make the waybill of a parcel",
    ...Desk,
    pace: "write",
    input: z.strictObject(stepOn),
    output: ParcelView,
    refuses: {
      "delivery.moved-on": MovedOn,
      /** The freight is to be paid beforehand, and is not. */
      "freight.owed": null,
      "carrier.refused": z.strictObject({ message: z.string() }),
      "carrier.unreachable": null,
      "prescription.stopped": Stopped,
    },
  },
  /** The label of the prescription and the one of the parcel are scanned: they must belong together. */
  pack: {
    summary: "Pack a parcel: both labels scanned",
    ...Desk,
    pace: "write",
    input: z.strictObject({ ...stepOn, prescriptionLabel: Scanned, parcelLabel: Scanned }),
    output: ParcelView,
    refuses: {
      "delivery.moved-on": MovedOn,
      "scan.mismatch": z.strictObject({ which: z.enum(["prescription", "parcel"]) }),
      "waybill.missing": null,
      /** It goes once more, and its boxes were not on the shelf yet. */
      "boxes.missing": null,
      "prescription.stopped": Stopped,
    },
  },
  unpack: {
    summary: "Open a packed parcel again",
    ...Desk,
    pace: "write",
    input: z.strictObject({ ...stepOn, reason }),
    output: ParcelView,
    refuses: { "delivery.moved-on": MovedOn },
  },
  batches: {
    summary: "Hand-over batches, the newest first",
    ...Desk,
    pace: "read",
    input: z.strictObject({ cursor: z.optional(z.string()) }),
    output: page(BatchView),
    refuses: {},
  },
  batch: {
    summary: "One batch with its parcels, to check and to print",
    ...Desk,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: BatchView,
    refuses: {},
  },
  openBatch: {
    summary: "Begin a batch for a carrier",
    ...Desk,
    pace: "write",
    input: z.strictObject({ ...creation, carrier: CarrierId }),
    output: BatchView,
    refuses: {},
  },
  /** `parcelLabel` is the waybill as it was scanned. */
  addToBatch: {
    summary: "Put a packed parcel into a batch by scanning its label",
    ...Desk,
    pace: "write",
    input: z.strictObject({ ...stepOn, parcelLabel: Scanned }),
    output: BatchView,
    refuses: {
      "batch.moved-on": BatchMovedOn,
      "batch.full": z.strictObject({ most: z.int() }),
      "parcel.unknown": null,
      "parcel.other-carrier": z.strictObject({ carrier: CarrierId }),
      "delivery.moved-on": MovedOn,
    },
  },
  removeFromBatch: {
    summary: "Take a parcel out of a batch",
    ...Desk,
    pace: "write",
    input: z.strictObject({ ...stepOn, deliveryId: Id }),
    output: BatchView,
    refuses: { "batch.moved-on": BatchMovedOn },
  },
  /** Every parcel goes by its own commit, with the prescription as it is at that moment (P7); what may not leave stays. */
  handOver: {
    summary: "Hand a batch to the courier, who signs for it",
    ...Desk,
    pace: "write",
    input: z.strictObject({ ...stepOn, courierName: freeText(20).check(z.regex(/\S/, "name.required")) }),
    output: z.strictObject({
      batch: BatchView,
      leftOut: z.array(z.strictObject({ deliveryId: Id, waybill: z.string(), why: z.string() })),
    }),
    refuses: { "batch.moved-on": BatchMovedOn, "batch.empty": null },
  },
  pickUpWindow: {
    summary: "What waits at the window: all of it, or found by pick-up code or part of a name",
    ...Desk,
    pace: "read",
    input: z.strictObject({ find: z.optional(freeText(20)), cursor: z.optional(z.string()) }),
    output: page(ParcelView),
    refuses: {},
  },
  handOut: {
    summary: "Give the medicine to its patient or the person whom she named, against the code",
    ...Desk,
    pace: "write",
    input: z.strictObject({
      ...stepOn,
      code: z.string().check(z.regex(/^\d{6}$/, "code.malformed")),
      takenBy: z.enum(["self", "proxy"]),
      /** Of the proxy. */
      phoneTail: z.optional(z.string().check(z.regex(/^\d{4}$/, "phone.malformed"))),
    }),
    output: ParcelView,
    refuses: {
      "delivery.moved-on": MovedOn,
      "pick-up.code-wrong": z.strictObject({ left: z.int() }),
      "pick-up.locked": z.strictObject({ until: Instant }),
      "pick-up.proxy-unknown": null,
      "prescription.stopped": Stopped,
    },
  },
  problems: {
    summary: "Deliveries in trouble, the oldest first",
    ...Offices,
    pace: "read",
    input: z.strictObject({ cursor: z.optional(z.string()) }),
    output: page(ParcelView),
    refuses: {},
  },
  /** `refund`: all money goes back. `re-send`: the same medicine goes again at the hospital's cost, by a delivery with `newId`. */
  reportFailure: {
    summary: "A parcel came back, was lost or came damaged: what happened, and what follows",
    ...Offices,
    pace: "write",
    input: z.strictObject({
      ...stepOn,
      what: z.enum(["returned", "lost", "damaged"]),
      then: z.enum(["refund", "re-send"]),
      newId: z.optional(Id),
      note: reason,
    }),
    output: ParcelView,
    refuses: { "delivery.moved-on": MovedOn, "re-send.id-missing": null },
  },
} as const satisfies { readonly [call: string]: CallSpec };
