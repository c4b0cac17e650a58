import type { RxRefusals } from "./calls";

export const refusals: RxRefusals = {
  "consultation.closed": {
    what: "Nothing can be prescribed now",
    why: "This consultation is not yours, or not in progress.",
    next: "Accept it first; after its end the patient applies again.",
  },
  "draft.moved-on": {
    what: "The draft was changed elsewhere",
    why: "Another window has just kept this draft.",
    next: "Load the draft again, look at it, then go on.",
  },
  "drug.unknown": {
    what: "The formulary does not hold this drug",
    why: "It may just have been taken out.",
    next: "Remove the line and choose another drug.",
  },
  "drug.stopped": {
    what: "The drug is stopped",
    why: "It was recalled or is missing, and nobody may prescribe it.",
    next: "Remove the line and choose another drug; a stopped drug needs no second stop.",
  },
  "prescription.moved-on": {
    what: "The prescription has changed",
    why: "It was dealt with before you pressed.",
    next: "It has been refreshed; please look at where it is now.",
  },
  "working.needed": {
    what: "Start working first",
    why: "Prescribing needs a working session in which you proved who you are.",
    next: "Press “Start working” above, prove it, and sign then.",
  },
  "prescription.empty": {
    what: "There is no drug yet",
    why: "A prescription needs at least one.",
    next: "Search and add a drug first.",
  },
  "check.hard": {
    what: "Something cannot be prescribed",
    why: "No reason overrides these findings.",
    next: "Remove or replace the drugs as each finding says, then sign.",
  },
  "check.unanswered": {
    what: "A finding has no reason yet",
    why: "These findings need your words on why you go on.",
    next: "Write a reason below each, or change the prescription.",
  },
  "price.changed": {
    what: "The price has changed",
    why: "What you saw is not the price of now.",
    next: "It has been worked out again; check it and sign.",
  },
  "profile.changed": {
    what: "The patient has just changed her health profile",
    why: "Allergies, pregnancy, kidneys or liver may differ from what was checked.",
    next: "Look at what the patient told in the record; the checks run again, then sign.",
  },
  "guardian.needed": {
    what: "Nobody has said that a guardian is present",
    why: "For a child under six a guardian is beside the child, each time.",
    next: "Ask the family in the chat to say so; without one, send them to the clinic.",
  },
  "signature.unreachable": {
    what: "Signing is not possible just now",
    why: "The signing service does not answer.",
    next: "Everything is kept; sign again in a few minutes. If it stays away, call the IT desk.",
  },
  "signature.no-timestamp": {
    what: "Signing is not possible just now",
    why: "The signing authority answers, but its time stamp does not; a signature without one cannot be used.",
    next: "Everything is kept; sign again in a few minutes. If it does not work after half an hour, call the IT desk.",
  },
  "signature.certificate-over": {
    what: "Your signing certificate cannot be used any more",
    why: "It has expired or was withdrawn; trying again does not help.",
    next: "Everything is kept. Ask the IT desk for a new certificate; if a patient waits for medicine, hand the case to a colleague.",
  },
  "signature.refused": {
    what: "The signing authority said no",
    why: "It refused this signature, or what it answered did not fit, and nothing of it was used.",
    next: "Everything is kept; try once more. If it fails again, call the IT desk and tell them the time and your staff number.",
  },
  "reviewer.prescribed": {
    what: "You cannot review this prescription",
    why: "Nobody reviews what they wrote themselves.",
    next: "Another pharmacist has to review it.",
  },
  "content.changed": {
    what: "The content is another by now",
    why: "The doctor has just signed anew; you saw the one before.",
    next: "It has been refreshed; read the new content before you decide.",
  },
  "stop.moved-on": {
    what: "The stop was changed elsewhere",
    why: "Another pharmacist has just dealt with this drug.",
    next: "It has been refreshed; look at it before you go on.",
  },
  "stop.under-way": {
    what: "It cannot be allowed again yet",
    why: "The stop is still reaching prescriptions with this drug.",
    next: "Wait until it has reached them all.",
  },
};
