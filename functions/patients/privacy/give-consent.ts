import type { Id } from "../../../shared/kernel/ids";
import { done, refused, type Done, type Refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import {
  ageOn,
  turningDay,
  type ConsentAs,
  type ConsentDocument,
  type Standing,
} from "../../../shared/patients/consents";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { ConsentView } from "../../../shared/patients/privacy-views";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering, Call, PatientActor } from "../../kernel/call";
import { CONSENT_HASHES, consentView } from "./consent-views";
import type { Line } from "./consent-store";
import type { PrivacyParts } from "./parts";

type Calls = (typeof privacy)["calls"];
type Change = { readonly id: Id; readonly personId: Id; readonly document: ConsentDocument };
const TRIES = 12;
const OF_AGE = 18;

/** Agrees to the text of today; another version or other words than were shown are asked again. */
export const giveConsent =
  (parts: PrivacyParts): Answering<Calls["giveConsent"]> =>
  async (input, call) => {
    const hash = CONSENT_HASHES[input.document];
    const { version } = consentView(input.document, undefined, call.now);
    if (input.version !== version || input.hash !== hash) return refused("consent.outdated", { version });
    return written<never>(parts, input, call, (before, as, bornOn) => {
      const until = as === "self" ? undefined : turningDay(bornOn, dayOf(call.now), parts.policy.turningAges.years);
      const { document } = input;
      return {
        v: (before?.v ?? 0) + 1,
        document,
        state: "given",
        version,
        hash,
        at: call.now,
        as,
        ...(until ? { until } : {}),
      };
    });
  };

/** Withdraws what stands; the text that was agreed to stays in the line. */
export const withdrawConsent =
  (parts: PrivacyParts): Answering<Calls["withdrawConsent"]> =>
  (input, call) =>
    written<Refused<"consent.not-given">>(parts, input, call, (before, as) =>
      before?.state === "given"
        ? { ...before, v: before.v + 1, state: "withdrawn" as const, at: call.now, as }
        : refused("consent.not-given"),
    );

/** One step of the ledger, whoever else writes at the same moment; the same tap has one effect. */
async function written<No extends Refused = never>(
  { stores, repository }: PrivacyParts,
  { id, personId, document }: Change,
  call: Call<PatientActor>,
  next: (before: Standing | undefined, as: ConsentAs, bornOn: string) => Standing | No,
): Promise<Done<{ consent: ConsentView }> | No | Refused<"thing.missing" | "request.reused">> {
  const { tenant, now, fingerprint } = call;
  const { accountId } = call.actor;
  const [person, members] = await Promise.all([
    repository.person(tenant, personId),
    repository.members(tenant, accountId),
  ]);
  if (!person) return refused("thing.missing");
  const relation = members.find((member) => member.personId === personId)?.relation;
  const minor = ageOn(person.bornOn, dayOf(now)) < OF_AGE;
  const as: ConsentAs = relation === undefined ? "proxy" : relation === "self" ? "self" : minor ? "guardian" : "family";
  for (let tries = 0; tries < TRIES; tries++) {
    const [before, tapped] = await Promise.all([
      stores.consents.standing(tenant, personId, document),
      stores.consents.tap(tenant, personId, id),
    ]);
    if (tapped !== undefined && tapped !== fingerprint) return refused("request.reused");
    if (tapped !== undefined) return done({ consent: consentView(document, before, now) });
    const decided = next(before, as, person.bornOn);
    if ("ok" in decided) return decided as No;
    const after: Standing = decided;
    const did = after.state === "given" ? "gave" : "withdrew";
    const { version, hash } = after;
    const line: Line = { id, document, did, version, hash, at: now, as, accountId, fingerprint };
    const audit = auditOfWrite(call, { subject: personId, thing: `consent#${document}`, action: did });
    const committed = await stores.consents.commit([...stores.consents.writes(tenant, personId, after, line), audit]);
    if (committed.ok) return done({ consent: consentView(document, after, now) });
  }
  throw new Error("a consent could not be written");
}
