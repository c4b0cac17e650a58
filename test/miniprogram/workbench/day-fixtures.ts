import type { DayLine, DayStage, DayView, DeskPerson, DeskTicket } from "../../../shared/appointments/day-views";
import type { ApplicationState } from "../../../shared/appointments/model";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { bothQuotes } from "../../../shared/appointments/quotes";
import { priceLists } from "../../../shared/hospital/data/price-lists";
import { caseView, NOW, TODAY } from "./cases";

/** A fictional day of the waiting room, as the functions answer it. */
export const idOf = (n: number) => String(n).padStart(26, "0");
export const AM = `${TODAY}#am`;
const STATES: Partial<Record<DayStage, ApplicationState>> = {
  expected: "scheduled",
  "in-exam": "in-exam",
  away: "repeat-needed",
  "another-day": "repeat-needed",
  done: "done",
  "report-ready": "report-ready",
  missed: "no-show",
};

export const dayLine = (n: number, stage: DayStage, more: Partial<DayLine> = {}): DayLine => ({
  id: idOf(n),
  version: 3,
  maskedName: `林*${n}`,
  state: STATES[stage] ?? "checked-in",
  stage,
  sessionId: AM,
  startsAt: "09:00",
  endsAt: "09:30",
  lane: "a",
  room: "C301",
  variant: "ordinary",
  late: false,
  urgent: false,
  addOn: false,
  temporary: false,
  desk: false,
  consentDue: false,
  owedFen: 0,
  calls: 0,
  repeats: 0,
  ...(stage === "expected" || stage === "missed" ? {} : { number: `A${String(n).padStart(3, "0")}` }),
  ...more,
});

export const dayView = (lines: DayLine[], more: Partial<DayView> = {}): DayView => ({
  day: TODAY,
  now: NOW,
  lines,
  counts: { expected: 1, waiting: 2, called: 0, inExam: 0, away: 0, done: 0, missed: 0, addOn: 0 },
  sessions: [
    {
      id: AM,
      half: "am",
      startsAt: "08:00",
      endsAt: "12:00",
      lanes: [
        { lane: "a", room: "C301", sonographer: { zh: "秦若兰", en: "Qin Ruolan" }, echo: false },
        { lane: "b", room: "C303", sonographer: { zh: "白芷", en: "Bai Zhi" }, echo: true },
      ],
      addOnLeft: 2,
    },
  ],
  checkInCode: "K7M2PX",
  ...more,
});

const { examForm } = caseView();
export const FORM = examForm!.id;
const prices = priceLists[priceLists.length - 1]!;
export const deskPerson = (more: Partial<DeskPerson> = {}): DeskPerson => ({
  personId: examForm!.personId,
  maskedName: "林*月",
  maskedNumber: "500***********0428",
  bornOn: "1996-04-12",
  phoneTail: "0001",
  hasAccount: false,
  forms: [{ form: examForm!, fit: "fits" }],
  dueOn: "2027-04-03",
  quotes: bothQuotes(1, appointmentPolicy, prices),
  priceVersion: prices.version,
  addOnLeft: 2,
  ...more,
});
export const ticket = (more: Partial<DeskTicket> = {}): DeskTicket => ({
  id: idOf(9),
  version: 2,
  state: "checked-in",
  maskedName: "林*月",
  hasAccount: false,
  day: TODAY,
  startsAt: "10:00",
  endsAt: "10:50",
  room: "C303",
  variant: "special-need",
  number: "A009",
  ahead: 2,
  expectedAt: `${TODAY}T02:10:00.000Z`,
  addOn: false,
  consentDue: false,
  totalFen: 86_000,
  owedFen: 86_000,
  ...more,
});
