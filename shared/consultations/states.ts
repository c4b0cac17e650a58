import { life } from "../kernel/life";

/**
 * The life of an online follow-up (D2-24). `asked` is the request itself and is never kept; drafts lie apart. Consent
 * comes before the request (D2-13); what is prescribed has a life of its own, and so has the money.
 */
export const consultationLife = life({
  start: "asked",
  states: [
    "asked",
    "awaiting-payment",
    "waiting",
    "accepted",
    "in-progress",
    "ended",
    "rated",
    "declined",
    "timed-out",
    "unanswered",
    "patient-cancelled",
    "stopped",
    "not-paid",
  ],
  steps: {
    submit: { from: ["asked"], to: "awaiting-payment" },
    /** Nothing is to be paid: she waits for the doctor at once. */
    submitFree: { from: ["asked"], to: "waiting" },
    pay: { from: ["awaiting-payment"], to: "waiting" },
    /** The fee was not paid in time. */
    expire: { from: ["awaiting-payment"], to: "not-paid" },
    /** Her money had come in time, but the news of it came after the end (M6). */
    payLate: { from: ["not-paid"], to: "waiting" },
    cancel: { from: ["awaiting-payment", "waiting"], to: "patient-cancelled" },
    accept: { from: ["waiting"], to: "accepted" },
    decline: { from: ["waiting"], to: "declined" },
    /** Nobody accepted in the time that was promised: all is given back (C5). */
    timeOut: { from: ["waiting"], to: "timed-out" },
    /** To another doctor of the department, who accepts or declines it. */
    transfer: { from: ["waiting", "accepted", "in-progress"], to: "waiting" },
    /** The doctor's first answer. */
    answer: { from: ["accepted"], to: "in-progress" },
    end: { from: ["in-progress"], to: "ended" },
    /** Its time ran out without any answer of the doctor: all is given back. */
    lapse: { from: ["accepted"], to: "unanswered" },
    /** Not suitable online: stopped at once, all is given back, an offline place is offered (D2-03, C8). */
    stop: { from: ["waiting", "accepted", "in-progress"], to: "stopped" },
    rate: { from: ["ended"], to: "rated" },
  },
});

export type ConsultationState = (typeof consultationLife.states)[number];

/** May both sides write in its chat? */
export const isOpen = (state: ConsultationState): boolean => state === "accepted" || state === "in-progress";

/** May the patient add to what she wrote (the doctor has not taken it yet)? Her messages wait for the doctor. */
export const isUnderWay = (state: ConsultationState): boolean =>
  ["awaiting-payment", "waiting", "accepted", "in-progress"].includes(state);

/** The life of a disputed answer or a complaint: decided in a stated time. */
export const disputeLife = life({
  start: "open",
  states: ["open", "upheld", "refused"],
  steps: { uphold: { from: ["open"], to: "upheld" }, refuse: { from: ["open"], to: "refused" } },
});
