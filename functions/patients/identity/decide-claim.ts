import { done, refused } from "../../../shared/kernel/result";
import type { identity } from "../../../shared/patients/identity-contract";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { announce } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";
import type { Claim } from "./claim-store";
import { claimView, paperAgrees } from "./desk-view";
import { linkProved } from "./link";
import { onFile, type OnFile } from "./on-file";
import { ownCard } from "./own-card";
import type { IdentityParts } from "./parts";

type Calls = (typeof identity)["calls"];

/** The claim under a code, as far as a desk may see it. */
export const deskClaim =
  (parts: IdentityParts): Answering<Calls["deskClaim"]> =>
  async ({ code }, call) => {
    const { repository, claims } = parts;
    const claim = await claims.byCode(call.tenant, code);
    if (!claim || claim.state !== "open" || claim.until <= call.now) return refused("desk-code.unknown");
    const person = await repository.person(call.tenant, claim.personId);
    if (!person) return refused("desk-code.unknown");
    const view = claimView(claim, person, await onFile(parts, call.tenant, person));
    const read = { subject: person.id, thing: `claim#${claim.id}`, action: "look at desk code" };
    await repository.commit([auditOfWrite(call, read)]);
    return done({ claim: view });
  };

/** The desk has read the paper: the card is hers at once, or the claim is refused with a reason that she reads. */
export const decideClaim =
  (parts: IdentityParts): Answering<Calls["decideClaim"]> =>
  async (input, call) => {
    const { repository, claims } = parts;
    const { tenant, now } = call;
    const claim = await claims.claim(tenant, input.id);
    if (!claim) return refused("thing.missing");
    const card = await ownCard(repository, tenant, claim.accountId, claim.personId);
    if (!card) return refused("thing.missing");
    const { person, member } = card;
    const file = await onFile(parts, tenant, person);
    if (claim.stepId === input.stepId) return done({ claim: claimView(claim, person, file) });
    if (claim.state !== "open") return refused("claim.decided");
    if (claim.v !== input.version) return refused("claim.changed");
    const confirms = input.verdict === "confirm";
    if (confirms && !paperAgrees(person, input.paperEnd)) return refused("paper.differs");
    if (confirms && (await isHeld(parts, tenant, file, person.id))) return refused("record.held");
    const decided: Claim = {
      ...claim,
      v: claim.v + 1,
      state: confirms ? "confirmed" : "refused",
      stepId: input.stepId,
      ...(input.note ? { note: input.note } : {}),
    };
    const linked = confirms
      ? await linkProved(
          parts,
          { tenant, accountId: claim.accountId, name: input.stepId },
          { person, member, isNew: false },
          file,
          { by: "desk", at: now },
        )
      : undefined;
    const action = confirms ? "confirm desk code" : "refuse desk code";
    const written = await repository.commit([
      claims.saveClaim(tenant, decided, { version: claim.v }),
      claims.forgetCode(tenant, claim.code),
      ...(linked?.writes ?? []),
      ...(confirms ? await freed(parts, tenant, claim, file, input.stepId, now) : []),
      auditOfWrite(call, { subject: person.id, thing: `claim#${claim.id}`, action }),
    ]);
    if (!written.ok) return refused("claim.changed");
    return done({ claim: claimView(decided, linked?.person ?? person, file) });
  };

/** The record's number belongs to another card that was proved under another paper: two cards of one person, or a mistake. */
async function isHeld({ repository }: IdentityParts, tenant: string, file: OnFile, personId: string): Promise<boolean> {
  if (!file.recordNumber) return false;
  const holder = await repository.personByRecord(tenant, file.recordNumber);
  return holder !== undefined && holder !== personId && holder !== file.master?.id;
}

/** Somebody else's unproved card under this number loses it: it is taken out of that account, which hears of it (row 12). */
async function freed(
  { repository, claims }: IdentityParts,
  tenant: string,
  claim: Claim,
  { master, masterProved }: OnFile,
  stepId: string,
  now: string,
): Promise<Write[]> {
  if (!master || masterProved || master.id === claim.personId) return [];
  const loser = await repository.accountOf(tenant, master.id);
  if (loser === undefined || loser === claim.accountId) return [];
  return [
    ...repository.removeMember(tenant, loser, master.id, undefined),
    claims.happened(tenant, loser, { at: now, what: "taken-away", personId: master.id }, stepId),
    announce(tenant, { type: "person.freed", personId: master.id, accountId: loser }, `freed#${stepId}@1`, now),
  ];
}
