import { gestationalDays } from "../kernel/gestational-age";
import type { Id } from "../kernel/ids";
import { done, refused, type Refused, type Result } from "../kernel/result";
import { addMinutes, dayOf, instantOf, type Instant } from "../kernel/time";
import type { Application } from "./application";
import type { ApplicationForm, ExamForm } from "./model";
import type { AppointmentPolicy } from "./policy";
import { applicationLife } from "./states";
import { chooseRoute, dueDateOf, needsPrenatalOpinion, plausibleDueDay, plausibleNtDay, windowDays } from "./windows";

export type StepName = keyof typeof applicationLife.steps;
/** Someone else was there first: where the thing is now. */
export type MovedOn = Refused<"application.moved-on">;

type Known = {
  readonly id: Id;
  readonly accountId: Id;
  /** The account acts by a proxy's leave. */
  readonly proxy?: boolean;
  readonly now: Instant;
  readonly policy: AppointmentPolicy;
  readonly priceVersion: string;
  /** What the hospital record says; `unchecked` when it could not be asked. */
  readonly ntHereOnRecord: boolean | "unchecked";
  /** Does a clinic's form that is not used yet say "abnormal referral"? */
  readonly abnormalOnForm: boolean;
};

export type SubmitCode =
  | "emergency.sign-present"
  | "route.on-site"
  | "due-date.implausible"
  | "nt.date-implausible"
  | "application.too-early"
  | "window.passed"
  | "price.changed";

/** Decides on a submitted form (D1-04, 07, 08, 09, 14, 15): an application at version 1, or the one reason why not. */
export function submit(form: ApplicationForm, known: Known): Result<Application, SubmitCode> {
  const { now, policy } = known;
  const today = dayOf(now);
  if (form.screening.signs.length > 0) return refused("emergency.sign-present", { signs: form.screening.signs });
  const ntHere = form.screening.ntHere || known.ntHereOnRecord === true;
  const route = chooseRoute({ ...form.screening, ntHere }, policy);
  if (route === "clinic") return refused("route.on-site", { route, place: "pregnancy-health-center" });
  // She holds the clinic's form already: her next step is the number at the desk, never the ordinary queue (D1-03, D1-12).
  if (known.abnormalOnForm) return refused("route.on-site", { route: "clinic", place: "ultrasound-triage" });
  if (route === "desk") return refused("route.on-site", { route, place: "ultrasound-triage" });
  const dueOn = dueDateOf(form.dating, policy);
  if (!plausibleDueDay(dueOn, today, policy)) return refused("due-date.implausible", { dueOn });
  if (form.nt.done === "elsewhere" && !plausibleNtDay(form.nt.scannedOn, dueOn, today, policy))
    return refused("nt.date-implausible", { scannedOn: form.nt.scannedOn });
  const window = windowDays("system-ultrasound", dueOn, policy);
  // A time can be given from tomorrow on, so the last day itself is too late.
  if (today >= window.hardStop) return refused("window.passed", { hardStop: window.hardStop });
  const opensAt = policy.applicationsOpenAt.ageDays;
  if (gestationalDays(dueOn, today) < opensAt)
    return refused("application.too-early", { opensOn: opensOn(dueOn, policy) });
  if (form.agreement.priceVersion !== known.priceVersion)
    return refused("price.changed", { priceVersion: known.priceVersion });
  return done({
    id: known.id,
    v: 1,
    personId: form.personId,
    accountId: known.accountId,
    ...(known.proxy ? { proxy: true } : {}),
    state: "submitted",
    dueOn,
    fetuses: form.fetuses,
    noNt: form.nt.done === "none",
    variants: form.agreement.variants,
    priceVersion: known.priceVersion,
    preference: form.preference,
    documentIds: form.documentIds,
    needsPrenatalOpinion: needsPrenatalOpinion(form.nt, policy),
    recordUnchecked: known.ntHereOnRecord === "unchecked",
    resubmitted: false,
    submittedAt: now,
    updatedAt: now,
    reviewBy: reviewBy(now, window.hardStop, policy),
    overdueTold: false,
  });
}

/** The day on which applications open for a due date. */
export const opensOn = (dueOn: string, policy: Pick<AppointmentPolicy, "applicationsOpenAt" | "windows">) =>
  windowDaysAt(dueOn, policy.applicationsOpenAt.ageDays);
const windowDaysAt = (dueOn: string, ageDays: number) =>
  dayOf(addMinutes(instantOf(dueOn, "12:00"), (ageDays - 280) * 1440));

/** The review deadline: the policy's hours, but never later than eight in the morning of the day before the last day. */
function reviewBy(now: Instant, hardStop: string, policy: Pick<AppointmentPolicy, "reviewHours">): Instant {
  const usual = addMinutes(now, policy.reviewHours.hours * 60);
  const latest = addMinutes(instantOf(hardStop, "08:00"), -1440);
  const soonest = addMinutes(now, 60);
  return [usual, latest < soonest ? soonest : latest].sort()[0]!;
}

/**
 * Takes a step: the application at version n+1 with the changes of that step, or where it is instead.
 * `seen` is the version that the person looked at; a step that is still possible on a newer version is refused all the
 * same, since she decided on something else.
 */
export function takeStep(
  application: Application,
  step: StepName,
  at: { readonly now: Instant; readonly seen?: number },
  change: Partial<Application> = {},
): Result<Application, "application.moved-on"> {
  const to = applicationLife.next(application.state, step);
  if (to === undefined || (at.seen !== undefined && at.seen !== application.v)) return movedOn(application);
  return done({ ...application, ...change, state: to, v: application.v + 1, updatedAt: at.now });
}

/** A change that is not a step of its life (precautions read, opinion given): version n+1 in the same state. */
export function amend(
  application: Application,
  at: { readonly now: Instant; readonly seen: number },
  change: Partial<Application>,
): Result<Application, "application.moved-on"> {
  if (applicationLife.ended(application.state) || at.seen !== application.v) return movedOn(application);
  return done({ ...application, ...change, v: application.v + 1, updatedAt: at.now });
}

/** Says where an application is now, and who took it there when that is known. */
export const movedOn = (application: Application, by?: string): MovedOn =>
  refused("application.moved-on", { state: application.state, version: application.v, ...(by ? { by } : {}) });

/** Gives the place back: the same application without its booking and offer. */
export const withoutPlace = (application: Application): Application => {
  const { booking, offerUntil: _until, examFormId, ...rest } = application;
  if (!booking) return rest;
  const { formerFormId: _former, ...kept } = rest;
  return { ...kept, formerBooking: booking, ...(examFormId ? { formerFormId: examFormId } : {}) };
};

/** Until when she may cancel by herself; later only the desk can (a call away). */
export function cancelUntil(
  application: Application,
  policy: Pick<AppointmentPolicy, "cancelBeforeHours">,
): Instant | undefined {
  if (!application.booking) return undefined;
  const starts = instantOf(application.booking.day, application.booking.startsAt);
  return addMinutes(starts, -policy.cancelBeforeHours.hours * 60);
}

/** Does this clinic form cover this examination on that day (D1-06)? */
export function formFits(
  form: Pick<ExamForm, "items" | "validUntil" | "abnormalReferral">,
  on: string,
  items: readonly string[],
  used: boolean,
): "fits" | "abnormal-referral" | "expired" | "used" | "wrong-item" {
  if (used) return "used";
  if (form.abnormalReferral) return "abnormal-referral";
  if (form.validUntil < on) return "expired";
  const covers = items.every((item) => form.items.some((listed) => sameWork(listed, item)));
  return covers ? "fits" : "wrong-item";
}

/** An obstetrician writes "system ultrasound"; the day decides whether it is done as the special-need item (D1-14). */
const sameWork = (listed: string, needed: string) =>
  listed === needed ||
  (listed === "system-ultrasound" && (needed === "special-system-ultrasound" || needed === "special-fetal-echo"));
