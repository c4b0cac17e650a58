import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type CardWords = typeof zh;
export const useCardWords = (): CardWords => useWords({ zh, en });
