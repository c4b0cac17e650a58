import { done, refused } from "../../../shared/kernel/result";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Answering } from "../../kernel/call";
import { memberView } from "../family";
import { isProved } from "../repository";
import { linkProved } from "./link";
import { onFile } from "./on-file";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";
import { codeSubject } from "./send-code";

const TRIES = 5;

/** The code of the phone on file: five tries, whether or not there was such a phone. */
export const prove =
  (parts: IdentityParts): Answering<(typeof identity)["calls"]["prove"]> =>
  async ({ personId, stepId, code }, { tenant, actor: { accountId }, now }) => {
    const { repository, codes } = parts;
    const before = await ownCard(repository, tenant, accountId, personId);
    if (!before) return refused("thing.missing");
    // The same tap asked again, after its answer was lost: the card is hers by now, or joined into the one that was there.
    const settled = before.member.into
      ? await ownCard(repository, tenant, accountId, before.member.into)
      : isProved(before.person)
        ? before
        : undefined;
    if (settled) return done({ member: memberView(settled.person, settled.member, now) });
    const used = await codes.use(tenant, codeSubject(accountId, personId), code, now);
    if (!used.ok) return used;
    for (let tries = 0; tries < TRIES; tries++) {
      const card = await ownCard(repository, tenant, accountId, personId);
      if (!card) return refused("thing.missing");
      const file = await onFile(parts, tenant, card.person);
      if (!file.matches || file.phones.length === 0) return refused("code.wrong", { triesLeft: 0 });
      const proof = { by: "code", at: now } as const;
      const linked = await linkProved(
        parts,
        { tenant, accountId, name: stepId },
        { ...card, isNew: false },
        file,
        proof,
      );
      if ((await repository.commit(linked.writes)).ok)
        return done({ member: memberView(linked.person, linked.member, now) });
    }
    throw new Error("a card could not be proved");
  };
