import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { takeReportStep } from "./report-step";

/** A side that could not be asked counts as open: nobody can confirm what was not compared. */
export const confirmDay =
  (parts: Parts): Answering<(typeof orders)["calls"]["confirmDay"]> =>
  async (input, call) =>
    takeReportStep(parts, input, "confirm", call, (before) => {
      const open = before.findings.filter(({ state }) => state === "open").length + before.unavailable.length;
      if (open > 0) return refused("findings.open", { count: open });
      const confirmed = { confirmedBy: call.actor.displayName.zh, confirmedAt: call.now };
      return done({ after: before.confirmedAt === undefined ? { ...before, ...confirmed } : before });
    });
