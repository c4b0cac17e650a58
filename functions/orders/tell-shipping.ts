import type { OrderEvent } from "../../shared/orders/events";
import type { Reaction } from "../kernel/outbox";
import type { Parts } from "./parts";

/** WeChat does not know the payment yet, or cannot be reached: the event stays in the outbox and is told again. */
class ShippingNotYet extends Error {
  override readonly name = "ShippingNotYet";
}

/** What WeChat shows as what was bought: nothing about health (N6). */
const ITEM = "医院服务";

/** A paid order of the mini program is told to WeChat as a service, or its money is held back (wechat-contracts 4.3). */
export const tellShipping =
  ({ repository, wechat, log }: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid") return;
    const order = await repository.unread(tenant, (event as unknown as OrderEvent).orderId);
    if (order?.paid?.way !== "wechat-jsapi") return;
    const { number, at } = order.paid;
    const openid = order.attempts.find((attempt) => attempt.number === number)?.payer;
    if (!openid) return;
    const told = await wechat.tellShipping({ number, openid, kind: "service", item: ITEM, at });
    if (told.ok) return;
    if (told.code !== "not-possible") throw new ShippingNotYet();
    log({ event: "shipping.refused", number });
  };
