import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import { takeVisitStep } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { freedBy } from "./giving";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepVisit } from "./step";

type Calls = (typeof outpatient)["calls"];

/** Does not wait any longer. */
export const leaveList =
  (parts: Parts): Answering<Calls["leaveList"]> =>
  async (input, call) => {
    const { repository } = parts;
    const outcome = await stepVisit(parts, input, call, (before, step) => {
      const left = takeVisitStep(before, "leave", step, {}, input.version);
      if (!left.ok) return left;
      const ended = repository.underWrite(call.tenant, before, "other", call.now);
      return done({ after: left.value, writes: [ended, repository.unlistWrite(call.tenant, before)] });
    });
    return outcome.ok ? done(await visitView(parts, call.tenant, outcome.value, call.now)) : outcome;
  };

/** Takes the place that is kept for her. */
export const acceptPlace =
  (parts: Parts): Answering<Calls["acceptPlace"]> =>
  async (input, call) => {
    const outcome = await stepVisit(parts, input, call, (before, step) => {
      const accepted = takeVisitStep(before, "accept", step, { keptUntil: undefined }, input.version);
      if (before.keptUntil && hasLapsed(before.keptUntil, before.state, call.now))
        return refused("place.lapsed", { keptUntil: before.keptUntil });
      return accepted.ok ? done({ after: accepted.value, event: "clinic.booked" as const }) : accepted;
    });
    return outcome.ok ? done(await visitView(parts, call.tenant, outcome.value, call.now)) : outcome;
  };

/** Gives the kept place to the next of the list. */
export const passPlace =
  (parts: Parts): Answering<Calls["passPlace"]> =>
  async (input, call) => {
    const outcome = await stepVisit(parts, input, call, (before, step) => {
      const passed = takeVisitStep(before, "pass", step, {}, input.version);
      if (before.keptUntil && hasLapsed(before.keptUntil, before.state, call.now))
        return refused("place.lapsed", { keptUntil: before.keptUntil });
      if (!passed.ok) return passed;
      const writes = [parts.repository.underWrite(call.tenant, before, "other", call.now)];
      return done({ after: passed.value, writes, freed: freedBy(before) });
    });
    return outcome.ok ? done(await visitView(parts, call.tenant, outcome.value, call.now)) : outcome;
  };

const hasLapsed = (until: string, state: string, now: string): boolean =>
  state === "lapsed" || (state === "kept" && until <= now);
