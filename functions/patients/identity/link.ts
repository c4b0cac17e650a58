import type { Id } from "../../../shared/kernel/ids";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import { announce } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";
import type { Membership, Person } from "../repository";
import type { OnFile } from "./on-file";
import type { IdentityParts } from "./parts";

export type Proof = { readonly by: "phone" | "code" | "desk"; readonly at: Instant };
export type Linked = { readonly person: Person; readonly member: Membership; readonly writes: Write[] };
type Holder = { readonly tenant: string; readonly accountId: Id; readonly name: string };

/**
 * Joins what was proved. A number has one master card (A6): where it has been proved before, this account gets that card and
 * its own one is joined into it; where only somebody claimed it, it leads to this card from now on. Every way writes the
 * pointer of the number at the version that was read, so that two who prove at once are decided one after the other.
 */
export async function linkProved(
  parts: IdentityParts,
  { tenant, accountId, name }: Holder,
  { person, member, isNew }: { person: Person; member: Membership; isNew: boolean },
  file: OnFile,
  proof: Proof,
): Promise<Linked> {
  const { repository, claims } = parts;
  const { recordNumber, pointer, master } = file;
  const { guardianUntil: _until, ...plainMember } = member;
  // Somebody who has come of age and proves it herself is no longer under a guardian.
  const kept: Membership = member.guardianUntil && member.guardianUntil <= dayOf(proof.at) ? plainMember : member;
  const record = (id: Id) => (recordNumber ? [repository.pointRecord(tenant, recordNumber, id)] : []);
  const joined = (id: Id, what: "proved" | "joined") =>
    claims.happened(tenant, accountId, { at: proof.at, what, personId: id }, name);

  if (master && master.id !== person.id && file.masterProved && pointer) {
    const [owner, there] = await Promise.all([
      repository.accountOf(tenant, master.id),
      repository.isMember(tenant, accountId, master.id),
    ]);
    const after: Person = {
      ...master,
      v: master.v + 1,
      proved: master.proved ?? proof,
      ...ifLinked(master, recordNumber),
    };
    const asMaster: Membership = { ...kept, personId: master.id, askedAs: person.id };
    return {
      person: after,
      member: asMaster,
      writes: [
        repository.savePerson(tenant, after, { version: master.v }),
        repository.leadNumber(tenant, after, pointer),
        ...(owner === undefined
          ? repository.addMember(tenant, accountId, asMaster)
          : there
            ? []
            : repository.joinMember(tenant, accountId, asMaster)),
        ...(isNew ? [] : [repository.keepMember(tenant, accountId, { ...kept, into: master.id })]),
        ...(after.recordNumber === master.recordNumber ? [] : record(master.id)),
        ...(owner && owner !== accountId
          ? [
              announce(
                tenant,
                { type: "person.bound", personId: master.id, accountId: owner },
                `bound#${name}@1`,
                proof.at,
              ),
            ]
          : []),
        joined(master.id, "joined"),
      ],
    };
  }
  const after: Person = { ...person, v: isNew ? 1 : person.v + 1, proved: proof, ...ifLinked(person, recordNumber) };
  return {
    person: after,
    member: kept,
    writes: [
      repository.savePerson(tenant, after, isNew ? "absent" : { version: person.v }),
      repository.leadNumber(tenant, after, pointer),
      ...(isNew ? repository.addMember(tenant, accountId, kept) : [repository.keepMember(tenant, accountId, kept)]),
      ...record(after.id),
      joined(after.id, "proved"),
    ],
  };
}

const ifLinked = ({ recordNumber }: Person, found: string | undefined) =>
  recordNumber === undefined && found !== undefined ? { recordNumber: found } : {};
