import type { patients } from "../../shared/patients/contract";
import { birthDayOf, sexOf } from "../../shared/patients/model";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { announce } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";
import { memberView, MOST_MEMBERS } from "./family";
import type { Parts } from "./parts";
import type { Membership, Person } from "./repository";

/**
 * The first account to add a number gets the master record of that person, linked to the hospital record where name and
 * number agree. Any later account gets a card of its own without a link: the answer looks the same, so that nobody
 * learns whether a number is known (A5), and nobody sees another account's record.
 */
export const addPerson =
  (parts: Parts): Answering<(typeof patients)["calls"]["addPerson"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const { accountId } = call.actor;
    const members = await repository.members(tenant, accountId);
    const people = await Promise.all(members.map(({ personId }) => repository.person(tenant, personId)));
    const same = members.findIndex((_, i) => people[i]?.number === input.number);
    const already = people[same];
    if (already) {
      if (already.id === input.id) return done(memberView(already, members[same]!));
      return refused("person.already-added", { personId: already.id });
    }
    if (members.length >= MOST_MEMBERS) return refused("family.full", { most: MOST_MEMBERS });
    const master = await repository.personByNumber(tenant, input.number);
    const found = master ? undefined : await parts.record.findPatient({ identityNumber: input.number });
    const recorded = found?.ok && found.value?.name === input.name ? found.value : undefined;
    const person: Person = {
      id: input.id,
      v: 1,
      name: input.name,
      number: input.number,
      phone: input.phone,
      bornOn: birthDayOf(input.number),
      sex: sexOf(input.number),
      ...(recorded ? { recordNumber: recorded.recordNumber } : {}),
    };
    const member: Membership = { personId: person.id, relation: input.relation, addedAt: now };
    const writes = (isMaster: boolean): Write[] => [
      repository.savePerson(tenant, person, "absent"),
      repository.addMember(tenant, accountId, member),
      ...(isMaster ? repository.pointPerson(tenant, person) : []),
      announce(tenant, { type: "person.added", personId: person.id, accountId }, `person#${person.id}@1`, now),
    ];
    if ((await repository.commit(writes(!master))).ok) return done(memberView(person, member));
    const made = await repository.person(tenant, input.id);
    if (made) return refused("request.reused");
    const { recordNumber: _lost, ...unlinked } = person;
    const second = await repository.commit([
      repository.savePerson(tenant, unlinked, "absent"),
      repository.addMember(tenant, accountId, member),
    ]);
    return second.ok ? done(memberView(unlinked, member)) : refused("request.reused");
  };
