import type { zh } from "./words.zh";

export const en: typeof zh = {
  refusals: {
    "range.unfit": {
      what: "This range cannot be counted",
      why: "It is longer than one question may ask.",
      next: "Choose another range and look again.",
    },
  },
  range: "Time counted",
  ranges: { days: "31 days", year: "12 months", all: "36 months" },
  history: "Months with * are published history (spread as a demonstration), not counted here one by one.",
  noRanking: "Nothing here is counted by doctor: no commission, no ranking (Supervision Rules 2022 No. 2).",
  period: "Time",
  minutes: (most) => (most === "over" ? "over 24 h" : `within ${most} min`),
  minutesOrOver: (most) => (most === "over" ? "more than 24 h" : `${most} min`),
  number: "Count",
  written: {
    title: "Prescriptions",
    series: { written: "Written", approved: "Approved", returned: "Returned", rejected: "Rejected" },
    sentence: (written, approved, returned, rejected) =>
      `${written} written, ${approved} approved, returned ${returned} times, ${rejected} rejected.`,
  },
  review: {
    title: "Time of review",
    axis: "Time",
    sentence: (count, half, nine) => `${count} reviews: half were done within ${half}, 90 of 100 within ${nine}.`,
    none: "Nothing was reviewed in this time.",
  },
  destination: {
    title: "Where parcels went",
    axis: "Province",
    sentence: (count, elsewhere, percent) =>
      `${count} parcels were sent, ${elsewhere} of them (${percent}%) to cities outside Chongqing.`,
    none: "No parcel was sent in this time.",
    other: "Other",
  },
  method: {
    title: "How medicine was fetched",
    axis: "Method",
    parts: { "pick-up": "Pick-up", express: "Express" },
    sentence: (count, percent) => `${count} prescriptions, ${percent}% by express.`,
    none: "No prescription was paid in this time.",
  },
  carrier: {
    title: "Carriers",
    axis: "Carrier",
    parts: { SF: "SF", EMS: "EMS", JD: "JD", ZTO: "ZTO" },
    sentence: (count, top, percent) => `${count} handed over, most with ${top} (${percent}%).`,
    none: "Nothing was handed over in this time.",
  },
  arrival: {
    title: "Arrived in time",
    axis: "Result",
    parts: { "on-time": "In time", late: "Later than promised" },
    sentence: (count, percent) => `${count} signed for, ${percent}% by the promised day.`,
    none: "Nothing was signed for in this time.",
  },
  supply: {
    title: "What was supplied",
    axis: "Result",
    parts: { dispensed: "All of it", "partly-dispensed": "In part", cancelled: "Cancelled, money back" },
    sentence: (count, part) => `${count} dispensed, ${part} of them in part (the difference went back).`,
    none: "Nothing was dispensed in this time.",
  },
  request: {
    title: "Service requests",
    axis: "Matter",
    parts: {
      "where-is-it": "Where is it",
      late: "Late",
      lost: "Not received",
      damaged: "Damaged or wet",
      "short-or-wrong": "Missing or wrong",
      "change-address": "Change address",
      receipt: "Receipt",
      refund: "Refund",
      "other-question": "Other",
      stuck: "Parcel stands still (automatic)",
      "came-back": "Parcel came back (automatic)",
      "boxes-short": "Boxes short for a re-send (automatic)",
    },
    sentence: (count, top) => `${count} requests, most about "${top}".`,
    none: "No service was requested in this time.",
  },
};
