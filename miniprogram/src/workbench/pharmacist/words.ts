import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const pharmacistWords = { zh, en };
export const usePharmacistWords = () => useWords(pharmacistWords);
