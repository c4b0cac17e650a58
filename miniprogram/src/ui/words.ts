import { useWords } from "../i18n/use-words";
import { en } from "./words.en";
import { zh } from "./words.zh";

/** The kit's own few sentences. */
export const useKitWords = () => useWords({ zh, en });
