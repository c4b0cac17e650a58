import type { CarrierId } from "../../shared/deliveries/model";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Key } from "../kernel/table/table";

export const at = (pk: string, sk: string): Key => ({ table: "deliveries", pk, sk });

/** Work that falls due: freight not paid, nobody came, no movement, ask the carrier. */
export type DueKind = "freight" | "collect" | "stuck" | "ask";
/** Lists of the desk: to be packed, waiting at the window, in trouble. */
export type DeskList = "pack" | "window" | "problems";

/** Where everything of this domain lies. */
export const keysOf = (tenant: string) => ({
  delivery: (id: Id) => at(`${tenant}#delivery#${id}`, "head"),
  /** Said once that this money is of no use. */
  unusable: (id: Id, orderId: Id) => at(`${tenant}#delivery#${id}`, `unusable#${orderId}`),
  /** The one delivery of a prescription that stands. */
  ofPrescription: (prescriptionId: Id) => at(`${tenant}#prescription#${prescriptionId}`, "delivery"),
  address: (accountId: Id, id: Id) => at(`${tenant}#account#${accountId}`, `address#${id}`),
  /** How many addresses an account has, and which is the default: its version guards both. */
  book: (accountId: Id) => at(`${tenant}#account#${accountId}`, "book"),
  list: (list: DeskList, since: Instant, id: Id) => at(`${tenant}#delivery-list#${list}`, `${since}#${id}`),
  due: (dueAt: Instant, kind: DueKind, id: Id) => at(`${tenant}#delivery-due`, `${dueAt}#${kind}#${id}`),
  /** Which delivery a carrier's number belongs to, and what the carrier told of it. */
  waybill: (waybill: string) => at(`${tenant}#waybill#${waybill}`, "head"),
  pathEvent: (waybill: string, atTime: Instant, type: number) =>
    at(`${tenant}#waybill#${waybill}`, `e#${atTime}#${type}`),
  code: (hash: string) => at(`${tenant}#pick-up-code`, hash),
  batch: (id: Id) => at(`${tenant}#batch#${id}`, "head"),
  batchRow: (openedAt: Instant, id: Id) => at(`${tenant}#batches`, `${openedAt}#${id}`),
});

/** A number is the carrier's own: two carriers may use the same. */
export const waybillKey = (carrier: CarrierId, waybill: string): string => `${carrier}-${waybill}`;
