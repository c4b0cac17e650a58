import { useEffect, useState } from "react";
import type { OrderView } from "../../../shared/orders/views";
import { useSession } from "../kernel/session";
import { open } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { payHere, wayToPay } from "../platform/pay";
import { calls } from "./calls";
import { routes } from "./routes";
import { useLiveCheck } from "./use-live-check";

/** How the last try to pay on this page ended, as long as the order is not paid. */
export type Result = "cancelled" | "no-window" | "checking" | "not-arrived";
/** Answers after which what stands on the screen is old. */
const STALE = new Set(["order.paid", "order.closed"]);

const takesMoney = (order: OrderView | undefined) => order?.payment === "unpaid" && order.closing === "open";

/** One order, paying it, and asking what became of the payment: the phone's own word never counts. */
export function useOrder(id: string) {
  const call = useCall(() => calls.order({ id }), [id]);
  const [result, setResult] = useState<Result>();
  const paying = useWrite((stepId, way: "wechat-jsapi") => calls.pay({ id, stepId, way }));
  const checking = useWrite(() => calls.checkPayment({ id }));
  const order = call.value;
  const personId = order?.personId;
  // a link opens the right person, too: the pages are about her from now on (row 92)
  useEffect(() => {
    if (personId) useSession.getState().choosePerson(personId);
  }, [personId]);

  /** Asks the hospital, which asks the provider. Answers whether the order still waits for money. */
  const look = async (): Promise<boolean> => {
    const answer = await checking.press(undefined);
    if (answer?.ok) call.put(answer.value);
    return answer?.ok ? takesMoney(answer.value) : true;
  };
  const check = async () => {
    setResult("checking");
    if (await look()) setResult("not-arrived");
  };
  useLiveCheck(result === "checking" && takesMoney(order), look);

  const pay = async () => {
    const way = order && wayToPay(order.ways);
    if (!way) return;
    if (way !== "wechat-jsapi") return open(routes.inWechat, { id });
    setResult(undefined);
    const answer = await paying.press(way);
    if (!answer) return;
    if (!answer.ok) return STALE.has(answer.code) ? call.reload() : undefined;
    call.put(answer.value.order);
    const { invitation } = answer.value;
    const outcome = invitation.way === "wechat-jsapi" ? await payHere(invitation) : "not-possible";
    setResult("checking");
    const waits = await look();
    if (waits && outcome !== "closed-after-paying") setResult(outcome === "cancelled" ? "cancelled" : "no-window");
  };

  return {
    call,
    result: takesMoney(order) ? result : undefined,
    busy: paying.busy,
    checking: checking.busy,
    refusal: paying.refusal ?? (checking.refusal && result !== undefined ? checking.refusal : undefined),
    pay,
    check,
  };
}
export type OrderInHand = ReturnType<typeof useOrder>;
