import type { zh } from "./words.zh";

/** "tablet" -> "tablets"; measures such as ml or IU stay as they are. */
function many(count: number, unit: string): string {
  if (count <= 1 || /^(ml|mL|g|mg|ug|μg|IU|U)$/.test(unit) || /\W/.test(unit)) return unit;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

export const en: typeof zh = {
  refusals: {
    "prescription.moved-on": {
      what: "The prescription has just changed",
      why: "The doctor, the pharmacist or the dispensary was a moment earlier than your tap.",
      next: "This page shows the latest. Please look at it and decide again.",
    },
    "prescription.given": {
      what: "The medicine is ready and cannot be cancelled here",
      why: "Medicine that has been put together cannot be sold again.",
      next: "Use “Request Service” in the order, or call the pharmacy.",
    },
  },
  title: "My prescriptions",
  one: "Prescription",
  call: "Help by phone",
  hospital: "Hospital switchboard",
  pharmacy: "Pharmacy",
  signIn: "Sign in",
  meanings: { waiting: "Nothing to do now", "needs-you": "Needs you", done: "Done", stopped: "Ended" },
  fiveSteps: [
    "Check the prescription",
    "Choose the delivery method",
    "Choose the delivery address",
    "Pay for the medicine",
    "Receive and sign",
  ],

  standings: {
    "in-review": {
      name: "A pharmacist is checking it",
      next: "Nothing to do now. You can pay here once it is approved.",
    },
    "review-late": {
      name: "The pharmacist needs longer",
      next: "We have asked for it and tell you at once. If you need the medicine now, call us or come to the hospital.",
    },
    returned: {
      name: "The pharmacist asked the doctor to change it",
      next: "The doctor changes it and a pharmacist looks again. There is nothing to do or to pay now.",
    },
    rejected: {
      name: "The pharmacist did not approve it",
      next: "This prescription cannot be used and nothing was charged. Please ask the doctor how to go on.",
    },
    "to-choose": {
      name: "Approved: please check it",
      next: "Check the medicine below. If all is right, choose the delivery method.",
    },
    "to-pay": {
      name: "Kept for you: please pay",
      next: "Please pay in time. After that the medicine goes back to the shelf and you can start again.",
    },
    paid: { name: "Paid; waiting for the dispensary", next: "Nothing to do now. We tell you when it is ready." },
    dispensing: {
      name: "The dispensary is preparing it",
      next: "Two pharmacists check it one after the other. We tell you when it is ready.",
    },
    dispensed: { name: "The medicine is ready", next: "See how it gets to you." },
    "partly-dispensed": {
      name: "Part of the medicine is ready",
      next: "Not everything was there; the difference goes back the way you paid, by itself.",
    },
    ready: {
      name: "The medicine is ready: please fetch it",
      next: "Bring your pick-up code to the window before the deadline.",
    },
    "not-collected": {
      name: "The time to fetch it is over",
      next: "We still keep it for you. Please come soon, or call us if you cannot.",
    },
    "on-the-way": { name: "The medicine is on its way", next: "Nothing to do now. You hear from us when it is near." },
    arrived: {
      name: "The medicine is at your door",
      next: "Look at the parcel before you sign. If it is in a locker or a parcel shop, please fetch it soon.",
    },
    signed: {
      name: "Signed for: please check it",
      next: "Check names, number and wrapping. If all is right, press “Confirm receipt”. If it did not come, or is short or damaged, request service.",
    },
    received: {
      name: "You have the medicine",
      next: "Use it as the leaflet says. If something is missing or wrong, request service or call us.",
    },
    "going-back": {
      name: "The parcel is on its way back",
      next: "It will not be sent out again. We contact you: all money back, or a new parcel.",
    },
    "parcel-returned": {
      name: "The parcel came back to the hospital",
      next: "What comes back is destroyed. We tell you whether you get your money back or a new parcel.",
    },
    "parcel-lost": {
      name: "The parcel was lost",
      next: "We are sorry. We tell you whether you get your money back or a new parcel. If you need the medicine now, come to the hospital.",
    },
    "parcel-damaged": {
      name: "The medicine is damaged: do not use it",
      next: "We tell you whether you get your money back or a new parcel. If you need the medicine now, come to the hospital.",
    },
    "sent-again": {
      name: "A new parcel is being made for you",
      next: "Nothing more to pay and nothing to do now. You hear from us when it leaves.",
    },
    "do-not-take": {
      name: "Do not use this medicine for now",
      next: "Read the reason below, keep the medicine and its box, and call us.",
    },
    held: {
      name: "On hold: a pharmacist is checking",
      next: "Nothing to do now. We tell you whether it goes on or all money goes back.",
    },
    cancelled: { name: "Cancelled", next: "All money goes back the way you paid. There is nothing to do." },
    void: { name: "No longer valid", next: "This prescription cannot be used; money that was paid goes back." },
    expired: {
      name: "Expired",
      next: "It can no longer be paid. If you still need the medicine, ask for a new follow-up or come to the hospital.",
    },
  },

  list: {
    title: "My prescriptions",
    empty: "No prescriptions yet",
    emptyText: "What a doctor prescribes in a follow-up stands here: review, payment and delivery.",
    older: "Earlier prescriptions",
    signInText: "Sign in to see your prescriptions.",
    line: (doctor, drugs) => `Dr ${doctor} · ${drugs} ${drugs === 1 ? "medicine" : "medicines"}`,
    until: (moment) => `Please pay before ${moment}`,
    review: (moment) => `Checked by ${moment}`,
  },

  review: {
    title: "You can pay once it is approved",
    by: (moment) => `The pharmacist expects to finish before ${moment}.`,
    late: (moment) => `It was expected before ${moment} and is not finished. We are sorry that you have to wait.`,
    why: "Every prescription is checked by a pharmacist, to be sure that it is right for you.",
    urgent: "You cannot wait for the medicine? Please come to the hospital.",
    visit: "Book an outpatient visit",
  },
  because: {
    title: "Why",
    national: {
      "1": "Something is missing in the prescription or has to be corrected.",
      "2": "The pharmacist thinks that the treatment should be adjusted to suit you.",
      "3": "The pharmacist asks the doctor for the reasons of the treatment.",
    },
    codes: {
      patient: "You said that you do not need it.",
      doctor: "The doctor took it back.",
      pharmacist: "A pharmacist looked into it and decided not to go on.",
      "care-stopped": "The doctor asks you to come to the hospital; the online prescription is not used.",
      "drug-recalled": "One of the medicines was recalled or stopped; for your safety it is not used now.",
      "drug-recalled-after-hand-over":
        "One of the medicines was recalled. Stop taking it and keep the medicine and its box. Call us to compare the batch number and to ask what to take instead; tell us if you have taken some. We will call you, too. For money back or an exchange, press “Request Service”.",
      "drug-missing": "One of the medicines is out of stock.",
      "not-paid-in-time": "It was not paid while it was valid.",
      "not-supplied": "The dispensary had none of it in stock.",
      "care-stopped-after-hand-over":
        "The doctor asks you to come to the hospital. Do not take the medicine that was sent or fetched; if you have taken some, call us. We will call you, too.",
    },
    note: (said) => `The pharmacist says: ${said}`,
    doctorNote: (said) => `The doctor says: ${said}`,
  },
  ways: {
    title: "What you can do",
    chat: "Ask the doctor in the chat",
    again: "Ask for another follow-up",
    visit: "Book an outpatient visit",
    money: "See orders and refunds",
  },

  check: {
    person: "Patient",
    doctor: "Prescribed by",
    diagnosis: "Diagnosis",
    signed: "Signed",
    approved: "Approved by",
    drugs: "Medicines",
    total: "Medicine in total",
    totalText: "Without freight, which is paid on its own.",
    packs: (count, pack) => `${count} ${count === 1 ? "box" : "boxes"}, ${pack}`,
    note: (said) => `The doctor adds: ${said}`,
    coldChain: "Keep cold",
    notMailable: "Cannot be sent; only at the hospital",
    wrong: "If a name or a dose looks wrong, ask the doctor first and do not pay.",
    choose: "All is right: choose the delivery method",
    pay: (price) => `Pay for the medicine, ${price}`,
    valid: (left) => `Valid for ${left} more`,
    validUntil: (moment) => `Please pay before ${moment}. After that it expires and has to be written anew.`,
    days: (count, hours) => {
      const rest = `${hours} ${hours === 1 ? "hour" : "hours"}`;
      return count > 0 ? (hours > 0 ? `${days(count)} ${rest}` : days(count)) : rest;
    },
    soon: "less than an hour",
  },
  dose: {
    line: (each, often, route, count) =>
      [`${each} each time`, often, route, `for ${days(count)}`].filter(Boolean).join(", "),
    prn: (each, route, count) =>
      [`When needed, ${each} each time`, route, `enough for ${days(count)}`].filter(Boolean).join(", "),
    each: (dose, unit) => `${dose} ${many(dose, unit)}`,
    often: {
      qd: "once a day",
      bid: "twice a day",
      tid: "3 times a day",
      qid: "4 times a day",
      q12h: "every 12 hours",
      q8h: "every 8 hours",
      q6h: "every 6 hours",
      qn: "once a night, at bedtime",
      qod: "every second day",
      qw: "once a week",
      prn: "when needed",
    },
    routes: {
      oral: "by mouth",
      sublingual: "under the tongue",
      buccal: "in the mouth",
      topical: "on the skin",
      scalp: "on the scalp",
      vaginal: "in the vagina",
      rectal: "in the rectum",
      inhaled: "breathed in",
      nebulised: "breathed in from a nebuliser",
      nasal: "in the nose",
      ocular: "in the eye",
      otic: "in the ear",
      transdermal: "as a patch on the skin",
      subcutaneous: "injected under the skin",
      intramuscular: "injected into a muscle",
      intravenous: "injected into a vein",
    },
  },

  way: {
    title: "How it gets to you",
    pickUp: "Pick up at the hospital",
    express: "Delivery to your home",
    see: "See how far it is",
    code: "Open the pick-up code",
    freight: "Pay the freight",
    owed: {
      name: "Medicine paid; the freight is still to be paid",
      next: (until) =>
        until
          ? `Please pay the freight before ${until}: the dispensary starts then. Otherwise you pick it up at the hospital.`
          : "Please pay the freight: the dispensary starts then. Otherwise you pick it up at the hospital.",
    },
    parcel: "Where is the parcel?",
    confirm: "Check and confirm receipt",
    service: "Request Service",
    serviceText: "Not received, damaged, short or wrong, refund",
    followed: {
      refund:
        "All money goes back the way you paid; nothing to do. If you still need the medicine, ask the doctor or come to the hospital.",
      "re-send": "The dispensary sends a new parcel. There is nothing more to pay.",
    },
  },
  leaflet: {
    open: "How to take it (large print)",
    title: "How to take it",
    for: (name) => `Medicine for ${name}`,
    how: "How",
    long: "For how long",
    much: "In total",
    packs: (count) => `${count} ${count === 1 ? "box" : "boxes"}`,
    said: "The doctor adds",
    purpose: "What it is for",
    when: "When to use it",
    missed: "If you forget it",
    callUs: "Call us with",
    keep: "Where to keep it",
    cold: "In the refrigerator (2–8 °C). Do not freeze.",
    dry: "In a cool, dry place that children cannot reach.",
    unsure: "If you are not sure how to take it, do not take it yet. Call the pharmacy.",
    unwell:
      "With a rash, short breath or a swollen face after taking it: stop at once and call 120 or go to Emergency.",
    print: "Print",
    notYet: "It is here once approved",
    notYetText: "Before a pharmacist has approved it, names and doses may still change.",
    back: "Back to the prescription",
  },
  refill: {
    title: "A reminder before it runs out",
    on: (day) => `We remind you before it runs out, about ${day}.`,
    soon: "We remind you before it runs out.",
    left: (days) =>
      days > 0
        ? `Used as prescribed, it lasts ${days} more ${days === 1 ? "day" : "days"}, today included.`
        : "Used as prescribed, it should be used up.",
    isTime: "It will run out soon. If you still need it, ask for another follow-up, or come to the hospital.",
    off: "You chose not to be reminded. Please remember to renew it yourself before it runs out.",
    stop: "Do not remind me",
    again: "Remind me again",
  },
  paper: {
    open: "Signed prescription",
    title: "Signed prescription",
    number: "Number",
    nobodyYet: "Nobody yet",
    approvedAt: "Approved",
    notApproved: "A pharmacist has not approved it yet: no medicine is given for it now.",
    signatures: "Signatures",
    what: { prescription: "Signed by the doctor", review: "Signed by the pharmacist" },
    at: "Time of signing",
    holds: "Is the signature good?",
    answers: { yes: "Yes", no: "No", unknown: "Cannot be checked now" },
    verdicts: {
      yes: {
        title: "Signed, and nothing was changed",
        text: "Who signed, what was prescribed and the time written in it are as they were when it was signed.",
      },
      no: {
        title: "The signature does not fit",
        text: "What stands here may differ from what was signed. Do not take the medicine yet; call us at once.",
      },
      unknown: {
        title: "The signature cannot be checked now",
        text: "The prescription is kept all the same. Open it again later, or call us.",
      },
    },
    serial: "Number of the certificate",
    hash: "Fingerprint (SHA-256)",
    hashText:
      "One changed letter makes another fingerprint. Another hospital or pharmacy can check the signatures from the file by itself.",
    print: "Print",
    save: "Download the signed file",
    copy: "Copy the signed file",
    copied: "Copied. You can paste it to send it to somebody.",
    notSaved: "It was not copied. Please try again, or call us.",
  },
  no: {
    button: "I do not need it",
    title: "You do not need this prescription?",
    unpaid:
      "It ends at once and cannot be brought back; nothing is charged. If you need the medicine later, the doctor has to write it anew.",
    paid: "The dispensary stops, and all money goes back the way you paid. It cannot be brought back.",
    send: "Yes, I do not need it",
  },
  story: "What happened",
  states: {
    draft: "The doctor is writing",
    "in-review": "Signed by the doctor, sent to the pharmacist",
    returned: "The pharmacist asked for a change",
    rejected: "The pharmacist did not approve it",
    approved: "The pharmacist approved it",
    "awaiting-payment": "Kept for you, to be paid",
    paid: "Paid",
    dispensing: "The dispensary began",
    dispensed: "Ready",
    "partly-dispensed": "Partly ready",
    held: "On hold: a pharmacist is checking",
    cancelled: "Cancelled",
    void: "No longer valid",
    expired: "Expired",
  },
};
