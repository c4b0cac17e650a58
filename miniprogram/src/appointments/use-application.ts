import { useEffect, useState } from "react";
import { appointments } from "../../../shared/appointments/contract";
import type { ApplicationState } from "../../../shared/appointments/model";
import type { ApplicationView } from "../../../shared/appointments/views";
import { client, type Answer } from "../kernel/api";
import { useCall } from "../kernel/use-call";
import { useSession } from "../kernel/session";
import { useWrite } from "../kernel/use-write";

const calls = client(appointments);
type On = { id: string; stepId: string; version: number };
type Take = (on: On) => Promise<Answer<ApplicationView>>;
/** Answers after which what stands on the screen is old. */
const STALE = new Set(["application.moved-on", "offer.expired"]);

/** One application and every step that its owner may take. A stale view reloads itself and says where things stand. */
export function useApplication(id: string) {
  const call = useCall(() => calls.application({ id }), [id]);
  const [movedTo, setMovedTo] = useState<ApplicationState>();
  const personId = call.value?.personId;
  // a link opens the right person, too: the pages are about her from now on (row 92)
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);
  const step = useWrite((stepId, { version, take }: { version: number; name: string; take: Take }) =>
    take({ id, stepId, version }),
  );

  const press = async (name: string, take: Take): Promise<boolean> => {
    setMovedTo(undefined);
    const version = call.value?.version ?? 1;
    const answer = await step.press({ name, version, take });
    if (!answer) return false;
    if (answer.ok) {
      call.put(answer.value);
      return true;
    }
    if (STALE.has(answer.code)) await call.reload();
    if (answer.code === "application.moved-on")
      setMovedTo((answer.details as { state?: ApplicationState } | undefined)?.state);
    return false;
  };

  type Of<C extends keyof typeof calls> = Omit<Parameters<(typeof calls)[C]>[0], keyof On>;
  return {
    call,
    busy: step.busy,
    refusal: step.refusal,
    movedTo,
    accept: (payment: Of<"acceptOffer">["payment"]) =>
      press(`accept ${payment}`, (on) => calls.acceptOffer({ ...on, payment })),
    decline: () => press("decline", (on) => calls.declineOffer({ ...on, note: "" })),
    askAnother: (note: string) => press(`another ${note}`, (on) => calls.askAnotherTime({ ...on, note })),
    renew: () => press("renew", (on) => calls.renewHold(on)),
    together: (otherId: string | undefined) =>
      press(`together ${otherId}`, (on) => calls.goTogether({ ...on, ...(otherId ? { otherId } : {}) })),
    cancel: (reason: Of<"cancel">["reason"]) => press(`cancel ${reason}`, (on) => calls.cancel({ ...on, reason })),
    acknowledge: (precautionsVersion: string) =>
      press("acknowledge", (on) => calls.acknowledgePrecautions({ ...on, precautionsVersion })),
    supply: (more: Of<"supply">) => press(`supply ${JSON.stringify(more)}`, (on) => calls.supply({ ...on, ...more })),
  };
}
export type ApplicationInHand = ReturnType<typeof useApplication>;
