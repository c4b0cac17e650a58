import type { sessions } from "../../../shared/appointments/session-contract";
import type { Dating, ExamForm, ExamItem } from "../../../shared/appointments/model";
import { formFits } from "../../../shared/appointments/rules";
import { dueDateOf, plausibleDueDay } from "../../../shared/appointments/windows";
import type { Id } from "../../../shared/kernel/ids";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf, type Day } from "../../../shared/kernel/time";
import type { Call, StaffActor } from "../../kernel/call";
import type { KnownPerson } from "../../patients/queries";
import { askRecord, formFromRecord, type RecordAnswer } from "../exam-forms";
import type { Parts } from "../parts";

export type DeskCall = Call<StaffActor>;
type Who = { readonly personId: Id; readonly formId: Id; readonly dating?: Dating };
export type WhoCode = keyof (typeof sessions)["calls"]["deskOpenings"]["refuses"] | "thing.missing";

/** Somebody at the desk, with the clinic's form that she holds and the due date by which her windows are judged. */
export type AtDesk = {
  readonly person: KnownPerson;
  readonly form: ExamForm;
  readonly used: boolean;
  readonly dueOn: Day;
  readonly dating: Dating;
  readonly recordUnchecked: boolean;
};

/** Finds her, her form and her due date: what the desk types counts before what the record says. */
export async function atDesk(
  parts: Parts,
  { personId, formId, dating }: Who,
  { tenant, now }: DeskCall,
): Promise<Result<AtDesk, WhoCode>> {
  const person = await parts.people.person(tenant, personId);
  if (!person) return refused("thing.missing");
  const record = await askRecord(parts, person.recordNumber, now);
  const { forms, used } = await formsOf(parts, personId, record, tenant);
  const form = forms.find(({ id }) => id === formId);
  if (!form) {
    const whose = await parts.day.personOfForm(formId, tenant);
    return whose === undefined || whose === personId
      ? refused("exam-form.missing")
      : refused("exam-form.unfit", { why: "another-person" });
  }
  const recorded = record.state === "found" ? record.record.dueOn : undefined;
  const known: Dating | undefined = dating ?? (recorded ? { source: "told", dueOn: recorded } : undefined);
  if (!known) return refused("due-date.missing");
  const dueOn = dueDateOf(known, parts.policy);
  if (!plausibleDueDay(dueOn, dayOf(now), parts.policy)) return refused("due-date.implausible", { dueOn });
  const recordUnchecked = record.state === "unavailable";
  return done({ person, form, used: used.has(formId), dueOn, dating: known, recordUnchecked });
}

/** The forms that are kept here and those that the record holds, which are kept from now on. */
export async function formsOf(parts: Parts, personId: Id, record: RecordAnswer, tenant: string) {
  const kept = await parts.examForms.of(personId, tenant);
  const recorded = record.state === "found" ? record.record.forms.map((one) => formFromRecord(personId, one)) : [];
  const fresh = recorded.filter(({ id }) => !kept.forms.some((one) => one.id === id));
  await parts.examForms.remember(fresh, tenant);
  return { forms: [...kept.forms, ...fresh], used: kept.used };
}

/** Can this form be used for these items on that day? An abnormal referral can: it is examined as special need (D1-14). */
export function deskFit(
  form: ExamForm,
  used: boolean,
  on: Day,
  items: readonly ExamItem[],
): "fits" | "expired" | "used" | "wrong-item" {
  const fit = formFits({ ...form, abnormalReferral: false }, on, items, used);
  return fit === "abnormal-referral" ? "fits" : fit;
}
