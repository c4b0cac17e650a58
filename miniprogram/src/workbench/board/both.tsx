import { useLanguage } from "../../kernel/preferences";
import { en } from "./words.en";
import { zh, type BoardWords } from "./words.zh";

/** A sentence for everybody in the room: Chinese with English below it; English alone where English was chosen. */
export function Both({ say }: { say: (words: BoardWords) => string }) {
  const language = useLanguage();
  return (
    <span className="bd-both">
      {language === "zh" && <span>{say(zh)}</span>}
      <span className={language === "zh" ? "bd-both__en" : undefined} lang="en">
        {say(en)}
      </span>
    </span>
  );
}
