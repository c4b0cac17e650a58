import type { Day } from "../kernel/time";
import type { Bilingual } from "../kernel/words";
import type { Drug } from "./formulary-model";
import type { KeptCheck, RxLine } from "./model";

/** What an automatic check said: kept with the prescription as it was shown. */
export type CheckResult = KeptCheck;
export type CheckSource = KeptCheck["source"];

export const CHECKS = [
  "special",
  "count",
  "days",
  "under-six",
  "allergy",
  "pregnancy",
  "lactation",
  "duplicates",
  "interactions",
  "child-dose",
  "day-dose",
  "kidney",
  "liver",
] as const;
export type CheckName = (typeof CHECKS)[number];

export type KnownAllergy = {
  /** In her own words ("青霉素"). */
  readonly text: string;
  readonly atc?: string;
  readonly severity: "mild" | "moderate" | "severe" | "unknown";
};
export type KnownMedicine = { readonly text: string; readonly atc?: string };
type Organ = { readonly is: "normal" | "impaired" | "unknown" };

/** The patient as the checks see one: from the confirmed health profile and the intake. Unanswered is "unknown", never "no". */
export type CheckSubject = {
  readonly bornOn: Day;
  readonly today: Day;
  readonly sex?: "female" | "male";
  /** Kilograms, and the day of measuring. */
  readonly weight?: { readonly kg: number; readonly on: Day };
  /** `weeks`: completed weeks today, where the due day is known. */
  readonly pregnancy: { readonly is: "yes" | "no" | "trying" | "unknown"; readonly weeks?: number };
  readonly lactating: "yes" | "no" | "unknown";
  readonly allergies: readonly KnownAllergy[] | "unknown";
  readonly medicines: readonly KnownMedicine[] | "unknown";
  /** `egfr`: ml/min/1.73 m². */
  readonly kidney: Organ & { readonly egfr?: number };
  readonly liver: Organ;
  /** Under six: a guardian was confirmed to be beside the child in this consultation (C5). */
  readonly guardianPresent: boolean;
};

/** A line with its drug; without one, the formulary does not hold it, and no check covers it. */
export type CheckedLine = { readonly line: RxLine; readonly drug?: Drug };
/** One check: pure, over all lines at once. */
export type Check = (subject: CheckSubject, lines: readonly CheckedLine[]) => CheckResult[];

/** A fact of the clinical tables: whom it touches, what people read, and where it is written. */
export type Sourced = { readonly says: Bilingual; readonly source: CheckSource };
