import type { Prescription } from "../../shared/prescriptions/model";
import type { Reason } from "../../shared/prescriptions/reasons";
import { changed, type StepTaken } from "../../shared/prescriptions/rules";
import { holdOf } from "./ending";
import type { Parts } from "./parts";
import type { Decided } from "./step";

/** A delivery that is in the house still. */
export const HERE: readonly string[] = ["chosen", "due", "ready", "not-collected", "packed"];

/** Why it is stopped, and how that is remembered where it had left. */
export type Stopping = { readonly because: Reason; readonly left: Reason };

/**
 * A stop for what was put together: in the house still it is held, and nothing of it leaves before a pharmacist has decided;
 * what has left stays as it is, and she is told, and called if she does not read it in time.
 */
export async function stopGiven(
  { deliveries }: Pick<Parts, "deliveries">,
  tenant: string,
  before: Prescription,
  step: StepTaken,
  { because, left }: Stopping,
): Promise<Decided | undefined> {
  const delivery = await deliveries.chosen(tenant, before.id);
  if (!delivery || HERE.includes(delivery.state)) {
    const held = holdOf(before, step, because);
    // It may be handed over at this very moment: one of the two is first.
    return held && { ...held, writes: delivery ? [delivery.check] : [] };
  }
  const after = changed(before, { ...step, to: before.state, reason: left });
  return { after, event: "prescription.held", facts: { because, left: "yes" }, writes: [delivery.check] };
}
