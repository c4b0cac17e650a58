import type { patients } from "../../shared/patients/contract";
import { maskNumber, maskPhone, type FamilyMember } from "../../shared/patients/model";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import type { Membership, Person } from "./repository";

/** Five cards an account (D2-12, C.3). */
export const MOST_MEMBERS = 5;

export const family =
  ({ repository }: Parts): Answering<(typeof patients)["calls"]["family"]> =>
  async (_input, call) => {
    const [members, account] = await Promise.all([
      repository.members(call.tenant, call.actor.accountId),
      repository.account(call.tenant, call.actor.accountId),
    ]);
    const people = await Promise.all(members.map(({ personId }) => repository.person(call.tenant, personId)));
    const shown = members.flatMap((member, i) => (people[i] ? [memberView(people[i], member)] : []));
    return done({ members: shown, most: MOST_MEMBERS, hasPhone: account?.phone !== undefined });
  };

export const memberView = (person: Person, member: Membership): FamilyMember => ({
  personId: person.id,
  name: person.name,
  maskedNumber: maskNumber(person.number),
  bornOn: person.bornOn,
  sex: person.sex,
  relation: member.relation,
  linked: person.recordNumber !== undefined,
  maskedPhone: maskPhone(person.phone),
});
