import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { ClinicSession } from "../../shared/outpatient/model";
import { endOf } from "../../shared/outpatient/rules";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";

/** Followers are told when it is released; who did not come is counted after its end. */
export function dueWrites(
  { repository, policy }: Pick<Parts, "repository" | "policy">,
  tenant: string,
  session: ClinicSession,
  now: Instant,
): Write[] {
  const over = addMinutes(endOf(session), policy.missed.afterMinutes);
  return [
    ...(session.releaseAt > now ? [repository.dueWrite(tenant, session.releaseAt, "release", session.id)] : []),
    repository.dueWrite(tenant, over, "end", session.id),
  ];
}
