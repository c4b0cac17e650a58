import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering } from "../../kernel/call";
import { isProved } from "../repository";
import type { Claim } from "./claim-store";
import { onFile } from "./on-file";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];
const TRIES = 5;
const isGood = (claim: Claim, now: string): boolean => claim.state === "open" && claim.until > now;

/** A short code for the desk. While one is good, it is the same one. What the record said of her is for the desk alone. */
export const askDeskCode =
  (parts: IdentityParts): Answering<Calls["askDeskCode"]> =>
  async ({ personId, stepId }, { tenant, actor: { accountId }, now }) => {
    const { repository, claims, policy, ids } = parts;
    const card = await ownCard(repository, tenant, accountId, personId);
    if (!card || card.member.into) return refused("thing.missing");
    const cameOfAge = card.member.guardianUntil !== undefined && card.member.guardianUntil <= dayOf(now);
    if (isProved(card.person) && !cameOfAge) return refused("person.proved");
    const earlier = await claims.claimOf(tenant, personId);
    if (earlier && isGood(earlier, now)) return done({ code: earlier.code, until: earlier.until });
    const { reason } = await onFile(parts, tenant, card.person);
    for (let tries = 0; tries < TRIES; tries++) {
      const claim: Claim = {
        id: stepId,
        v: 1,
        personId,
        accountId,
        relation: card.member.relation,
        state: "open",
        code: ids.digits(policy.deskCode.digits),
        askedAt: now,
        until: addMinutes(now, policy.deskCode.days * 24 * 60),
        reason,
      };
      const written = await repository.commit([
        ...(earlier ? [claims.forgetCode(tenant, earlier.code)] : []),
        claims.saveClaim(tenant, claim, "absent"),
        ...claims.pointClaim(tenant, claim),
      ]);
      if (written.ok) return done({ code: claim.code, until: claim.until });
      const same = await claims.claim(tenant, stepId);
      if (same)
        return same.personId === personId ? done({ code: same.code, until: same.until }) : refused("request.reused");
    }
    throw new Error("no desk code was free");
  };

export const deskCode =
  ({ repository, claims }: IdentityParts): Answering<Calls["deskCode"]> =>
  async ({ personId }, { tenant, actor, now }) => {
    if (!(await ownCard(repository, tenant, actor.accountId, personId))) return refused("thing.missing");
    const claim = await claims.claimOf(tenant, personId);
    if (!claim || claim.accountId !== actor.accountId) return done({ state: "none" as const });
    const { state, code, until, note } = claim;
    if (state === "open") return done(until > now ? { state, code, until } : { state: "none" as const });
    return done({ state, ...(note ? { note } : {}) });
  };
