import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import { freeText } from "../kernel/words";

/** A code of ICD-10 (GB/T 14396): a category of three characters, or a subdivision, of the clinical edition too ("E11.900x001"). */
export const DiagnosisCode = z.string().check(z.regex(/^[A-Z]\d{2}(\.[0-9A-Za-z]{1,8})?$/, "diagnosis.malformed"));
export type DiagnosisCode = z.infer<typeof DiagnosisCode>;

/** The category of a code: its first three characters ("E11.900" -> "E11"). */
export const categoryOf = (code: DiagnosisCode): string => code.slice(0, 3);

export const Diagnosis = z.strictObject({ code: DiagnosisCode, name: z.string() });
export type Diagnosis = z.infer<typeof Diagnosis>;

/** A visit or a stay of the hospital record that a follow-up rests on (D2-02). `on`: the visit, or the discharge. */
export const LinkedVisit = z.strictObject({
  id: z.string(),
  on: Day,
  kind: z.enum(["outpatient", "inpatient", "emergency"]),
  department: z.string(),
  diagnoses: z.array(Diagnosis),
});
export type LinkedVisit = z.infer<typeof LinkedVisit>;

/** A medicine that she takes now, and for how many days there is some left (D2-14, row 47). */
export const TakenMedicine = z.strictObject({
  name: freeText(60).check(z.minLength(1, "medicine.required")),
  dose: freeText(60),
  daysLeft: z.int().check(z.minimum(0, "days.out-of-range"), z.maximum(365, "days.out-of-range")),
});
export type TakenMedicine = z.infer<typeof TakenMedicine>;

/** How it has been since the visit, as she says it. */
export const Course = z.enum(["better", "same", "worse"]);
export type Course = z.infer<typeof Course>;

/** What she wants of the doctor. */
export const Wish = z.enum(["refill", "results", "advice", "adjust"]);
export type Wish = z.infer<typeof Wish>;

/** What she tells before the doctor is asked: structured and in her own words (D2-14, row 47). */
export const Intake = z.strictObject({
  wishes: z.array(Wish).check(z.minLength(1, "wishes.required"), z.maxLength(4)),
  course: Course,
  /** Codes of the department's list of symptoms; may be empty. */
  symptoms: z.array(z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/))).check(z.maxLength(20)),
  since: z.optional(Day),
  description: freeText(1000).check(z.minLength(10, "description.too-short")),
  medicines: z.array(TakenMedicine).check(z.maxLength(12)),
  documentIds: z.array(Id).check(z.maxLength(9)),
});
export type Intake = z.infer<typeof Intake>;
