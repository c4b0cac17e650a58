import { useEffect, useRef, useState } from "react";
import Taro from "@tarojs/taro";
import type { InvitationView, OrderView } from "../../../shared/orders/views";
import { replace } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { wayToPay, type WayToPay } from "../platform/pay";
import { calls } from "./calls";
import { routes } from "./routes";
import { useLiveCheck } from "./use-live-check";

/** Back to the order, wherever this page was opened from. */
export function toOrder(id: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replace(routes.order, { id });
}

const takesMoney = (order: OrderView) => order.payment === "unpaid" && order.closing === "open";

/** A payment that happens in WeChat while this page waits: opened once, watched until it is paid or over. */
export function usePaymentElsewhere(id: string) {
  const call = useCall(() => calls.order({ id }), [id]);
  const paying = useWrite((stepId, way: WayToPay) => calls.pay({ id, stepId, way }));
  const checking = useWrite(() => calls.checkPayment({ id }));
  const left = useRef(false);
  const begun = useRef(false);
  const [invitation, setInvitation] = useState<InvitationView>();
  const order = call.value;
  const way = order && takesMoney(order) ? wayToPay(order.ways) : undefined;
  const over = order !== undefined && !takesMoney(order);

  const begin = async () => {
    if (!way) return;
    const answer = await paying.press(way);
    if (!answer?.ok) return;
    setInvitation(answer.value.invitation);
    call.put(answer.value.order);
  };
  useEffect(() => {
    if (!way || begun.current) return;
    begun.current = true;
    void begin();
    // opened once for this page; the same attempt goes on if she comes back
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [way]);
  useEffect(() => {
    if (!over || left.current) return;
    left.current = true;
    toOrder(id);
  }, [over, id]);

  const check = async () => {
    const answer = await checking.press(undefined);
    if (answer?.ok) call.put(answer.value);
  };
  useLiveCheck(invitation !== undefined && !over, check);
  return {
    call,
    way,
    invitation,
    refusal: paying.refusal ?? checking.refusal,
    checking: checking.busy,
    check,
    begin,
  };
}
