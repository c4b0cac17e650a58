import { done, refused } from "../../shared/kernel/result";
import { dayOf } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import { reportOn } from "./day-reports";
import type { Parts } from "./parts";
import { reconcileDay } from "./reconcile-day";

export const reconciliation =
  (parts: Parts): Answering<(typeof orders)["calls"]["reconciliation"]> =>
  async ({ day, again }, { tenant, now }) => {
    if (day >= dayOf(now)) return refused("day.not-over");
    const report = again ? await reconcileDay(parts, tenant, day) : await reportOn(parts, tenant, day);
    return done(report ? { report } : {});
  };
