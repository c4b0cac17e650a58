import type { ReactNode } from "react";
import { Checkbox, Empty, Input, Radio, Skeleton } from "antd";
import type { DoctorView } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { followUpCalls } from "./calls";
import { DECLINES, STOPS, type Draft } from "./draft";
import { SummaryForm } from "./summary-form";
import { VisitFacts } from "./visit-facts";
import { useConsultationWords } from "./words";

type Props = { view: DoctorView; draft: Draft; onChange(part: Partial<Draft>): void };
const MOST_NOTE = 200;

/** What a decision needs besides its button. */
export function ActForm({ view, draft, onChange }: Props) {
  const words = useConsultationWords();
  const say = useSay();
  switch (draft.act) {
    case "accept":
      return (
        <section className="wb-questions">
          <h3>{words.accepting.title}</h3>
          <h4>{words.accepting.proof}</h4>
          <VisitFacts view={view} />
          <Checkbox checked={draft.meets} onChange={({ target }) => onChange({ meets: target.checked })}>
            {words.accepting.meets}
          </Checkbox>
        </section>
      );
    case "decline":
      return (
        <Questions draft={draft} onChange={onChange} title={words.acts.decline} hint={words.noteHint}>
          <One
            text={words.reason}
            of={DECLINES}
            names={words.declineReasons}
            at={draft.decline}
            onChange={(decline) => onChange({ decline })}
          />
          {draft.decline === "needs-test" && <Tests view={view} draft={draft} onChange={onChange} />}
        </Questions>
      );
    case "test":
      return (
        <Questions draft={draft} onChange={onChange} title={words.acts.test} hint={words.noteHint}>
          <Tests view={view} draft={draft} onChange={onChange} />
        </Questions>
      );
    case "transfer":
      return (
        <Questions draft={draft} onChange={onChange} title={words.acts.transfer} hint={words.noteHint}>
          <Colleagues view={view} draft={draft} onChange={onChange} />
        </Questions>
      );
    case "end":
    case "summary":
      return <SummaryForm view={view} draft={draft} onChange={onChange} />;
    case "stop":
      return (
        <Questions draft={draft} onChange={onChange} title={words.acts.stop} hint={words.stopNoteHint}>
          <One
            text={words.reason}
            of={STOPS}
            names={words.stopReasons}
            at={draft.stop}
            onChange={(stop) => onChange({ stop })}
          />
          <h4>{words.effects}</h4>
          <ul>
            {words.stopEffects(say.yuan(view.fee.fen)).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </Questions>
      );
    default:
      return null;
  }
}

function Tests({ view, draft, onChange }: Props) {
  const words = useConsultationWords();
  const say = useSay();
  const due = view.overdueTests.map(({ name }) => say.name(name));
  return (
    <Legend text={words.tests}>
      {due.length > 0 && (
        <Checkbox.Group
          className="wb-choices"
          value={[...draft.tests]}
          options={due.map((name) => ({ value: name, label: name }))}
          onChange={(tests) => onChange({ tests })}
        />
      )}
      <label className="wb-field">
        <span className="wb-field__label">{words.otherTest}</span>
        <span className="wb-quiet">{words.otherTestHint}</span>
        <Input
          maxLength={MOST_NOTE}
          value={draft.otherTests}
          onChange={({ target }) => onChange({ otherTests: target.value })}
        />
      </label>
    </Legend>
  );
}

function Colleagues({ view, draft, onChange }: Props) {
  const words = useConsultationWords();
  const say = useSay();
  const found = useCall(() => followUpCalls.doctorsFor({ id: view.id }), [view.id, view.version]);
  if (found.is === "waiting") return <Skeleton active />;
  if (!found.value)
    return found.is === "refused" ? <Refused refusal={found.refusal} onRetry={() => void found.reload()} /> : null;
  const { doctors } = found.value;
  if (doctors.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.noColleague}</b>} />;
  return (
    <One
      text={words.colleague}
      of={doctors.map(({ id }) => id)}
      names={Object.fromEntries(doctors.map(({ id, name, title }) => [id, `${say.name(name)} · ${say.name(title)}`]))}
      at={draft.to?.id}
      onChange={(id) => onChange({ to: doctors.find((one) => one.id === id) })}
    />
  );
}

const Legend = ({ text, children }: { text: string; children: ReactNode }) => (
  <fieldset className="wb-field">
    <legend>{text}</legend>
    {children}
  </fieldset>
);

type OneProps<T extends string> = {
  text: string;
  names: Readonly<Record<T, string>>;
  of: readonly T[];
  at: T | undefined;
  onChange(chosen: T): void;
};

function One<T extends string>({ text, names, of, at, onChange }: OneProps<T>) {
  return (
    <Legend text={text}>
      <Radio.Group className="wb-choices" value={at} onChange={({ target }) => onChange(target.value as T)}>
        {of.map((one) => (
          <Radio key={one} value={one}>
            {names[one]}
          </Radio>
        ))}
      </Radio.Group>
    </Legend>
  );
}

type QuestionProps = {
  title: string;
  hint: string;
  draft: Draft;
  onChange(part: Partial<Draft>): void;
  children: ReactNode;
};

function Questions({ title, hint, draft, onChange, children }: QuestionProps) {
  const words = useConsultationWords();
  return (
    <section className="wb-questions">
      <h3>{title}</h3>
      {children}
      <label className="wb-field">
        <span className="wb-field__label">{words.note}</span>
        <span className="wb-quiet">{hint}</span>
        <Input.TextArea
          rows={3}
          maxLength={MOST_NOTE}
          showCount
          value={draft.note}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </label>
    </section>
  );
}
