import type { Id } from "../../shared/kernel/ids";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Order } from "../../shared/orders/model";
import type { Repository } from "./repository";
import { isOfMoney } from "./requests/of-money";
import { requestStore } from "./requests/request-store";

export type StillTrue = (tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts) => Promise<boolean>;

/** Where an order is, in one word: its money, or that it takes none any more. */
const stateOf = ({ payment, closing }: Pick<Order, "payment" | "closing">): string =>
  payment === "unpaid" ? closing : payment;

/**
 * Is what a message says still so, and is it for her still? Of a service request or a refund where its facts name one, else of
 * the order (N5). Whose leave has ended hears no more of it than of her own money: what she paid, and what comes back.
 */
export const createStillTrue =
  (repository: Pick<Repository, "unread" | "refund" | "get" | "query" | "commit" | "isLive">): StillTrue =>
  async (tenant, id, whileIn, facts) => {
    if (facts.request !== undefined) {
      const request = await requestStore(repository, tenant).load(facts.request);
      if (!request || !whileIn.includes(request.state)) return false;
      return isOfMoney(request) || repository.isLive(tenant, { ...request, acts: "medicine" });
    }
    if (facts.refund !== undefined) {
      const refund = await repository.refund(id, facts.refund, tenant);
      return refund !== undefined && whileIn.includes(refund.state);
    }
    const order = await repository.unread(tenant, id);
    if (!order || !whileIn.includes(stateOf(order))) return false;
    return order.paid !== undefined || repository.isLive(tenant, order);
  };
