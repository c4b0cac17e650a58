import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";

export const PRESCRIPTION_EVENTS = [
  /** Signed by the doctor, for the first time or anew: in review. */
  "prescription.signed",
  "prescription.returned",
  "prescription.rejected",
  "prescription.approved",
  "prescription.checked-out",
  "prescription.lapsed",
  "prescription.paid",
  "prescription.dispensed",
  "prescription.partly-dispensed",
  "prescription.held",
  "prescription.released",
  "prescription.cancelled",
  "prescription.void",
  "prescription.expired",
  /** Approved and not paid, and its last day is near. */
  "prescription.expiring",
  /** Money came for one that cannot use it any more. */
  "prescription.payment-unusable",
  /** A parcel is to be sent once more, and its boxes are not there: `facts.delivery` waits for them. */
  "prescription.boxes-short",
  /** What she has will run out, and a follow-up would be possible. */
  "prescription.refill-due",
] as const;
export type PrescriptionEventType = (typeof PRESCRIPTION_EVENTS)[number];

/** News of a prescription, named thing@version. Facts never name a drug or a diagnosis (N6). */
export type PrescriptionEvent = {
  readonly type: PrescriptionEventType;
  readonly prescriptionId: Id;
  readonly consultationId: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly version: number;
  readonly facts: NoticeFacts;
};
