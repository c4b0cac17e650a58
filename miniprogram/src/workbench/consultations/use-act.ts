import { useState } from "react";
import type { DoctorView } from "../../../../shared/consultations/views";
import { useWrite } from "../../kernel/use-write";
import type { Act } from "./act-words.zh";
import { emptyDraft, send, type Draft } from "./draft";

type Case = { view: DoctorView; put(view: DoctorView): void; reload(): Promise<void> };
type Input = { draft: Draft; visitId: string; id: string; version: number };

/** The decision on one consultation: its draft, sending it, and what comes of it. */
export function useAct({ view, put, reload }: Case, onDone: (act: Act, gone: boolean) => void) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [done, setDone] = useState<Act>();
  const write = useWrite((stepId, { draft: sent, visitId, id, version }: Input) =>
    send(sent, visitId, { id, stepId, version }),
  );
  const change = (part: Partial<Draft>) => {
    write.clear();
    setDone(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const open = (act: Act | undefined) => change({ act, ...(act === draft.act ? {} : { note: "" }) });
  const decide = async () => {
    const { act } = draft;
    if (!act) return;
    const answer = await write.press({ draft, visitId: view.visit.id, id: view.id, version: view.version });
    if (!answer) return;
    if (answer.ok) {
      if (answer.value.view) put(answer.value.view);
      setDraft(emptyDraft);
      setDone(act);
      return onDone(act, !answer.value.view);
    }
    if (answer.code === "consultation.moved-on") {
      setDraft((before) => ({ ...before, act: undefined }));
      await reload();
      onDone(act, false);
    }
  };
  return { draft, change, open, decide, done, busy: write.busy, refusal: write.refusal };
}
export type Acting = ReturnType<typeof useAct>;
