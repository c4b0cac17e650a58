import type { Application } from "../../../shared/appointments/application";
import type { ApplicationForm, Booking, ExamForm } from "../../../shared/appointments/model";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { submit } from "../../../shared/appointments/rules";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { addDays, dayOf, type Day, type Instant } from "../../../shared/kernel/time";

export const policy = appointmentPolicy;
/** Tuesday, ten in the morning in Chongqing. */
export const NOW: Instant = "2026-11-24T02:00:00.000Z";
export const TODAY = dayOf(NOW);
export const PRICES = "2026-07";
export const id = (letter: string) => letter.repeat(26);

/** The due date of a pregnancy that is this many weeks and days old on a day. */
export const dueAt = (weeks: number, days = 0, on: Day = TODAY): Day => addDays(on, 280 - weeks * 7 - days);

type FormChange = Partial<ApplicationForm> & { readonly dueOn?: Day };

/** A complete form of a healthy pregnancy of 18+0 today, NT elsewhere, both prices agreed. */
export function form({ dueOn = dueAt(18), ...change }: FormChange = {}): ApplicationForm {
  return {
    personId: id("1"),
    screening: { signs: [], abnormalReferral: false, ntHere: false },
    dating: { source: "told", dueOn },
    fetuses: 1,
    nt: { done: "elsewhere", hospitalName: "区妇幼", scannedOn: addDays(dueOn, -280 + 86), crlMm: 60, ntMm: 1.4 },
    preference: { days: "either", unsuitableDays: [], earliest: "08:00", travelMinutes: 30 },
    documentIds: [],
    note: "",
    agreement: { variants: ["ordinary", "special-need"], priceVersion: PRICES },
    ...change,
  };
}

export const known = {
  id: id("2"),
  accountId: id("3"),
  now: NOW,
  policy,
  priceVersion: PRICES,
  ntHereOnRecord: false as boolean | "unchecked",
  abnormalOnForm: false,
};

/** An application as `submit` makes it, with changes. */
export function application(change: Partial<Application> = {}, from: FormChange = {}): Application {
  const submitted = submit(form(from), known);
  if (!submitted.ok) throw new Error(`the sample was refused: ${submitted.code}`);
  return { ...submitted.value, ...change };
}

export const lane = (name: string, units = 24, echo = true) => ({
  lane: name,
  room: "C301",
  machine: "U1",
  sonographer: { zh: "赵医生", en: "Dr Zhao" },
  echo,
  units,
});

/** A morning from 08:00 in units of ten minutes. */
export const session = (day: Day, lanes = [lane("a")]): UltrasoundSession => ({
  id: `${day}#am`,
  day,
  half: "am",
  startsAt: "08:00",
  unitMinutes: 10,
  lanes,
});

export const booking = (day: Day, startsAt: string): Booking => ({
  sessionId: `${day}#am`,
  day,
  startsAt,
  endsAt: "12:00",
  lane: "a",
  unit: 0,
  units: 3,
  variant: "ordinary",
  place: "ultrasound-triage",
  room: "C301",
  totalFen: 0,
  owedFen: 0,
});

export const examForm = (change: Partial<ExamForm> = {}): ExamForm => ({
  id: id("4"),
  personId: id("1"),
  items: ["system-ultrasound"],
  indication: "中孕期筛查",
  issuedBy: "clinic-1",
  issuedAt: NOW,
  validUntil: "2026-12-31",
  abnormalReferral: false,
  paidFen: 0,
  origin: "workbench",
  ...change,
});
