import { Alert } from "antd";
import { sayRefusal } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useOwnDataWords } from "./words";

/** Why a step did not go through, above the button that was pressed. */
export function RefusedLine({ refusal }: { refusal: Refusal | undefined }) {
  const { refusals } = useOwnDataWords();
  const language = useLanguage();
  if (!refusal) return null;
  const { what, why, next } = sayRefusal(language, refusal, refusals);
  return <Alert type="error" showIcon role="alert" message={what} description={`${why} ${next}`} />;
}
