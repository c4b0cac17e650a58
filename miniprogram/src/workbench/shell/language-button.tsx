import { Button } from "antd";
import { usePreferences } from "../../kernel/preferences";
import { useShellWords } from "./words";

export function LanguageButton() {
  const words = useShellWords();
  const { language, choose } = usePreferences();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Button size="small" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => choose({ language: other })}>
      {words.language}
    </Button>
  );
}
