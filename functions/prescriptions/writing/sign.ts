import { createHash } from "node:crypto";
import { dayOf } from "../../../shared/kernel/time";
import { done, refused, type Refused, type Result } from "../../../shared/kernel/result";
import { isUnderSix, monthsOn } from "../../../shared/prescriptions/age";
import { canonical } from "../../../shared/prescriptions/canonical";
import { runChecks } from "../../../shared/prescriptions/checks";
import { FORMULARY_VERSION } from "../../../shared/prescriptions/formulary";
import {
  reasonKey,
  type Content,
  type KeptCheck,
  type Prescription,
  type RxLine,
} from "../../../shared/prescriptions/model";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import { changed, movedOn, supplyOf, totalOf } from "../../../shared/prescriptions/rules";
import { reviewByOf, validUntilOf } from "../../../shared/prescriptions/validity";
import type { writingCalls } from "../../../shared/prescriptions/writing-calls";
import type { InputOf } from "../../../shared/kernel/contract";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { Write } from "../../kernel/table/table";
import type { ForPrescribing } from "../../consultations/queries";
import type { KnownPerson, KnownProfile } from "../../patients/queries";
import { notSigned } from "../not-signed";
import { signerOf, type RxParts } from "../review/review-parts";
import { caseView } from "../review/show";
import { TableBusy, type SignedContent } from "../repository";
import { stepOf, stepOfId, stepWrites } from "../step";
import { heldBy, isRefused } from "./case-of";
import { createDraftStore } from "./draft-store";
import { linesOf } from "./lines";
import { subjectOf } from "./subject";

type Sign = (typeof writingCalls)["sign"];
type Input = InputOf<Sign>;
type Codes = keyof Sign["refuses"] | "thing.missing" | "request.reused";
type StaffCall = Call<StaffActor>;
/** What the signature rests on besides the words themselves. */
type Ground = {
  readonly held: ForPrescribing;
  readonly person: KnownPerson;
  readonly health: KnownProfile | undefined;
  readonly lines: RxLine[];
  readonly checks: KeptCheck[];
  /** The doctor is active, with a valid credential (P2). */
  readonly standing: Write;
};

/** What the checks keep from being signed: hard hits always, soft ones where the doctor gives no reason (C.2). */
function checkedOf(checks: readonly KeptCheck[], overrides: Input["overrides"]): Refused<Codes> | undefined {
  const hits = checks.filter(({ outcome }) => outcome === "hit");
  const hard = hits.filter(({ weight }) => weight === "hard");
  if (hard.length) return refused("check.hard", { checks: hard });
  const reasons = new Map(overrides.map(({ of, why }) => [of, why.trim()]));
  const unanswered = hits.filter((hit) => (reasons.get(reasonKey(hit)) ?? "").length < 2);
  return unanswered.length ? refused("check.unanswered", { checks: unanswered }) : undefined;
}

/** Everything that a signature rests on, or why it cannot be given. */
async function groundOf(parts: RxParts, input: Input, call: StaffCall): Promise<Ground | Refused<Codes>> {
  const { tenant, now } = call;
  const held = await heldBy(parts, input.consultationId, call);
  if (isRefused(held)) return held;
  if (!held.working) return refused("working.needed");
  const { lines, unknown } = linesOf(input.lines);
  if (unknown.length) return refused("drug.unknown", { drugIds: unknown });
  if (!lines.length) return refused("prescription.empty");
  const [person, health, standing] = await Promise.all([
    parts.people.person(tenant, held.personId),
    parts.people.profileOf(tenant, held.personId),
    parts.hospital.standing(tenant, call.actor.staffId, "doctor"),
  ]);
  if (!person || !standing) return refused("thing.missing");
  if (isUnderSix(person.bornOn, dayOf(now)) && !held.guardian) return refused("guardian.needed");
  const fen = totalOf(lines);
  if (fen !== input.totalFen) return refused("price.changed", { fen });
  const checks = runChecks(subjectOf(person, health?.profile, held, dayOf(now)), lines);
  return checkedOf(checks, input.overrides) ?? { held, person, health, lines, checks, standing };
}

/** What is signed: all that was seen, in one value. */
const contentOf = (input: Input, ground: Ground, content: number, { actor, now }: StaffCall): Content => ({
  prescriptionId: input.id,
  content,
  consultationId: input.consultationId,
  person: {
    id: ground.held.personId,
    maskedName: ground.person.maskedName,
    bornOn: ground.person.bornOn,
    sex: ground.person.sex,
    ageMonths: monthsOn(ground.person.bornOn, dayOf(now)),
  },
  departmentId: ground.held.departmentId,
  diagnosis: ground.held.diagnosis,
  lines: ground.lines,
  totalFen: totalOf(ground.lines),
  checks: ground.checks,
  overrides: input.overrides,
  ...(ground.held.guardian ? { guardian: ground.held.guardian } : {}),
  profileVersion: ground.health?.version ?? 0,
  policyVersion: prescriptionPolicy.version,
  formularyVersion: FORMULARY_VERSION,
  prescriber: signerOf(actor),
  signedAt: now,
});

/** What of a content stands on the head. */
const headOf = ({ content, lines, totalFen, signedAt }: Content, hash: string) => ({
  content,
  hash,
  supply: lines.map(supplyOf),
  days: Math.max(...lines.map(({ days }) => days)),
  totalFen,
  contentAt: signedAt,
  reviewBy: reviewByOf(signedAt),
  validUntil: validUntilOf(signedAt),
  overdueTold: undefined,
  codes: undefined,
});

/** The head after signing: a new prescription, or a returned one with its next content. */
function signedHead(
  before: Prescription | undefined,
  made: Content,
  hash: string,
  ground: Ground,
  call: StaffCall,
  stepId: string,
) {
  const step = { ...stepOf(call, stepId), by: "doctor" as const, to: "in-review" as const };
  if (before) return changed(before, { ...step, reason: "revised" }, headOf(made, hash));
  const { accountId, personId, departmentId, daysLeft } = ground.held;
  const first: Prescription = {
    ...headOf(made, hash),
    id: made.prescriptionId,
    v: 1,
    state: "in-review",
    consultationId: made.consultationId,
    ...{ accountId, personId, departmentId },
    prescriber: made.prescriber,
    ...(daysLeft === undefined ? {} : { daysLeft }),
    signedAt: made.signedAt,
    steps: [step],
    createdAt: made.signedAt,
    updatedAt: made.signedAt,
  };
  return first;
}

/** What must still be so when it is written: the doctor, the consultation, the profile, and that no drug was stopped. */
const conditionsOf = ({ stops }: RxParts, tenant: string, { held, health, lines, standing }: Ground): Write[] => [
  standing,
  held.check,
  ...(health ? [health.check] : []),
  ...[...new Set(lines.map(({ drugId }) => drugId))].map((drugId) => stops.free(tenant, drugId)),
];

/** Why the commit was refused: asked in the order in which a doctor would ask. */
async function whyNot(
  parts: RxParts,
  input: Input,
  ground: Ground,
  call: StaffCall,
): Promise<Refused<Codes> | undefined> {
  const { tenant, now } = call;
  const drugIds = [...new Set(ground.lines.map(({ drugId }) => drugId))];
  const stopped = await Promise.all(drugIds.map((drugId) => parts.stops.stop(tenant, drugId)));
  if (stopped.some((stop) => stop))
    return refused("drug.stopped", { drugIds: stopped.flatMap((stop) => (stop ? [stop.drugId] : [])) });
  const held = await parts.consultations.forPrescribing(tenant, input.consultationId, now);
  if (!held?.open || held.doctorId !== ground.held.doctorId) return refused("consultation.closed");
  const health = await parts.people.profileOf(tenant, ground.held.personId);
  return health?.version === ground.health?.version ? undefined : refused("profile.changed");
}

/** The tap that was heard already, or why this id cannot be signed; else the prescription that a new content belongs to. */
async function before(
  parts: RxParts,
  input: Input,
  call: StaffCall,
): Promise<Result<{ found?: Prescription; again: boolean }, Codes>> {
  const stepId = input.revises?.stepId ?? input.id;
  const found = await parts.repository.unread(call.tenant, input.id);
  const step = found && stepOfId(found, stepId);
  if (step)
    return step.print === call.fingerprint.slice(0, 16)
      ? done({ found: found!, again: true })
      : refused("request.reused");
  if (!input.revises) return found ? refused("request.reused") : done({ again: false });
  if (!found || found.consultationId !== input.consultationId) return refused("thing.missing");
  if (found.state !== "returned" || found.v !== input.revises.version) return movedOn(found);
  return done({ found, again: false });
}
const TRIES = 6;

/**
 * Signs. In one commit: the head in review, the content with its signature (written once, P3), the lists, the news, the
 * audit, under the conditions that the consultation goes on with this doctor, that the profile is the one that was checked,
 * and that nobody stopped a drug meanwhile.
 */
export const sign =
  (parts: RxParts): Answering<Sign> =>
  async (input, call) => {
    const { tenant, actor } = call;
    const { repository } = parts;
    for (let tries = 0; tries < TRIES; tries++) {
      const earlier = await before(parts, input, call);
      if (!earlier.ok) return earlier;
      if (earlier.value.again) return done(await caseView(parts, earlier.value.found!, call));
      const ground = await groundOf(parts, input, call);
      if ("ok" in ground) return ground;
      const { found } = earlier.value;
      const content = contentOf(input, ground, (found?.content ?? 0) + 1, call);
      const text = canonical(content);
      const signed = await parts.signature?.sign({ signer: actor.staffId, bytes: Buffer.from(text, "utf8") });
      if (!signed?.ok) return notSigned(signed);
      const hash = createHash("sha256").update(text, "utf8").digest("hex");
      const known: SignedContent = { content, hash, signature: signed.value };
      const after = signedHead(found, content, hash, ground, call, input.revises?.stepId ?? input.id);
      const writes = [
        ...stepWrites(repository, tenant, found, {
          after,
          event: "prescription.signed",
          facts: { content: String(content.content) },
        }),
        repository.contentWrite(tenant, known),
        ...(found ? [] : repository.listWrites(tenant, after)),
        createDraftStore(parts.table).remove(tenant, input.consultationId),
        repository.audit(call, after, "sign"),
        ...conditionsOf(parts, tenant, ground),
      ];
      if ((await repository.commit(writes)).ok) return done(await caseView(parts, after, call, { known }));
      const why = await whyNot(parts, input, ground, call);
      if (why) return why;
    }
    throw new TableBusy("the consultation moved at every try");
  };
