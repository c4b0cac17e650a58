import type { ExamItem } from "../../shared/appointments/model";
import type { Day } from "../../shared/kernel/time";
import type { Bilingual } from "../../shared/kernel/words";
import type { Relation } from "../../shared/patients/model";

/** Completed weeks and days of gestation. */
export type Age = readonly [weeks: number, days: number];
export const ageDays = ([weeks, days]: Age): number => weeks * 7 + days;

/** An NT scan at a gestational age; `policy` is the very value at which Prenatal Diagnosis reviews. */
export type CastNt =
  | { at: "none" }
  | { at: "here"; age: Age; ntMm: number }
  | { at: "elsewhere"; hospital: string; age: Age; ntMm: number | "policy"; figures?: "none" };

export type CastPregnancy = {
  age: Age;
  fetuses?: number;
  dating: "early-scan" | "transfer" | "last-period" | "told";
  nt: CastNt;
};

/** A clinic's application form in the hospital record; a negative `validDays` has expired. */
export type CastForm = {
  items: ExamItem[];
  indication: string;
  validDays: number;
  paid: boolean;
  abnormalReferral?: boolean;
};

export type CastRelative = {
  key: string;
  name: string;
  sex: "female" | "male";
  bornOn: Day;
  relation: Exclude<Relation, "self">;
  /** The hospital has a record of this relative. */
  recorded?: true;
};

/** One account holder of the demonstration, relative to the day of seeding. */
export type Cast = {
  key: string;
  name: string;
  /** For pictures, which carry no Chinese letters. */
  pinyin: string;
  sex?: "male";
  bornOn: Day;
  /** What this person shows. */
  tag: string;
  story: Bilingual;
  pregnancy?: CastPregnancy;
  /** A pregnancy before this one, with its own NT scan and system ultrasound in this hospital. */
  earlierPregnancyDueDaysAgo?: number;
  form?: CastForm;
  /** Her system ultrasound is today, and its report is in the record already. */
  examinedToday?: true;
  unrecorded?: boolean;
  days?: "weekday" | "weekend" | "either";
  travelMinutes?: number;
  family?: readonly CastRelative[];
};
