import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { OrderView } from "../../shared/orders/views";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { orderView } from "./show";

/** Nothing can be paid or asked back here any more: "Request Service" goes to a person who decides. */
const MONEY_ONLY: Partial<OrderView> = {
  moneyOnly: true,
  ways: [],
  payableAtDesk: false,
  refundTerms: { fen: 0, how: "none", percent: 0, source: "" },
};

export const order =
  (parts: Parts): Answering<(typeof orders)["calls"]["order"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.shown(id, call);
    if (!found) return refused("thing.missing");
    const view = await orderView(parts, found.order, call);
    return done(found.moneyOnly ? { ...view, ...MONEY_ONLY } : view);
  };
