import type { FieldError } from "../../../shared/kernel/contract";
import { useWords } from "../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type Words = typeof zh;
export const useAppointmentWords = (): Words => useWords({ zh, en });

/** How to mend one field: by what is wrong with it, or by what is missing there. */
export function sayMistake(words: Words, { path, code }: FieldError): string {
  return words.mistakes[code] ?? words.missing[path] ?? words.missing["other"] ?? code;
}
