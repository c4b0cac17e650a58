import { icd10Categories, type IcdCategory } from "../../../shared/consultations/data/icd10";
import type { diagnosisCalls } from "../../../shared/consultations/diagnosis-calls";
import { sameDisease } from "../../../shared/consultations/same-disease";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";

const MOST = 20;

/** Diagnoses of the hospital's own table of ICD-10, beside the one that a request rests on. */
export const findDiagnoses: Answering<(typeof diagnosisCalls)["findDiagnoses"]> = async ({ words, own }) => {
  const sought = words.trim().toLowerCase();
  const fits = ({ code, name }: IcdCategory) =>
    code.toLowerCase().startsWith(sought) || name.zh.includes(sought) || name.en.toLowerCase().includes(sought);
  const found = sought ? icd10Categories.filter(fits).slice(0, MOST) : [];
  return done({ found: found.map(({ code, name }) => ({ code, name, same: sameDisease(own, code) })) });
};
