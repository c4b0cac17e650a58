import { useState } from "react";
import { typed } from "../../../../shared/prescriptions/typed";
import type { RxCase } from "../../../../shared/prescriptions/views";
import type { Id } from "../../../../shared/kernel/ids";
import type { Answer } from "../../kernel/api";
import { useWrite } from "../../kernel/use-write";
import { rxCalls } from "../prescriptions/calls";
import type { Decision } from "./sections";

export type Draft = { readonly decision?: Decision; readonly codes: readonly string[]; readonly words: string };
const empty: Draft = { codes: [], words: "" };
const LEAST_WHY = 2;

/** What can be decided now, as the server says. */
export function decisionsFor({ may }: Pick<RxCase, "may">): readonly Decision[] {
  return [
    ...(may.includes("review") ? (["approve", "return", "reject"] as const) : []),
    ...(may.includes("release") ? (["release"] as const) : []),
    ...(may.includes("cancel") ? (["cancel"] as const) : []),
  ];
}

/** Is everything there that this decision needs? */
export function isReady({ decision, codes, words }: Draft): boolean {
  if (decision === "approve") return true;
  if (decision === "return" || decision === "reject") return codes.length > 0;
  return decision !== undefined && words.trim().length >= LEAST_WHY;
}

function send(draft: Draft, rx: RxCase, stepId: Id): Promise<Answer<RxCase>> {
  const step = { id: rx.id, stepId, version: rx.version };
  const seen = { ...step, content: rx.content, hash: rx.hash };
  const words = typed(draft.words.trim());
  switch (draft.decision) {
    case "return":
      return rxCalls.return({ ...seen, codes: [...draft.codes], note: words });
    case "reject":
      return rxCalls.reject({ ...seen, codes: [...draft.codes], note: words });
    case "release":
      return rxCalls.release({ ...step, why: words });
    case "cancel":
      return rxCalls.cancelHeld({ ...step, why: words });
    default:
      return rxCalls.approve(seen);
  }
}

type Case = { rx: RxCase; put(rx: RxCase): void; reload(): Promise<void> };

/** The decision on one prescription: about the very content that was seen (P1). */
export function useDecision({ rx, put, reload }: Case, onDecided: () => void) {
  const [draft, setDraft] = useState<Draft>(empty);
  const [done, setDone] = useState<Decision>();
  const write = useWrite((stepId, sent: { draft: Draft; rx: RxCase }) => send(sent.draft, sent.rx, stepId));
  const change = (part: Partial<Draft>) => {
    write.clear();
    setDone(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const decide = async () => {
    if (!isReady(draft)) return;
    const answer = await write.press({ draft, rx });
    if (!answer) return;
    if (answer.ok) {
      put(answer.value);
      setDraft(empty);
      setDone(draft.decision);
      return onDecided();
    }
    if (answer.code === "prescription.moved-on" || answer.code === "content.changed") {
      setDraft(empty);
      await reload();
      onDecided();
    }
  };
  return { draft, change, decide, done, busy: write.busy, refusal: write.refusal };
}
export type Deciding = ReturnType<typeof useDecision>;
