import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const decideWords = { zh, en };
export const useDecideWords = () => useWords(decideWords);
