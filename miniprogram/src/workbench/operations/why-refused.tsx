import { Alert } from "antd";
import { sayRefusal } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useOperationsWords } from "./words";

/** Why a change did not go through, and what to do; what does not fit is named. */
export function WhyRefused({ refusal }: { refusal: Refusal | undefined }) {
  const words = useOperationsWords();
  const language = useLanguage();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  const named: Readonly<Record<string, string>> = refusal.code === "calendar.unfit" ? words.unfitYear : words.unfit;
  const { why } = (refusal.details ?? {}) as { why?: string };
  const because = (why !== undefined && named[why]) || said.why;
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${because} ${said.next}`} />;
}
