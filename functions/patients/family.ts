import type { patients } from "../../shared/patients/contract";
import { identityPolicy } from "../../shared/patients/identity-policy";
import { maskName, maskNumber, maskPhone, type FamilyMember } from "../../shared/patients/model";
import { proxyStanding } from "../../shared/patients/proxies";
import { done } from "../../shared/kernel/result";
import { dayOf, type Instant } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import { familyOf } from "./identity/family-of";
import type { Parts } from "./parts";
import { isProved, type Membership, type Person } from "./repository";

export const family =
  ({ repository, proxies }: Parts): Answering<(typeof patients)["calls"]["family"]> =>
  async (_input, { tenant, actor, now }) => {
    const [people, account, held] = await Promise.all([
      familyOf(repository, tenant, actor.accountId),
      repository.account(tenant, actor.accountId),
      proxies.liveOf(tenant, actor.accountId),
    ]);
    const live = held.filter((proxy) => proxyStanding(proxy, now) === "live");
    const others = await Promise.all(live.map(({ personId }) => repository.person(tenant, personId)));
    const actsFor = live.flatMap(({ scopes, until }, n) => {
      const person = others[n];
      return person ? [{ ...actsForView(person, now), scopes, until }] : [];
    });
    const members = people.map(({ person, member }) => memberView(person, member, now));
    return done({ members, most: identityPolicy.members.most, actsFor, hasPhone: account?.phone !== undefined });
  };

/** Somebody of another family: whoever acts for her sees her name masked. */
const actsForView = (person: Person, now: Instant): FamilyMember => ({
  ...memberView(person, { personId: person.id, relation: "other", addedAt: now }, now),
  name: maskName(person.name),
});

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
