/** Codes of different categories of ICD-10 that name one disease; `source`: who says so. */
export type SameDisease = { readonly codes: readonly string[]; readonly source: string };

const HOSPITAL =
  "演示值，由医院病案科按 ICD-10（GB/T 14396）核定 / demonstration value, to be confirmed by medical records";
const group = (...codes: string[]): SameDisease => ({ codes, source: HOSPITAL });

/**
 * One disease under several categories; whatever stands in no group is only the same within its category. Asthma (J45) and
 * an attack that does not end (J46), or hay fever (J30), are in no group: they are different diseases.
 */
export const sameDiseaseGroups: readonly SameDisease[] = [
  // Hypothyroidism, also for want of iodine or after an operation.
  group("E02", "E03", "E89.0"),
  // Anaemia for want of iron, also in pregnancy.
  group("D50", "O99.0"),
  // High blood pressure from before a pregnancy.
  group("I10", "O10.0"),
  // Diabetes of either type, also in pregnancy.
  group("E11", "O24.1"),
  group("E10", "O24.0"),
  // Inflammation of the vagina, coded by its place or by its germ.
  group("N76", "B37.3"),
  // Eczema.
  group("L20", "L30"),
  // Low mood after a birth.
  group("F32", "F53.0"),
];
