import { useEffect } from "react";
import { useSession } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";
import { PAID } from "./stances";

/** One prescription, how it reaches her once paid, and saying that it is not needed. */
export function usePrescription(id: string) {
  const call = useCall(() => calls.prescription({ id }), [id]);
  const view = call.value;
  const isPaid = view !== undefined && PAID.includes(view.state);
  const way = useCall(isPaid ? () => calls.delivery({ prescriptionId: id }) : null, [id, isPaid]);
  const personId = view?.personId;
  // a link opens the right person, too: the pages are about her from now on (row 92)
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);
  const no = useWrite((stepId, version: number) => calls.notNeeded({ id, stepId, version }));
  const notNeeded = async () => {
    const answer = await no.press(view?.version ?? 1);
    if (answer?.ok) call.put(answer.value);
    else if (answer) await call.reload();
  };
  const reminder = useWrite((_stepId, wanted: boolean) => calls.remindRefill({ id, wanted }));
  const remind = async (wanted: boolean) => {
    const answer = await reminder.press(wanted);
    if (answer?.ok) call.put(answer.value);
  };
  return {
    call,
    delivery: way.value?.delivery,
    busy: no.busy,
    refusal: no.refusal ?? reminder.refusal,
    notNeeded,
    remind,
    reminding: reminder.busy,
  };
}
export type RxInHand = ReturnType<typeof usePrescription>;
