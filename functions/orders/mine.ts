import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { rowSeen } from "./show";

export const mine =
  ({ repository }: Parts): Answering<(typeof orders)["calls"]["mine"]> =>
  async ({ cursor }, call) => {
    const found = await repository.ofAccount(call.actor.accountId, call.tenant, cursor);
    const seen = await Promise.all(found.orders.map((order) => repository.seenBy(order, call)));
    return done({ items: seen.filter((one) => one !== undefined).map(rowSeen), cursor: found.cursor });
  };
