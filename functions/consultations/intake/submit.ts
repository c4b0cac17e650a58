import { needsGuardian } from "../../../shared/consultations/eligibility-rules";
import { departmentIn } from "../../../shared/consultations/eligibility-policy";
import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import type { SubmittedView } from "../../../shared/consultations/intake-views";
import type { Consultation } from "../../../shared/consultations/model";
import { opened } from "../../../shared/consultations/rules";
import type { InputOf } from "../../../shared/kernel/contract";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { Answering, Call, PatientActor } from "../../kernel/call";
import { stepOf } from "../step";
import { commitAt } from "./commit-at";
import { offered } from "./offered";
import { openGuard } from "./open-guard";
import { consentsOf, profileOf } from "./owed";
import type { IntakeParts } from "./parts";
import { restsOn } from "./rests-on";
import { told } from "./told";

type Submit = (typeof intakeCalls)["submit"];
type OwnCall = Call<PatientActor>;

const viewOf = (found: Consultation): SubmittedView => ({
  id: found.id,
  version: found.v,
  state: found.state,
  fen: found.fee.fen,
  priceVersion: found.fee.priceVersion,
  payUntil: found.payUntil,
  acceptBy: found.acceptBy,
  overdueTests: found.overdueTests,
});

/** The same tap asked again is answered with where its request is; the same id with other content is refused (S3). */
async function submittedBefore({ repository }: IntakeParts, id: string, call: OwnCall) {
  const found = await repository.unread(call.tenant, id);
  if (!found) return undefined;
  const same = found.accountId === call.actor.accountId && found.steps[0]?.print === stepOf(call, id).print;
  return same ? done(viewOf(found)) : refused("request.reused");
}

/** Signs of danger come before everything, then consent, department, doctor, service, and what she tells (D2-03, D2-13). */
export const submit =
  (parts: IntakeParts): Answering<Submit> =>
  async (input, call) => {
    const earlier = await submittedBefore(parts, input.id, call);
    if (earlier) return earlier;
    const { tenant, now } = call;
    const { personId, departmentId, doctorId } = input;
    const person = await parts.people.person(tenant, personId);
    if (!person) return refused("thing.missing");
    if (input.signs.length) return refused("signs.acute", { signs: ticked(parts, input), phone: "120" });

    const consents = await consentsOf(parts, tenant, personId);
    const missing = consents.find(({ consent }) => consent === undefined);
    if (missing) return refused("consent.missing", { document: missing.document });
    const consent = consents[0]!.consent!;
    if (consent.version !== input.consentVersion)
      return refused("consent.missing", { document: "online-follow-up", version: consent.version });

    const offer = await offered(parts, tenant, input, now);
    if (!offer.ok) return offer;
    if (needsGuardian(parts.eligibility, person.bornOn, dayOf(now)) && !input.guardian)
      return refused("guardian.needed", { underYears: parts.eligibility.guardian.underYears });
    const profile = await profileOf(parts, tenant, personId, now);
    if (!profile.known || !profile.confirmed || profile.known.version !== input.profileVersion)
      return refused("profile.unconfirmed", { version: profile.known?.version });
    const intake = await told(parts, tenant, personId, offer.value.asks, input.intake);
    if (!intake.ok) return intake;
    const guard = await openGuard(parts, tenant, personId, doctorId, input.id);
    if ("openId" in guard) return refused("consultation.exists", { id: guard.openId });
    const rests = await restsOn(parts, person, input, now);
    if (!rests.ok) return rests;

    const { document, version, hash, at } = consent;
    const request = opened(
      {
        id: input.id,
        accountId: call.actor.accountId,
        personId,
        service: input.service,
        departmentId,
        doctorId,
        consent: { document, version, hash, at },
        ...rests.value,
        intake: input.intake,
        ...(input.guardian ? { guardian: { ...input.guardian, at: now } } : {}),
        profileVersion: input.profileVersion,
        fee: offer.value.fee,
      },
      stepOf(call, input.id),
      parts.policy,
    );
    const conditions = [guard.write, ...consents.map((one) => one.consent!.check), profile.known.check];
    const placed = await commitAt(parts, call, request, offer.value.perDay, conditions);
    if (placed.is === "placed") return done(viewOf(placed.request));
    if (placed.is === "full") return refused("quota.full", { day: dayOf(now), perDay: offer.value.perDay });
    return (await submittedBefore(parts, input.id, call)) ?? (await changedMeanwhile(parts, input, call));
  };

const ticked = ({ eligibility }: IntakeParts, { departmentId, signs }: InputOf<Submit>) =>
  departmentIn(eligibility, departmentId)?.acuteSigns.filter(({ id }) => signs.includes(id)) ?? [];

/** What stood when it was looked at and no longer when it was to be written: which of the conditions it was (A7). */
async function changedMeanwhile(parts: IntakeParts, { personId, doctorId, id }: InputOf<Submit>, call: OwnCall) {
  const { tenant, now } = call;
  const missing = (await consentsOf(parts, tenant, personId)).find(({ consent }) => consent === undefined);
  if (missing) return refused("consent.missing", { document: missing.document });
  const guard = await openGuard(parts, tenant, personId, doctorId, id);
  if ("openId" in guard) return refused("consultation.exists", { id: guard.openId });
  const { known } = await profileOf(parts, tenant, personId, now);
  return refused("profile.unconfirmed", { version: known?.version });
}
