import { icd10Categories, type IcdCategory } from "../../../../shared/consultations/data/icd10";

const MOST = 20;

/** Diagnoses by the beginning of their code or any part of a name; the table is the hospital's own of ICD-10. */
export function findDiagnoses(wish: string): readonly IcdCategory[] {
  const sought = wish.trim().toLowerCase();
  if (!sought) return [];
  const fits = ({ code, name }: IcdCategory) =>
    code.toLowerCase().startsWith(sought) || name.zh.includes(sought) || name.en.toLowerCase().includes(sought);
  return icd10Categories.filter(fits).slice(0, MOST);
}
