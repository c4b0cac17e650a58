import type { Id } from "../../shared/kernel/ids";
import type { Subject } from "../../shared/orders/model";
import { createPaymentMade, type PaymentMade } from "./payment-made";
import type { Repository } from "./repository";
import { createStillTrue, type StillTrue } from "./still-true";

/** What other domains may ask of orders. */
export type OrdersQueries = {
  /** The payment of an order, as long as all of it is kept: a thing is given for money that stands. */
  paymentMade(tenant: string, orderId: Id): Promise<PaymentMade | undefined>;
  /** The provider's number of the payment of a thing, where it was paid online. */
  transactionOf(tenant: string, subject: Subject): Promise<string | undefined>;
  /** Is an order, or the refund that the facts name, in one of these states now? Asked before a message goes out (N5). */
  readonly stillTrue: StillTrue;
};

export const createQueries = (repository: Repository): OrdersQueries => ({
  paymentMade: createPaymentMade(repository),
  transactionOf: async (tenant, subject) => (await repository.ofSubject(tenant, subject))?.paid?.transactionId,
  stillTrue: createStillTrue(repository),
});
