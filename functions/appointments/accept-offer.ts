import type { appointments } from "../../shared/appointments/contract";
import { takeStep } from "../../shared/appointments/rules";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { takeStepFor } from "./step";

/** Paying at the desk owes nothing now, so accepting leads straight on to the fixed appointment. */
export const acceptOffer =
  (parts: Parts): Answering<(typeof appointments)["calls"]["acceptOffer"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const until = before.offerUntil;
      if (before.state === "offered" && until !== undefined && until <= call.now)
        return refused("offer.expired", { offerUntil: until });
      const accepted = takeStep(before, "accept", { now: call.now, seen: input.version });
      if (!accepted.ok) return accepted;
      const scheduled = takeStep(accepted.value, "confirm", { now: call.now }, { offerUntil: undefined });
      if (!scheduled.ok) return scheduled;
      const after = { ...scheduled.value, v: before.v + 1 };
      return done({ after, reason: input.payment, event: "application.scheduled" as const });
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
