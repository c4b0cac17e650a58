import { life } from "../kernel/life";

/** The life of an ultrasound application, whole (D1-23): from a draft to the report, with every other end. */
export const applicationLife = life({
  start: "draft",
  states: [
    "draft",
    "submitted",
    "needs-information",
    "under-review",
    "route-changed",
    "wait-listed",
    "offered",
    "accepted",
    "declined",
    "offer-expired",
    "scheduled",
    "checked-in",
    "in-exam",
    "repeat-needed",
    "done",
    "report-ready",
    "not-scheduled",
    "cancelled-by-patient",
    "cancelled-by-hospital",
    "no-show",
  ],
  steps: {
    submit: { from: ["draft"], to: "submitted" },
    claim: { from: ["submitted"], to: "under-review" },
    askForMore: { from: ["submitted", "under-review"], to: "needs-information" },
    supply: { from: ["needs-information"], to: "submitted" },
    reroute: { from: ["submitted", "under-review", "needs-information"], to: "route-changed" },
    decline: { from: ["submitted", "under-review", "needs-information"], to: "declined" },
    waitList: { from: ["submitted", "under-review"], to: "wait-listed" },
    /** She gives an offer of the list back, or let it run out, and stands again where she stood. */
    returnToList: { from: ["offered", "offer-expired"], to: "wait-listed" },
    notSchedule: { from: ["submitted", "under-review", "wait-listed", "offer-expired"], to: "not-scheduled" },
    offer: { from: ["submitted", "under-review", "wait-listed"], to: "offered" },
    schedule: { from: ["submitted", "under-review", "wait-listed"], to: "scheduled" },
    accept: { from: ["offered"], to: "accepted" },
    confirm: { from: ["accepted"], to: "scheduled" },
    /** Her money came after the offer had run out, and the very same place was still free (S7). */
    confirmLate: { from: ["offer-expired"], to: "scheduled" },
    declineOffer: { from: ["offered"], to: "declined" },
    askAnotherTime: { from: ["offered", "offer-expired"], to: "submitted" },
    expireOffer: { from: ["offered", "accepted"], to: "offer-expired" },
    cancel: {
      from: [
        "draft",
        "submitted",
        "under-review",
        "needs-information",
        "wait-listed",
        "offered",
        "accepted",
        "offer-expired",
        "scheduled",
      ],
      to: "cancelled-by-patient",
    },
    /** What she waited for makes way for an examination today, when it is urgent (D1-12). */
    cancelByHospital: {
      from: [
        "submitted",
        "under-review",
        "needs-information",
        "wait-listed",
        "offered",
        "accepted",
        "offer-expired",
        "scheduled",
      ],
      to: "cancelled-by-hospital",
    },
    /** One atomic move: the new place is taken before the old one is given back (row 30). */
    reschedule: { from: ["scheduled"], to: "scheduled" },
    /** Her session was stopped: another place is kept for her to accept … */
    displace: { from: ["offered", "accepted", "scheduled", "checked-in", "repeat-needed"], to: "offered" },
    /** … or there is none, and she waits with the place in the list that her last day gives her. */
    unseat: { from: ["offered", "accepted", "scheduled", "checked-in", "repeat-needed"], to: "wait-listed" },
    checkIn: { from: ["scheduled", "repeat-needed"], to: "checked-in" },
    begin: { from: ["checked-in"], to: "in-exam" },
    needRepeat: { from: ["in-exam"], to: "repeat-needed" },
    /** Another day, without a new fee and without losing her turn (row 34). */
    comeAgain: { from: ["repeat-needed"], to: "scheduled" },
    finish: { from: ["in-exam"], to: "done" },
    publishReport: { from: ["done"], to: "report-ready" },
    miss: { from: ["scheduled", "checked-in", "repeat-needed"], to: "no-show" },
    /** The desk accepts why she did not come: it is no longer counted. */
    excuse: { from: ["no-show"], to: "cancelled-by-patient" },
  },
});

type State = (typeof applicationLife.states)[number];

/** Is a place in a session hers in this state? */
export const holdsSeat = (state: State): boolean =>
  ["offered", "accepted", "scheduled", "checked-in", "in-exam", "repeat-needed"].includes(state);

/** Is the triage desk to do something now? */
export const waitsForReview = (state: State): boolean => state === "submitted" || state === "under-review";

/** Does this application keep the person from opening another one for the same examination (S2)? */
export const isActive = (state: State): boolean =>
  !["draft", "done", "report-ready", "no-show"].includes(state) && !applicationLife.ended(state);
