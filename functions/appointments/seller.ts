import type { Application } from "../../shared/appointments/application";
import { payableUntil, startOf } from "../../shared/appointments/paying";
import type { AppointmentPolicy } from "../../shared/appointments/policy";
import { owedLines, quoteFor } from "../../shared/appointments/quotes";
import { holdsSeat } from "../../shared/appointments/states";
import type { Id } from "../../shared/kernel/ids";
import { instantOf, type Instant } from "../../shared/kernel/time";
import type { OrderLine, RefundReason, Subject } from "../../shared/orders/model";
import type { HospitalQueries } from "../hospital/queries";
import type { Repository } from "./repository";

/** What is to be paid for an application. */
export type ToPay = {
  readonly subject: Subject;
  readonly accountId: Id;
  readonly personId: Id;
  readonly lines: readonly OrderLine[];
  readonly priceVersion: string;
  readonly payUntil: Instant;
  readonly serviceAt: Instant;
  /** The account acts by a proxy's leave in this. */
  readonly acts?: string;
};

/** How an examination that was paid for stands. */
export type ExamStanding = {
  readonly is: "stands" | "ended" | "given";
  readonly because?: RefundReason;
  readonly endedAt?: Instant;
  readonly serviceAt?: Instant;
  /** What it costs her now, in fen, less what her clinic form has paid. */
  readonly dueFen?: number;
};

/** What orders ask of appointments about money. */
export type AppointmentSeller = {
  payable(tenant: string, id: Id, accountId: Id): Promise<ToPay | undefined>;
  standing(tenant: string, id: Id): Promise<ExamStanding | undefined>;
};

/** What it takes to price an examination. */
export type Selling = {
  readonly hospital: Pick<HospitalQueries, "priceList">;
  readonly policy: AppointmentPolicy;
  readonly paying: { readonly deskDays: number };
  readonly now: () => Instant;
};
type Known = Selling & { readonly repository: Pick<Repository, "unread"> };

export const createSeller = ({ repository, hospital, policy, paying, now }: Known): AppointmentSeller => ({
  /** Priced by the list that she agreed to, less what her clinic form has paid (D1-14, S13). */
  async payable(tenant, id, accountId) {
    const application = await repository.unread(tenant, id);
    const booking = application?.booking;
    const payUntil = application && payableUntil(application, paying.deskDays);
    if (!booking || !payUntil || application.accountId !== accountId) return undefined;
    const { personId, fetuses, priceVersion } = application;
    const prices = await hospital.priceList(tenant, priceVersion);
    const owed = owedLines(quoteFor(booking.variant, fetuses, policy, prices), booking.owedFen);
    const lines = owed.map(({ priceCode, fen }): OrderLine => {
      const listed = prices.lines.find(({ code }) => code === priceCode)!;
      return { code: priceCode, name: listed.name, kind: "exam", fen, count: 1, source: listed.source };
    });
    const subject = { domain: "appointments", id } as const;
    const acts = application.proxy ? { acts: "appointments" } : {};
    return { subject, accountId, personId, lines, priceVersion, payUntil, serviceAt: startOf(booking), ...acts };
  },
  async standing(tenant, id) {
    const application = await repository.unread(tenant, id);
    if (!application) return undefined;
    const dueFen = (application.booking ?? application.formerBooking)?.owedFen;
    return { ...standingOf(application, now()), ...(dueFen === undefined ? {} : { dueFen }) };
  },
});

function standingOf(application: Application, now: Instant): ExamStanding {
  const { state, updatedAt } = application;
  const booking = application.booking ?? application.formerBooking;
  const serviceAt = booking && startOf(booking);
  if (state === "in-exam" || state === "done" || state === "report-ready") return { is: "given", serviceAt };
  // Its time is over and nobody took it back: whether it was given is for somebody to look at, never decided by a clock.
  if (state === "scheduled" && booking && instantOf(booking.day, booking.endsAt) <= now)
    return { is: "given", serviceAt };
  if (holdsSeat(state)) return { is: "stands", serviceAt };
  const because = endedBecause(application);
  return { is: "ended", because, endedAt: updatedAt, serviceAt };
}

/** Why an examination will not happen, in the words of refunds: the hospital's doing gives all back (D1-18). */
function endedBecause({ state, outcome, displaced }: Application): RefundReason {
  if (state === "cancelled-by-patient" && outcome?.reason === "pregnancy-ended") return "pregnancy-ended";
  // The hospital took her time from her, and she has accepted no other: whatever she does now, all goes back.
  if (displaced) return "cancelled-by-hospital";
  if (state === "cancelled-by-patient") return "cancelled";
  if (state === "cancelled-by-hospital") return "cancelled-by-hospital";
  return state === "no-show" ? "cannot-come" : "place-gone";
}
