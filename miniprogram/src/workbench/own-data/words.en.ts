import type { zh } from "./words.zh";

export const en: typeof zh = {
  refusals: {
    "proxy.day": {
      what: "This day cannot be chosen",
      why: "Leave to act lasts a year at most.",
      next: "Choose another day.",
    },
    "proxy.too-many": {
      what: "There are too many already",
      why: "Only so many may be in force at the same time.",
      next: "Ask the patient to end one first.",
    },
    "question.answered": {
      what: "It has been answered",
      why: "A colleague was faster.",
      next: "Refresh the list.",
    },
  },
  proxy: {
    title: "Leave to act",
    text: "For a patient without a smartphone: make a code for a relative. First check the patient herself, or a written authority and both identity cards.",
    open: "Make a code",
    scopes: "What may be done",
    scopeNames: {
      appointments: "Appointments and reports, paying included",
      consultations: "Online follow-up, paying included",
      medicine: "Medicine, paying included",
    },
    scopesMissing: "Choose at least one",
    days: "For how long",
    dayNames: { 30: "A month", 90: "Three months", 365: "A year" },
    seen: "What was checked",
    seenNames: { "person-present": "The patient is here", "written-authority": "Written authority and both cards" },
    make: "Checked: make the code",
    code: "Code",
    codeText: (until) =>
      `Write it down for the relative: it is entered under “My → Leave to act” before ${until} and works once. The patient gets a text message.`,
  },
  questions: {
    title: "Questions about who looked",
    lead: "A patient does not understand who looked at her record and why. Look into it and answer in words that she understands; the answer stands under that line.",
    none: "No question is waiting",
    by: (who, when) => `${who} · ${when}`,
    answerBy: (when) => `Answer by ${when}`,
    answer: "Answer",
    send: "Answer the patient",
    more: "More questions",
    least: "Write at least two characters",
  },
};
