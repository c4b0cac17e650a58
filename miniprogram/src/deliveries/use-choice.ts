import { useState } from "react";
import type { CarrierId, FreightWay, Method } from "../../../shared/deliveries/model";
import type { Id } from "../../../shared/kernel/ids";
import { replace } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";
import { routes } from "./routes";

/** One question a screen: the method, then the place (pick-up) or the address and the carrier (express). */
export type ChoiceScreen = "method" | "place" | "address" | "carrier";
export type Choice = {
  method?: Method;
  addressId?: Id;
  carrier?: CarrierId;
  freight?: FreightWay;
  notUrgent: boolean;
};
/** Answers after which the offers on the screen are old. */
const STALE = new Set(["freight.changed", "carrier.not-possible", "carrier.missing", "address.missing"]);

/** How she wants to get a prescription: what is possible, her answers so far, and choosing. */
export function useChoice(prescriptionId: string) {
  const [screen, setScreen] = useState<ChoiceScreen>("method");
  const [choice, setChoice] = useState<Choice>({ notUrgent: false });
  const { addressId } = choice;
  const options = useCall(
    () => calls.options({ prescriptionId, ...(addressId ? { addressId } : {}) }),
    [prescriptionId, addressId],
  );
  const book = useCall(() => calls.addresses({}));
  const offered = options.value?.express.carriers ?? [];
  const offer = offered.find(({ carrier, why }) => carrier.id === choice.carrier && !why);
  const tell = (more: Partial<Choice>) => setChoice((last) => ({ ...last, ...more }));

  const choosing = useWrite((id, method: Method) =>
    calls.choose({
      id,
      prescriptionId,
      method,
      ...(method === "express"
        ? {
            addressId: choice.addressId ?? options.value?.express.addressId,
            carrier: choice.carrier,
            freight: offer?.payOnArrival ? (choice.freight ?? "now") : "now",
            expectedFen: offer?.fen,
            notUrgent: choice.notUrgent,
          }
        : {}),
    }),
  );
  const send = async () => {
    const answer = await choosing.press(choice.method ?? "pick-up");
    if (answer?.ok) return replace(routes.pay, { prescription: prescriptionId });
    if (answer && STALE.has(answer.code)) await options.reload();
  };
  const go = (to: ChoiceScreen) => {
    choosing.clear();
    setScreen(to);
  };
  return { screen, go, choice, tell, options, book, offer, busy: choosing.busy, refusal: choosing.refusal, send };
}
export type ChoiceInHand = ReturnType<typeof useChoice>;
