import { done, refused, type Done, type Refused } from "../kernel/result";
import type { Instant } from "../kernel/time";
import type { Prescription, PrescriptionStep, RxLine, SupplyLine } from "./model";
import { prescriptionLife } from "./states";

export type StepName = keyof typeof prescriptionLife.steps;
/** A step before its state is known: who takes it, when, and which tap it was. */
export type StepTaken = Omit<PrescriptionStep, "to">;
export type MovedOn = Refused<"prescription.moved-on">;

/** Where it is now, and who moved it last: the answer to a step that came too late. */
export const movedOn = ({ state, v: version, steps }: Pick<Prescription, "state" | "v" | "steps">): MovedOn => {
  const last = steps[steps.length - 1];
  return refused("prescription.moved-on", {
    state,
    version,
    ...(last ? { by: last.by } : {}),
    ...(last?.byName ? { byName: last.byName } : {}),
  });
};

/**
 * Takes one step of a prescription's life at `step.at`. `seen`: the version that the person saw, which must be this one.
 * `prescription.moved-on`: the step is not possible from here, or something else happened first.
 */
export function takeStep(
  before: Prescription,
  name: StepName,
  step: StepTaken,
  change: Partial<Prescription> = {},
  seen?: number,
): Done<Prescription> | MovedOn {
  const to = prescriptionLife.next(before.state, name);
  if (!to || (seen !== undefined && seen !== before.v)) return movedOn(before);
  return done(changed(before, { ...step, to }, change));
}

/** The prescription with a line more in its history, at its next version; a step that changes no state is one, too. */
export function changed(
  before: Prescription,
  step: PrescriptionStep,
  change: Partial<Prescription> = {},
): Prescription {
  return {
    ...before,
    ...change,
    state: step.to,
    v: before.v + 1,
    steps: [...before.steps, step],
    updatedAt: step.at,
  };
}

/** How the hospital's own step is remembered. */
export const byHospital = (name: string, version: number, at: Instant, reason?: string): StepTaken => ({
  id: `${name}@${version}`,
  at,
  by: "hospital",
  print: "job",
  ...(reason ? { reason } : {}),
});

/** What the counter needs of a line. */
export const supplyOf = ({ drugId, name, pack, packs, fen, grams, flags }: RxLine): SupplyLine => ({
  drugId,
  name,
  pack,
  packs,
  fen,
  grams,
  ...flags,
});

/** What all boxes cost, in fen. */
export const totalOf = (lines: readonly Pick<RxLine, "fen" | "packs">[]): number =>
  lines.reduce((sum, { fen, packs }) => sum + fen * packs, 0);
