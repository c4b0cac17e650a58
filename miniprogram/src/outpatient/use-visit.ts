import { useEffect, useState } from "react";
import type { VisitState } from "../../../shared/outpatient/model";
import type { VisitView } from "../../../shared/outpatient/views";
import type { Answer } from "../kernel/api";
import { useSession } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";

const STEPS = {
  cancel: calls.cancel,
  leave: calls.leaveList,
  accept: calls.acceptPlace,
  pass: calls.passPlace,
} satisfies Record<string, (on: { id: string; stepId: string; version: number }) => Promise<Answer<VisitView>>>;
export type VisitStepName = keyof typeof STEPS;
/** Answers after which what stands on the screen is old. */
const STALE = new Set(["visit.moved-on", "place.lapsed", "cancel.too-late"]);

/** One visit, or place on a list, and every step that its owner may take. */
export function useVisit(id: string) {
  const call = useCall(() => calls.visit({ id }), [id]);
  const [movedTo, setMovedTo] = useState<VisitState>();
  const personId = call.value?.personId;
  // a link opens the right person, too: the pages are about her from now on (row 92)
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);
  const step = useWrite((stepId, { name, version }: { name: VisitStepName; version: number }) =>
    STEPS[name]({ id, stepId, version }),
  );
  const take = async (name: VisitStepName): Promise<boolean> => {
    setMovedTo(undefined);
    const answer = await step.press({ name, version: call.value?.version ?? 1 });
    if (!answer) return false;
    if (answer.ok) {
      // the answer to a step names nobody: the page knows for whom it asked
      call.put({ ...answer.value, personName: call.value?.personName ?? "" });
      return true;
    }
    if (answer.code === "visit.moved-on") setMovedTo((answer.details as { state?: VisitState } | undefined)?.state);
    if (STALE.has(answer.code)) await call.reload();
    return false;
  };
  return { call, busy: step.busy, refusal: step.refusal, movedTo, take };
}
export type VisitInHand = ReturnType<typeof useVisit>;
