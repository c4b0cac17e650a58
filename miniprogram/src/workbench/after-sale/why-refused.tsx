import { Alert } from "antd";
import { sayRefusal } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useAfterSaleWords } from "./words";

/** Why something did not go through, and what to do. */
export function WhyRefused({ refusal }: { refusal: Refusal | undefined }) {
  const words = useAfterSaleWords();
  const language = useLanguage();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${said.why} ${said.next}`} />;
}
