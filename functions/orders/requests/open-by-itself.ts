import { createHash } from "node:crypto";
import type { DeliveryEvent } from "../../../shared/deliveries/events";
import { idFromBytes } from "../../../shared/kernel/ids";
import type { PrescriptionEvent } from "../../../shared/prescriptions/events";
import type { Order } from "../../../shared/orders/model";
import type { Posting, RequestKind } from "../../../shared/orders/request-model";
import { requestPolicy } from "../../../shared/orders/request-policy";
import { openRequest, takesRequests } from "../../../shared/orders/request-rules";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";
import { requestNews } from "./request-news";
import { requestStore } from "./request-store";

const OPENS: { readonly [type in DeliveryEvent["type"] | PrescriptionEvent["type"]]?: RequestKind } = {
  "delivery.stuck": "stuck",
  "delivery.returned": "came-back",
  "prescription.boxes-short": "boxes-short",
};
type Opens = Pick<DeliveryEvent, "deliveryId" | "prescriptionId">;

/** The parcel that the news is about, and the kind of request that it opens; undefined where it opens none. */
function opensOf(event: { readonly type: string }): (Opens & { readonly kind: RequestKind }) | undefined {
  const { type, deliveryId, prescriptionId, facts } = event as unknown as DeliveryEvent;
  const delivery = deliveryId ?? facts?.delivery;
  const kind = OPENS[type as keyof typeof OPENS];
  // Where somebody has decided already what follows, nothing is to be asked.
  return kind && delivery && facts.then === undefined ? { kind, deliveryId: delivery, prescriptionId } : undefined;
}

/** A parcel that does not move, came back, or waits for its boxes opens its request by itself, once (rows 84, 87). */
export const openByItself =
  ({ repository, clock }: Parts): Reaction =>
  async ({ tenant, event }) => {
    const opens = opensOf(event);
    if (!opens) return;
    const { kind, deliveryId, prescriptionId } = opens;
    const order = await repository.ofSubject(tenant, { domain: "prescriptions", id: prescriptionId });
    if (!order || !isOwned(order) || !takesRequests(order)) return;
    const id = idFromBytes(createHash("sha256").update(`request\n${tenant}\n${deliveryId}\n${kind}`).digest());
    const store = requestStore(repository, tenant);
    if (await store.load(id)) return;
    const now = clock.now();
    const request = openRequest(id, order, { kind, openedBy: "hospital" }, now, requestPolicy);
    const posting: Posting = { at: now, by: "hospital", what: "asked", words: "", documentIds: [] };
    // The same news told at the same moment, or a request of this kind that is open already: nothing more is to be done.
    await store.commit([
      ...store.creation(request, posting, { stepId: id, fingerprint: "reaction" }),
      requestNews(request, "request.opened", tenant),
    ]);
  };

type Owned = Order & { readonly accountId: string; readonly personId: string };
const isOwned = (order: Order): order is Owned => order.accountId !== undefined && order.personId !== undefined;
