import { useState } from "react";
import { Button, Form, Input, Radio } from "antd";
import type { DayLine } from "../../../../shared/appointments/day-views";
import { sessionCalls } from "../calls";
import { CallNote, type CallOutcome } from "../case/call-note";
import type { DayInHand } from "./use-day";
import { useDayWords } from "./words";

type Props = { line: DayLine; day: DayInHand; onDone(): void };
const LEAST = 2;
const MOST_WHY = 200;
const MOST_NOTE = 300;

type Repeat = { when: "in-30-minutes" | "another-day"; why: string };

/** It has to be done again: why, and whether after a walk or on another day. */
export function RepeatForm({ line: { id, version }, day, onDone }: Props) {
  const words = useDayWords();
  const press = async ({ when, why }: Repeat) => {
    const answer = await day.take(
      `repeat ${id} ${version} ${when} ${why}`,
      (stepId) => sessionCalls.needRepeat({ id, stepId, version, when, why: why.trim() }),
      () => words.done.repeat,
    );
    if (answer?.ok) onDone();
  };
  return (
    <Form<Repeat>
      className="wb-person__form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ when: "in-30-minutes", why: "" }}
      onFinish={(filled) => void press(filled)}
    >
      <Form.Item name="when" label={words.repeat.when}>
        <Radio.Group
          className="wb-choices"
          options={[
            { value: "in-30-minutes", label: words.repeat.soon },
            { value: "another-day", label: words.repeat.day },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="why"
        label={words.repeat.why}
        extra={words.repeat.whyHint}
        rules={[{ required: true, whitespace: true, min: LEAST, message: words.repeat.whyShort }]}
      >
        <Input maxLength={MOST_WHY} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={day.busy}>
        {words.repeat.send}
      </Button>
    </Form>
  );
}

/** A telephone call about her, for colleagues only: one press says how it went. */
export function LogForm({ line: { id, version }, day, onDone }: Props) {
  const words = useDayWords();
  const press = async (outcome: CallOutcome, note: string) => {
    const answer = await day.take(
      `log ${id} ${outcome} ${note}`,
      (stepId) => sessionCalls.logCall({ id, stepId, version, outcome, note }),
      () => words.done.log,
    );
    if (answer?.ok) onDone();
  };
  return <CallNote busy={day.busy} onSend={(outcome, note) => void press(outcome, note)} />;
}

/** She has gone without the examination: said what it does before it is done. */
export function LeftForm({ line, day, onDone }: Props) {
  const words = useDayWords();
  const { id, version } = line;
  const leave = (note: string) =>
    day.take(
      `left ${id} ${version} ${note}`,
      (stepId) => sessionCalls.recordLeft({ id, stepId, version, note }),
      () => words.done.left,
    );
  return (
    <NoteForm
      text={words.left.text}
      label={words.left.note}
      send={words.left.send}
      day={day}
      onSend={leave}
      onDone={onDone}
    />
  );
}

/** Her consent, which an emergency had put off. */
export function ConsentForm({ line, day, onDone }: Props) {
  const words = useDayWords();
  const { id, version } = line;
  const agree = (note: string) =>
    day.take(
      `consent ${id} ${version} ${note}`,
      (stepId) => sessionCalls.recordConsent({ id, stepId, version, note }),
      () => words.done.consent,
    );
  return (
    <NoteForm
      text={words.consent.text}
      label={words.consent.note}
      send={words.consent.send}
      day={day}
      onSend={agree}
      onDone={onDone}
    />
  );
}

type NoteProps = {
  text: string;
  label: string;
  send: string;
  day: DayInHand;
  onSend(note: string): Promise<{ ok: boolean } | undefined>;
  onDone(): void;
};

function NoteForm({ text, label, send, day, onSend, onDone }: NoteProps) {
  const [note, setNote] = useState("");
  const press = async () => {
    const answer = await onSend(note.trim());
    if (answer?.ok) onDone();
  };
  return (
    <div className="wb-person__form">
      <p>{text}</p>
      <label>
        {label}
        <Input
          maxLength={MOST_NOTE}
          value={note}
          autoComplete="off"
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <Button type="primary" loading={day.busy} onClick={() => void press()}>
        {send}
      </Button>
    </div>
  );
}
