import { Input } from "antd";
import type { DoctorView } from "../../../../shared/consultations/views";
import { DiagnosisCheck } from "./diagnosis-check";
import { SUMMARY_PARTS, type Draft, type SummaryPart } from "./draft";
import { useConsultationWords } from "./words";

type Props = { view: DoctorView; draft: Draft; onChange(part: Partial<Draft>): void };
const MOST: Record<SummaryPart, number> = { found: 500, advice: 500, watchFor: 500, comeBack: 200 };

/** The summary in plain words: four short parts, each with an example of its tone. */
export function SummaryForm({ view, draft, onChange }: Props) {
  const { summary: words } = useConsultationWords();
  const hints: Record<SummaryPart, string> = {
    found: words.foundHint,
    advice: words.adviceHint,
    watchFor: words.watchForHint,
    comeBack: words.comeBackHint,
  };
  return (
    <section className="wb-questions">
      <h3>{words.title}</h3>
      {SUMMARY_PARTS.map((part) => (
        <label key={part} className="wb-field">
          <span className="wb-field__label">{words[part]}</span>
          <span className="wb-quiet">{hints[part]}</span>
          <Input.TextArea
            rows={2}
            maxLength={MOST[part]}
            value={draft.summary[part]}
            onChange={({ target }) => onChange({ summary: { ...draft.summary, [part]: target.value } })}
          />
        </label>
      ))}
      <DiagnosisCheck own={view.diagnosis.code} />
    </section>
  );
}
