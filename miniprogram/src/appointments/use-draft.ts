import { useCallback, useEffect, useRef, useState } from "react";
import { now } from "../kernel/clock";
import type { Answers } from "./answers";
import { forgetDraft, keepAtHospital, keepHere, newDraft, newestDraft, type FormDraft } from "./drafts";

export type Kept = "no" | "here" | "hospital";

/**
 * The form of one person: kept on the phone at every change, with the hospital at every step. Opens where it was left.
 * `set` and `goTo` take effect at once and in order, also from an upload that ends while she types.
 */
export function useDraft(personId: string) {
  const [draft, setDraft] = useState<FormDraft>();
  const [kept, setKept] = useState<Kept>("no");
  const newest = useRef<FormDraft>(undefined);
  const open = useRef(true);

  const keep = useCallback(
    (next: FormDraft) => {
      if (!open.current) return;
      newest.current = next;
      keepHere(personId, next);
      setDraft(next);
    },
    [personId],
  );

  useEffect(() => {
    let here = true;
    open.current = true;
    void newestDraft(personId).then((found) => {
      if (!here) return;
      newest.current = found ?? newDraft();
      setDraft(newest.current);
    });
    return () => {
      here = false;
    };
  }, [personId]);

  const set = useCallback(
    (change: (answers: Answers) => Answers) => {
      const before = newest.current;
      if (before) keep({ ...before, answers: change(before.answers), savedAt: now() });
    },
    [keep],
  );

  const goTo = useCallback(
    async (step: number) => {
      const before = newest.current;
      if (!before) return;
      const next = { ...before, step, savedAt: now() };
      keep(next);
      setKept("here");
      if (await keepAtHospital(personId, next)) setKept("hospital");
    },
    [keep, personId],
  );

  /** The application has taken its place. */
  const forget = useCallback(() => {
    open.current = false;
    forgetDraft(personId);
  }, [personId]);

  return { draft, kept, set, goTo, forget };
}
export type DraftInHand = ReturnType<typeof useDraft>;
