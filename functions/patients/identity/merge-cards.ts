import type { Id } from "../../../shared/kernel/ids";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import { numberSeries } from "../../../shared/patients/documents";
import type { identity } from "../../../shared/patients/identity-contract";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { announce } from "../../kernel/outbox";
import type { Membership, Person } from "../repository";
import type { Merge } from "./claim-store";
import { deskPerson, paperAgrees } from "./desk-view";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];

/** The card that leads this card's number, and this one: the two that may be one person. */
export const cardsOfNumber =
  ({ repository }: IdentityParts): Answering<Calls["cardsOfNumber"]> =>
  async ({ cardId }, { tenant }) => {
    const person = await repository.person(tenant, cardId);
    if (!person) return done({ cards: [] });
    const pointer = await repository.numberPointer(tenant, person.number, person.document);
    const master = pointer && pointer.id !== cardId ? await repository.person(tenant, pointer.id) : undefined;
    const cards = [...(master ? [master] : []), person].map(deskPerson);
    return done({ ...(pointer ? { master: pointer.id } : {}), cards });
  };

const samePerson = (a: Person, b: Person): boolean =>
  a.name === b.name &&
  a.bornOn === b.bornOn &&
  numberSeries(a.document, a.number) === numberSeries(b.document, b.number);

/** Joins `other` into `keep`: whoever had the one has both, shown as one. What was booked on either stays where it is. */
export const mergeCards =
  (parts: IdentityParts): Answering<Calls["mergeCards"]> =>
  async ({ id, keep, other, paperEnd, note }, call) => {
    const { repository, claims, policy } = parts;
    const { tenant, now } = call;
    const earlier = await claims.merge(tenant, id);
    if (earlier) {
      const isAgain = earlier.keep === keep && earlier.other === other;
      return isAgain ? done({ mergeId: id, undoUntil: earlier.undoUntil }) : refused("request.reused");
    }
    const [kept, second] = await Promise.all([repository.person(tenant, keep), repository.person(tenant, other)]);
    if (!kept || !second || keep === other || !samePerson(kept, second)) return refused("merge.not-same");
    if (!paperAgrees(kept, paperEnd)) return refused("paper.differs");
    const accounts = await repository.holders(tenant, other);
    const both = await Promise.all(accounts.map((accountId) => pairOf(parts, tenant, accountId, keep, other)));
    const open = both.filter(({ second: one }) => one !== undefined && one.into === undefined);
    if (open.length === 0) return refused("merge.already");
    const owner = await repository.accountOf(tenant, keep);
    const added = open.filter(({ first }) => first === undefined);
    const undoUntil = addMinutes(now, policy.mending.days * 24 * 60);
    const merge: Merge = {
      id,
      v: 1,
      keep,
      other,
      at: now,
      undoUntil,
      accounts: open.map(({ accountId }) => accountId),
      added: added.map(({ accountId }) => accountId),
    };
    const written = await repository.commit([
      claims.saveMerge(tenant, merge, "absent"),
      ...open.flatMap(({ accountId, first, second: one }, i) => [
        repository.keepMember(tenant, accountId, { ...one!, into: keep }),
        ...(first
          ? []
          : owner === undefined && i === 0
            ? repository.addMember(tenant, accountId, { ...one!, personId: keep })
            : repository.joinMember(tenant, accountId, { ...one!, personId: keep })),
        claims.happened(tenant, accountId, { at: now, what: "merged", personId: keep }, `${id}-${i}`),
      ]),
      ...(owner !== undefined && added.length
        ? [announce(tenant, { type: "person.bound", personId: keep, accountId: owner }, `bound#${id}@1`, now)]
        : []),
      auditOfWrite(call, { subject: keep, thing: `merge#${id}`, action: `merge cards: ${note}`.slice(0, 120) }),
    ]);
    return written.ok ? done({ mergeId: id, undoUntil }) : refused("merge.already");
  };

type Pair = { accountId: Id; first?: Membership; second?: Membership };
async function pairOf(
  { repository }: IdentityParts,
  tenant: string,
  accountId: Id,
  keep: Id,
  other: Id,
): Promise<Pair> {
  const members = await repository.members(tenant, accountId);
  const of = (personId: Id) => members.find((one) => one.personId === personId);
  return { accountId, first: of(keep), second: of(other) };
}

/** Parts them again: every account has what it had before. */
export const undoMerge =
  (parts: IdentityParts): Answering<Calls["undoMerge"]> =>
  async ({ mergeId, stepId }, call) => {
    const { repository, claims } = parts;
    const { tenant, now } = call;
    const merge = await claims.merge(tenant, mergeId);
    if (!merge) return refused("thing.missing");
    if (merge.undoneAt) return refused("merge.undone");
    if (merge.undoUntil <= now) return refused("mending.too-late");
    const owner = await repository.accountOf(tenant, merge.keep);
    const cards = await Promise.all(
      merge.accounts.map((accountId) => ownCard(repository, tenant, accountId, merge.other)),
    );
    const written = await repository.commit([
      claims.saveMerge(tenant, { ...merge, v: merge.v + 1, undoneAt: now }, { version: merge.v }),
      ...merge.accounts.flatMap((accountId, i) => {
        const card = cards[i];
        if (!card) return [];
        const { into: _into, ...member } = card.member;
        return [
          repository.keepMember(tenant, accountId, member),
          ...(merge.added.includes(accountId)
            ? repository.removeMember(tenant, accountId, merge.keep, owner === accountId ? undefined : "same")
            : []),
          claims.happened(tenant, accountId, { at: now, what: "separated", personId: merge.other }, `${stepId}-${i}`),
        ];
      }),
      auditOfWrite(call, { subject: merge.keep, thing: `merge#${mergeId}`, action: "undo merge of cards" }),
    ]);
    return written.ok ? done({}) : refused("merge.undone");
  };
