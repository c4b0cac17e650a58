import { useState } from "react";
import { Button, Input } from "antd";
import { CALL_OUTCOMES } from "../../../../shared/appointments/day-desk-calls";
import { useCaseWords } from "./words";

export type CallOutcome = (typeof CALL_OUTCOMES)[number];
const MOST_NOTE = 300;

/** What was said on the telephone, for colleagues only: one press says how the call went. */
export function CallNote({ busy, onSend }: { busy: boolean; onSend(outcome: CallOutcome, note: string): void }) {
  const { call: words } = useCaseWords();
  const [note, setNote] = useState("");
  return (
    <div className="wb-person__form">
      <label>
        {words.note}
        <Input.TextArea rows={2} maxLength={MOST_NOTE} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className="wb-person__acts" role="group" aria-label={words.outcome}>
        {CALL_OUTCOMES.map((outcome) => (
          <Button key={outcome} disabled={busy} onClick={() => onSend(outcome, note.trim())}>
            {words.outcomes[outcome]}
          </Button>
        ))}
      </div>
    </div>
  );
}
