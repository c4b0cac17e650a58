import { clockRules } from "../../../shared/consultations/clocks";
import { awayOf } from "../../../shared/consultations/desk";
import type { Consultation, ConsultationStep } from "../../../shared/consultations/model";
import { feeStanding, nextSteps, patientMay } from "../../../shared/consultations/next-steps";
import { disputeUntil, isOver } from "../../../shared/consultations/rules";
import { isOpen } from "../../../shared/consultations/states";
import type { Thread } from "../../../shared/consultations/thread";
import type { ConsultationLine, PatientView, TimelineStep } from "../../../shared/consultations/views";
import { namesOf, type LifeParts, type Names } from "./life-parts";
import type { StepCall } from "../step";

/** Only the clock that runs: what is over is no deadline any more. */
export const runningClocks = ({ state, payUntil, acceptBy, endsAt }: Consultation) => ({
  ...(state === "awaiting-payment" && payUntil ? { payUntil } : {}),
  ...(state === "waiting" && acceptBy ? { acceptBy } : {}),
  ...(isOpen(state) && endsAt ? { endsAt } : {}),
});

/** The steps that changed its state; what was asked or raised in between has a place of its own. */
export const stateSteps = (steps: readonly ConsultationStep[]): ConsultationStep[] =>
  steps.filter(({ to }, i) => i === 0 || steps[i - 1]!.to !== to);

/** What was said to her with a step. Accepting says nothing: its note is the proof for the hospital, the visit of the record. */
const toldWith = ({ to, note }: ConsultationStep) => (note && to !== "accepted" ? { note } : {});

const timelineOf = ({ steps }: Consultation): TimelineStep[] =>
  stateSteps(steps).map((step) => ({
    to: step.to,
    at: step.at,
    by: step.by,
    ...(step.by === "doctor" && step.byName ? { doctor: step.byName } : {}),
    ...(step.reason ? { reason: step.reason } : {}),
    ...toldWith(step),
  }));

export const unreadBy = (side: "patient" | "doctor", thread: Thread | undefined): number =>
  thread ? Math.max(0, thread.lastSeq - thread.read[side]) : 0;

const headOf = (found: Consultation, names: Names) => ({
  id: found.id,
  version: found.v,
  personId: found.personId,
  state: found.state,
  service: found.service,
  department: names.department(found.departmentId),
  doctor: names.doctor(found.doctorId),
  submittedAt: found.submittedAt,
  ...runningClocks(found),
});

/** One line of her list. */
export const lineOf = (
  found: Consultation,
  names: Names,
  maskedName: string,
  thread: Thread | undefined,
): ConsultationLine => ({
  ...headOf(found, names),
  maskedName,
  unread: unreadBy("patient", thread),
  ...(found.endedBecause ? { endedBecause: found.endedBecause } : {}),
  money: feeStanding(found),
});

/** What both views tell of the request itself. */
export const requestOf = (found: Consultation, names: Names, thread: Thread | undefined) => ({
  ...headOf(found, names),
  diagnosis: found.diagnosis,
  visit: found.visit,
  intake: found.intake,
  ...(found.guardian ? { guardian: found.guardian } : {}),
  overdueTests: found.overdueTests,
  askedTests: found.askedTests ?? [],
  fee: { name: found.fee.name, fen: found.fee.fen, source: found.fee.source },
  exchanges: { used: thread?.rounds ?? found.exchanges.used, most: found.exchanges.most },
  ...(found.acceptedAt ? { acceptedAt: found.acceptedAt } : {}),
  ...(found.firstAnswerAt ? { firstAnswerAt: found.firstAnswerAt } : {}),
  ...(found.summary ? { summary: found.summary } : {}),
  ...(found.dispute ? { dispute: disputeFor(found.dispute) } : {}),
});

const disputeFor = ({ decidedBy: _decidedBy, ...told }: NonNullable<Consultation["dispute"]>) => told;

/** One consultation as its patient sees it. */
export async function patientView(parts: LifeParts, found: Consultation, call: StepCall): Promise<PatientView> {
  const { tenant, now } = call;
  const [names, { maskedName }, thread, desk] = await Promise.all([
    namesOf(parts, tenant),
    parts.people.names(tenant, found.personId),
    parts.repository.thread(tenant, found.id),
    parts.desks.shortDesk(tenant, found.doctorId),
  ]);
  const away = isOver(found.state) ? undefined : awayOf(desk, now);
  const until = disputeUntil(found, parts.policy);
  const { document, version, at } = found.consent;
  const note = stateSteps(found.steps).at(-1)?.note ?? "";
  return {
    ...requestOf(found, names, thread),
    maskedName,
    now,
    consent: { document, version, at },
    money: feeStanding(found),
    rules: clockRules(parts.policy),
    ...(away ? { away } : {}),
    ...(isOver(found.state)
      ? {
          ended: {
            at: found.endedAt ?? found.updatedAt,
            why: found.endedBecause ?? found.state,
            note,
            offlineDepartmentId: found.departmentId,
          },
        }
      : {}),
    ...(found.rating ? { rating: found.rating } : {}),
    ...(until ? { disputeUntil: until } : {}),
    unread: unreadBy("patient", thread),
    timeline: timelineOf(found),
    may: patientMay(found, now, parts.policy),
    next: nextSteps(found, now, parts.policy),
  };
}
