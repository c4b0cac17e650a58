import type { DeskRefusals } from "./calls";

export const refusals: DeskRefusals = {
  "doctor.unknown": {
    what: "Your account is not linked to the directory of doctors",
    why: "Online follow-up is for doctors of the directory.",
    next: "Please ask operations to link it.",
  },
  "desk.moved-on": {
    what: "Your desk was changed elsewhere",
    why: "Another window has just saved it.",
    next: "It is shown afresh; look, then save again.",
  },
  "pause.out-of-range": {
    what: "The pause cannot end then",
    why: "A pause ends later today.",
    next: "Choose another time; for whole days set a leave.",
  },
  "service.not-yours": {
    what: "You cannot offer this",
    why: "The price list has no line of it for your title.",
    next: "Please ask operations.",
  },
  "leave.malformed": {
    what: "The days of the leave do not fit",
    why: "It ends on or after its first day, and not before today.",
    next: "Change the days and save again.",
  },
  "phrase.prescribes": {
    what: "This quick reply was not kept",
    why: "It names an amount of a medicine and how often, as a prescription does.",
    next: "Leave the amount out; prescriptions have a form of their own.",
  },
  "consultation.moved-on": {
    what: "This consultation has changed",
    why: "It was dealt with before your press.",
    next: "It is shown afresh; see how it stands.",
  },
  "working.needed": {
    what: "Begin your working session first",
    why: "Accepting, answering and ending belong to a session that was begun with a proof.",
    next: "Press “Begin seeing patients” above, then go on.",
  },
  "visit.gone": {
    what: "The record shows this visit no more",
    why: "The visit or its diagnosis has changed and cannot carry a follow-up.",
    next: "Decline with the reason; the patient can come to the clinic.",
  },
  "identity.changed": {
    what: "The patient's link has changed",
    why: "The card was unbound, or nobody may act for the patient any more.",
    next: "Decline it; after linking again a new request can be sent.",
  },
  "record.unreachable": {
    what: "The record cannot be checked now",
    why: "The record system is out of reach, and it is checked before accepting.",
    next: "Try again shortly; the request stays until its time.",
  },
  "record.closed": {
    what: "The record cannot be opened any more",
    why: "This consultation and the time for disputes are over.",
    next: "It opens again with a new request of the patient.",
  },
  "tests.required": {
    what: "Name the test",
    why: "The patient must know what to have done first.",
    next: "Choose or write it, then send.",
  },
  "doctor.not-available": {
    what: "This colleague cannot take it now",
    why: "On leave, or the service is not offered.",
    next: "Choose another one, or keep it.",
  },
  "answer.missing": {
    what: "It cannot end yet",
    why: "You have not answered the patient.",
    next: "Answer first; if it is not suitable online, stop it.",
  },
  "summary.already": {
    what: "There is a summary already",
    why: "Each consultation has one.",
    next: "It is shown afresh with the request.",
  },
  "message.empty": { what: "Nothing to send", why: "There are no words and no file.", next: "Write something first." },
  "document.not-clean": {
    what: "The file was not sent",
    why: "It has not passed the safety check, or did not arrive whole.",
    next: "Choose a file again.",
  },
  "thread.closed": {
    what: "The consultation has ended",
    why: "It ended before your message.",
    next: "Write it into the summary, or ask the patient to send a new request.",
  },
  "consultation.not-accepted": {
    what: "You cannot answer yet",
    why: "You have not accepted it.",
    next: "Accept it first.",
  },
  "rounds.used-up": {
    what: "The rounds are used up",
    why: "This consultation has had all its rounds.",
    next: "End it with a summary; a new request is possible.",
  },
  "recall.too-late": {
    what: "Too late to recall",
    why: "The time for it is over.",
    next: "Send a correction instead.",
  },
  "message.not-voice": {
    what: "This is no voice message",
    why: "Only voice messages have written words.",
    next: "Refresh and look again.",
  },
  "transcript.exists": {
    what: "Its words are written already",
    why: "Somebody was first.",
    next: "What stands there stays in the record.",
  },
};
