import type { appointments } from "../../shared/appointments/contract";
import { takeStep, withoutPlace } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { takeStepFor } from "./step";

export const declineOffer =
  (parts: Parts): Answering<(typeof appointments)["calls"]["declineOffer"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const stepped = takeStep(before, "declineOffer", { now: call.now, seen: input.version });
      if (!stepped.ok) return stepped;
      const after = { ...withoutPlace(stepped.value), outcome: { reason: "offer-declined", note: input.note } };
      return done({
        after,
        note: input.note,
        event: "application.cancelled" as const,
        givesPlace: true,
      });
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
