import type { Id } from "../kernel/ids";
import { done, refused, type Done, type Refused, type Result } from "../kernel/result";
import { addMinutes, type Instant } from "../kernel/time";
import type { Consultation, ConsultationStep, Dispute } from "./model";
import type { ConsultationPolicy } from "./policy";
import { consultationLife, disputeLife, isOpen, type ConsultationState } from "./states";

export type StepName = keyof typeof consultationLife.steps;
/** A step before its state is known: who takes it, when, and which tap it was. */
export type StepTaken = Omit<ConsultationStep, "to">;
export type MovedOn = Refused<"consultation.moved-on">;

const hours = (at: Instant, count: number): Instant => addMinutes(at, count * 60);

/** Where it is now, and who moved it last: the answer to a step that came too late (`consultation.moved-on`). */
export const movedOn = ({ state, v: version, steps }: Pick<Consultation, "state" | "v" | "steps">): MovedOn =>
  refused("consultation.moved-on", { state, version, by: steps[steps.length - 1]?.by });

/**
 * Takes one step of a consultation's life at `step.at`. `seen`: the version that the person saw; it must be this one,
 * except where the chat goes on, since every answer there makes a version of its own. `consultation.moved-on`: the step is
 * not possible from here, or something else happened first.
 */
export function takeStep(
  before: Consultation,
  name: StepName,
  step: StepTaken,
  change: Partial<Consultation> = {},
  seen?: number,
): Done<Consultation> | MovedOn {
  const to = consultationLife.next(before.state, name);
  if (!to || (seen !== undefined && seen !== before.v && !isOpen(before.state))) return movedOn(before);
  return done(changed(before, { ...step, to }, change));
}

/** The consultation with a line more in its history, at its next version; a step that changes no state is one, too. */
export function changed(before: Consultation, step: ConsultationStep, change: Partial<Consultation>): Consultation {
  return {
    ...before,
    ...change,
    state: step.to,
    v: before.v + 1,
    steps: [...before.steps, step],
    updatedAt: step.at,
  };
}

/** What a request is made of before its clocks run. */
export type Requested = Omit<
  Consultation,
  | "v"
  | "state"
  | "formerDoctorIds"
  | "policyVersion"
  | "submittedAt"
  | "payUntil"
  | "acceptBy"
  | "exchanges"
  | "steps"
  | "createdAt"
  | "updatedAt"
>;

/**
 * A request as it begins at `step.at`: waiting for its fee until the policy's minutes are over, or, where nothing is to be
 * paid, waiting for the doctor (D2-24).
 */
export function opened(requested: Requested, step: StepTaken, policy: ConsultationPolicy): Consultation {
  const { at } = step;
  const name = requested.fee.fen > 0 ? "submit" : "submitFree";
  const state = consultationLife.steps[name].to;
  return {
    ...requested,
    v: 1,
    state,
    formerDoctorIds: [],
    policyVersion: policy.version,
    submittedAt: at,
    ...(state === "waiting"
      ? { acceptBy: hours(at, policy.accept.hours) }
      : { payUntil: addMinutes(at, policy.pay.minutes) }),
    exchanges: { used: 0, most: policy.session.exchanges },
    steps: [{ ...step, to: state }],
    createdAt: at,
    updatedAt: at,
  };
}

/** A payment that stands. */
export type PaymentMade = { readonly orderId: Id; readonly fen: number; readonly at: Instant };
/** What a payment does: its work was done before, the request waits for the doctor now, or it is of no use (M6, M7). */
export type PaymentUse =
  { readonly is: "nothing" } | { readonly is: "unusable" } | { readonly is: "paid"; readonly after: Consultation };

/** Decides on a payment by where the request is now, however often and late it is told; `step.at` is now. */
export function usePayment(
  before: Consultation,
  made: PaymentMade,
  step: StepTaken,
  policy: Pick<ConsultationPolicy, "accept">,
): PaymentUse {
  if (before.paidBy === made.orderId) return { is: "nothing" };
  if (before.paidBy || made.fen !== before.fee.fen) return { is: "unusable" };
  const late = before.state === "not-paid";
  // Paid in time, and only told late: the request takes up where it was.
  if (late && (before.payUntil === undefined || made.at > before.payUntil)) return { is: "unusable" };
  const paid = { paidAt: made.at, paidBy: made.orderId, acceptBy: hours(step.at, policy.accept.hours) };
  // Its place of the day went back when it expired, and may be another's by now.
  const over = { endedAt: undefined, endedBecause: undefined, place: late ? undefined : before.place };
  const taken = takeStep(before, late ? "payLate" : "pay", step, { ...paid, ...over });
  return taken.ok ? { is: "paid", after: taken.value } : { is: "unusable" };
}

/** What ends a consultation without its doctor's service, and gives all back. */
export const WITHOUT_SERVICE: readonly ConsultationState[] = [
  "declined",
  "timed-out",
  "unanswered",
  "patient-cancelled",
  "stopped",
  "not-paid",
];
export const isOver = (state: ConsultationState): boolean =>
  WITHOUT_SERVICE.includes(state) || state === "ended" || state === "rated";

/** Until when an answer can be disputed or a complaint raised; undefined while it goes on, or where it was never paid. */
export function disputeUntil(
  { state, endedAt }: Pick<Consultation, "state" | "endedAt">,
  { dispute }: Pick<ConsultationPolicy, "dispute">,
): Instant | undefined {
  if (!isOver(state) || state === "not-paid" || endedAt === undefined) return undefined;
  return hours(endedAt, dispute.days * 24);
}

/**
 * A disputed answer (only where there was a service) or a complaint (however it ended), raised at `now`. Codes:
 * `dispute.already` (one for each consultation), `dispute.too-late`, `consultation.moved-on` (it is not over).
 */
export function raiseDispute(
  before: Consultation,
  raised: Pick<Dispute, "kind" | "words">,
  now: Instant,
  policy: Pick<ConsultationPolicy, "dispute">,
): Result<Dispute, "dispute.already" | "dispute.too-late" | "consultation.moved-on"> {
  const until = disputeUntil(before, policy);
  const given = before.state === "ended" || before.state === "rated";
  if (until === undefined || (raised.kind === "answer" && !given)) return movedOn(before);
  if (before.dispute) return refused("dispute.already");
  if (now > until) return refused("dispute.too-late", { until });
  return done({ ...raised, at: now, decideBy: hours(now, policy.dispute.hours), state: disputeLife.start });
}
