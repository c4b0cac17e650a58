import { refused, done, type Result } from "../../../shared/kernel/result";
import type { Day, Instant } from "../../../shared/kernel/time";
import { dayOfAge, yearsOn } from "../../../shared/patients/documents";
import type { IdentityPolicy } from "../../../shared/patients/identity-policy";
import type { Guardianship } from "../../../shared/patients/identity-views";
import type { Relation } from "../../../shared/patients/model";
import type { Membership, Person } from "../repository";

type Asked = { readonly bornOn: Day; readonly relation: Relation; readonly guardian?: Guardianship };
type Member = { readonly person: Person; readonly member: Membership };

/**
 * What a guardian's card carries: a minor is added by an adult of the same account who says that he is the guardian, under
 * fourteen with a consent of its own (PIPL, Art. 31); from fourteen on somebody may add herself. It ends on the day she comes of age.
 */
export function guardianship(
  { bornOn, relation, guardian }: Asked,
  family: readonly Member[],
  today: Day,
  now: Instant,
  { ofAge, child }: IdentityPolicy,
): Result<Pick<Membership, "guardianUntil" | "childConsentAt">, "guardian.needed" | "guardian.child-consent"> {
  const years = yearsOn(bornOn, today);
  if (years >= ofAge.years || (relation === "self" && years >= child.years)) return done({});
  const adult = family.some(
    ({ person, member }) => member.relation === "self" && yearsOn(person.bornOn, today) >= ofAge.years,
  );
  if (!guardian || !adult) return refused("guardian.needed");
  if (years < child.years && !guardian.childConsent) return refused("guardian.child-consent");
  return done({
    guardianUntil: dayOfAge(bornOn, ofAge.years),
    ...(years < child.years ? { childConsentAt: now } : {}),
  });
}
