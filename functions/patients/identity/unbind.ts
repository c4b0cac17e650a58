import { done, refused } from "../../../shared/kernel/result";
import { maskName } from "../../../shared/patients/model";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering } from "../../kernel/call";
import { isProved } from "../repository";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];

/** Takes a card out of this account. A card that nobody ever proved gives its number free as well. */
export const unbind =
  ({ repository, claims }: IdentityParts): Answering<Calls["unbind"]> =>
  async ({ personId, stepId }, { tenant, actor: { accountId }, now }) => {
    const card = await ownCard(repository, tenant, accountId, personId);
    if (!card) return refused("thing.missing");
    const { person } = card;
    const [owner, holders, pointer, claim] = await Promise.all([
      repository.accountOf(tenant, personId),
      repository.holders(tenant, personId),
      repository.numberPointer(tenant, person.number, person.document),
      claims.claimOf(tenant, personId),
    ]);
    const next = owner === accountId ? holders.find((id) => id !== accountId) : "same";
    const frees = next === undefined && !isProved(person) && pointer?.id === personId;
    const written = await repository.commit([
      ...repository.removeMember(tenant, accountId, personId, next),
      ...(frees ? [repository.unleadNumber(tenant, person, pointer)] : []),
      ...(claim && claim.accountId === accountId ? [claims.forgetCode(tenant, claim.code)] : []),
      claims.happened(tenant, accountId, { at: now, what: "unbound", personId }, stepId),
    ]);
    if (!written.ok) throw new Error("a card could not be unbound");
    return done({});
  };

/** What happened to the cards of this account; the names are masked, for some of them are no longer here. */
export const cardHistory =
  ({ repository, claims }: IdentityParts): Answering<Calls["cardHistory"]> =>
  async (_input, { tenant, actor }) => {
    const happened = await claims.history(tenant, actor.accountId);
    const people = await Promise.all(happened.map(({ personId }) => repository.person(tenant, personId)));
    const events = happened.map(({ at, what }, i) => ({ at, what, maskedName: maskName(people[i]?.name ?? "") }));
    return done({ events });
  };
