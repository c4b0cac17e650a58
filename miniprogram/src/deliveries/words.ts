import { useWords } from "../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type Words = typeof zh;
export const useWayWords = (): Words => useWords({ zh, en });
