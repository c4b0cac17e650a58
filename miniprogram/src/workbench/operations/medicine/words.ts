import { useWords } from "../../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type MedicineWords = typeof zh;
export const useMedicineWords = (): MedicineWords => useWords({ zh, en });
