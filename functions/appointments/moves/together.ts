import type { Application } from "../../../shared/appointments/application";
import type { TogetherView } from "../../../shared/appointments/move-views";
import { isActive } from "../../../shared/appointments/states";
import type { Parts } from "../parts";

/** The live case with which this one is linked, as both said it; undefined once either has ended or unlinked. */
export async function partnerOf(
  { repository }: Parts,
  { id, together }: Application,
  tenant: string,
): Promise<Application | undefined> {
  const other = together === undefined ? undefined : await repository.unread(tenant, together);
  return other && other.together === id && isActive(other.state) ? other : undefined;
}

/** Who comes with her, and when, as both sides see it. */
export async function togetherView(
  parts: Parts,
  application: Application,
  tenant: string,
): Promise<TogetherView | undefined> {
  const other = await partnerOf(parts, application, tenant);
  if (!other) return undefined;
  const { name } = await parts.people.names(tenant, other.personId);
  const { booking } = other;
  return {
    id: other.id,
    name,
    state: other.state,
    ...(booking ? { day: booking.day, startsAt: booking.startsAt } : {}),
  };
}
