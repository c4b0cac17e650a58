import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type Words = typeof zh;
export const useTalkWords = (): Words => useWords({ zh, en });
