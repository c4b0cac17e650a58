import type { patients } from "../../shared/patients/contract";
import { identityPolicy } from "../../shared/patients/identity-policy";
import { maskNumber, maskPhone, type FamilyMember } from "../../shared/patients/model";
import { done } from "../../shared/kernel/result";
import { dayOf, type Instant } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import { familyOf } from "./identity/family-of";
import type { Parts } from "./parts";
import { isProved, type Membership, type Person } from "./repository";

export const family =
  ({ repository }: Parts): Answering<(typeof patients)["calls"]["family"]> =>
  async (_input, { tenant, actor, now }) => {
    const [people, account] = await Promise.all([
      familyOf(repository, tenant, actor.accountId),
      repository.account(tenant, actor.accountId),
    ]);
    const members = people.map(({ person, member }) => memberView(person, member, now));
    return done({ members, most: identityPolicy.members.most, hasPhone: account?.phone !== undefined });
  };

export const memberView = (person: Person, member: Membership, now: Instant): FamilyMember => ({
  personId: person.id,
  name: person.name,
  maskedNumber: maskNumber(person.number),
  bornOn: person.bornOn,
  sex: person.sex,
  relation: member.relation,
  linked: person.recordNumber !== undefined,
  maskedPhone: maskPhone(person.phone),
  proved: isProved(person),
  ...(person.document ? { document: person.document } : {}),
  ...(member.guardianUntil !== undefined && member.guardianUntil <= dayOf(now) ? { cameOfAge: true } : {}),
});
