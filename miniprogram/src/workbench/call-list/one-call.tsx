import { useState } from "react";
import { Alert, Button, Input } from "antd";
import type { CallLine, CallOutcome, CallView } from "../../../../shared/notifications/views";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useWrite } from "../../kernel/use-write";
import { notificationCalls } from "../calls";
import { useCallListWords } from "./words";

const OUTCOMES: readonly CallOutcome[] = ["reached", "no-answer", "wrong-number"];

/** One call: the number is shown on demand, since that is on record; then how it went. */
export function OneCall({ line, onBack }: { line: CallLine; onBack(): void }) {
  const words = useCallListWords();
  const say = useSay();
  const [view, setView] = useState<CallView>();
  const [note, setNote] = useState("");
  const show = useWrite(() => notificationCalls.callTask({ id: line.id }));
  const record = useWrite((stepId, outcome: CallOutcome) =>
    notificationCalls.recordCall({
      id: line.id,
      stepId,
      version: view?.line.version ?? line.version,
      outcome,
      note: note.trim(),
    }),
  );
  const reveal = async () => {
    const answer = await show.press(undefined);
    if (answer?.ok) setView(answer.value);
  };
  const press = async (outcome: CallOutcome) => {
    const answer = await record.press(outcome);
    if (answer?.ok) onBack();
    else if (answer?.code === "call.moved-on" || answer?.code === "call.ended") await reveal();
  };
  return (
    <div className="wb-call">
      <Button size="small" onClick={onBack}>
        ← {words.back}
      </Button>
      <h3>
        {view?.name ?? line.maskedName} · {words.about[line.kind]}
      </h3>
      <p className="wb-due--soon">{words.by(say.moment(line.answerBy))}</p>
      <WhyNot refusal={show.refusal ?? record.refusal} />
      {!view && (
        <>
          <Button type="primary" loading={show.busy} onClick={() => void reveal()}>
            {words.show}
          </Button>
          <p className="wb-quiet">{words.showHint}</p>
        </>
      )}
      {view &&
        (view.phone ? (
          <p className="wb-strong">
            <a href={`tel:${view.phone}`}>{words.call(view.phone)}</a>
          </p>
        ) : (
          <p className="wb-late">{words.noPhone}</p>
        ))}
      {view?.calls.map((made) => (
        <p key={made.at} className="wb-quiet">
          {words.outcomes[made.outcome]} · {words.made(made.by, say.moment(made.at))} {made.note}
        </p>
      ))}
      {view?.ended && <Alert type="info" showIcon message={words.ended[view.ended]} />}
      {view && !view.ended && (
        <>
          <label className="wb-call__note">
            {words.note}
            <Input.TextArea maxLength={200} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
          <div className="wb-order__buttons">
            {OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                type={outcome === "reached" ? "primary" : "default"}
                disabled={record.busy}
                onClick={() => void press(outcome)}
              >
                {words.outcomes[outcome]}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function WhyNot({ refusal }: { refusal: Refusal | undefined }) {
  const words = useCallListWords();
  const language = useLanguage();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  return <Alert type="error" showIcon role="alert" message={said.what} description={`${said.why} ${said.next}`} />;
}
