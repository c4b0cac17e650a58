import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type AfterSaleWords = typeof zh;
export const useAfterSaleWords = (): AfterSaleWords => useWords({ zh, en });
