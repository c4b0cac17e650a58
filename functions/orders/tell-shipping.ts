import type { DeliveryEvent } from "../../shared/deliveries/events";
import type { Order, Subject } from "../../shared/orders/model";
import type { OrderEvent } from "../../shared/orders/events";
import type { News, Reaction } from "../kernel/outbox";
import type { Shipping } from "../ports/wechat/port";
import type { Parts } from "./parts";

/** WeChat does not know the payment yet, or cannot be reached: the event stays in the outbox and is told again. */
class ShippingNotYet extends Error {
  override readonly name = "ShippingNotYet";
}

/** What WeChat shows as what was bought: nothing about health (N6). */
const ITEM = "医院服务";
const SENT = "医院寄送";
type Way = Pick<Shipping, "kind" | "item" | "parcel">;

/**
 * A paid order of the mini program is told to WeChat, or its money is held back (wechat-contracts 4.3): a service at payment,
 * medicine and its freight when the parcel is handed over, medicine at the window when it is fetched.
 */
export const tellShipping =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type === "order.paid") {
      const order = await parts.repository.unread(tenant, (event as unknown as OrderEvent).orderId);
      return order && !travels(order.subject) ? tell(parts, order, { kind: "service", item: ITEM }) : undefined;
    }
    const way = wayOf(event);
    if (!way) return;
    const { prescriptionId, deliveryId } = event as unknown as DeliveryEvent;
    const subjects: Subject[] = [
      { domain: "prescriptions", id: prescriptionId },
      { domain: "deliveries", id: deliveryId },
    ];
    for (const subject of subjects) {
      const order = await parts.repository.ofSubject(tenant, subject);
      if (order) await tell(parts, order, way);
    }
  };

const travels = ({ domain }: Subject) => domain === "prescriptions" || domain === "deliveries";

/** How the medicine left the hospital, as the news of its delivery say. */
function wayOf(event: News): Way | undefined {
  if (event.type === "delivery.picked-up") return { kind: "pick-up", item: SENT };
  if (event.type !== "delivery.handed-over") return undefined;
  const { waybill = "", company = "", receiver = "" } = (event as unknown as DeliveryEvent).facts;
  return {
    kind: "express",
    item: SENT,
    parcel: { trackingNumber: waybill, carrier: company, receiverContact: receiver },
  };
}

async function tell({ wechat, log }: Parts, order: Order, way: Way): Promise<void> {
  if (order.paid?.way !== "wechat-jsapi") return;
  const { number, at } = order.paid;
  const openid = order.attempts.find((attempt) => attempt.number === number)?.payer;
  if (!openid) return;
  const told = await wechat.tellShipping({ number, openid, ...way, at });
  if (told.ok) return;
  if (told.code !== "not-possible") throw new ShippingNotYet();
  log({ event: "shipping.refused", number });
}
