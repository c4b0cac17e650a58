import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { rowOf } from "./show";

export const mine =
  ({ repository }: Parts): Answering<(typeof orders)["calls"]["mine"]> =>
  async ({ cursor }, call) => {
    const found = await repository.ofAccount(call.actor.accountId, call.tenant, cursor);
    const hers = await Promise.all(found.orders.map((order) => repository.isPayer(order, call)));
    return done({ items: found.orders.filter((_order, i) => hers[i]).map(rowOf), cursor: found.cursor });
  };
