import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const dayWords = { zh, en };
export const useDayWords = () => useWords(dayWords);
