import { Button, Input } from "antd";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { useSay } from "../../i18n";
import { useRxWords } from "../prescriptions/words";
import { CodePicker } from "./code-picker";
import type { Decision } from "./sections";
import { decisionsFor, isReady, type Deciding } from "./use-decision";
import { usePharmacistWords } from "./words";

/** The letter of each decision. */
export const LETTERS: Record<Decision, string> = { approve: "a", return: "r", reject: "j", release: "g", cancel: "x" };
const LASTING: readonly Decision[] = ["reject", "cancel"];
const MOST_NOTE = 300;

/** What a decision needs besides its button: reasons by code and words, or a reason. */
export function DecisionForm({ deciding: { draft, change } }: { deciding: Deciding }) {
  const words = usePharmacistWords();
  const { decision } = draft;
  if (!decision || decision === "approve") return null;
  const isReview = decision === "return" || decision === "reject";
  return (
    <section className="wb-questions">
      <h3>{words.decisions[decision]}</h3>
      {isReview && <CodePicker chosen={draft.codes} onChange={(codes) => change({ codes })} />}
      <label className="wb-field">
        <span className="wb-field__label">{isReview ? words.note : words.why}</span>
        <span className="wb-quiet">{isReview ? words.noteHint : words.whyHint}</span>
        <Input.TextArea
          rows={2}
          maxLength={MOST_NOTE}
          value={draft.words}
          onChange={({ target }) => change({ words: target.value })}
        />
      </label>
    </section>
  );
}

/** Fixed at the bottom: what can be decided, and the consequence of what is at hand on its button. */
export function DecideBar({ rx, deciding, onNext }: { rx: RxCase; deciding: Deciding; onNext?: () => void }) {
  const words = usePharmacistWords();
  const rxWords = useRxWords();
  const say = useSay();
  const may = decisionsFor(rx);
  const { draft, change, decide, busy } = deciding;
  const { decision } = draft;
  const ready = isReady(draft);
  const consequence: Record<Decision, string> = {
    approve: words.consequences.approve(say.yuan(rx.totalFen), rx.content),
    return: words.consequences.return(say.name(rx.prescriber.name)),
    reject: words.consequences.reject,
    release: words.consequences.release(rxWords.states[rx.heldFrom ?? "paid"]),
    cancel: words.consequences.cancel,
  };
  return (
    <div className="wb-decide" role="group" aria-label={words.possible}>
      {may.length === 0 ? (
        <span className="wb-quiet">
          {rx.own && rx.state === "in-review" ? words.own : words.doneAlready(rxWords.states[rx.state])}
        </span>
      ) : (
        <div className="wb-decide__acts">
          {may.map((one) => (
            <Button
              key={one}
              type={one === decision ? "primary" : "default"}
              ghost={one === decision}
              danger={LASTING.includes(one)}
              aria-pressed={one === decision}
              onClick={() => change(one === decision ? { decision: undefined } : { decision: one })}
            >
              {words.decisions[one]} <kbd>{LETTERS[one].toUpperCase()}</kbd>
            </Button>
          ))}
        </div>
      )}
      {onNext && !decision && (
        <Button onClick={onNext}>
          {words.next} <kbd>N</kbd>
        </Button>
      )}
      {decision && (
        <div className="wb-decide__go">
          <span className="wb-quiet">
            {ready || decision === "approve" ? words.hints[decision] : words.firsts[decision]}
          </span>
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={!ready}
            danger={LASTING.includes(decision)}
            onClick={() => void decide()}
          >
            {consequence[decision]}
          </Button>
        </div>
      )}
    </div>
  );
}
