import { useMemo } from "react";
import { useWords } from "../../i18n";
import { en } from "./codes.words.en";
import { zh, type CodeNumber } from "./codes.words.zh";

const codeWords = { zh: zh as Record<CodeNumber, string>, en };

export const REVIEW_CODES = Object.keys(zh) as CodeNumber[];

/** The codes with their words; one of tomorrow is said by its number. */
export function useCodeWords() {
  const words = useWords(codeWords);
  return useMemo(() => {
    const all: Readonly<Record<string, string | undefined>> = words;
    return {
      say: (code: string) => (all[code] ? `${code} ${all[code]}` : code),
      /** Those whose number or words contain what is sought. */
      find: (sought: string) =>
        REVIEW_CODES.filter((code) => `${code} ${words[code]}`.toLowerCase().includes(sought.trim().toLowerCase())),
    };
  }, [words]);
}
