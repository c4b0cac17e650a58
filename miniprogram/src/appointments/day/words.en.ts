import type { DayWords } from "./words.zh";

export const en: DayWords = {
  stages: {
    expected: {
      title: "Your examination today",
      next: "In the waiting area, check in with the QR code on the screen.",
    },
    waiting: {
      title: "Checked in, please wait",
      next: "Take a seat in the waiting area. This page and the screen show the room when it is your turn.",
    },
    called: { title: "It is your turn", next: "Please go to the door of the room now." },
    "in-exam": { title: "You are being examined", next: "When it is done, this page says what comes next." },
    away: {
      title: "Walk about and come back",
      next: "Walk about inside the hospital and be back at the triage desk in time. Your turn is kept.",
    },
    "another-day": {
      title: "Another day is needed",
      next: "Choose a time at the triage desk. Nothing more to pay; your form stays good.",
    },
    "not-found": {
      title: "We called you and could not find you",
      next: "Go to the triage desk: the nurse helps you at once.",
    },
    done: { title: "The examination is done", next: "We tell you when the report is ready. You may go home." },
    "report-ready": { title: "Your report is ready", next: "You can read it here." },
    missed: {
      title: "You were not examined today",
      next: "Tell us why. If you still need the examination, call us or apply again.",
    },
  },
  refusals: {
    "application.moved-on": {
      what: "Your examination has just changed",
      why: "Something happened after you opened this page.",
      next: "This is how it stands now: look at it, then decide. Call us with any question.",
    },
    "checkin.not-today": {
      what: "Your examination is not today",
      why: "People check in on the day of their examination only.",
      next: "Look at the day of your appointment; if you need it today, come to the triage desk or call.",
    },
    "checkin.too-early": {
      what: "It is too early to check in",
      why: "Seats are few, so people check in closer to their time.",
      next: "Scan again from then on. If you feel unwell, tell the triage desk at once.",
    },
    "checkin.wrong-code": {
      what: "This check-in code is wrong",
      why: "The code changes every day and stands only on the screen of the ultrasound waiting area.",
      next: "Scan the screen in the waiting area once more, or check in at the triage desk.",
    },
    "report.not-yet": {
      what: "The report is not ready yet",
      why: "A doctor writes and checks it first.",
      next: "We tell you at once when it is ready; call if it is urgent.",
    },
    "record.unreachable": {
      what: "The report cannot be shown now",
      why: "The hospital record does not answer at the moment.",
      next: "Try again in a few minutes; if it is urgent call us, or print it at a self-service machine.",
    },
    "appeal.made": {
      what: "You have told us why already",
      why: "One explanation is sent for each missed examination.",
      next: "The triage desk will answer; call to add something.",
    },
  },
  today: "Your examination today",
  open: "Check in and see your number",
  number: "Your number",
  ahead: (n) => (n === 0 ? "You are next" : n === 1 ? "1 person before you" : `${n} people before you`),
  expected: (at) => `about ${at}`,
  expectedHint: "This is an estimate: an emergency or a long examination may change it.",
  goTo: (room) => `Go to ${room}`,
  late: "You came after your time, so those who are here come first.",
  missedOnce: (n) =>
    `We called you ${n === 1 ? "once" : `${n} times`} and you did not come, so you went back by the rule. Please stay in the waiting area.`,
  backAt: (at) => `Be back at the triage desk at ${at}`,
  backHint: "Drink something warm and walk about: the baby may turn.",
  checkIn: {
    from: (at) => `You can check in from ${at}`,
    scan: "Scan the screen to check in",
    code: "Check-in code",
    codeHint: "Six letters and digits below the QR code on the screen of the ultrasound waiting area",
    codeShort: "Copy the check-in code from the screen",
    send: "Check in",
    typed: "Cannot scan? Type the code",
    there: "People check in at the hospital; it cannot be done from home.",
    who: "Who is checking in?",
    none: "No examination to check in for today",
    noneText:
      "People check in on the day of their examination only. Look at the day of your appointment or ask at the triage desk.",
    list: "See my appointments",
    signIn: "Sign in to check in",
  },
  qr: "QR code for the triage desk",
  qrHint: "If the phone is a trouble, let the nurse scan this: it checks you in, too.",
  asOf: (at) => `as of ${at}`,
  stale: "Could not refresh: this is how it stood last.",
  back: "See the appointment",
  pay: (yuan) => `Please pay ${yuan} at the counter first, or online from the appointment.`,
  report: {
    title: "Examination report",
    open: "Read the report",
    law: "By national rule neither the report nor a doctor tells the sex of the baby.",
    withheld: "Something is not shown under this rule.",
    ask: "Hard to understand, or a question",
    askText:
      "A doctor reads a report together with everything else about you. Take it to the Pregnancy Health Center or call.",
    none: "The report holds no text: print it at a self-service machine or call us.",
    of: (day) => `examined ${day}`,
  },
  appeal: {
    title: "Why could you not come?",
    text: "If something happened, tell us: when the triage desk accepts it, this time is not counted.",
    note: "Reason",
    noteExample: "For example: my child was taken to the emergency room; the road was closed.",
    short: "Write a sentence or two",
    send: "Send the reason",
    made: "You told us why; the triage desk will answer",
    yours: (note) => `You wrote: ${note}`,
    accepted: "Accepted: this time is not counted",
    refused: "The reason was not accepted",
    answer: (note) => `Triage desk: ${note}`,
  },
};
