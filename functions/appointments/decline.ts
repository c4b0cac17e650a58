import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor } from "./step";

export const decline =
  (parts: Parts): Answering<(typeof appointments)["calls"]["decline"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const { reason, note } = input;
      const stepped = takeStep(
        before,
        "decline",
        { now: call.now, seen: input.version },
        { outcome: { reason, note } },
      );
      return stepped.ok
        ? done({ after: stepped.value, reason, note, event: "application.declined" as const })
        : stepped;
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
