import type { Application } from "../../shared/appointments/application";
import type { Parts } from "./parts";
import { newsOf, type Decided } from "./step";

/** Commits a step that nobody taps: a job's, or a reaction's. False when somebody else was first. */
export async function commitByHospital(
  { repository, people }: Parts,
  before: Application,
  decided: Decided,
  tenant: string,
): Promise<boolean> {
  const { after, reason } = decided;
  const line = {
    version: after.v,
    state: after.state,
    at: after.updatedAt,
    by: "hospital" as const,
    fingerprint: "job",
    ...(reason ? { reason } : {}),
  };
  const { maskedName } = await people.names(tenant, after.personId);
  const written = await repository.commit([
    ...repository.transition(before, after, `job@${after.v}`, line, maskedName, { tenant }),
    ...(decided.writes ?? []),
    ...newsOf(decided, tenant),
  ]);
  return written.ok;
}
