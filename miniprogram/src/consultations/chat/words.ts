import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh, type Words } from "./words.zh";

export type { Words } from "./words.zh";
export const useChatWords = (): Words => useWords({ zh, en });
