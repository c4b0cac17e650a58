import * as z from "zod/mini";
import { Bilingual } from "../kernel/words";
import { ExamItem, Variant } from "./model";
import { DayPolicy, dayPolicy } from "./day-policy";
import { MovingPolicy, movingPolicy } from "./moving-policy";
import { WaitListPolicy, waitListPolicy } from "./wait-list-policy";

const Sourced = { source: z.string() };
const AgeDays = z.int().check(z.minimum(0), z.maximum(300));

/** When an item may be examined, in days of gestation: allowed, best, and the last day of all. */
export const ExamWindow = z.strictObject({
  item: z.enum(["system-ultrasound", "fetal-echo", "nt-scan"]),
  allowedFrom: AgeDays,
  allowedTo: AgeDays,
  bestFrom: AgeDays,
  bestTo: AgeDays,
  hardStop: AgeDays,
  ...Sourced,
});
export type ExamWindow = z.infer<typeof ExamWindow>;

export const Precaution = z.strictObject({ id: z.string(), text: Bilingual, ...Sourced });

/** Every number of the ultrasound appointment that a hospital may change, each with its source. */
export const AppointmentPolicy = z.strictObject({
  version: z.string(),
  windows: z.array(ExamWindow),
  applicationsOpenAt: z.strictObject({ ageDays: AgeDays, ...Sourced }),
  crl: z.strictObject({ lowMm: z.number(), highMm: z.number(), ...Sourced }),
  ntReviewAtMm: z.strictObject({ mm: z.number(), ...Sourced }),
  /** Gestational days = scale x sqrt(CRL mm x stretch) + base. */
  crlDating: z.strictObject({ scale: z.number(), stretch: z.number(), base: z.number(), ...Sourced }),
  ownNtOnline: z.strictObject({ allowed: z.boolean(), ...Sourced }),
  unitMinutes: z.int(),
  units: z.array(z.strictObject({ variant: Variant, fetuses: z.int(), units: z.int(), ...Sourced })),
  /** How long each item of the special-need pair takes where the two are on different days (D1-14). */
  splitUnits: z.array(z.strictObject({ item: ExamItem, fetuses: z.int(), units: z.int(), ...Sourced })),
  items: z.array(z.strictObject({ variant: Variant, item: ExamItem, priceCode: z.string(), ...Sourced })),
  reviewHours: z.strictObject({ hours: z.int(), ...Sourced }),
  answerHours: z.strictObject({ hours: z.int(), ...Sourced }),
  offerHours: z.strictObject({ hours: z.int(), ...Sourced }),
  waitList: WaitListPolicy,
  moving: MovingPolicy,
  day: DayPolicy,
  cancelBeforeHours: z.strictObject({ hours: z.int(), ...Sourced }),
  /** How long a clinic's application form is good for unless the clinic says otherwise. */
  examFormDays: z.strictObject({ days: z.int(), ...Sourced }),
  /** How far back the hospital record is asked for one pregnancy. */
  recordDays: z.strictObject({ days: z.int(), ...Sourced }),
  /** The longest validity that a clinic may write on an application form. */
  examFormMostDays: z.strictObject({ days: z.int(), ...Sourced }),
  /** A due date that somebody pregnant today can have, and an NT scan's day, in days of gestation. */
  plausible: z.strictObject({ age: z.tuple([z.int(), z.int()]), ntAge: z.tuple([z.int(), z.int()]), ...Sourced }),
  /** When she is reminded of a fixed time, in minutes before it. */
  reminders: z.array(z.strictObject({ minutesBefore: z.int(), ...Sourced })),
  precautions: z.strictObject({ version: z.string(), lines: z.array(Precaution) }),
});
export type AppointmentPolicy = z.infer<typeof AppointmentPolicy>;

const weeks = (w: number, d = 0) => w * 7 + d;

export const appointmentPolicy: AppointmentPolicy = {
  version: "2026-11",
  windows: [
    {
      item: "system-ultrasound",
      allowedFrom: weeks(20),
      allowedTo: weeks(24, 6),
      bestFrom: weeks(22),
      bestTo: weeks(23, 6),
      hardStop: weeks(25, 6),
      source:
        "System (level III) ultrasound 20-24 weeks, Qingdao 2025; 20-26 weeks given as the general limit by a Chinese hospital page",
    },
    {
      item: "fetal-echo",
      allowedFrom: weeks(20),
      allowedTo: weeks(27, 6),
      bestFrom: weeks(22),
      bestTo: weeks(26),
      hardStop: weeks(27, 6),
      source: "Fetal echocardiography commonly 20-28 weeks (to be confirmed by the hospital's medical board)",
    },
    {
      item: "nt-scan",
      allowedFrom: weeks(11),
      allowedTo: weeks(13, 6),
      bestFrom: weeks(12),
      bestTo: weeks(13),
      hardStop: weeks(13, 6),
      source: "NT window 11+0 to 13+6, several Chinese sources",
    },
  ],
  applicationsOpenAt: { ageDays: weeks(16), source: "Hospital practice: book 3-4 weeks ahead of a 20-week scan" },
  crl: {
    lowMm: 45,
    highMm: 84,
    source: "CRL 45-84 mm for a valid NT measurement (to be confirmed by the medical board)",
  },
  ntReviewAtMm: {
    mm: 3,
    source: "NT at or above 3.0 mm goes to Prenatal Diagnosis (to be confirmed by the medical board)",
  },
  crlDating: {
    scale: 8.052,
    stretch: 1.037,
    base: 23.73,
    source:
      "Robinson HP, Fleming JEE. A critical evaluation of sonar crown-rump length measurements. BJOG 1975;82:702-710",
  },
  ownNtOnline: { allowed: false, source: "D1-04: patients with an NT scan here book at the desk" },
  unitMinutes: 10,
  units: [
    { variant: "ordinary", fetuses: 1, units: 3, source: "Hospital setting: 30 minutes" },
    { variant: "ordinary", fetuses: 2, units: 5, source: "Hospital setting: twins take longer (D1-14)" },
    {
      variant: "special-need",
      fetuses: 1,
      units: 5,
      source: "Hospital setting: ultrasound and echocardiography in one visit",
    },
    { variant: "special-need", fetuses: 2, units: 8, source: "Hospital setting: twins take longer (D1-14)" },
  ],
  splitUnits: [
    { item: "special-system-ultrasound", fetuses: 1, units: 3, source: "Hospital setting: 30 minutes alone" },
    { item: "special-system-ultrasound", fetuses: 2, units: 5, source: "Hospital setting: twins take longer (D1-14)" },
    { item: "special-fetal-echo", fetuses: 1, units: 3, source: "Hospital setting: 30 minutes alone" },
    { item: "special-fetal-echo", fetuses: 2, units: 5, source: "Hospital setting: twins take longer (D1-14)" },
  ],
  items: [
    { variant: "ordinary", item: "system-ultrasound", priceCode: "US-SYSTEM", source: "D1-14" },
    { variant: "special-need", item: "special-system-ultrasound", priceCode: "US-SYSTEM-SPECIAL", source: "D1-14" },
    { variant: "special-need", item: "special-fetal-echo", priceCode: "ECHO-FETAL-SPECIAL", source: "D1-14" },
  ],
  reviewHours: { hours: 48, source: "Hospital setting: answer within two days" },
  answerHours: { hours: 72, source: "Hospital setting: time to send what is missing" },
  offerHours: { hours: 24, source: "Hospital setting: time to accept an offered place" },
  waitList: waitListPolicy,
  moving: movingPolicy,
  day: dayPolicy,
  cancelBeforeHours: { hours: 2, source: "Hospital setting: later than this, call the desk" },
  examFormDays: { days: 30, source: "Hospital setting: a form is good for a month by default (D1-06)" },
  recordDays: { days: weeks(42), source: "One pregnancy: 42 weeks" },
  examFormMostDays: { days: 180, source: "Hospital setting: longer is a slip of the pen" },
  plausible: {
    age: [0, 301],
    ntAge: [60, 120],
    source: "Slips of the pen: 43+0 as the longest pregnancy; an NT scan two and a half weeks around its window",
  },
  reminders: [
    { minutesBefore: 3 * 24 * 60, source: "D1-20: reminder three days before" },
    { minutesBefore: 24 * 60, source: "D1-20: reminder one day before" },
    { minutesBefore: 2 * 60, source: "D1-20: reminder two hours before" },
  ],
  precautions: {
    version: "2026-11",
    lines: [
      {
        id: "eat",
        text: { zh: "不用空腹，请正常吃饭。", en: "No fasting: eat as usual." },
        source: "D1-20: no fasting in mid-pregnancy",
      },
      {
        id: "bladder",
        text: { zh: "不用憋尿。", en: "You do not need a full bladder." },
        source: "D1-20: no full bladder in mid-pregnancy",
      },
      {
        id: "bring",
        text: {
          zh: "请带上身份证、检查申请单和以前的超声报告。",
          en: "Bring your identity card, the examination application form and earlier ultrasound reports.",
        },
        source: "D1-20: bring-list",
      },
      {
        id: "early",
        text: {
          zh: "请提前15分钟到超声科分诊台报到。",
          en: "Check in at the ultrasound triage desk 15 minutes early.",
        },
        source: "Hospital setting",
      },
      {
        id: "position",
        text: {
          zh: "胎儿体位不合适时，可能需要走动后再查，或改天再来一次，请多留些时间。",
          en: "If the baby's position hides part of the picture, you may be asked to walk about or to come back another day: please allow extra time.",
        },
        source: "D1-20: repeat scan",
      },
      {
        id: "sex",
        text: { zh: "按国家规定，检查不告知胎儿性别。", en: "By national rule, the fetal sex is not disclosed." },
        source: "Regulation on the ban of non-medical fetal sex determination",
      },
    ],
  },
};
