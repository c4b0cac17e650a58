import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const rxWords = { zh, en };
export const useRxWords = () => useWords(rxWords);
