import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type OwnWords = typeof zh;
export const useOwnWords = (): OwnWords => useWords({ zh, en });
