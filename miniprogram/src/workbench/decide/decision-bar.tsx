import { Button } from "antd";
import type { CaseView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import type { Desk } from "../case/use-case";
import { useCaseWords } from "../case/words";
import { actsFor, consequenceOf } from "./draft";
import type { Decision } from "./use-decision";
import { useDecideWords } from "./words";
import type { Act } from "./words.zh";

/** The letter of each decision. */
export const LETTERS: Record<Act, string> = {
  approve: "a",
  "wait-list": "w",
  more: "m",
  reroute: "r",
  decline: "d",
  "not-scheduled": "n",
  opinion: "o",
  form: "f",
};

type Props = { desk: Desk; view: CaseView; decision: Decision };

/** Fixed at the bottom: the possible decisions, and the consequence of the one at hand on its button. */
export function DecisionBar({ desk, view, decision }: Props) {
  const words = useDecideWords();
  const facts = useCaseWords();
  const say = useSay();
  const acts = actsFor(desk, view);
  const { draft, open, decide, busy } = decision;
  const consequence = consequenceOf(draft, view, { decide: words, facts, say });
  if (acts.length === 0) return <div className="wb-decide wb-quiet">{words.nothing}</div>;
  return (
    <div className="wb-decide" role="group" aria-label={words.possible}>
      <div className="wb-decide__acts">
        {acts.map((act) => (
          <Button
            key={act}
            type={act === draft.act ? "primary" : "default"}
            ghost={act === draft.act}
            aria-pressed={act === draft.act}
            onClick={() => open(act === draft.act ? undefined : act)}
          >
            {words.acts[act]} <kbd>{LETTERS[act].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      {consequence && (
        <div className="wb-decide__go">
          <span className="wb-quiet">{consequence.hint}</span>
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={!consequence.deed}
            danger={draft.act === "decline" || draft.act === "not-scheduled"}
            onClick={() => consequence.deed && void decide(consequence.deed)}
          >
            {consequence.label}
          </Button>
        </div>
      )}
    </div>
  );
}
