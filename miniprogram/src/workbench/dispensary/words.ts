import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const dispensaryWords = { zh, en };
export const useDispensaryWords = () => useWords(dispensaryWords);
