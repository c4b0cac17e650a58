import type { ReactNode } from "react";
import { Checkbox, Input, Radio } from "antd";
import {
  ASKS,
  DECLINE_REASONS,
  NO_PLACE_REASONS,
  WAIT_REASONS,
  type CaseView,
} from "../../../../shared/appointments/views";
import { PlaceId } from "../../../../shared/hospital/model";
import { useCaseWords } from "../case/words";
import type { Draft } from "./draft";
import { useDecideWords } from "./words";

type Props = { draft: Draft; dueOn: CaseView["dueOn"]; onChange(part: Partial<Draft>): void };
const MOST_NOTE = 300;

/** What a decision needs besides the button: what, where to or why, and a note. */
export function DecisionForm({ draft, dueOn, onChange }: Props) {
  const words = useDecideWords();
  const places = useCaseWords().places;
  switch (draft.act) {
    case "more":
      return (
        <Questions title={words.acts.more} draft={draft} onChange={onChange}>
          <Legend text={words.what}>
            <Checkbox.Group
              className="wb-choices"
              value={[...draft.asks]}
              onChange={(asks) => onChange({ asks: ASKS.filter((ask) => asks.includes(ask)) })}
              options={ASKS.map((ask) => ({ value: ask, label: words.asks[ask] }))}
            />
          </Legend>
        </Questions>
      );
    case "reroute":
      return (
        <Questions title={words.acts.reroute} draft={draft} onChange={onChange}>
          <One
            text={words.place}
            names={places}
            of={PlaceId.options}
            at={draft.place}
            onChange={(place) => onChange({ place })}
          />
        </Questions>
      );
    case "decline":
      return (
        <Questions title={words.acts.decline} draft={draft} onChange={onChange}>
          <One
            text={words.reason}
            names={words.declineReasons}
            of={DECLINE_REASONS}
            at={draft.declineReason}
            onChange={(declineReason) => onChange({ declineReason })}
          />
        </Questions>
      );
    case "wait-list":
      return (
        <Questions title={words.acts["wait-list"]} draft={draft} onChange={onChange}>
          <One
            text={words.reason}
            names={words.waitReasons}
            of={WAIT_REASONS}
            at={draft.waitReason}
            onChange={(waitReason) => onChange({ waitReason })}
          />
          <label className="wb-field">
            <span className="wb-field__label">{words.dueOn}</span>
            <span className="wb-quiet">{words.dueOnHint}</span>
            <Input
              type="date"
              value={draft.dueOn ?? dueOn}
              onChange={(event) => onChange({ dueOn: event.target.value, dueChecked: false })}
            />
          </label>
          <Checkbox
            checked={draft.dueChecked === true}
            onChange={(event) => onChange({ dueChecked: event.target.checked })}
          >
            {words.dueChecked}
          </Checkbox>
        </Questions>
      );
    case "not-scheduled":
      return (
        <Questions title={words.acts["not-scheduled"]} draft={draft} onChange={onChange}>
          <One
            text={words.reason}
            names={words.noPlaceReasons}
            of={NO_PLACE_REASONS}
            at={draft.noPlaceReason}
            onChange={(noPlaceReason) => onChange({ noPlaceReason })}
          />
        </Questions>
      );
    case "opinion":
      return <Questions title={words.acts.opinion} draft={draft} onChange={onChange} colleagues />;
    default:
      return null;
  }
}

const Legend = ({ text, children }: { text: string; children: ReactNode }) => (
  <fieldset className="wb-field">
    <legend>{text}</legend>
    {children}
  </fieldset>
);

type OneProps<T extends string> = {
  text: string;
  names: Record<T, string>;
  of: readonly T[];
  at: T | undefined;
  onChange(chosen: T): void;
};

function One<T extends string>({ text, names, of, at, onChange }: OneProps<T>) {
  return (
    <Legend text={text}>
      <Radio.Group className="wb-choices" value={at} onChange={(event) => onChange(event.target.value as T)}>
        {of.map((one) => (
          <Radio key={one} value={one}>
            {names[one]}
          </Radio>
        ))}
      </Radio.Group>
    </Legend>
  );
}

type QuestionProps = Omit<Props, "dueOn"> & { title: string; children?: ReactNode; colleagues?: boolean };

function Questions({ title, draft, onChange, children, colleagues = false }: QuestionProps) {
  const words = useDecideWords();
  return (
    <section className="wb-questions">
      <h3>{title}</h3>
      {children}
      <label className="wb-field">
        <span className="wb-field__label">{colleagues ? words.opinionNote : words.note}</span>
        <span className="wb-quiet">{colleagues ? words.opinionNoteHint : words.noteHint}</span>
        <Input.TextArea
          rows={4}
          maxLength={MOST_NOTE}
          showCount
          placeholder={words.note300}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </label>
    </section>
  );
}
