import type { Id } from "../../../shared/kernel/ids";
import { addDays, dayOf, type Instant } from "../../../shared/kernel/time";
import type { KnownPerson } from "../../patients/queries";
import type { FollowUpRecord } from "../../ports/medical-record/port";
import type { Parts } from "../parts";

/** A person's own hospital record, as far back as the policy looks. */
export type PersonRecord =
  | { readonly is: "not-linked" }
  | { readonly is: "unreachable" }
  | { readonly is: "found"; readonly record: FollowUpRecord };

/**
 * The record that is linked to a person, read now. A number that leads to nobody, or to somebody born on another day, is no
 * link: it was merged into another person's record or belongs to a wrong card (D2-02, P9).
 */
export async function personRecord(
  { record }: Pick<Parts, "record">,
  person: Pick<KnownPerson, "recordNumber" | "bornOn">,
  now: Instant,
  lookBackDays: number,
): Promise<PersonRecord> {
  if (!person.recordNumber) return { is: "not-linked" };
  const since = addDays(dayOf(now), -lookBackDays);
  const found = await record.followUpRecordOf(person.recordNumber, since);
  if (!found.ok) return { is: "unreachable" };
  const { patient } = found.value;
  return patient && patient.bornOn === person.bornOn ? { is: "found", record: found.value } : { is: "not-linked" };
}

/** The same by the person's id; `not-linked` for one who is gone. */
export async function recordOfPerson(
  parts: Pick<Parts, "record" | "people">,
  tenant: string,
  personId: Id,
  now: Instant,
  lookBackDays: number,
): Promise<PersonRecord> {
  const person = await parts.people.person(tenant, personId);
  return person ? personRecord(parts, person, now, lookBackDays) : { is: "not-linked" };
}
