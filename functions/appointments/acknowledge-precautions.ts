import type { appointments } from "../../shared/appointments/contract";
import { amend } from "../../shared/appointments/rules";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { takeStepFor } from "./step";

export const acknowledgePrecautions =
  (parts: Parts): Answering<(typeof appointments)["calls"]["acknowledgePrecautions"]> =>
  async (input, call) => {
    const outcome = await takeStepFor(parts, input, call, (before) => {
      const change = { precautionsSeenAt: call.now };
      const amended = amend(before, { now: call.now, seen: input.version }, change);
      return amended.ok ? done({ after: amended.value, reason: `precautions-${input.precautionsVersion}` }) : amended;
    });
    return outcome.ok ? done(await ownerView(parts, outcome.value, call)) : outcome;
  };
