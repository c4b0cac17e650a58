import { isWorking } from "../../../shared/consultations/desk";
import { refused, type Refused } from "../../../shared/kernel/result";
import type { StepCall } from "../step";
import type { LifeParts } from "./life-parts";

/** Accepting, declining, transferring and ending take a session that the doctor began with a proof (C8). */
export async function notWorking(
  { desks }: Pick<LifeParts, "desks">,
  { tenant, actor, now }: StepCall,
): Promise<Refused<"working.needed"> | undefined> {
  const doctorId = actor.kind === "staff" ? actor.doctorId : undefined;
  if (doctorId === undefined) return refused("working.needed");
  return isWorking(await desks.shortDesk(tenant, doctorId), now) ? undefined : refused("working.needed");
}
