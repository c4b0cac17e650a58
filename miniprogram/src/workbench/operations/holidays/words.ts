import { useWords } from "../../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const holidayWords = { zh, en };
export const useHolidayWords = () => useWords(holidayWords);
