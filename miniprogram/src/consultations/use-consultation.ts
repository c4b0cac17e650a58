import { useEffect, useState } from "react";
import type { ConsultationState } from "../../../shared/consultations/states";
import { useSession } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";

/** One request and what its owner may take back; a link opens the right person, too (row 92). */
export function useConsultation(id: string) {
  const call = useCall(() => calls.consultation({ id }), [id]);
  const [movedTo, setMovedTo] = useState<ConsultationState>();
  const personId = call.value?.personId;
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);
  const step = useWrite((stepId, version: number) => calls.cancel({ id, stepId, version }));
  const cancel = async () => {
    setMovedTo(undefined);
    const answer = await step.press(call.value?.version ?? 1);
    if (answer?.ok) return call.put(answer.value);
    if (answer?.code !== "consultation.moved-on") return;
    setMovedTo((answer.details as { state?: ConsultationState } | undefined)?.state);
    await call.reload();
  };
  return { call, cancel, busy: step.busy, refusal: step.refusal, movedTo };
}
export type ConsultationInHand = ReturnType<typeof useConsultation>;
