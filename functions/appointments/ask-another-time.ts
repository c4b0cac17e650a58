import type { appointments } from "../../shared/appointments/contract";
import { takeStep, withoutPlace } from "../../shared/appointments/rules";
import { windowDays } from "../../shared/appointments/windows";
import { done, refused } from "../../shared/kernel/result";
import { addMinutes, dayOf } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
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
      const at = { now: call.now, seen: input.version };
      // Whoever was offered a place from the wait list stands in it again, where she stood.
      const stepped = before.waiting
        ? takeStep(before, "returnToList", at)
        : takeStep(before, "askAnotherTime", at, change);
      if (!stepped.ok) return stepped;
      return done({
        after: withoutPlace(stepped.value),
        reason: before.waiting ? "back-to-list" : "another-time",
        note: input.note,
        event: "application.supplied" as const,
        givesPlace: true,
      });
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
