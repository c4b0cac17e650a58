import type { Instant } from "../../shared/kernel/time";
import type { Prescription } from "../../shared/prescriptions/model";
import type { Reason } from "../../shared/prescriptions/reasons";
import { takeStep, type MovedOn, type StepTaken } from "../../shared/prescriptions/rules";
import { prescriptionLife } from "../../shared/prescriptions/states";
import type { Done } from "../../shared/kernel/result";
import { done } from "../../shared/kernel/result";
import type { Write } from "../kernel/table/table";
import type { Decided } from "./step";

/** What gives the boxes of a prescription back to the shelf, for the commit that ends it. */
export type BoxesBack = (tenant: string, before: Prescription, now: Instant) => Promise<readonly Write[]>;
/** Its boxes are reserved for it, or lie here put together. */
const holdsBoxes = ({ state }: Prescription): boolean =>
  ["awaiting-payment", "paid", "dispensing", "held"].includes(state);

type Ending = { readonly tenant: string; readonly because: Reason; readonly seen?: number };

/**
 * Ends a prescription in the way that its state allows: void before payment, cancelled with all money back once paid. Boxes
 * go back in the same commit.
 */
export async function endOf(
  before: Prescription,
  step: StepTaken,
  { tenant, because, seen }: Ending,
  boxesBack: BoxesBack,
): Promise<Done<Decided> | MovedOn> {
  const name = prescriptionLife.can(before.state, "void") ? "void" : "cancel";
  const ended = { endedAt: step.at, endedBecause: because };
  const taken = takeStep(before, name, { ...step, reason: because }, ended, seen);
  if (!taken.ok) return taken;
  const writes = holdsBoxes(before) ? await boxesBack(tenant, before, step.at) : [];
  const event = name === "void" ? ("prescription.void" as const) : ("prescription.cancelled" as const);
  return done({ after: taken.value, event, facts: { because }, writes });
}

/** Stops a paid one until a pharmacist has decided; undefined where it is not paid, or was stopped already. */
export function holdOf(before: Prescription, step: StepTaken, because: Reason): Decided | undefined {
  const held = { heldFrom: before.state, heldBecause: because };
  const taken = takeStep(before, "hold", { ...step, reason: because }, held);
  return taken.ok ? { after: taken.value, event: "prescription.held", facts: { because } } : undefined;
}
