import type { DeliveryState } from "../../shared/deliveries/states";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
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
  /** It still is at this version: goes into the commit that rests on it. */
  readonly check: Write;
};

/** What other domains may ask of deliveries. */
export type DeliveriesQueries = {
  stillTrue(tenant: string, id: Id, whileIn: readonly string[], facts: NoticeFacts): Promise<boolean>;
  /** The delivery that stands for a prescription. */
  chosen(tenant: string, prescriptionId: Id): Promise<ChosenDelivery | undefined>;
  readonly seller: {
    payable(tenant: string, id: Id, accountId: Id): Promise<FreightToPay | undefined>;
    standing(tenant: string, id: Id): Promise<FreightStanding | undefined>;
  };
};

export const createQueries = (_repository: Repository): DeliveriesQueries => ({
  stillTrue: async () => false,
  chosen: async () => undefined,
  seller: { payable: async () => undefined, standing: async () => undefined },
});
