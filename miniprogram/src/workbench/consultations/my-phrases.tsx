import { useState } from "react";
import { Alert, Button, Input } from "antd";
import type { DeskView } from "../../../../shared/consultations/desk-calls";
import { MOST_PHRASES, PHRASE_LETTERS } from "../../../../shared/consultations/phrase-calls";
import { writesPrescription } from "../../../../shared/consultations/wording-policy";
import { followUpCalls } from "./calls";
import type { Desk } from "./use-desk";
import { useConsultationWords } from "./words";

/** The doctor's own quick replies: edited here, put into the field of a chat by a tap, never a prescription. */
export function MyPhrases({ desk, view }: { desk: Desk; view: DeskView }) {
  const { phrases: words } = useConsultationWords();
  const [phrases, setPhrases] = useState<readonly string[]>(view.desk.phrases ?? words.ready);
  const [saved, setSaved] = useState(false);
  const set = (next: readonly string[]) => {
    setSaved(false);
    setPhrases(next);
  };
  const prescribing = phrases.some(writesPrescription);
  const save = async () => {
    const whole = phrases.map((one) => one.trim()).filter(Boolean);
    const done = await desk.change(`phrases ${JSON.stringify(whole)}`, (version) =>
      followUpCalls.savePhrases({ version, phrases: whole }),
    );
    setSaved(done);
  };
  return (
    <section className="wc-card">
      <h3>{words.title}</h3>
      <p className="wb-quiet">{words.text}</p>
      {phrases.length === 0 && <p>{words.none}</p>}
      {phrases.map((phrase, i) => (
        <div key={i} className="wb-field">
          <Input.TextArea
            rows={2}
            maxLength={PHRASE_LETTERS}
            aria-label={words.own(i + 1)}
            status={writesPrescription(phrase) ? "error" : ""}
            value={phrase}
            onChange={({ target }) => set(phrases.map((one, n) => (n === i ? target.value : one)))}
          />
          <Button size="small" type="link" onClick={() => set(phrases.filter((_, n) => n !== i))}>
            {words.remove}
          </Button>
        </div>
      ))}
      {prescribing && <Alert type="error" role="alert" message={words.noPrescription} />}
      {saved && <Alert type="success" role="status" message={words.saved} />}
      <div className="wb-decide__acts">
        <Button disabled={phrases.length >= MOST_PHRASES} onClick={() => set([...phrases, ""])}>
          {words.add}
        </Button>
        <Button type="primary" disabled={prescribing} loading={desk.busy} onClick={() => void save()}>
          {words.save}
        </Button>
        <span className="wb-quiet">{words.most(MOST_PHRASES)}</span>
      </div>
    </section>
  );
}
