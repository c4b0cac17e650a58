import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { rowOf } from "./show";

export const mine =
  ({ repository }: Parts): Answering<(typeof orders)["calls"]["mine"]> =>
  async ({ cursor }, { tenant, actor }) => {
    const found = await repository.ofAccount(actor.accountId, tenant, cursor);
    return done({ items: found.orders.map(rowOf), cursor: found.cursor });
  };
