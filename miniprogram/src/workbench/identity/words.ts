import { useWords } from "../../i18n";
import { en } from "./words.en";
import { zh } from "./words.zh";

export const identityWords = { zh, en };
export const useIdentityWords = () => useWords(identityWords);
