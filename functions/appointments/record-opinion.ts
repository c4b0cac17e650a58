import type { appointments } from "../../shared/appointments/contract";
import { amend } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { caseView } from "./show-case";
import { takeStepFor } from "./step";

export const recordOpinion =
  (parts: Parts): Answering<(typeof appointments)["calls"]["recordOpinion"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const amended = amend(before, { now: call.now, seen: input.version }, { needsPrenatalOpinion: false });
      // The opinion is for colleagues: the patient's timeline shows that a doctor looked, not what was written.
      return amended.ok
        ? done({ after: amended.value, reason: "opinion-recorded", internalNote: input.note })
        : amended;
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
