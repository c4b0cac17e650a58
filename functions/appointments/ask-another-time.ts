import type { appointments } from "../../shared/appointments/contract";
import { takeStep, withoutPlace } from "../../shared/appointments/rules";
import { windowDays } from "../../shared/appointments/windows";
import { done, refused } from "../../shared/kernel/result";
import { addMinutes, dayOf } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { release } from "./release";
import { ownerView } from "./show";
import { takeStepFor } from "./step";

export const askAnotherTime =
  (parts: Parts): Answering<(typeof appointments)["calls"]["askAnotherTime"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const { hardStop } = windowDays("system-ultrasound", before.dueOn, parts.policy);
      if (dayOf(call.now) >= hardStop) return refused("window.passed", { hardStop });
      const reviewBy = addMinutes(call.now, parts.policy.reviewHours.hours * 60);
      const change = { reviewBy, overdueTold: false, resubmitted: true, claimedBy: undefined };
      const stepped = takeStep(before, "askAnotherTime", { now: call.now, seen: input.version }, change);
      if (!stepped.ok) return stepped;
      return done({
        after: withoutPlace(stepped.value),
        reason: "another-time",
        note: input.note,
        event: "application.supplied" as const,
        writes: release(parts, before, call.tenant),
      });
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
