import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type MoveWords = typeof zh;
export const useMoveWords = (): MoveWords => useWords({ zh, en });
