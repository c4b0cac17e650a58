import type { DayRefusals } from "./staff-codes";

export const refusalsEn: DayRefusals = {
  "application.moved-on": {
    what: "Her case has just changed",
    why: "A colleague took a step before you.",
    next: "The list is fresh now: look at where she stands, then decide.",
  },
  "exam-form.missing": {
    what: "This form was not found",
    why: "The number is wrong, or the form is not from a clinic of this hospital.",
    next: "Check the number on the paper; without a form she goes to the Pregnancy Health Center first.",
  },
  "exam-form.unfit": {
    what: "This form cannot be used",
    why: "The form does not fit this examination.",
    next: "Send her to the clinic for a new form, then back to this desk.",
  },
  "due-date.missing": {
    what: "The due date is missing",
    why: "The hospital record does not hold one, so nobody can tell whether the week is right.",
    next: "Look at her notes or report and fill in the due date below.",
  },
  "due-date.implausible": {
    what: "The due date looks wrong",
    why: "With this due date the week of pregnancy is outside what is possible.",
    next: "Compare it with her notes once more, or ask a doctor.",
  },
  "application.exists": {
    what: "She has an application already",
    why: "There is one application at a time for the same examination.",
    next: "Open the one that she has.",
  },
  "price.changed": {
    what: "The prices have just changed",
    why: "A new price list came out meanwhile.",
    next: "Tell her the new amount; when she agrees, send it again.",
  },
  "place.none": {
    what: "There is no free place today",
    why: "Every room that fits is full today.",
    next: "Where it is needed, give an add-on place with a reason, or book another day.",
  },
  "consent.needed": {
    what: "Ask her to agree to items and price first",
    why: "Only in an emergency does the examination come before consent.",
    next: "Tell her the items and the amount, tick that she agrees, then take the number; in an emergency tick “urgent”.",
  },
  "consent.not-due": {
    what: "No consent is missing",
    why: "Her consent is on record already.",
    next: "Nothing is left to do.",
  },
  "seat.taken": {
    what: "This time has just been taken",
    why: "A colleague was first.",
    next: "The free times are fresh now: choose another one.",
  },
  "seat.unfit": {
    what: "This time does not fit",
    why: "This time does not go with her case.",
    next: "Choose another time.",
  },
  "appeal.missing": {
    what: "She has not sent an explanation",
    why: "No explanation waits for an answer.",
    next: "The list is fresh now; nothing is left to do.",
  },
  "checkin.not-today": {
    what: "Her examination is not today",
    why: "Her appointment is on another day.",
    next: "Tell her the day; if it has to be today, take a number with a clinic's form.",
  },
  "lane.busy": {
    what: "Somebody is in this room",
    why: "One has been called to this room, or is examined there.",
    next: "Finish with her or send her back first, then call the next.",
  },
  "lane.unfit": {
    what: "This room cannot do this examination",
    why: "The special-need pair includes the fetal heart: sonographer and machine must be able to do it.",
    next: "Call her to a room marked “heart”.",
  },
  "queue.empty": {
    what: "Nobody can be called now",
    why: "Nobody has checked in, or it is not their time yet.",
    next: "Call again when somebody is here; to take one early, call her from the list.",
  },
  "call.too-old": {
    what: "This call cannot be taken back any more",
    why: "The time for taking back a slip is over.",
    next: "If she did not come press “did not come”, if she did press “begin”.",
  },
  "report.missing": {
    what: "The hospital record has no report yet",
    why: "The report has not been signed yet.",
    next: "She is told by itself once it is; there is no need to press again.",
  },
  "record.unreachable": {
    what: "The hospital record does not answer",
    why: "It cannot be reached at the moment.",
    next: "Try again later; once it is back the report goes out by itself.",
  },
};
