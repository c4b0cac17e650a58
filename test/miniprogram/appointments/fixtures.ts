import { appointmentPolicy } from "../../../shared/appointments/policy";
import type { ApplicationForm, ApplicationState } from "../../../shared/appointments/model";
import type { ConductView } from "../../../shared/appointments/move-views";
import { movingPolicy } from "../../../shared/appointments/moving-policy";
import { bothQuotes } from "../../../shared/appointments/quotes";
import type { ApplicationView, EntryView, RecognitionView } from "../../../shared/appointments/views";
import { windowDays } from "../../../shared/appointments/windows";
import { emergencyPhone, hospitalName, places, switchboard } from "../../../shared/hospital/data/places";
import { priceLists } from "../../../shared/hospital/data/price-lists";
import { gestationalAge } from "../../../shared/kernel/gestational-age";
import { addDays, addMinutes, dayOf } from "../../../shared/kernel/time";

export const PERSON = "p".repeat(26);
export const APPLICATION = "a".repeat(26);
export const FILE = "f".repeat(26);
const prices = priceLists[priceLists.length - 1]!;
export const now = () => new Date().toISOString();
export const today = () => dayOf(now());
/** A due date at which she is so many days along today. */
export const dueAt = (ageDays: number) => addDays(today(), 280 - ageDays);

export const directory = {
  name: hospitalName,
  emergencyPhone,
  switchboard,
  places: [...places],
  departments: [],
  doctors: [],
};
export const priceList = prices;
export const family = {
  members: [
    {
      personId: PERSON,
      name: "陈雨桐",
      maskedNumber: "500***********2741",
      bornOn: "1995-03-07",
      sex: "female",
      relation: "self",
      linked: true,
      maskedPhone: "138****0123",
    },
  ],
  most: 5,
  hasPhone: true,
};
const age = (days: number) => ({ weeks: Math.floor(days / 7), days: days % 7 });
const window = appointmentPolicy.windows[0]!;
export const entry: EntryView = {
  quotes: bothQuotes(1, appointmentPolicy, prices),
  priceVersion: prices.version,
  applicationsOpenAt: age(appointmentPolicy.applicationsOpenAt.ageDays),
  allowed: { from: age(window.allowedFrom), to: age(window.allowedTo) },
  best: { from: age(window.bestFrom), to: age(window.bestTo) },
  windowSource: window.source,
  reviewHours: 48,
  precautions: appointmentPolicy.precautions,
};
export const notKnown: RecognitionView = { record: "none", ntHere: false };

export const form: ApplicationForm = {
  personId: PERSON,
  screening: { signs: [], abnormalReferral: false, ntHere: false },
  dating: { source: "told", dueOn: dueAt(122) },
  fetuses: 1,
  nt: { done: "none" },
  preference: { days: "either", unsuitableDays: [], earliest: "09:00", travelMinutes: 60 },
  documentIds: [],
  note: "",
  agreement: { variants: ["ordinary"], priceVersion: prices.version },
};

export const booking: NonNullable<ApplicationView["booking"]> = {
  sessionId: "s#am",
  day: addDays(today(), 30),
  startsAt: "08:00",
  endsAt: "08:30",
  lane: "1",
  unit: 0,
  units: 3,
  variant: "ordinary",
  place: "ultrasound-triage",
  room: "超声 3 室",
  totalFen: 31000,
  owedFen: 31000,
};

/** An application in a state, seen by its owner 17+3 weeks along. */
export function viewIn(state: ApplicationState, more: Partial<ApplicationView> = {}): ApplicationView {
  const dueOn = dueAt(122);
  return {
    id: APPLICATION,
    personId: PERSON,
    personName: "陈雨桐",
    state,
    version: 3,
    updatedAt: now(),
    form,
    documents: [],
    dueOn,
    ageToday: gestationalAge(dueOn, today()),
    window: windowDays("system-ultrasound", dueOn, appointmentPolicy),
    quotes: entry.quotes.slice(0, 1),
    reviewedBy: "triage",
    overdue: false,
    examForm: "found",
    timeline: [
      { state: "submitted", at: addMinutes(now(), -300), by: "patient" },
      ...(state === "submitted" ? [] : [{ state, at: addMinutes(now(), -20), by: "triage" as const }]),
    ],
    rights: {},
    ...more,
  };
}

export const precautions = {
  version: appointmentPolicy.precautions.version,
  lines: appointmentPolicy.precautions.lines.map(({ id, text }) => ({ id, text })),
};
export const scheduled = (more: Partial<ApplicationView> = {}) =>
  viewIn("scheduled", { booking, precautions, cancelUntil: addMinutes(now(), 40_000), ...more });
export const offered = (more: Partial<ApplicationView> = {}) =>
  viewIn("offered", { booking, offerUntil: addMinutes(now(), 90), ...more });

/** Nothing is counted for her yet. */
export const conduct: ConductView = {
  cancels: { count: 0, ...movingPolicy.cancels },
  misses: { count: 0, ...movingPolicy.misses },
};
