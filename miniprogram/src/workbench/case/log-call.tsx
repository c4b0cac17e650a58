import { useState } from "react";
import { Button } from "antd";
import type { CaseView } from "../../../../shared/appointments/views";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { Refused } from "../shell/refused";
import { CallNote, type CallOutcome } from "./call-note";
import { useCaseWords } from "./words";

type Said = { readonly outcome: CallOutcome; readonly note: string };

/** Writes a telephone call into the history of a case, whatever else is under way with it. */
export function LogCall({ view: { line }, onLogged }: { view: CaseView; onLogged(): void }) {
  const { call: words } = useCaseWords();
  const [writing, setWriting] = useState(false);
  const log = useWrite((stepId, { outcome, note }: Said) =>
    sessionCalls.logCall({ id: line.id, stepId, version: line.version, outcome, note }),
  );
  const send = async (outcome: CallOutcome, note: string) => {
    const answer = await log.press({ outcome, note });
    if (!answer?.ok) return;
    setWriting(false);
    onLogged();
  };
  if (!writing)
    return (
      <Button size="small" onClick={() => setWriting(true)}>
        {words.open}
      </Button>
    );
  return (
    <>
      <CallNote busy={log.busy} onSend={(outcome, note) => void send(outcome, note)} />
      {log.refusal && <Refused refusal={log.refusal} />}
    </>
  );
}
