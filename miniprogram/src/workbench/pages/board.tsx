import { useEffect } from "react";
import { page, useParams } from "../../kernel/navigation";
import { useLanguage } from "../../kernel/preferences";
import { Board } from "../board/board";
import { Both } from "../board/both";
import { useBoard } from "../board/use-board";
import { en } from "../board/words.en";
import { zh } from "../board/words.zh";
import "../board/board.scss";

const here = page<{ key: string }>("workbench/pages/board");

/** The wall screen of the waiting room, for whoever has its key; nobody signs in, and nobody's name is on it. */
export default function BoardPage() {
  const { key = "" } = useParams(here);
  const language = useLanguage();
  const { view, clock, stale, isClosed } = useBoard(key);
  useEffect(() => {
    document.title = (language === "zh" ? zh : en).title;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  if (view) return <Board view={view} clock={clock} stale={stale} />;
  return (
    <main className="bd bd--alone" role={isClosed ? "alert" : "status"}>
      <h1>
        <Both say={(words) => (isClosed ? words.noKey : words.waitingFor)} />
      </h1>
      {isClosed && (
        <p>
          <Both say={(words) => words.noKeyText} />
        </p>
      )}
    </main>
  );
}
