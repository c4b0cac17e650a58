import type { PatientStanding } from "../../../shared/prescriptions/patient-views";
import type { PrescriptionState } from "../../../shared/prescriptions/states";
import type { Meaning } from "../ui";

/** What each standing of a prescription means to her. */
export const MEANINGS: Readonly<Record<PatientStanding, Meaning>> = {
  "in-review": "waiting",
  "review-late": "waiting",
  returned: "waiting",
  rejected: "stopped",
  "to-choose": "needs-you",
  "to-pay": "needs-you",
  paid: "waiting",
  dispensing: "waiting",
  dispensed: "done",
  "partly-dispensed": "done",
  ready: "needs-you",
  "not-collected": "needs-you",
  "on-the-way": "waiting",
  arrived: "needs-you",
  signed: "needs-you",
  received: "done",
  "going-back": "waiting",
  "parcel-returned": "stopped",
  "parcel-lost": "stopped",
  "parcel-damaged": "stopped",
  "sent-again": "waiting",
  "do-not-take": "needs-you",
  held: "waiting",
  cancelled: "stopped",
  void: "stopped",
  expired: "stopped",
};

/** Standings in which a pharmacist has not approved it: nothing leads to paying (D2-17). */
export const IN_REVIEW: readonly PatientStanding[] = ["in-review", "review-late", "returned"];
/** States after payment: how it reaches her is shown. */
export const PAID: readonly PrescriptionState[] = ["paid", "dispensing", "dispensed", "partly-dispensed", "held"];
/** Nothing more happens with it: the ways on are shown. */
export const OVER: readonly PatientStanding[] = ["rejected", "cancelled", "void", "expired"];
