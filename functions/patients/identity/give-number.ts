import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import { numberSeries } from "../../../shared/patients/documents";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering } from "../../kernel/call";
import { memberView } from "../family";
import type { Person } from "../repository";
import { identityOf } from "./document-of";
import { familyOf } from "./family-of";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];

/** The child has a number now: the same card goes on under it, unproved until the phone or the desk has said so. */
export const giveNumber =
  (parts: IdentityParts): Answering<Calls["giveNumber"]> =>
  async ({ personId, stepId, name, document }, { tenant, actor: { accountId }, now, source }) => {
    const { repository, claims, policy, limits } = parts;
    const card = await ownCard(repository, tenant, accountId, personId);
    if (!card) return refused("thing.missing");
    const { person, member } = card;
    if (person.document !== "newborn" || document.kind === "newborn") {
      const isAgain =
        person.provisional !== undefined && document.kind !== "newborn" && document.number === person.number;
      return isAgain ? done({ member: memberView(person, member, now) }) : refused("document.not-provisional");
    }
    const who = identityOf(document, [], dayOf(now), policy);
    if (!who.ok || who.value.bornOn !== person.bornOn || who.value.sex !== person.sex)
      return refused("document.birth-differs");
    const { number, document: kind } = who.value;
    const family = await familyOf(repository, tenant, accountId);
    const already = family.find(
      (one) => numberSeries(one.person.document, one.person.number) === numberSeries(kind, number),
    );
    if (already) return refused("person.already-added", { personId: already.person.id });
    const attempt = { accountId, series: numberSeries(kind, number), name, bornOn: person.bornOn, source };
    const taken = await limits.take(tenant, attempt, now);
    if (!taken.ok) return taken;
    const until = addMinutes(now, policy.mending.days * 24 * 60);
    const { document: _document, ...rest } = person;
    const after: Person = {
      ...rest,
      v: person.v + 1,
      name,
      number,
      ...(kind ? { document: kind } : {}),
      provisional: { name: person.name, number: person.number, document: "newborn", until },
    };
    const pointer = await repository.numberPointer(tenant, number, kind);
    const written = await repository.commit([
      repository.savePerson(tenant, after, { version: person.v }),
      ...(pointer ? [] : [repository.leadNumber(tenant, after, undefined)]),
      claims.happened(tenant, accountId, { at: now, what: "numbered", personId }, stepId),
    ]);
    if (!written.ok) throw new Error("a number could not be given");
    return done({ member: memberView(after, member, now) });
  };

/** Takes the number back within a month: the card goes on under the mother's number, as it was. */
export const takeNumberBack =
  ({ repository, claims }: IdentityParts): Answering<Calls["takeNumberBack"]> =>
  async ({ personId, stepId }, { tenant, actor: { accountId }, now }) => {
    const card = await ownCard(repository, tenant, accountId, personId);
    if (!card) return refused("thing.missing");
    const { person, member } = card;
    const { provisional } = person;
    if (person.document === "newborn") return done({ member: memberView(person, member, now) });
    if (!provisional || provisional.until <= now || person.proved) return refused("mending.too-late");
    const pointer = await repository.numberPointer(tenant, person.number, person.document);
    const { provisional: _gone, ...rest } = person;
    const { until: _until, ...before } = provisional;
    const after: Person = { ...rest, ...before, v: person.v + 1 };
    const written = await repository.commit([
      repository.savePerson(tenant, after, { version: person.v }),
      ...(pointer?.id === personId ? [repository.unleadNumber(tenant, person, pointer)] : []),
      claims.happened(tenant, accountId, { at: now, what: "separated", personId }, stepId),
    ]);
    if (!written.ok) throw new Error("a number could not be taken back");
    return done({ member: memberView(after, member, now) });
  };
