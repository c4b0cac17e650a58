import type { Id } from "../../shared/kernel/ids";
import type { Fen } from "../../shared/kernel/money";
import type { Instant } from "../../shared/kernel/time";
import { refundableOf } from "../../shared/orders/rules";
import type { Repository } from "./repository";

/** A payment that stands whole: nothing of it went back or is on its way. */
export type PaymentMade = {
  readonly orderId: Id;
  readonly fen: Fen;
  readonly at: Instant;
  readonly serviceAt?: Instant;
};

/** The payment of an order, as long as the hospital keeps all of it. */
export const createPaymentMade =
  ({ unread }: Pick<Repository, "unread">) =>
  async (tenant: string, orderId: Id): Promise<PaymentMade | undefined> => {
    const order = await unread(tenant, orderId);
    if (!order?.paid || refundableOf(order) !== order.paid.fen) return undefined;
    const { fen, at } = order.paid;
    return { orderId, fen, at, ...(order.serviceAt ? { serviceAt: order.serviceAt } : {}) };
  };
