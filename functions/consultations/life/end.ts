import type { caseCalls } from "../../../shared/consultations/case-calls";
import { changed, movedOn, takeStep } from "../../../shared/consultations/rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { card, notice } from "../say";
import { stepConsultation } from "../step";
import { doctorView } from "./doctor-view";
import type { LifeParts } from "./life-parts";
import { notWorking } from "./working";

/** Ended by the doctor, with the summary in plain words that she keeps (row 55). */
export const end =
  (parts: LifeParts): Answering<(typeof caseCalls)["end"]> =>
  async (input, call) => {
    const closed = await notWorking(parts, call);
    const outcome = await stepConsultation(parts, input, call, { action: "end" }, (before, step) => {
      if (closed) return closed;
      if (before.state === "accepted") return refused("answer.missing");
      const summary = { ...input.summary, at: call.now };
      const ended = { summary, endedAt: call.now, endedBecause: "doctor" };
      const taken = takeStep(before, "end", step, ended, input.version);
      if (!taken.ok) return taken;
      return done({
        after: taken.value,
        event: "consultation.ended" as const,
        facts: { because: "doctor" },
        says: [card("summary", before.id, {}, call.actor.displayName), notice("ended", { reason: "doctor" })],
      });
    });
    return outcome.ok ? done(await doctorView(parts, outcome.value, call)) : outcome;
  };

/** Its time had ended it before the doctor summed it up: the summary comes afterwards, once. */
export const writeSummary =
  (parts: LifeParts): Answering<(typeof caseCalls)["writeSummary"]> =>
  async (input, call) => {
    const closed = await notWorking(parts, call);
    const outcome = await stepConsultation(parts, input, call, { action: "write-summary" }, (before, step) => {
      if (closed) return closed;
      if (before.state !== "ended" && before.state !== "rated") return movedOn(before);
      if (before.summary) return refused("summary.already");
      const line = { ...step, to: before.state, reason: "summary" };
      const after = changed(before, line, { summary: { ...input.summary, at: call.now } });
      const says = [card("summary", before.id, {}, call.actor.displayName)];
      return done({ after, says, event: "consultation.ended" as const, facts: { because: "summary" } });
    });
    return outcome.ok ? done(await doctorView(parts, outcome.value, call)) : outcome;
  };
