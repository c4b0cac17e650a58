import type { Seller } from "../../../functions/orders/parts";
import { createPaymentMade } from "../../../functions/orders/payment-made";
import type { Repository } from "../../../functions/orders/repository";
import { announce, type Reaction } from "../../../functions/kernel/outbox";
import { TableBusy } from "../../../functions/kernel/table/table";
import type { Clock } from "../../../functions/ports/clock/port";
import type { ApplicationEvent } from "../../../shared/appointments/events";
import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { OrderEvent } from "../../../shared/orders/events";
import type { RefundReason } from "../../../shared/orders/model";
import type { Payable } from "../../../shared/orders/rules";

/** A thing that costs money: held while she pays, hers, run out, or ended. */
export type Thing = {
  readonly payable: Payable;
  readonly placeGone: boolean;
  state: "held" | "hers" | "run-out" | "ended";
  because?: RefundReason;
  endedAt?: Instant;
  paidBy?: Id;
  version: number;
};

/** Told once more until the table takes it: the same name is the same news. */
export async function untilTaken<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TableBusy)) throw error;
    }
}

/** A stand-in for appointments: it sells things, and tells what becomes of them in the words of applications. */
export function openSeller(repository: Repository, clock: Clock, tenant: string) {
  const things = new Map<Id, Thing>();
  const paymentMade = createPaymentMade(repository);

  async function tell(thing: Thing, type: ApplicationEvent["type"], orderId?: Id): Promise<void> {
    const { subject, accountId, personId } = thing.payable;
    const version = ++thing.version;
    const facts: ApplicationEvent["facts"] = orderId ? { orderId } : {};
    const news: ApplicationEvent = { type, applicationId: subject.id, accountId, personId, version, facts };
    const name = orderId ? `application#${subject.id}/${orderId}@1` : `application#${subject.id}@${version}`;
    const at = clock.now();
    await untilTaken(() => repository.commit([announce(tenant, news, name, at)]));
  }

  const port: Seller = {
    async payable(_tenant, id, accountId) {
      const thing = things.get(id);
      return thing?.state === "held" && thing.payable.accountId === accountId ? thing.payable : undefined;
    },
    async standing(_tenant, id) {
      const thing = things.get(id);
      if (!thing) return undefined;
      const { serviceAt } = thing.payable;
      if (thing.state === "held" || thing.state === "hers") return { is: "stands", serviceAt };
      return { is: "ended", because: thing.because ?? "place-gone", endedAt: thing.endedAt, serviceAt };
    },
  };

  /** An order was paid: the thing is hers, or the money has come in vain (S7). */
  const followPayments: Reaction = async ({ event }) => {
    if (event.type !== "order.paid") return;
    const { orderId, subject } = event as unknown as OrderEvent;
    const thing = things.get(subject.id);
    const made = thing && (await paymentMade(tenant, orderId));
    if (!thing || !made || thing.paidBy === orderId) return;
    const free = thing.state === "held" || (thing.state === "run-out" && !thing.placeGone);
    if (!free) return tell(thing, "application.payment-unusable", orderId);
    thing.state = "hers";
    thing.paidBy = orderId;
  };

  return {
    port,
    things,
    followPayments,
    /** It will not happen: she cancels, or the hospital does. */
    async end(id: Id, because: RefundReason): Promise<void> {
      const thing = things.get(id);
      if (!thing || thing.state === "ended") return;
      Object.assign(thing, { state: "ended", because, endedAt: clock.now() });
      await tell(thing, "application.cancelled");
    },
    /** Gives back what nobody paid for in time. */
    async watchDeadlines(): Promise<void> {
      for (const thing of things.values())
        if (thing.state === "held" && thing.payable.payUntil <= clock.now()) {
          thing.state = "run-out";
          await tell(thing, "application.offer-expired");
        }
    },
  };
}
export type SyntheticSeller = ReturnType<typeof openSeller>;
