import { useWords } from "../../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const dashboardWords = { zh, en };
export const useDashboardWords = () => useWords(dashboardWords);
