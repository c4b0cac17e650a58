import type { lifeCalls } from "../../../shared/consultations/life-calls";
import { changed, movedOn, raiseDispute, takeStep } from "../../../shared/consultations/rules";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { stepConsultation } from "../step";
import type { LifeParts } from "./life-parts";
import { patientView } from "./show";

/** A rating is given once and changes nothing else. */
export const rate =
  (parts: LifeParts): Answering<(typeof lifeCalls)["rate"]> =>
  async (input, call) => {
    const outcome = await stepConsultation(parts, input, call, { action: "rate" }, (before, step) => {
      const rating = { stars: input.stars, words: input.words, at: call.now };
      const taken = takeStep(before, "rate", step, { rating }, input.version);
      return taken.ok ? done({ after: taken.value }) : taken;
    });
    return outcome.ok ? done(await patientView(parts, outcome.value, call)) : outcome;
  };

type Raising = Answering<(typeof lifeCalls)["dispute"]> & Answering<(typeof lifeCalls)["complain"]>;

const raise =
  (kind: "answer" | "complaint") =>
  (parts: LifeParts): Raising =>
  async (input, call) => {
    const outcome = await stepConsultation(parts, input, call, { action: `dispute#${kind}` }, (before, step) => {
      if (before.v !== input.version) return movedOn(before);
      const raised = raiseDispute(before, { kind, words: input.words }, call.now, parts.policy);
      if (!raised.ok) return raised;
      const line = { ...step, to: before.state, reason: "disputed" };
      const after = changed(before, line, { dispute: raised.value });
      return done({ after, event: "consultation.disputed" as const, facts: { kind, until: raised.value.decideBy } });
    });
    return outcome.ok ? done(await patientView(parts, outcome.value, call)) : outcome;
  };

/** "The answer was of no use": decided by the hospital in a stated time; upheld, all goes back (row 56). */
export const dispute = raise("answer");
/** A complaint, however it ended. */
export const complain = raise("complaint");
