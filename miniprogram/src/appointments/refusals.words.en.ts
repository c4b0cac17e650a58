import type { refusalsZh } from "./refusals.words.zh";

export const refusalsEn: typeof refusalsZh = {
  "emergency.sign-present": {
    what: "Please do not wait for an appointment: see a doctor now",
    why: "You chose something that needs care at once.",
    next: "In an emergency call 120. If you can come by yourself, come straight to the Pregnancy Health Center.",
  },
  "route.on-site": {
    what: "Your examination is arranged at the hospital itself",
    why: "From your answers and the hospital record, arranging it in person is safer.",
    next: "We have written down where to go, in which order, and who to call.",
  },
  "application.exists": {
    what: "You already have an application",
    why: "There can be only one application at a time for the same examination.",
    next: "Open it to see how it is going. To change something, call us.",
  },
  "application.too-early": {
    what: "It is too early to apply",
    why: "Your pregnancy has not reached the week from which this examination can be applied for.",
    next: "Come back on that day to send it. Everything you entered stays here.",
  },
  "window.passed": {
    what: "By your dates, the time for this examination has passed",
    why: "A system ultrasound only shows enough in certain weeks.",
    next: "Call the ultrasound triage desk: a doctor will say what can be done. If a date is wrong, go back and correct it.",
  },
  "due-date.implausible": {
    what: "The due date does not look right",
    why: "Worked out from the date you gave, it is outside what is possible.",
    next: "Compare the date with your notes or report.",
  },
  "nt.date-implausible": {
    what: "The date of the NT scan does not look right",
    why: "It does not agree with your weeks of pregnancy.",
    next: "Compare the date with your NT report.",
  },
  "price.changed": {
    what: "The prices have just changed",
    why: "The hospital published new prices while you were filling this in.",
    next: "Please look at the new prices and agree before sending. Everything else is still here.",
  },
  "document.unusable": {
    what: "One file cannot be used",
    why: "It did not pass our check, or it is no longer there.",
    next: "Remove it and upload it again. You may also send without files.",
  },
  "application.moved-on": {
    what: "The application has just changed",
    why: "It was updated after you opened this page.",
    next: "Below you see how it stands now. Please read it before you decide.",
  },
  "answer.empty": {
    what: "Nothing is filled in yet",
    why: "There is no file, no NT figure and no note.",
    next: "Please add at least one of them.",
  },
  "offer.expired": {
    what: "The time is no longer held for you",
    why: "It was not confirmed in time and has gone to someone else.",
    next: "You can ask the triage desk for another time.",
  },
  "cancel.too-late": {
    what: "It can no longer be cancelled online",
    why: "The examination is very soon.",
    next: "If you cannot come, call the triage desk and they will help you.",
  },
};
