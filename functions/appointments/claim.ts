import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor } from "./step";

export const claim =
  (parts: Parts): Answering<(typeof appointments)["calls"]["claim"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const claimedBy = call.actor.displayName.zh;
      const stepped = takeStep(before, "claim", { now: call.now, seen: input.version }, { claimedBy });
      return stepped.ok ? done({ after: stepped.value }) : stepped;
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
