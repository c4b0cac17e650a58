import type { Application } from "../../shared/appointments/application";
import { commitStep } from "./hand-on";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import type { Decided } from "./step";

/** Commits a step that nobody taps: a job's, or a reaction's. False when somebody else was first. */
export async function commitByHospital(
  parts: Parts,
  before: Application,
  decided: Decided,
  tenant: string,
): Promise<boolean> {
  const { repository, people } = parts;
  const { after, reason, givesPlace = false, kept } = decided;
  const line = {
    version: after.v,
    state: after.state,
    at: after.updatedAt,
    by: "hospital" as const,
    fingerprint: "job",
    ...(reason ? { reason } : {}),
  };
  const { maskedName } = await people.names(tenant, after.personId);
  const writes = [
    ...repository.transition(before, after, `job@${after.v}`, line, maskedName, { tenant }),
    ...(decided.writes ?? []),
    ...newsOf(decided, tenant),
  ];
  return commitStep(parts, tenant, { before, writes, givesPlace, kept, now: after.updatedAt });
}
