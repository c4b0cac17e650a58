import type { patients } from "../../shared/patients/contract";
import { birthDayOf, sexOf } from "../../shared/patients/model";
import { done, refused } from "../../shared/kernel/result";
import type { InputOf } from "../../shared/kernel/contract";
import type { Answering } from "../kernel/call";
import { announce } from "../kernel/outbox";
import { memberView, MOST_MEMBERS } from "./family";
import type { Parts } from "./parts";
import type { Account, Membership, Person } from "./repository";

type Spec = (typeof patients)["calls"]["addPerson"];
/** The account's version guards its family: two people added at once are counted one after the other. */
const TRIES = 8;

/**
 * The first account to add a number gets the master record of that person, linked to the hospital record where name and
 * number agree. Any later account gets a card of its own without a link: the answer looks the same, so that nobody
 * learns whether a number is known (A5), and nobody sees another account's record. The record is asked in both cases,
 * so that the time it takes tells nothing either. A card that a desk made goes to her who proves that it is hers.
 */
export const addPerson =
  (parts: Parts): Answering<Spec> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const { accountId } = call.actor;
    const found = await parts.record.findPatient({ identityNumber: input.number });
    const recordNumber = found.ok && found.value?.name === input.name ? found.value.recordNumber : undefined;
    for (let tries = 0; tries < TRIES; tries++) {
      const account = await repository.account(tenant, accountId);
      if (!account) return refused("thing.missing");
      const members = await repository.members(tenant, accountId);
      const people = await Promise.all(members.map(({ personId }) => repository.person(tenant, personId)));
      const same = people.findIndex((one) => one?.id === input.id || one?.number === input.number);
      const already = people[same];
      const asked = already && (already.id === input.id || members[same]!.askedAs === input.id);
      if (already && !asked) return refused("person.already-added", { personId: already.id });
      if (already)
        return isSame(already, members[same]!, input)
          ? done(memberView(already, members[same]!))
          : refused("request.reused");
      if (members.length >= MOST_MEMBERS) return refused("family.full", { most: MOST_MEMBERS });
      if (await repository.person(tenant, input.id)) return refused("request.reused");
      const master = await repository.personByNumber(tenant, input.number);
      const isMaster = master === undefined;
      const fromDesk = isMaster ? undefined : await madeAtDesk(parts, tenant, master, account, input);
      const person = fromDesk ?? personOf(input, isMaster ? recordNumber : undefined);
      const member: Membership = {
        personId: person.id,
        relation: input.relation,
        addedAt: now,
        ...(fromDesk ? { askedAs: input.id } : {}),
      };
      const written = await repository.commit([
        repository.saveAccount(tenant, { ...account, v: account.v + 1 }, { version: account.v }),
        ...(fromDesk ? [] : [repository.savePerson(tenant, person, "absent")]),
        ...repository.addMember(tenant, accountId, member),
        ...(isMaster ? repository.pointPerson(tenant, person) : []),
        announce(tenant, { type: "person.added", personId: person.id, accountId }, `person#${person.id}@1`, now),
      ]);
      if (written.ok) return done(memberView(person, member));
    }
    throw new Error("a person could not be added");
  };

/**
 * The card that a desk made for her, if nobody has it yet: name and number are the same, and the phone that the desk wrote
 * down is the one that this account has proved to be its own. Then it is hers, with everything that was booked on it.
 */
async function madeAtDesk(
  { repository }: Parts,
  tenant: string,
  id: string,
  account: Account,
  input: InputOf<Spec>,
): Promise<Person | undefined> {
  const [person, owner] = await Promise.all([repository.person(tenant, id), repository.accountOf(tenant, id)]);
  const proved = account.phone !== undefined && account.phone === person?.phone && person.phone === input.phone;
  return person && owner === undefined && proved && person.name === input.name ? person : undefined;
}

const personOf = ({ id, name, number, phone }: InputOf<Spec>, recordNumber: string | undefined): Person => ({
  id,
  v: 1,
  name,
  number,
  phone,
  bornOn: birthDayOf(number),
  sex: sexOf(number),
  ...(recordNumber ? { recordNumber } : {}),
});

const isSame = (person: Person, member: Membership, input: InputOf<Spec>): boolean =>
  person.name === input.name &&
  person.number === input.number &&
  person.phone === input.phone &&
  member.relation === input.relation;
