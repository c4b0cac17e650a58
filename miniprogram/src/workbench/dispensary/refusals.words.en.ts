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
};
