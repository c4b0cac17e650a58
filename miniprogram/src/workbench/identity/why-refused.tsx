import { Alert } from "antd";
import { sayRefusal } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useIdentityWords } from "./words";

/** Why a step at the desk did not go through, and what to do. */
export function WhyRefused({ refusal }: { refusal: Refusal | undefined }) {
  const { refusals } = useIdentityWords();
  const language = useLanguage();
  if (!refusal) return null;
  const { what, why, next } = sayRefusal(language, refusal, refusals);
  return <Alert type="error" showIcon role="alert" message={what} description={`${why} ${next}`} />;
}
