import * as z from "zod/mini";
import { page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { KnownBy } from "../patients/known-by-model";
import { ScannedBox, ShortReason, TraceCode } from "./dispense-model";
import { DrugId, PrescriptionState, Signer } from "./model";
import { PlainWords } from "./plain-words";
import { rxMovedOn } from "./writing-calls";

const desk = { by: ["dispensary"], scope: "hospital", audit: "health-record" } as const;
const cursor = z.optional(z.string().check(z.maxLength(400)));
const Method = z.enum(["pick-up", "express"]);

/** One row of the dispensary's queue, masked: a queue is looked at in front of others. */
export const DispenseRow = z.strictObject({
  id: Id,
  version: z.int(),
  state: PrescriptionState,
  maskedName: z.string(),
  /** In the queue only the end of the record number. */
  knownBy: KnownBy,
  method: Method,
  /** Her parcel waits for its freight: it is not put together before. */
  freightOwed: z.boolean(),
  boxes: z.int(),
  coldChain: z.boolean(),
  paidAt: Instant,
  claimedBy: z.optional(Signer),
});
export type DispenseRow = z.infer<typeof DispenseRow>;

/** One drug to be put together. */
export const DispenseLine = z.strictObject({
  drugId: DrugId,
  name: Bilingual,
  strength: z.string(),
  form: Bilingual,
  pack: Bilingual,
  packs: z.int(),
  scanned: z.int(),
  coldChain: z.boolean(),
  /** Which batches, what expires first at the top. */
  takeFrom: z.array(z.strictObject({ number: z.string(), expiresOn: Day, left: z.int(), code: z.string() })),
});
export type DispenseLine = z.infer<typeof DispenseLine>;
export const DispenseView = z.strictObject({
  ...DispenseRow.shape,
  name: z.string(),
  lines: z.array(DispenseLine),
  boxesScanned: z.array(ScannedBox),
  checkedBy: z.optional(Signer),
  /** What this member of staff may do now. */
  may: z.array(z.enum(["claim", "scan", "put-back", "second-check", "dispense"])),
  /** What is scanned when it is packed or handed out. */
  label: z.string(),
});
export type DispenseView = z.infer<typeof DispenseView>;

/** What is printed for one drug, in plain words. */
export const LeafletLine = z.strictObject({
  drugId: DrugId,
  name: Bilingual,
  strength: z.string(),
  form: Bilingual,
  pack: Bilingual,
  packs: z.int(),
  /** How to take it: how much, how often, how, for how long. */
  take: Bilingual,
  /** What the doctor wrote beside it. */
  note: z.string(),
  keep: Bilingual,
  plain: z.optional(PlainWords),
  batches: z.array(z.string()),
});
export type LeafletLine = z.infer<typeof LeafletLine>;
export const Label = z.strictObject({
  id: Id,
  hospital: Bilingual,
  name: z.string(),
  ageMonths: z.int(),
  /** Barcode of the bag. */
  label: z.string(),
  lines: z.array(LeafletLine),
  prescriber: Bilingual,
  reviewer: z.optional(Bilingual),
  dispensedBy: z.optional(Bilingual),
  checkedBy: z.optional(Bilingual),
  dispensedAt: z.optional(Instant),
  phone: z.string(),
});
export type Label = z.infer<typeof Label>;

const stepping = { ...desk, pace: "write", output: DispenseView } as const;

/** The queue of the dispensary by method, the double check by scanning, partial supply, label and leaflet. */
export const dispenseCalls = {
  queue: {
    summary: "Paid prescriptions to be put together, the longest waiting first, each with its method.",
    ...desk,
    pace: "read",
    input: z.strictObject({ cursor }),
    output: z.strictObject({ ...page(DispenseRow).shape, now: Instant }),
    refuses: {},
  },
  dispensing: {
    summary: "One prescription to be put together: its boxes, the batches to take, what was scanned.",
    ...desk,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: DispenseView,
    refuses: {},
  },
  claim: {
    summary: "This person puts it together; of two at once one is first.",
    ...stepping,
    input: z.strictObject(stepOn),
    refuses: { ...rxMovedOn, "freight.owed": null },
  },
  putBack: {
    summary: "Not put together now: it waits in the queue again, and its scans are forgotten.",
    ...stepping,
    input: z.strictObject(stepOn),
    refuses: rxMovedOn,
  },
  scan: {
    summary: "One box was scanned, with its national trace code where the box has one.",
    ...stepping,
    input: z.strictObject({ ...stepOn, code: z.string().check(z.maxLength(120)), trace: z.optional(TraceCode) }),
    refuses: {
      ...rxMovedOn,
      /** No box of this prescription, or one more than it holds. */
      "scan.mismatch": null,
      /** No box of this batch lies here, or it has expired. */
      "batch.not-here": null,
      "batch.expired": null,
    },
  },
  secondCheck: {
    summary: "A second person has looked at every box; whoever scanned them cannot.",
    ...stepping,
    input: z.strictObject(stepOn),
    refuses: { ...rxMovedOn, "check.same-person": null, "scan.nothing": null },
  },
  dispense: {
    summary:
      "Put together: wholly, or in part with a reason for every box that is not there; the difference goes back.",
    ...stepping,
    input: z.strictObject({
      ...stepOn,
      short: z.array(z.strictObject({ drugId: DrugId, reason: ShortReason })).check(z.maxLength(5, "list.too-long")),
    }),
    refuses: {
      ...rxMovedOn,
      "check.missing": null,
      /** So many boxes were not scanned, and no reason was given for them. */
      "scan.incomplete": z.strictObject({ drugIds: z.array(z.string()) }),
      /** A batch holds fewer boxes than were scanned of it: count it. */
      "batch.not-here": null,
    },
  },
  cannotSupply: {
    summary: "Nothing of it can be given: it ends, and all money goes back.",
    ...stepping,
    input: z.strictObject({ ...stepOn, reason: ShortReason }),
    refuses: rxMovedOn,
  },
  label: {
    summary: "Label of the bag and leaflet in plain words, to be printed, also large.",
    ...desk,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: Label,
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
