import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const documentWords = { zh, en };
export const useDocumentWords = () => useWords(documentWords);
