import type { InputOf } from "../../../shared/kernel/contract";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import { numberSeries } from "../../../shared/patients/documents";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering } from "../../kernel/call";
import { announce } from "../../kernel/outbox";
import { memberView } from "../family";
import { CODE_RULES } from "../one-time-codes";
import type { Membership, Person } from "../repository";
import { identityOf, type Identity } from "./document-of";
import { familyOf } from "./family-of";
import { guardianship } from "./guardians";
import { linkProved } from "./link";
import { onFile, provesAtOnce } from "./on-file";
import type { IdentityParts } from "./parts";
import { sendCode } from "./send-code";
import { tellTried } from "./tell-tried";

type Spec = (typeof identity)["calls"]["addPatient"];
/** The account's version guards its family: two people added at once are counted one after the other. */
const TRIES = 8;

/**
 * Adds a person to the family. A number that this account's own phone proves is linked at once; any other becomes a card of
 * its own without a link, and the answer is the same whether or not the number is known (A5).
 */
export const addPatient =
  (parts: IdentityParts): Answering<Spec> =>
  async (input, call) => {
    const { repository, policy, limits } = parts;
    const { tenant, now, actor } = call;
    const { accountId } = actor;
    const today = dayOf(now);
    let counted = false;
    for (let tries = 0; tries < TRIES; tries++) {
      const account = await repository.account(tenant, accountId);
      if (!account) return refused("thing.missing");
      const family = await familyOf(repository, tenant, accountId);
      const who = identityOf(
        input.document,
        family.map(({ person }) => person),
        today,
        policy,
      );
      const asked = family.find(({ person, member }) => person.id === input.id || member.askedAs === input.id);
      if (asked)
        return who.ok && isSame(asked.person, asked.member, input, who.value)
          ? done(answerOf(asked.person, asked.member, now))
          : refused("request.reused");
      if (!who.ok) return who;
      const series = numberSeries(who.value.document, who.value.number);
      const already = family.find(({ person }) => numberSeries(person.document, person.number) === series);
      if (already) return refused("person.already-added", { personId: already.person.id });
      const guarded = guardianship({ ...input, bornOn: who.value.bornOn }, family, today, now, policy);
      if (!guarded.ok) return guarded;
      if (family.length >= policy.members.most) return refused("family.full", { most: policy.members.most });
      if (await repository.person(tenant, input.id)) return refused("request.reused");
      const { name, phone, relation, id } = input;
      if (!counted) {
        const attempt = { accountId, series, name, bornOn: who.value.bornOn, source: call.source };
        const taken = await limits.take(tenant, attempt, now);
        if (!taken.ok) return taken;
        if (taken.value.lockedNow) await tellTried(parts, tenant, who.value, now);
        counted = true;
      }
      const fresh: Person = { id, v: 1, name, phone, ...who.value };
      const member: Membership = { personId: id, relation, addedAt: now, ...guarded.value };
      const file = await onFile(parts, tenant, fresh);
      const atOnce = provesAtOnce(account, file);
      const linked = atOnce
        ? await linkProved(parts, { tenant, accountId, name: id }, { person: fresh, member, isNew: true }, file, {
            by: "phone",
            at: now,
          })
        : undefined;
      const added = { at: now, what: "added", personId: id } as const;
      const written = await repository.commit([
        repository.saveAccount(tenant, { ...account, v: account.v + 1 }, { version: account.v }),
        ...(linked?.writes ?? [
          repository.savePerson(tenant, fresh, "absent"),
          ...repository.addMember(tenant, accountId, member),
          ...(file.pointer ? [] : [repository.leadNumber(tenant, fresh, undefined)]),
          parts.claims.happened(tenant, accountId, added, id),
        ]),
        announce(tenant, { type: "person.added", personId: linked?.person.id ?? id, accountId }, `person#${id}@1`, now),
      ]);
      if (!written.ok) continue;
      if (!linked) await sendCode(parts, tenant, { accountId, personId: id }, file, now);
      return done(answerOf(linked?.person ?? fresh, linked?.member ?? member, now));
    }
    throw new Error("a person could not be added");
  };

const answerOf = (person: Person, member: Membership, now: string) => {
  const shown = memberView(person, member, now);
  return shown.proved
    ? { member: shown, next: "proved" as const }
    : { member: shown, next: "code" as const, resendAt: addMinutes(now, CODE_RULES.againAfterMinutes) };
};

const isSame = (person: Person, member: Membership, input: InputOf<Spec>, who: Identity): boolean =>
  person.name === input.name &&
  person.number === who.number &&
  (member.askedAs !== undefined || person.phone === input.phone) &&
  member.relation === input.relation;
