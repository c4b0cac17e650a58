import type { Id } from "../../shared/kernel/ids";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { Order } from "../../shared/orders/model";
import type { Repository } from "./repository";
import { requestStore } from "./requests/request-store";

export type StillTrue = (tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts) => Promise<boolean>;

/** Where an order is, in one word: its money, or that it takes none any more. */
const stateOf = ({ payment, closing }: Pick<Order, "payment" | "closing">): string =>
  payment === "unpaid" ? closing : payment;

/** Is what a message says still so? Of a service request or a refund where its facts name one, else of the order (N5). */
export const createStillTrue =
  (repository: Pick<Repository, "unread" | "refund" | "get" | "query" | "commit">): StillTrue =>
  async (tenant, id, whileIn, facts) => {
    if (facts.request !== undefined) {
      const request = await requestStore(repository, tenant).load(facts.request);
      return request !== undefined && whileIn.includes(request.state);
    }
    if (facts.refund !== undefined) {
      const refund = await repository.refund(id, facts.refund, tenant);
      return refund !== undefined && whileIn.includes(refund.state);
    }
    const order = await repository.unread(tenant, id);
    return order !== undefined && whileIn.includes(stateOf(order));
  };
