import type { RequestKind, ServiceRequest } from "../../../shared/orders/request-model";

/** What whoever paid may ask about her money, also when she may not act for the person any more. */
export const OF_MONEY: readonly RequestKind[] = ["receipt", "refund"];

/** A question of hers about her own money. */
export const isOfMoney = ({ kind, openedBy }: Pick<ServiceRequest, "kind" | "openedBy">): boolean =>
  openedBy === "patient" && OF_MONEY.includes(kind);
