import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import { freeSlots } from "./gate";
import type { Parts } from "./parts";
import { sessionView } from "./show";

export const slots =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["slots"]> =>
  async ({ sessionId }, { tenant, now }) => {
    const seating = await parts.gate.view(tenant, sessionId);
    if (!seating) return refused("thing.missing");
    const free = freeSlots(seating);
    return done({ session: sessionView(seating.session, free.length, parts, now), free });
  };
