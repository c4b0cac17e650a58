import { useCallback, useEffect, useRef, useState } from "react";
import { now } from "../kernel/clock";
import { chosenAnew, type Answers, type Choice } from "./answers";
import { forgetDraft, keepAtHospital, keepHere, newDraft, newestDraft, type IntakeDraft } from "./drafts";

export type Kept = "no" | "here" | "hospital";

/**
 * The request of one person on its way: kept on the phone at every change, with the hospital at every step. Opens where it
 * was left, for the doctor who was chosen last.
 */
export function useDraft(personId: string, choice: Choice) {
  const [draft, setDraft] = useState<IntakeDraft>();
  const [kept, setKept] = useState<Kept>("no");
  const newest = useRef<IntakeDraft>(undefined);
  const open = useRef(true);
  const { departmentId, doctorId, service } = choice;

  const keep = useCallback(
    (next: IntakeDraft) => {
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
    const chosen = { departmentId, doctorId, service };
    void newestDraft(personId).then((found) => {
      if (!here) return;
      newest.current = found ? { ...found, answers: chosenAnew(found.answers, chosen) } : newDraft(chosen);
      setDraft(newest.current);
    });
    return () => {
      here = false;
    };
  }, [personId, departmentId, doctorId, service]);

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

  /** The request has taken its place. */
  const forget = useCallback(() => {
    open.current = false;
    forgetDraft(personId);
  }, [personId]);

  return { draft, kept, set, goTo, forget };
}
