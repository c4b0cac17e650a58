import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import { addMinutes } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor } from "./step";

export const askForMore =
  (parts: Parts): Answering<(typeof appointments)["calls"]["askForMore"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const answerBy = addMinutes(call.now, parts.policy.answerHours.hours * 60);
      const asked = { asks: input.asks, note: input.note, answerBy };
      const stepped = takeStep(before, "askForMore", { now: call.now, seen: input.version }, { asked });
      if (!stepped.ok) return stepped;
      const reason = input.asks.join(",");
      return done({ after: stepped.value, reason, note: input.note, event: "application.information-asked" as const });
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
