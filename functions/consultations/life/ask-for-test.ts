import type { caseCalls } from "../../../shared/consultations/case-calls";
import { changed, movedOn } from "../../../shared/consultations/rules";
import { isOpen } from "../../../shared/consultations/states";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { card } from "../say";
import { stepConsultation } from "../step";
import { doctorView } from "./doctor-view";
import type { LifeParts } from "./life-parts";
import { notWorking } from "./working";

/** Tests before anything is prescribed, in a chat that goes on (D2-01): she gets a card, the record keeps the list. */
export const askForTest =
  (parts: LifeParts): Answering<(typeof caseCalls)["askForTest"]> =>
  async ({ tests, note, ...input }, call) => {
    const closed = await notWorking(parts, call);
    const outcome = await stepConsultation(parts, input, call, { action: "ask-for-test" }, (before, step) => {
      if (closed) return closed;
      if (!isOpen(before.state)) return movedOn(before);
      const asked = tests.map((name) => ({ name, note, at: call.now }));
      const askedTests = [...(before.askedTests ?? []), ...asked];
      const after = changed(before, { ...step, to: before.state, reason: "test-asked" }, { askedTests });
      const facts = { tests: tests.join("、"), note };
      return done({ after, says: [card("test-request", before.id, facts, call.actor.displayName)] });
    });
    return outcome.ok ? done(await doctorView(parts, outcome.value, call)) : outcome;
  };
