import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import { takeVisitStep } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { freedBy } from "./giving";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepVisit } from "./step";

/** Her place is the first one's of the list in the same commit, or rests for a random while: nobody can be handed it. */
export const cancel =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["cancel"]> =>
  async (input, call) => {
    const outcome = await stepVisit(parts, input, call, (before, step) => {
      const cancelled = takeVisitStep(before, "cancel", step, {}, input.version);
      if (!cancelled.ok) return cancelled;
      if (before.cancelUntil <= call.now) return refused("cancel.too-late", { cancelUntil: before.cancelUntil });
      const writes = [parts.repository.underWrite(call.tenant, before, "cancelled", call.now)];
      return done({ after: cancelled.value, event: "clinic.cancelled" as const, writes, freed: freedBy(before) });
    });
    return outcome.ok ? done(await visitView(parts, call.tenant, outcome.value, call.now)) : outcome;
  };
