import type { CarrierId, Division } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { freightPayable, freightSettled } from "../../shared/deliveries/rules";
import type { DeliveryState } from "../../shared/deliveries/states";
import type { Id } from "../../shared/kernel/ids";
import { addMinutes, type Day, type Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { OrderLine, RefundReason } from "../../shared/orders/model";
import type { Write } from "../kernel/table/table";
import type { Repository } from "./repository";

/** Freight that is to be paid beforehand, and the condition under which it may be (M9: an order of its own). */
export type FreightToPay = {
  readonly subject: { readonly domain: "deliveries"; readonly id: Id };
  readonly accountId: Id;
  readonly personId: Id;
  readonly lines: readonly OrderLine[];
  readonly priceVersion: string;
  readonly payUntil: Instant;
  /** Of use to whoever may act in medicine, as the parcel itself. */
  readonly acts: "medicine";
  readonly checks: readonly Write[];
};
export type FreightStanding = {
  readonly is: "stands" | "ended" | "given";
  readonly because?: RefundReason;
  readonly endedAt?: Instant;
};
/** What she chose for a prescription. */
export type ChosenDelivery = {
  readonly id: Id;
  readonly v: number;
  readonly method: "pick-up" | "express";
  readonly state: DeliveryState;
  /** Express: the freight is paid, is paid on arrival, or there is none. */
  readonly freightSettled: boolean;
  /** A parcel has its number, or has left: shown to pharmacist and patient. */
  readonly handedOverAt?: Instant;
  /** She has said herself that she has it. */
  readonly receivedAt?: Instant;
  /** The parcel that failed, in whose place this one goes: it has boxes of its own. */
  readonly inPlaceOf?: Id;
  /** It still is at this version: goes into the commit that rests on it. */
  readonly check: Write;
};

/** What is counted of a delivery, and what the after-sale desk needs to ask a carrier; of its address only the divisions. */
export type DeliveryFacts = {
  readonly prescriptionId: Id;
  readonly method: "pick-up" | "express";
  readonly carrier?: CarrierId;
  readonly waybill?: string;
  readonly province?: Division;
  readonly city?: Division;
  readonly promisedDay?: Day;
  readonly handedOverAt?: Instant;
  readonly handedOutAt?: Instant;
  readonly signedAt?: Instant;
  /** The parcel that failed, in whose place this one went: it has boxes of its own. */
  readonly inPlaceOf?: Id;
};

/** What other domains may ask of deliveries. */
export type DeliveriesQueries = {
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  /** Whose parcel the freight pays. */
  prescriptionOf(tenant: string, id: Id): Promise<Id | undefined>;
  /** The delivery that stands for a prescription. */
  chosen(tenant: string, prescriptionId: Id): Promise<ChosenDelivery | undefined>;
  facts(tenant: string, id: Id): Promise<DeliveryFacts | undefined>;
  readonly seller: {
    payable(tenant: string, id: Id, accountId: Id): Promise<FreightToPay | undefined>;
    standing(tenant: string, id: Id): Promise<FreightStanding | undefined>;
  };
};

const FREIGHT = { code: "FREIGHT", name: { zh: "快递费", en: "Freight" }, kind: "freight" } as const;

/** May this account act for this person in medicine now (its own family, or a live proxy)? */
type MayAct = (tenant: string, accountId: Id, personId: Id) => Promise<boolean>;

export const createQueries = (repository: Repository, mayAct: MayAct): DeliveriesQueries => ({
  async stillTrue(tenant, id, whileIn, facts) {
    const found = await repository.unread(tenant, id);
    if (!found || !whileIn.includes(found.state)) return false;
    if (!(await mayAct(tenant, found.accountId, found.personId))) return false;
    // Told while it stood still, or while freight was owed: of no use once it goes on.
    if (facts.why !== undefined) return found.stuckAt !== undefined || found.state === "returning";
    return facts.amount === undefined || !freightSettled(found);
  },
  prescriptionOf: async (tenant, id) => (await repository.unread(tenant, id))?.prescriptionId,
  async chosen(tenant, prescriptionId) {
    const stands = await repository.standing(tenant, prescriptionId);
    const found = stands && (await repository.unread(tenant, stands.id));
    if (!found || found.state === "cancelled") return undefined;
    const { id, v, method, state, handedOverAt, receivedAt, inPlaceOf } = found;
    return {
      ...{ id, v, method, state },
      freightSettled: freightSettled(found),
      ...(handedOverAt ? { handedOverAt } : {}),
      ...(receivedAt ? { receivedAt } : {}),
      ...(inPlaceOf ? { inPlaceOf } : {}),
      check: repository.check(tenant, found),
    };
  },
  async facts(tenant, id) {
    const found = await repository.unread(tenant, id);
    if (!found) return undefined;
    const { prescriptionId, method, carrier, waybill, address, promisedDay, signedAt, inPlaceOf } = found;
    const { handedOverAt, handedOutAt } = found;
    return {
      ...{ prescriptionId, method },
      ...(inPlaceOf ? { inPlaceOf } : {}),
      ...(carrier ? { carrier } : {}),
      ...(waybill ? { waybill } : {}),
      ...(address ? { province: address.province } : {}),
      ...(address?.city ? { city: address.city } : {}),
      ...(promisedDay ? { promisedDay } : {}),
      ...(handedOverAt ? { handedOverAt } : {}),
      ...(handedOutAt ? { handedOutAt } : {}),
      ...(signedAt ? { signedAt } : {}),
    };
  },
  seller: {
    /** The freight as she agreed to it; it may be paid until so many hours after the medicine. */
    async payable(tenant, id, accountId) {
      const found = await repository.unread(tenant, id);
      if (!found?.freight || found.accountId !== accountId || !freightPayable(found)) return undefined;
      const { fen, priceVersion, source } = found.freight;
      const payUntil = found.freightPayUntil ?? addMinutes(found.createdAt, deliveryPolicy.freight.payHours * 60);
      return {
        subject: { domain: "deliveries", id },
        ...{ accountId, personId: found.personId, priceVersion, payUntil, acts: "medicine" },
        lines: [{ ...FREIGHT, fen, count: 1, source }],
        checks: [repository.check(tenant, found)],
      };
    },
    async standing(tenant, id) {
      const found = await repository.unread(tenant, id);
      if (!found) return undefined;
      const { state, failure, updatedAt, method } = found;
      if (failure)
        return failure.then === "re-send"
          ? { is: "given" }
          : { is: "ended", because: `parcel-${failure.what}`, endedAt: failure.at };
      if (state === "cancelled" || method === "pick-up")
        return { is: "ended", because: "not-sent", endedAt: updatedAt };
      return { is: found.handedOverAt ? "given" : "stands" };
    },
  },
});
