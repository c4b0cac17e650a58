import { useWords } from "../i18n";
import { en } from "./request-words.en";
import { zh } from "./request-words.zh";

export type RequestWords = typeof zh;
export const useRequestWords = (): RequestWords => useWords({ zh, en });
