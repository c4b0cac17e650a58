import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { orderView } from "./show";

export const order =
  (parts: Parts): Answering<(typeof orders)["calls"]["order"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.order(id, call);
    return found ? done(await orderView(parts, found, call)) : refused("thing.missing");
  };
