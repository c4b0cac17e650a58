import { Alert } from "antd";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useDispensaryWords } from "./words";
import { whyOf, type NameOf } from "./why";

type Props = { refusal: Refusal | undefined; nameOf?: NameOf };

/** Why a step of the dispensary did not go through, who was first where somebody was, and what to do. */
export function WhyRefused({ refusal, nameOf = (drugId) => drugId }: Props) {
  const words = useDispensaryWords();
  const language = useLanguage();
  const say = useSay();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  const why = whyOf(refusal, words, say, nameOf) ?? said.why;
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${why} ${said.next}`} />;
}
