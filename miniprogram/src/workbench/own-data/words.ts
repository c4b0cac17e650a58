import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const useOwnDataWords = () => useWords({ zh, en });
