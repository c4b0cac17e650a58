import { Alert } from "antd";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useConsultationWords } from "./words";
import type { ConsultationWords } from "./words.zh";

type Details = { state?: string; by?: string; until?: string; minutes?: number; most?: number };

/** Why something did not go through, who was first where somebody was, and what to do. */
export function WhyRefused({ refusal }: { refusal: Refusal | undefined }) {
  const words = useConsultationWords();
  const language = useLanguage();
  const say = useSay();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  const details = (refusal.details ?? {}) as Details;
  const why =
    {
      "consultation.moved-on": movedWords(details, words),
      "thread.closed": movedWords(details, words),
      "pause.out-of-range": details.until && words.whys.pauseUntil(say.moment(details.until)),
      "recall.too-late": details.minutes === undefined ? undefined : words.whys.recall(details.minutes),
      "rounds.used-up": details.most === undefined ? undefined : words.whys.rounds(details.most),
    }[refusal.code] ?? said.why;
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${why} ${said.next}`} />;
}

function movedWords({ state, by }: Details, words: ConsultationWords): string | undefined {
  const now = state && (words.states[state as keyof ConsultationWords["states"]] as string | undefined);
  if (!now) return undefined;
  const who = by && (words.by[by as keyof ConsultationWords["by"]] as string | undefined);
  return who ? words.movedBy(who, now) : words.movedTo(now);
}
