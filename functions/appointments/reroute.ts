import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor } from "./step";

export const reroute =
  (parts: Parts): Answering<(typeof appointments)["calls"]["reroute"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const result = { reason: "route-changed", note: input.note, goTo: input.place };
      const stepped = takeStep(before, "reroute", { now: call.now, seen: input.version }, { outcome: result });
      if (!stepped.ok) return stepped;
      return done({
        after: stepped.value,
        reason: input.place,
        note: input.note,
        event: "application.rerouted" as const,
      });
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
