import { useDidShow } from "@tarojs/taro";
import { useEffect } from "react";
import { goBack } from "../../kernel/navigation";
import { useLanguage } from "../../kernel/preferences";
import { routes } from "../../routes";
import { Icon } from "../icon";
import { useKitWords } from "../words";
import type { PageTopProps } from "./index";

/** The web's bar: back and home as real buttons, the browser's title and the language of the page. */
export function PageTop({ title, first }: PageTopProps) {
  const words = useKitWords();
  const language = useLanguage();
  const show = () => {
    document.title = title;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  };
  useDidShow(show);
  useEffect(show, [title, language]);
  if (first) return null;
  return (
    <header className="u-top">
      <button type="button" className="u-top__back" onClick={() => goBack(routes.home)}>
        <Icon name="back" colour="brand" />
        {words.back}
      </button>
    </header>
  );
}
