import { Alert, Button } from "antd";
import type { ApplicationState } from "../../../../shared/appointments/model";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useQueueWords } from "../queue/words";
import type { Decision } from "./use-decision";
import { useDecideWords } from "./words";
import type { DecideWords, Unfit } from "./words.zh";

type Details = { by?: string; at?: string; state?: string; why?: string };

/** Why a decision did not go through: who was first, what does not fit, and the next choice. */
export function WhyRefused({ refusal, onAskForm }: { refusal: Refusal; onAskForm?: () => void }) {
  const words = useDecideWords();
  const language = useLanguage();
  const say = useSay();
  const states = useQueueWords().states;
  const said = sayRefusal(language, refusal, words.refusals);
  const details = (refusal.details ?? {}) as Details;
  const why = {
    "seat.taken": details.by && details.at ? words.takenBy(details.by, say.moment(details.at)) : undefined,
    "application.moved-on": movedWords(details, states, words),
    "seat.unfit": words.unfit[details.why as Unfit] as string | undefined,
    "exam-form.unfit": words.formUnfit[details.why as keyof DecideWords["formUnfit"]] as string | undefined,
  }[refusal.code];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      message={said.what}
      description={`${why ?? said.why} ${said.next}`}
      action={
        onAskForm &&
        (refusal.code === "exam-form.missing" || refusal.code === "exam-form.unfit") && (
          <Button onClick={onAskForm}>{words.askForm}</Button>
        )
      }
    />
  );
}

function movedWords({ by, state }: Details, states: Record<ApplicationState, string>, words: DecideWords) {
  const now = state && (states[state as ApplicationState] as string | undefined);
  if (!now) return undefined;
  return by ? words.movedBy(by, now) : words.movedTo(now);
}

/** What a decision led to, and the way to the next case. */
export function Outcome({ decision, onNext }: { decision: Decision; onNext?: () => void }) {
  const words = useDecideWords();
  const { refusal, decided, decide } = decision;
  if (refusal)
    return (
      <WhyRefused refusal={refusal} onAskForm={() => void decide({ act: "more", asks: ["exam-form"], note: "" })} />
    );
  if (!decided) return null;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      message={words.done[decided]}
      action={onNext && <Button onClick={onNext}>{words.nextCase}</Button>}
    />
  );
}
