import type { Instant } from "../../../shared/kernel/time";
import { dayOf } from "../../../shared/kernel/time";
import { monthsOn } from "../../../shared/prescriptions/age";
import type { Prescription, Signer } from "../../../shared/prescriptions/model";
import { prescriptionLife } from "../../../shared/prescriptions/states";
import type { ReviewRow, RxCase, ToldBefore } from "../../../shared/prescriptions/views";
import type { Call, StaffActor } from "../../kernel/call";
import type { KnownPerson } from "../../patients/queries";
import type { SignedContent } from "../repository";
import { isSame, signerOf, type RxParts } from "./review-parts";

type StaffCall = Call<StaffActor>;

/** What this member of staff may do with it now. */
function mayOf(found: Prescription, { actor }: StaffCall): RxCase["may"] {
  const { state } = found;
  const own = isSame(signerOf(actor), found.prescriber);
  const writes = own && actor.roles.includes("doctor");
  const reviews = !own && actor.roles.includes("pharmacist");
  return [
    ...(writes && prescriptionLife.can(state, "void") ? (["take-back"] as const) : []),
    ...(writes && state === "returned" ? (["revise"] as const) : []),
    ...(writes && (state === "in-review" || state === "returned") ? (["answer"] as const) : []),
    ...(reviews && state === "in-review" ? (["review", "ask"] as const) : []),
    ...(reviews && state === "held" ? (["release", "cancel"] as const) : []),
  ];
}

/** Ids and prints of steps are the house's own. */
const stepsOf = ({ steps }: Prescription): RxCase["steps"] => steps.map(({ id: _id, print: _print, ...told }) => told);

/** One prescription as doctor and pharmacist see it, with what was signed. The caller has recorded the reading. */
export async function caseView(
  parts: Pick<RxParts, "repository" | "people">,
  found: Prescription,
  call: StaffCall,
  {
    known,
    reviewer,
    told,
  }: { readonly known?: SignedContent; readonly reviewer?: Signer; readonly told?: ToldBefore } = {},
): Promise<RxCase> {
  const { tenant, now } = call;
  const { repository, people } = parts;
  const [signed, person, health, messages] = await Promise.all([
    known ?? repository.content(tenant, found),
    people.person(tenant, found.personId),
    people.profileOf(tenant, found.personId),
    repository.messages(tenant, found.id),
  ]);
  if (!signed) throw new Error("a signed content is gone");
  const { content } = signed;
  const { approvedBy, approvedAt, heldFrom, heldBecause, endedBecause } = found;
  return {
    id: found.id,
    version: found.v,
    state: found.state,
    content: found.content,
    hash: found.hash,
    now,
    consultationId: found.consultationId,
    personId: found.personId,
    person: {
      name: person?.name ?? content.person.maskedName,
      bornOn: content.person.bornOn,
      ageMonths: monthsOn(content.person.bornOn, dayOf(now)),
      ...((content.person.sex ?? person?.sex) ? { sex: content.person.sex ?? person?.sex } : {}),
      ...(person?.recordNumber ? { recordNumber: person.recordNumber } : {}),
    },
    ...(health ? { profile: health.profile } : {}),
    ...(told ? { told } : {}),
    ...(isSame(signerOf(call.actor), found.prescriber) ? { own: true as const } : {}),
    departmentId: found.departmentId,
    diagnosis: content.diagnosis,
    lines: content.lines,
    totalFen: content.totalFen,
    checks: content.checks,
    overrides: content.overrides,
    ...(content.guardian ? { guardian: content.guardian } : {}),
    prescriber: found.prescriber,
    signedAt: found.signedAt,
    contentAt: found.contentAt,
    reviewBy: found.reviewBy,
    ...(found.state === "in-review" && reviewer ? { reviewer } : {}),
    ...(approvedBy ? { approvedBy } : {}),
    ...(approvedAt ? { approvedAt } : {}),
    codes: found.codes ?? [],
    validUntil: found.validUntil,
    ...(found.state === "held" && heldFrom ? { heldFrom } : {}),
    ...(found.state === "held" && heldBecause ? { heldBecause } : {}),
    ...(endedBecause ? { endedBecause } : {}),
    messages,
    steps: stepsOf(found),
    may: mayOf(found, call),
  };
}

/** One row of a pharmacist's list. */
export function rowOf(
  found: Prescription,
  person: KnownPerson | undefined,
  now: Instant,
  reviewer?: Signer,
): ReviewRow {
  const { id, v: version, state, content, supply, prescriber, departmentId, contentAt, reviewBy } = found;
  const { heldFrom, heldBecause } = found;
  return {
    ...{ id, version, state, content, departmentId, contentAt, reviewBy },
    maskedName: person?.maskedName ?? "",
    ageMonths: person ? monthsOn(person.bornOn, dayOf(now)) : 0,
    drugs: supply.length,
    prescriber: prescriber.name,
    overdue: state === "in-review" && reviewBy < now,
    ...(state === "in-review" && reviewer ? { reviewer } : {}),
    ...(state === "held" && heldFrom ? { heldFrom } : {}),
    ...(state === "held" && heldBecause ? { heldBecause } : {}),
  };
}
