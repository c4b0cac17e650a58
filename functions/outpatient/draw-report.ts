import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import { rushView } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { REPORT_PAGE } from "./draw-store";
import type { Parts } from "./parts";
import { drawnOf, outcomeOf } from "./report";

/** Before the draw only the commitment; after it everything that it takes to check it. */
export const drawReport =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["drawReport"]> =>
  async ({ sessionId, from = 1 }, { tenant }) => {
    const session = (await parts.gate.view(tenant, sessionId))?.session;
    if (!session) return refused("thing.missing");
    const { rush, slots: places } = session;
    if (!rush) return refused("draw.none");
    const common = { sessionId, rush: rushView(rush, parts.policy), places, from };
    const drawn = rush.drawnAt ? await drawnOf(parts, tenant, sessionId) : undefined;
    if (!drawn || !rush.seed) return done({ ...common, won: [], leftOut: [], listed: 0, pseudonyms: [] });
    const { outcomes, count, ranks } = drawn;
    const page = [...ranks.keys()].slice(from - 1, from - 1 + REPORT_PAGE);
    const listed = [...ranks.values()].filter((rank) => outcomeOf(outcomes, rank) === "listed").length;
    return done({
      ...common,
      seed: rush.seed,
      drawnAt: outcomes.at,
      tickets: count,
      won: [...outcomes.won],
      leftOut: [...outcomes.leftOut],
      listed,
      pseudonyms: page,
      ...(from + REPORT_PAGE <= count ? { next: from + REPORT_PAGE } : {}),
    });
  };
