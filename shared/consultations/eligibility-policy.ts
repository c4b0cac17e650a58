import * as z from "zod/mini";
import { Bilingual } from "../kernel/words";

const Sourced = { source: z.string() };
const Days = z.int().check(z.minimum(0), z.maximum(3650));
/** The beginning of a code of ICD-10: a category ("E11") or a subdivision ("E28.2"). */
const CodeStart = z.string().check(z.regex(/^[A-Z]\d{2}(\.[0-9A-Za-z]{1,4})?$/));
const Sign = z.strictObject({ id: z.string(), words: Bilingual });

/** What one department follows up online, and what it asks. */
export const DepartmentPolicy = z.strictObject({
  departmentId: z.string(),
  /** Diagnoses that it takes (D2-01). */
  diagnoses: z.array(CodeStart),
  /** Overrides the hospital's age limit, shorter or longer. */
  maxAgeDays: z.optional(Days),
  /** Any one of these: 120 first, never online (D2-03). */
  acuteSigns: z.array(Sign),
  symptoms: z.array(Sign),
  ...Sourced,
});
export type DepartmentPolicy = z.infer<typeof DepartmentPolicy>;

/** A test wanted before a refill (D2-01). */
export const RequiredTest = z.strictObject({
  /** Diagnoses that it belongs to. */
  of: z.array(CodeStart),
  /** LOINC. */
  code: z.string(),
  name: Bilingual,
  maxAgeDays: Days,
  ...Sourced,
});
export type RequiredTest = z.infer<typeof RequiredTest>;

/** Who may follow up online: numbers and lists that a hospital may change, each with its source. */
export const EligibilityPolicy = z.strictObject({
  version: z.string(),
  /** Calendar days in Asia/Shanghai after the visit or discharge; the last one counts, the day of the visit is day 0 (D2-02). */
  age: z.strictObject({ days: Days, ...Sourced }),
  /** Stable long-term conditions whose record counts longer. */
  longTerm: z.array(z.strictObject({ code: CodeStart, days: Days, ...Sourced })),
  /** Never online, whatever a department takes (D2-03). */
  hard: z.array(z.strictObject({ code: CodeStart, ...Sourced })),
  kinds: z.strictObject({ counted: z.array(z.enum(["outpatient", "inpatient", "emergency"])), ...Sourced }),
  guardian: z.strictObject({ underYears: z.int(), ...Sourced }),
  /** The profile is confirmed anew with each request; so many hours later a confirmation is an old one. */
  profile: z.strictObject({ hours: z.int(), ...Sourced }),
  /** So far back the record is read, so that she is told that a visit is too old rather than that there is none. */
  lookBack: z.strictObject({ days: Days, ...Sourced }),
  words: z.strictObject({ least: z.int(), ...Sourced }),
  tests: z.array(RequiredTest),
  departments: z.array(DepartmentPolicy),
});
export type EligibilityPolicy = z.infer<typeof EligibilityPolicy>;

/** Does a code of the record fall under an entry of a list ("E11.900" under "E11", "E28.201" under "E28.2")? */
export const fallsUnder = (code: string, entry: string): boolean => code.startsWith(entry);

/** The policy of a department, if it follows up online. */
export const departmentIn = (
  { departments }: Pick<EligibilityPolicy, "departments">,
  departmentId: string,
): DepartmentPolicy | undefined => departments.find((one) => one.departmentId === departmentId);
