import { countsAsCancel } from "../../shared/appointments/conduct";
import type { appointments } from "../../shared/appointments/contract";
import { cancelUntil, takeStep, withoutPlace } from "../../shared/appointments/rules";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { conductWrites } from "./conduct";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { takeStepFor } from "./step";

/** An ended pregnancy may be told at any time; every other cancelling stops a few hours before, then the desk is a call away. */
export const cancel =
  (parts: Parts): Answering<(typeof appointments)["calls"]["cancel"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const until = cancelUntil(before, parts.policy);
      if (until !== undefined && until <= call.now && input.reason !== "pregnancy-ended")
        return refused("cancel.too-late", { cancelUntil: until });
      const stepped = takeStep(before, "cancel", { now: call.now, seen: input.version });
      if (!stepped.ok) return stepped;
      return done({
        after: { ...withoutPlace(stepped.value), outcome: { reason: input.reason, note: "" } },
        reason: input.reason,
        event: "application.cancelled" as const,
        givesPlace: true,
        writes: countsAsCancel(before.state, input.reason)
          ? conductWrites("cancelled", before, call.now, call.tenant)
          : [],
      });
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
