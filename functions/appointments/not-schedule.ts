import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor } from "./step";

export const notSchedule =
  (parts: Parts): Answering<(typeof appointments)["calls"]["notSchedule"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const { reason, note } = input;
      const change = { outcome: { reason, note, goTo: "ultrasound-triage" as const } };
      const stepped = takeStep(before, "notSchedule", { now: call.now, seen: input.version }, change);
      return stepped.ok
        ? done({ after: stepped.value, reason, note, event: "application.not-scheduled" as const })
        : stepped;
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
