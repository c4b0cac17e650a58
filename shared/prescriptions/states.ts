import { life } from "../kernel/life";

/**
 * The life of a prescription (D2-16). `draft` is what the doctor has not signed yet: it lies apart. From signing on its
 * content never changes (P3): a returned one is signed again as its next content. Money and parcel have lives of their own.
 */
export const prescriptionLife = life({
  start: "draft",
  states: [
    "draft",
    "in-review",
    "returned",
    "rejected",
    "approved",
    "awaiting-payment",
    "paid",
    "dispensing",
    "dispensed",
    "partly-dispensed",
    "held",
    "cancelled",
    "void",
    "expired",
  ],
  steps: {
    /** Signed by the doctor: from here on a pharmacist looks at it. */
    sign: { from: ["draft"], to: "in-review" },
    /** Sent back with reasons: the doctor signs a new content. */
    return: { from: ["in-review"], to: "returned" },
    revise: { from: ["returned"], to: "in-review" },
    reject: { from: ["in-review"], to: "rejected" },
    approve: { from: ["in-review"], to: "approved" },
    /** She chose how to get it; its boxes are reserved while she pays. */
    checkOut: { from: ["approved"], to: "awaiting-payment" },
    /** Not paid in time, or she chooses anew: the boxes go back. */
    lapse: { from: ["awaiting-payment"], to: "approved" },
    pay: { from: ["awaiting-payment"], to: "paid" },
    /** Her money had come in time, but the news of it came later (M6); the boxes could be reserved again. */
    payLate: { from: ["approved"], to: "paid" },
    claim: { from: ["paid"], to: "dispensing" },
    putBack: { from: ["dispensing"], to: "paid" },
    dispense: { from: ["dispensing"], to: "dispensed" },
    /** Less than was paid for: the difference goes back in the same step. */
    dispensePart: { from: ["dispensing"], to: "partly-dispensed" },
    /** The doctor stopped online care, or a drug was recalled: nobody goes on until a pharmacist has decided (D2-03). */
    hold: { from: ["paid", "dispensing", "dispensed", "partly-dispensed"], to: "held" },
    release: { from: ["held"], to: "paid" },
    /** What was dispensed and not handed over is taken up again where it was. */
    releaseDispensed: { from: ["held"], to: "dispensed" },
    releasePart: { from: ["held"], to: "partly-dispensed" },
    /** Paid, and it will not be given: all money goes back. */
    cancel: { from: ["paid", "dispensing", "held"], to: "cancelled" },
    void: { from: ["in-review", "returned", "approved", "awaiting-payment"], to: "void" },
    expire: { from: ["returned", "approved", "awaiting-payment"], to: "expired" },
  },
});

export type PrescriptionState = (typeof prescriptionLife.states)[number];

/** Has its medicine been put together? */
export const isDispensed = (state: PrescriptionState): boolean => state === "dispensed" || state === "partly-dispensed";
/** Does it still stand (nobody has ended it, and it was not given yet)? */
export const isUnderWay = (state: PrescriptionState): boolean =>
  ["in-review", "returned", "approved", "awaiting-payment", "paid", "dispensing", "held"].includes(state);
/** May a stop of one of its drugs still mean something for it? Until it is in her hands, which its parcel knows. */
export const isInFlight = (state: PrescriptionState): boolean => isUnderWay(state) || isDispensed(state);
