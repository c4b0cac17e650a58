import type { appointments } from "../../../shared/appointments/contract";
import { keptLonger, renewalsLeft } from "../../../shared/appointments/moving";
import { amend, movedOn } from "../../../shared/appointments/rules";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { ownerView } from "../show";
import { takeStepFor } from "../step";

/** More minutes while she pays, a few times, never past the moment at which nobody else could take the place (row 26). */
export const renewHold =
  (parts: Parts): Answering<(typeof appointments)["calls"]["renewHold"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const { booking, offerUntil, state } = before;
      if (state !== "accepted" || !booking || !offerUntil) return movedOn(before);
      if (offerUntil <= call.now) return refused("offer.expired", { offerUntil });
      const until = renewalsLeft(before, parts.policy) > 0 ? keptLonger(booking, offerUntil, parts.policy) : undefined;
      if (!until) return refused("hold.longest", { offerUntil });
      const change = { offerUntil: until, renewals: (before.renewals ?? 0) + 1 };
      const longer = amend(before, { now: call.now, seen: input.version }, change);
      return longer.ok
        ? done({ after: longer.value, reason: "kept-longer", event: "application.kept-longer" as const })
        : longer;
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
