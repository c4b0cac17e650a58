import { useWords } from "../../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const rosterWords = { zh, en };
export const useRosterWords = () => useWords(rosterWords);
