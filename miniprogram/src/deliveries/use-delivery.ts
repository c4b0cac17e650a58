import { useEffect } from "react";
import type { DeliveryView } from "../../../shared/deliveries/views";
import type { Answer } from "../kernel/api";
import { useSession } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";

type On = { id: string; stepId: string; version: number };
type Proxy = { name: string; phoneTail: string } | null;
type Step =
  | { name: "changeAddress"; addressId: string }
  | { name: "setProxy"; proxy: Proxy }
  | { name: "toPickUp" | "confirmReceipt" };

/** Each step with what it needs beside the version that she saw. */
function write(on: On, step: Step): Promise<Answer<DeliveryView>> {
  if (step.name === "changeAddress") return calls.changeAddress({ ...on, addressId: step.addressId });
  if (step.name === "setProxy") return calls.setProxy({ ...on, proxy: step.proxy });
  return calls[step.name](on);
}

/** One delivery and every step that she may take. */
export function useDelivery(id: string) {
  const call = useCall(() => calls.delivery({ id }), [id]);
  const personId = call.value?.personId;
  // a link opens the right person, too: the pages are about her from now on (row 92)
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);
  const step = useWrite((stepId, { version, ...rest }: Step & { version: number }) =>
    write({ id, stepId, version }, rest),
  );
  const take = async (what: Step): Promise<boolean> => {
    const answer = await step.press({ ...what, version: call.value?.version ?? 1 });
    if (!answer) return false;
    if (answer.ok) call.put(answer.value);
    else await call.reload();
    return answer.ok;
  };
  return { call, busy: step.busy, refusal: step.refusal, take };
}
export type DeliveryInHand = ReturnType<typeof useDelivery>;
