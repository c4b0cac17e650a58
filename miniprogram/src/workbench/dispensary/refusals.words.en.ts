import type { DispensaryRefusals } from "./calls";

export const refusals: DispensaryRefusals = {
  "delivery.moved-on": {
    what: "This parcel has changed",
    why: "Somebody was there before you.",
    next: "It was refreshed; please look at it as it is now.",
  },
  "freight.owed": {
    what: "The waybill cannot be made yet",
    why: "She chose to pay the freight beforehand and has not yet.",
    next: "Wait until it is paid; in time it turns into a pick-up at the hospital by itself.",
  },
  "carrier.refused": {
    what: "The carrier did not take it",
    why: "The carrier refused this waybill.",
    next: "Check the address; else call the patient for another address or a pick-up.",
  },
  "carrier.unreachable": {
    what: "No waybill was made",
    why: "The carrier's system cannot be reached.",
    next: "Try again in a few minutes; the same parcel is never ordered twice.",
  },
  "prescription.stopped": {
    what: "Stop: this medicine must not leave",
    why: "The prescription is held, was cancelled or its money went back.",
    next: "Set it aside and ask a pharmacist.",
  },
  "scan.mismatch": {
    what: "What was scanned does not belong to it",
    why: "The two codes are not of one prescription.",
    next: "Put the wrong one back, check, and scan again.",
  },
  "waybill.missing": {
    what: "It cannot be packed yet",
    why: "This parcel has no waybill.",
    next: "Make the waybill and glue its label on first.",
  },
  "boxes.missing": {
    what: "It cannot be packed yet",
    why: "This parcel goes once more, and its boxes are not on the shelf: they have not been booked out.",
    next: "Within a minute of their receipt they are booked out; then pack. After-sale was told and speaks with her.",
  },
  "returned.not-given": {
    what: "It cannot be written off so",
    why: "So many boxes were not given on this prescription, they have not left the house, or they were written off before.",
    next: "Scan the label on the bag that came back. What comes back with a parcel is booked when the parcel is reported.",
  },
  "batch.moved-on": {
    what: "This batch has changed",
    why: "It was changed elsewhere or handed over before you.",
    next: "It was refreshed; please look at it as it is now.",
  },
  "batch.full": {
    what: "This batch is full",
    why: "A batch holds only so many parcels.",
    next: "Hand this one over, then begin another.",
  },
  "parcel.unknown": {
    what: "No such waybill",
    why: "No packed parcel carries this number.",
    next: "Check the label; what is not packed yet is packed first.",
  },
  "parcel.other-carrier": {
    what: "The wrong batch",
    why: "Another carrier takes this parcel.",
    next: "Put it into that carrier's batch.",
  },
  "batch.empty": {
    what: "Nothing to hand over",
    why: "There is no parcel in this batch.",
    next: "Scan the waybills of its parcels first.",
  },
  "pick-up.code-wrong": {
    what: "The pick-up code is wrong",
    why: "It is not the code of this medicine.",
    next: "Ask the patient to read it from the phone once more.",
  },
  "pick-up.locked": {
    what: "It cannot be given out now",
    why: "Too many wrong codes.",
    next: "Check an identity document, and try again when the time is over.",
  },
  "pick-up.proxy-unknown": {
    what: "Not to this person",
    why: "The patient named nobody, or the last four digits differ.",
    next: "Ask the patient to name this person on the phone, or to come in person.",
  },
  "re-send.id-missing": {
    what: "It was not recorded",
    why: "The parcel to be sent again has no number.",
    next: "Reload the page and record it once more.",
  },
  "prescription.moved-on": {
    what: "This prescription has changed",
    why: "Somebody was there before you.",
    next: "It was refreshed; please look at it as it is now.",
  },
  "batch.not-here": {
    what: "So many of this batch are not here",
    why: "The books hold fewer boxes of this batch.",
    next: "Take another batch, or count it first.",
  },
  "batch.expired": {
    what: "This batch has expired",
    why: "Expired medicine is neither taken in nor given.",
    next: "Take another batch; write off what lies on the shelf.",
  },
  "check.same-person": {
    what: "Not by yourself",
    why: "Whoever put it together cannot check it.",
    next: "Somebody else signs in and checks it.",
  },
  "scan.nothing": {
    what: "Nothing to check yet",
    why: "No box was scanned.",
    next: "Scan it box by box first.",
  },
  "check.missing": {
    what: "It cannot be given yet",
    why: "No second person has checked it.",
    next: "Have it checked under “Second check”, then give it.",
  },
  "scan.incomplete": {
    what: "Not all boxes were scanned",
    why: "Some are missing, and no reason was given for them.",
    next: "Go on scanning, or choose why they are short.",
  },
  "stock.moved-on": {
    what: "The shelf has just changed",
    why: "The boxes of this drug were changed elsewhere before you.",
    next: "It was refreshed; look at it, then book again.",
  },
  "drug.unknown": {
    what: "No such drug",
    why: "The formulary does not know this id.",
    next: "Check the id, or scan the code on a box.",
  },
  "batch.other-expiry": {
    what: "Another last day stands on the shelf",
    why: "This batch lies here with a different expiry.",
    next: "Check batch and expiry on the box.",
  },
  "stock.reserved": {
    what: "These are kept for patients",
    why: "Without them, prescriptions that are paid or being paid would be short.",
    next: "Settle those prescriptions first, or book fewer.",
  },
};
