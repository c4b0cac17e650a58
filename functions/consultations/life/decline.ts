import type { caseCalls } from "../../../shared/consultations/case-calls";
import { takeStep } from "../../../shared/consultations/rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { card, notice, type Said } from "../say";
import { stepConsultation } from "../step";
import { doctorView } from "./doctor-view";
import type { LifeParts } from "./life-parts";
import { notWorking } from "./working";

/** Not taken, with the reason that she is told and what she can do instead; what was paid goes back whole by itself. */
export const decline =
  (parts: LifeParts): Answering<(typeof caseCalls)["decline"]> =>
  async ({ reason, note, tests, ...input }, call) => {
    const closed = await notWorking(parts, call);
    const outcome = await stepConsultation(parts, input, call, { action: "decline" }, (before, step) => {
      if (closed) return closed;
      if (reason === "needs-test" && tests.length === 0) return refused("tests.required");
      const askedTests = tests.map((name) => ({ name, note, at: call.now }));
      const asked = askedTests.length ? { askedTests: [...(before.askedTests ?? []), ...askedTests] } : {};
      const ended = { endedAt: call.now, endedBecause: reason, ...asked };
      const taken = takeStep(before, "decline", { ...step, reason, note }, ended, input.version);
      if (!taken.ok) return taken;
      return done({
        after: taken.value,
        event: "consultation.declined" as const,
        facts: { reason },
        says: [notice("declined", { reason, ...(note ? { note } : {}) }), ...testCards(before.id, tests, note)],
      });
    });
    return outcome.ok ? done(await doctorView(parts, outcome.value, call)) : outcome;
  };

/** One card for all tests that were asked for. */
export const testCards = (id: string, tests: readonly string[], note: string): Said[] =>
  tests.length ? [card("test-request", id, { tests: tests.join("、"), note })] : [];
