import type { lifeCalls } from "../../../shared/consultations/life-calls";
import { takeStep } from "../../../shared/consultations/rules";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { notice } from "../say";
import { stepConsultation } from "../step";
import type { LifeParts } from "./life-parts";
import { patientView } from "./show";

/** Before a doctor has accepted, she takes it back whole; accepting and cancelling at once has one winner (C5). */
export const cancel =
  (parts: LifeParts): Answering<(typeof lifeCalls)["cancel"]> =>
  async (input, call) => {
    const outcome = await stepConsultation(parts, input, call, { action: "cancel" }, (before, step) => {
      const ended = { endedAt: call.now, endedBecause: "patient" };
      const taken = takeStep(before, "cancel", step, ended, input.version);
      if (!taken.ok) return taken;
      return done({ after: taken.value, event: "consultation.cancelled" as const, says: [notice("cancelled")] });
    });
    return outcome.ok ? done(await patientView(parts, outcome.value, call)) : outcome;
  };
