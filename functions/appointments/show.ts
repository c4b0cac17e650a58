import { gestationalAge } from "../../shared/kernel/gestational-age";
import { dayOf } from "../../shared/kernel/time";
import type { Application } from "../../shared/appointments/application";
import type { Quote, TimelineLine } from "../../shared/appointments/model";
import type { AppointmentPolicy } from "../../shared/appointments/policy";
import { moveRights } from "../../shared/appointments/moving";
import { bothQuotes } from "../../shared/appointments/quotes";
import { cancelUntil } from "../../shared/appointments/rules";
import { holdsSeat, waitsForReview } from "../../shared/appointments/states";
import { CALL_LOGGED, SEX_WITHHELD } from "../../shared/appointments/day-row";
import type { ApplicationLine, ApplicationView, QueueLine } from "../../shared/appointments/views";
import { closesFrom } from "../../shared/appointments/wait-list";
import { windowDays } from "../../shared/appointments/windows";
import { waitingPlace } from "./keys";
import type { Parts } from "./parts";
import { togetherView } from "./moves/together";
import type { Line, QueueRow } from "./repository";
import { waitListOf } from "./show-wait-list";
import type { StepCall } from "./step";

/** Most applications that are counted before somebody's place is given as "many". */
const MOST_AHEAD = 100;

export const lineFor = (application: Application, personName: string): ApplicationLine => ({
  id: application.id,
  personId: application.personId,
  personName,
  state: application.state,
  version: application.v,
  updatedAt: application.updatedAt,
  booking: application.booking,
  offerUntil: application.offerUntil,
  answerBy: application.asked?.answerBy,
});

/** An application as its owner sees it: state, place in the queue, times, what happened; no staff name, no interpretation. */
export async function ownerView(parts: Parts, application: Application, call: StepCall): Promise<ApplicationView> {
  const { repository, policy } = parts;
  const { tenant, now } = call;
  const [form, lines, person, ahead, hasForm, documents] = await Promise.all([
    repository.form(application, tenant),
    repository.lines(application.id, tenant),
    parts.people.names(tenant, application.personId),
    countAhead(parts, application, tenant),
    hasExamForm(parts, application, call),
    parts.documents.cards(tenant, application.documentIds),
  ]);
  const waits = waitsForReview(application.state);
  return {
    ...lineFor(application, person.name),
    form,
    documents,
    dueOn: application.dueOn,
    ageToday: gestationalAge(application.dueOn, dayOf(now)),
    window: windowDays("system-ultrasound", application.dueOn, policy),
    quotes: await agreedQuotes(parts, application, tenant),
    reviewedBy: application.needsPrenatalOpinion ? "prenatal-diagnosis" : "triage",
    reviewBy: waits ? application.reviewBy : undefined,
    overdue: waits && application.reviewBy <= now,
    ahead: waits ? ahead : undefined,
    ...waitListOf(application, ahead, policy, now),
    examForm: hasForm ? "found" : "missing",
    asked: application.asked && { asks: application.asked.asks, note: application.asked.note },
    outcome: application.outcome,
    precautions: holdsSeat(application.state) ? precautionsOf(policy) : undefined,
    precautionsSeenAt: application.precautionsSeenAt,
    cancelUntil: cancelUntil(application, policy),
    rights: moveRights(application, policy),
    together: await togetherView(parts, application, tenant),
    timeline: lines.filter(isForHer).map(publicLine),
  };
}

/** The prices in force for what she agreed to. */
export async function agreedQuotes(parts: Parts, application: Application, tenant: string): Promise<Quote[]> {
  const prices = await parts.hospital.priceList(tenant, application.priceVersion);
  return bothQuotes(application.fetuses, parts.policy, prices).filter((quote) =>
    application.variants.includes(quote.variant),
  );
}

export const precautionsOf = ({ precautions }: Pick<AppointmentPolicy, "precautions">) => ({
  version: precautions.version,
  lines: precautions.lines.map(({ id, text }) => ({ id, text })),
});

/** Lines that no step of hers belongs to: a telephone call, and that a report had to be looked over. */
const FOR_COLLEAGUES: readonly string[] = [CALL_LOGGED, SEX_WITHHELD];
const isForHer = ({ reason = "" }: Line): boolean => !FOR_COLLEAGUES.includes(reason.split(",")[0]!);

/** A history line without the name of who took the step. */
export const publicLine = ({ state, at, by, reason, note }: Line): TimelineLine => ({
  state,
  at,
  by,
  ...(reason ? { reason } : {}),
  ...(note ? { note } : {}),
});

async function countAhead(
  { repository }: Parts,
  application: Application,
  tenant: string,
): Promise<number | undefined> {
  const place = waitingPlace(application);
  if (!place || (place.kind !== "wait" && !waitsForReview(application.state))) return undefined;
  const { rows } = await repository.queue(place.kind, tenant, MOST_AHEAD, { to: `${place.by}#${application.id}` });
  return rows.filter((row) => row.application.id !== application.id).length;
}

/** A form that is still good: one that was used or has run out is as if there were none. */
async function hasExamForm(
  { examForms }: Parts,
  application: Application,
  { tenant, now }: Pick<StepCall, "tenant" | "now">,
): Promise<boolean> {
  if (application.examFormId) return true;
  const { forms, used } = await examForms.of(application.personId, tenant);
  return forms.some((form) => !used.has(form.id) && form.validUntil >= dayOf(now));
}

/** A case in the desk's queue. `formMissing` is known only where the case has been opened. */
export function queueLine({ application, maskedName }: QueueRow, now: string, policy: AppointmentPolicy): QueueLine {
  const flags: QueueLine["flags"] = [];
  if (application.needsPrenatalOpinion) flags.push("prenatal-review");
  if (application.noNt) flags.push("no-nt");
  if (application.recordUnchecked) flags.push("record-unchecked");
  if (application.resubmitted) flags.push("resubmitted");
  if (application.fetuses > 1) flags.push("twins");
  if (application.together) flags.push("together");
  const waiting = application.state === "wait-listed" ? application.waiting : undefined;
  const closing = waiting !== undefined && closesFrom(waiting.hardStop, policy) <= dayOf(now);
  return {
    id: application.id,
    version: application.v,
    maskedName,
    state: application.state,
    ageToday: gestationalAge(application.dueOn, dayOf(now)),
    allowedTo: windowDays("system-ultrasound", application.dueOn, policy).allowedTo,
    submittedAt: application.submittedAt,
    reviewBy: application.reviewBy,
    overdue: closing || (waitsForReview(application.state) && application.reviewBy <= now),
    flags,
    claimedBy: application.claimedBy,
    waiting: waiting && { since: waiting.since, hardStop: waiting.hardStop, closing },
  };
}
