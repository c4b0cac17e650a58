import { Button } from "antd";
import type { DoctorView } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import type { Act } from "./act-words.zh";
import { actsFor, isReady, testsOf, type Draft } from "./draft";
import type { Acting } from "./use-act";
import { useConsultationWords } from "./words";
import type { ConsultationWords } from "./words.zh";

/** The letter of each decision. */
export const LETTERS: Record<Act, string> = {
  accept: "a",
  end: "e",
  summary: "e",
  test: "t",
  transfer: "r",
  decline: "d",
  stop: "s",
};
const LASTING: readonly Act[] = ["decline", "stop"];

/** Fixed at the bottom: what can be decided, and the consequence of what is at hand on its button. */
export function ActBar({ view, acting }: { view: DoctorView; acting: Acting }) {
  const words = useConsultationWords();
  const say = useSay();
  const acts = actsFor(view);
  const { draft, open, decide, busy } = acting;
  if (acts.length === 0) return <div className="wb-decide wb-quiet">{words.doneAlready}</div>;
  const { act } = draft;
  const ready = isReady(draft);
  return (
    <div className="wb-decide" role="group" aria-label={words.possible}>
      <div className="wb-decide__acts">
        {acts.map((one) => (
          <Button
            key={one}
            type={one === act ? "primary" : "default"}
            ghost={one === act}
            danger={one === "stop"}
            aria-pressed={one === act}
            onClick={() => open(one === act ? undefined : one)}
          >
            {words.acts[one]} <kbd>{LETTERS[one].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      {act && (
        <div className="wb-decide__go">
          <span className="wb-quiet">{ready ? words.hints[act] : words.firsts[act]}</span>
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={!ready}
            danger={LASTING.includes(act)}
            onClick={() => void decide()}
          >
            {consequenceOf(draft, act, view, words, say)}
          </Button>
        </div>
      )}
    </div>
  );
}

type Saying = Pick<ReturnType<typeof useSay>, "yuan" | "name">;

/** What the button does, in words: with the money that goes back, or the colleague who gets it. */
export function consequenceOf(draft: Draft, act: Act, view: DoctorView, words: ConsultationWords, say: Saying): string {
  const fee = say.yuan(view.fee.fen);
  const { consequences } = words;
  switch (act) {
    case "accept":
      return consequences.accept(view.rules.sessionHours, view.exchanges.most);
    case "decline":
      return consequences.decline(fee);
    case "test":
      return consequences.test(testsOf(draft).length);
    case "transfer":
      return consequences.transfer(draft.to ? say.name(draft.to.name) : "…");
    case "stop":
      return consequences.stop(fee);
    default:
      return consequences[act];
  }
}
