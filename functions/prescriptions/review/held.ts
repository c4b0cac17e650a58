import { done } from "../../../shared/kernel/result";
import type { reviewCalls } from "../../../shared/prescriptions/review-calls";
import { REASONS } from "../../../shared/prescriptions/reasons";
import { movedOn, takeStep, type StepName } from "../../../shared/prescriptions/rules";
import type { PrescriptionState } from "../../../shared/prescriptions/states";
import type { Answering } from "../../kernel/call";
import { endOf } from "../ending";
import { stepPrescription } from "../step";
import type { RxParts } from "./review-parts";
import { caseView } from "./show";

/** Where a held one goes on: what was put together stays so. */
const RELEASE: { readonly [state in PrescriptionState]?: StepName } = {
  dispensed: "releaseDispensed",
  "partly-dispensed": "releasePart",
};

/** A pharmacist has looked: it goes on where it was. */
export const release =
  (parts: RxParts): Answering<(typeof reviewCalls)["release"]> =>
  async ({ why, ...input }, call) => {
    const outcome = await stepPrescription(parts, input, call, "release", (before, step) => {
      if (before.state !== "held") return movedOn(before);
      const name = RELEASE[before.heldFrom ?? "paid"] ?? "release";
      const free = { heldFrom: undefined, heldBecause: undefined };
      const taken = takeStep(before, name, { ...step, reason: "released", note: why }, free, input.version);
      return taken.ok ? done({ after: taken.value, event: "prescription.released" as const }) : taken;
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };

/** It will not be given: all money goes back. */
export const cancelHeld =
  (parts: RxParts): Answering<(typeof reviewCalls)["cancelHeld"]> =>
  async ({ why, ...input }, call) => {
    const { tenant } = call;
    const outcome = await stepPrescription(parts, input, call, "cancel-held", (before, step) => {
      if (before.state !== "held") return movedOn(before);
      const because = REASONS.find((one) => one === before.heldBecause) ?? "pharmacist";
      return endOf(before, { ...step, note: why }, { tenant, because, seen: input.version }, parts.boxesBack);
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };
