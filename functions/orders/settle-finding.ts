import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { correctionOf } from "../../shared/orders/reconcile";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { takeReportStep } from "./report-step";

/** A correction is an entry of today with its reason, never a change of what was booked (M10). */
export const settleFinding =
  (parts: Parts): Answering<(typeof orders)["calls"]["settleFinding"]> =>
  async (input, call) => {
    const { day, findingId, how, reason } = input;
    const { tenant, now, actor } = call;
    return takeReportStep(parts, input, `finding-${how}`, call, (before) => {
      const finding = before.findings.find(({ id }) => id === findingId);
      if (!finding) return refused("thing.missing");
      if (finding.state !== "open") return refused("finding.not-correctable");
      const entry = how === "correct" ? correctionOf(finding, { day, v: before.v, reason }, now) : undefined;
      if (how === "correct" && !entry) return refused("finding.not-correctable");
      const settled = {
        ...finding,
        state: how === "correct" ? ("corrected" as const) : ("confirmed" as const),
        note: reason,
        by: actor.displayName.zh,
      };
      const findings = before.findings.map((one) => (one === finding ? settled : one));
      const writes = entry ? [parts.repository.entryWrite(entry, tenant)] : [];
      return done({ after: { ...before, findings }, writes });
    });
  };
