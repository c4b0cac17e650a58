import type { caseCalls } from "../../../shared/consultations/case-calls";
import { takeStep } from "../../../shared/consultations/rules";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { card, notice } from "../say";
import { stepConsultation } from "../step";
import { doctorView } from "./doctor-view";
import type { LifeParts } from "./life-parts";

/**
 * Not suitable online: stopped at once and at any moment, without a working session first (D2-03, C8 of the register). One
 * commit: the consultation, its chat with the card that books the offline place, and the news, which carries all that
 * others need to give the money back and to stop what was prescribed.
 */
export const stopOnline =
  (parts: LifeParts): Answering<(typeof caseCalls)["stopOnline"]> =>
  async ({ reason, note, ...input }, call) => {
    const outcome = await stepConsultation(parts, input, call, { action: "stop-online" }, (before, step) => {
      const ended = { endedAt: call.now, endedBecause: reason };
      const taken = takeStep(before, "stop", { ...step, reason, note }, ended, input.version);
      if (!taken.ok) return taken;
      const { id, departmentId, doctorId } = before;
      return done({
        after: taken.value,
        event: "consultation.stopped" as const,
        facts: { reason, departmentId, doctorId, ...(before.paidBy ? { orderId: before.paidBy } : {}) },
        says: [
          notice("stopped", { reason, ...(note ? { note } : {}) }),
          card("offline-place", id, { departmentId, reason }),
        ],
      });
    });
    return outcome.ok ? done(await doctorView(parts, outcome.value, call)) : outcome;
  };
