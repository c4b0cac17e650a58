import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const shellWords = { zh, en };
export const useShellWords = () => useWords(shellWords);
