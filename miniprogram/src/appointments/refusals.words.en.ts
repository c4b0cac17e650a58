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
  "booking.paused": {
    what: "You cannot apply online for now",
    why: "More places were cancelled or missed lately than the rules allow, so online applications rest for a while.",
    next: "Your examination does not suffer: bring your identity card and form to the ultrasound triage desk, or call us.",
  },
  "move.too-late": {
    what: "The time can no longer be changed online",
    why: "The examination is very soon.",
    next: "Call the triage desk: they will look for a way with you.",
  },
  "move.too-often": {
    what: "You have changed the time as often as you can online",
    why: "Changes are limited, so that places do not stay empty.",
    next: "Your time is still yours. If you must change it, call the triage desk.",
  },
  "move.costs-more": {
    what: "This day costs more and cannot be chosen online",
    why: "You have paid already, and the difference has to be paid at the hospital.",
    next: "Your time is still yours. Call the triage desk to change it, or choose another day.",
  },
  "move.price-differs": {
    what: "The price of this day is not the one you saw",
    why: "The price or the calendar has just changed.",
    next: "Your time is still yours. Look at the new price, then decide.",
  },
  "move.form-unfit": {
    what: "Your application form is not good for this day",
    why: "It runs out before that day, or names another examination.",
    next: "Your time is still yours. Choose another day, or ask the clinic for a new form.",
  },
  "time.taken": {
    what: "Somebody has just taken this time",
    why: "Several mothers were choosing at the same moment.",
    next: "Your time is still yours. Below are the times that are free now.",
  },
  "time.unfit": {
    what: "This time cannot be chosen",
    why: "It lies outside your weeks, or nobody examines on that day.",
    next: "Your time is still yours. Please choose one of the times in the list.",
  },
  "hold.longest": {
    what: "It cannot be kept any longer",
    why: "It has been kept as long as it can be, and others are waiting.",
    next: "Please pay before it ends. If you would rather pay at the hospital, call the triage desk.",
  },
  "together.unfit": {
    what: "These two applications cannot be linked",
    why: "Two can come together only while both are open in one account.",
    next: "Look at how the other application stands, or tell the triage desk by phone.",
  },
};
