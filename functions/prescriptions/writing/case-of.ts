import { refused, type Refused } from "../../../shared/kernel/result";
import type { Id } from "../../../shared/kernel/ids";
import type { Call, StaffActor } from "../../kernel/call";
import type { ForPrescribing } from "../../consultations/queries";
import type { RxParts } from "../review/review-parts";

/** The consultation that this doctor holds and that goes on now; else it is as if it were not there, or closed. */
export async function heldBy(
  { consultations, repository }: Pick<RxParts, "consultations" | "repository">,
  consultationId: Id,
  call: Call<StaffActor>,
): Promise<ForPrescribing | Refused<"consultation.closed" | "thing.missing">> {
  const { tenant, actor, now } = call;
  const found = await consultations.forPrescribing(tenant, consultationId, now);
  if (!found || actor.doctorId === undefined || found.doctorId !== actor.doctorId) return refused("thing.missing");
  if (!found.open) return refused("consultation.closed");
  await repository.recordReading(call, found.personId, `consultation#${consultationId}`, "prescribe");
  return found;
}

export const isRefused = (found: object): found is Refused<"consultation.closed" | "thing.missing"> => "ok" in found;
