import { useState } from "react";
import type { CaseView } from "../../../../shared/appointments/views";
import { useWrite } from "../../kernel/use-write";
import { emptyDraft, type Draft, type Deed } from "./draft";
import { send } from "./send";
import type { Act } from "./words.zh";

type Case = { view: CaseView; put(view: CaseView): void; reload(): Promise<void> };
type Input = { deed: Deed; id: string; version: number };

/** The decision on one case: its draft, sending it, and what comes of it. */
export function useDecision({ view, put, reload }: Case, onDecided: () => void) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [decided, setDecided] = useState<Act>();
  /** Counts the times that the openings must be asked again: somebody else was first. */
  const [round, setRound] = useState(0);
  const write = useWrite((stepId, { deed, id, version }: Input) => send(deed, { id, stepId, version }));

  const change = (part: Partial<Draft>) => {
    write.clear();
    setDecided(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const open = (act: Act | undefined) => change({ act, ...(act === draft.act ? {} : { note: "" }) });

  const decide = async (deed: Deed) => {
    const answer = await write.press({ deed, id: view.line.id, version: view.line.version });
    if (!answer) return;
    if (answer.ok) {
      put(answer.value);
      setDraft(emptyDraft);
      setDecided(deed.act);
      return onDecided();
    }
    if (answer.code === "seat.taken" || answer.code === "seat.unfit" || answer.code === "echo.needed") {
      setDraft((before) => ({ ...before, choice: undefined, echo: undefined }));
      setRound((before) => before + 1);
    }
    if (answer.code === "application.moved-on") {
      setDraft(emptyDraft);
      await reload();
      onDecided();
    }
  };
  return { draft, change, open, decide, decided, round, busy: write.busy, refusal: write.refusal };
}
export type Decision = ReturnType<typeof useDecision>;
