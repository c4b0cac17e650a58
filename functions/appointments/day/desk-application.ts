import type { Application } from "../../../shared/appointments/application";
import type { ApplicationForm, Booking, Quote, Variant } from "../../../shared/appointments/model";
import type { Id } from "../../../shared/kernel/ids";
import type { AtDesk, DeskCall } from "./at-desk";

type Made = {
  readonly id: Id;
  readonly personId: Id;
  /** Somebody without an account is her own: her news goes to her phone, and is hers when she makes an account later. */
  readonly accountId: Id;
  readonly fetuses: number;
  readonly variant: Variant;
  readonly priceVersion: string;
  readonly booking: Booking;
  readonly state: Application["state"];
};

/** An application that the desk makes from a clinic's form (D1-05, D1-06, D1-12): it never waits for a review. */
export function deskApplication(
  { id, personId, accountId, fetuses, variant, priceVersion, booking, state }: Made,
  { form, dueOn, recordUnchecked }: AtDesk,
  { now, actor }: DeskCall,
): Application {
  return {
    id,
    v: 1,
    personId,
    accountId,
    state,
    dueOn,
    fetuses,
    noNt: false,
    variants: [variant],
    priceVersion,
    preference: ANY_TIME,
    documentIds: [],
    needsPrenatalOpinion: false,
    recordUnchecked,
    resubmitted: false,
    submittedAt: now,
    updatedAt: now,
    reviewBy: now,
    overdueTold: false,
    claimedBy: actor.displayName.zh,
    booking,
    examFormId: form.id,
    origin: "desk",
  };
}

const ANY_TIME: Application["preference"] = { days: "either", unsuitableDays: [], earliest: "00:00", travelMinutes: 0 };

/** What she would have filled in online, as the desk knows it. */
export const deskForm = (
  { personId, fetuses, variants, priceVersion, preference }: Application,
  { form, dating }: AtDesk,
  note: string,
): ApplicationForm => ({
  personId,
  screening: { signs: [], abnormalReferral: form.abnormalReferral, ntHere: false },
  dating,
  fetuses,
  nt: { done: "none" },
  preference,
  documentIds: [],
  note,
  agreement: { variants, priceVersion },
});

/** What her clinic's form has not paid is paid at the counter. */
export const deskPrice = (quote: Quote, { form }: AtDesk) => ({
  place: "ultrasound-triage" as const,
  totalFen: quote.totalFen,
  owedFen: Math.max(0, quote.totalFen - form.paidFen),
  payment: "at-desk" as const,
});
