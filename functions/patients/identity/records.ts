import { done, refused } from "../../../shared/kernel/result";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering, Call, PatientActor } from "../../kernel/call";
import { memberView } from "../family";
import { isProved, type Person } from "../repository";
import { recordHint } from "./desk-view";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];
type Candidate = { readonly id: string; readonly recordNumber: string; readonly state: "open" | "linked" | "denied" };

/** Record numbers under her number whose name and birthday agree. `undefined`: the record does not answer. */
async function candidatesOf({ record, vault }: IdentityParts, person: Person): Promise<Candidate[] | undefined> {
  const found = await record.findPatients(person.number);
  if (!found.ok) return undefined;
  const hers = found.value.filter(({ name, bornOn }) => name === person.name && bornOn === person.bornOn);
  return hers.map(({ recordNumber }) => ({
    id: vault.blindIndex("record-choice", `${person.id}\n${recordNumber}`).slice(0, 32),
    recordNumber,
    state: recordNumber === person.recordNumber ? "linked" : person.denied?.includes(recordNumber) ? "denied" : "open",
  }));
}

/** What may be hers, as hints. Before the card is proved there is nothing to see: the list would tell that she is known. */
export const recordChoices =
  (parts: IdentityParts): Answering<Calls["recordChoices"]> =>
  async ({ personId }, { tenant }) => {
    const person = await parts.repository.person(tenant, personId);
    if (!person) return refused("thing.missing");
    if (!isProved(person)) return done({ candidates: [], proved: false, reachable: true });
    const candidates = await candidatesOf(parts, person);
    return done({
      candidates: (candidates ?? []).map(({ id, recordNumber, state }) => ({
        id,
        hint: recordHint(recordNumber),
        state,
      })),
      proved: true,
      reachable: candidates !== undefined,
    });
  };

/** Hers or not: what is hers is linked, what is not is not offered for linking again. */
export const chooseRecord =
  (parts: IdentityParts): Answering<Calls["chooseRecord"]> =>
  async ({ personId, candidateId, isHers }, call: Call<PatientActor>) => {
    const { repository, deskPhone } = parts;
    const { tenant, actor, now } = call;
    const card = await ownCard(repository, tenant, actor.accountId, personId);
    if (!card || !isProved(card.person)) return refused("thing.missing");
    const { person, member } = card;
    const candidates = await candidatesOf(parts, person);
    if (!candidates) return refused("record.unreachable", { phone: deskPhone });
    const chosen = candidates.find(({ id }) => id === candidateId);
    if (!chosen) return refused("thing.missing");
    const { recordNumber } = chosen;
    const holder = await repository.personByRecord(tenant, recordNumber);
    if (isHers && holder !== undefined && holder !== personId) return refused("record.held", { phone: deskPhone });
    const others = (person.denied ?? []).filter((one) => one !== recordNumber);
    const { recordNumber: linked, ...rest } = person;
    const stays = isHers ? recordNumber : linked === recordNumber ? undefined : linked;
    const after: Person = {
      ...rest,
      v: person.v + 1,
      proved: person.proved ?? { by: "code", at: now },
      denied: isHers ? others : [...others, recordNumber],
      ...(stays ? { recordNumber: stays } : {}),
    };
    const written = await repository.commit([
      repository.savePerson(tenant, after, { version: person.v }),
      ...(isHers ? [repository.pointRecord(tenant, recordNumber, personId)] : []),
    ]);
    if (!written.ok) throw new Error("a record number could not be chosen");
    return done({ member: memberView(after, member, now) });
  };
