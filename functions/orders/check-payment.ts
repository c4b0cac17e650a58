import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import { runningOf } from "./attempts";
import type { Parts } from "./parts";
import { arrivedOf, settle } from "./settle";
import { orderView } from "./show";

/** What the phone heard from WeChat is never proof: the provider is asked, and what it says is settled like any news. */
export const checkPayment =
  (parts: Parts): Answering<(typeof orders)["calls"]["checkPayment"]> =>
  async ({ id }, call) => {
    const { repository, provider } = parts;
    const before = await repository.order(id, call);
    if (!before) return refused("thing.missing");
    let silent = false;
    for (const number of before.payment === "unpaid" ? runningOf(before).reverse() : []) {
      const found = await provider.find(number);
      const arrived = found.ok ? arrivedOf(found.value) : undefined;
      if (arrived) await settle(parts, call.tenant, arrived, "query");
      if (!found.ok && found.code === "unreachable") silent = true;
    }
    const order = (await repository.order(id, call)) ?? before;
    if (silent && order.payment === "unpaid") return refused("payment.unreachable");
    return done(await orderView(parts, order, call));
  };
