import type { FollowUpRefusals } from "./calls";

export const refusalsEn: FollowUpRefusals = {
  "department.offline": {
    what: "This department does not follow up online yet",
    why: "What it treats has to be seen in person.",
    next: "Choose another department, or book an outpatient visit.",
  },
  "favourites.too-many": {
    what: "Your list of doctors is full",
    why: "It is kept short so that you find them again.",
    next: "Take one off the list first.",
  },
  "consent.missing": {
    what: "Please read the informed consent form first",
    why: "For each patient the present version must be read and agreed to before an online follow-up.",
    next: "Afterwards you come back here; what you entered is kept.",
  },
  "doctor.elsewhere": {
    what: "This doctor is in another department",
    why: "The directory has changed.",
    next: "Choose a doctor again; what you entered is kept.",
  },
  "doctor.away": {
    what: "This doctor is on leave",
    why: "No new requests are taken during a leave.",
    next: "Choose another doctor or wait; what you entered is kept.",
  },
  "service.not-offered": {
    what: "This doctor does not offer this service now",
    why: "The doctor has just changed the services.",
    next: "Choose another service or doctor; what you entered is kept.",
  },
  "quota.full": {
    what: "This doctor is full today",
    why: "The number of requests a day is limited so that each is read with care.",
    next: "Choose another doctor or come back tomorrow; what you entered is kept.",
  },
  "signs.acute": {
    what: "This is urgent: call 120",
    why: "What you ticked cannot wait for an answer online.",
    next: "Call 120 now, or go to the nearest emergency department.",
  },
  "symptom.unknown": {
    what: "The list of symptoms has changed",
    why: "One that you chose is no longer on it.",
    next: "Please choose again; everything else is kept.",
  },
  "medicines.needed": {
    what: "Please list the medicines you take",
    why: "For a repeat prescription the doctor needs names, doses and days left.",
    next: "Add them and send again.",
  },
  "guardian.needed": {
    what: "A guardian must be beside the child",
    why: "Under six years a guardian is needed each time.",
    next: "Enter the guardian's name and relation and send again.",
  },
  "profile.unconfirmed": {
    what: "Please check the health profile once more",
    why: "Allergies, medicines or pregnancy have changed, or were confirmed some time ago.",
    next: "Check it and send again; everything else is kept.",
  },
  "document.unusable": {
    what: "One file cannot be used",
    why: "It did not arrive whole, or did not pass the safety check.",
    next: "Remove it and choose another; everything else is kept.",
  },
  "record.not-linked": {
    what: "No hospital record is linked yet",
    why: "An online follow-up rests on a visit at this hospital, and none is linked to this patient.",
    next: "Link the record first, or come to the hospital.",
  },
  "record.unreachable": {
    what: "The record cannot be read just now",
    why: "The hospital's record system did not answer in time.",
    next: "Try again shortly; what you entered is kept.",
  },
  "visit.unknown": {
    what: "We could not find this visit",
    why: "The record does not show the visit that you chose.",
    next: "Please choose a visit again.",
  },
  "visit.unfit": {
    what: "This visit cannot carry a follow-up",
    why: "It is too long ago, or its diagnosis is not followed up online.",
    next: "Please book an outpatient visit.",
  },
  "price.changed": {
    what: "The price has changed",
    why: "You saw the price before the change. Nothing was charged.",
    next: "Check the new price and send again.",
  },
  "consultation.exists": {
    what: "There is a request already",
    why: "One patient has one request at a time with one doctor.",
    next: "Open it to go on.",
  },
  "consultation.moved-on": {
    what: "This consultation has just changed",
    why: "The doctor or the hospital was first.",
    next: "Where it stands now is shown above; please look at the next step.",
  },
  "dispute.already": {
    what: "This was raised before",
    why: "It can be raised once for each consultation; the hospital has it or has answered.",
    next: "The answer stands here. For anything else, call us.",
  },
  "dispute.too-late": {
    what: "The time for this is over",
    why: "On the phone it can be raised for some days after the end only.",
    next: "Please call us; somebody will look at it.",
  },
};
