import type { Id } from "../../../shared/kernel/ids";
import { addMinutes, type Instant } from "../../../shared/kernel/time";
import type { IntakeParts } from "./parts";

/** What a person agrees to before anything of her health is taken in: the service itself, and its use of health data (C3, C.4). */
export const CONSENTS = ["online-follow-up", "health-data"] as const;

/** The consents that stand, each with the check for the commit (A7). */
export async function consentsOf({ people }: Pick<IntakeParts, "people">, tenant: string, personId: Id) {
  const found = await Promise.all(CONSENTS.map((document) => people.consentOf(tenant, personId, document)));
  return CONSENTS.map((document, at) => ({ document, consent: found[at] }));
}

/** The health profile, and whether it was confirmed just now, as each request asks (row 13). */
export async function profileOf(
  { people, eligibility }: Pick<IntakeParts, "people" | "eligibility">,
  tenant: string,
  personId: Id,
  now: Instant,
) {
  const known = await people.profileOf(tenant, personId);
  const confirmed = known !== undefined && addMinutes(known.confirmedAt, eligibility.profile.hours * 60) > now;
  return { known, confirmed };
}
