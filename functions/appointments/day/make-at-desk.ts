import type { Application } from "../../../shared/appointments/application";
import type { ApplicationEventType } from "../../../shared/appointments/events";
import { dayRowOf } from "../../../shared/appointments/day-row";
import type { DeskTicket } from "../../../shared/appointments/day-views";
import { seatsOf } from "../../../shared/appointments/openings";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { auditOfWrite } from "../../kernel/audit";
import type { Write } from "../../kernel/table/table";
import { commitStep } from "../hand-on";
import { newsOf } from "../news";
import type { Parts } from "../parts";
import { lineOf } from "../step";
import { seatGuards } from "../worked-seats";
import type { AtDesk, DeskCall } from "./at-desk";
import { deskForm } from "./desk-application";
import { keepsForm, makeWay } from "./make-way";
import { placesIn } from "./show-day";

type Made = {
  readonly application: Application;
  readonly event: ApplicationEventType;
  readonly reason: string;
  readonly note: string;
  readonly writes?: readonly Write[];
  /** What she waited for, and gives up for this. */
  readonly instead?: Application;
};

/** One commit: the application, its form, its seats, the clinic form used up, and its news. False where a guard did not hold. */
export async function makeAtDesk(
  parts: Parts,
  { application, event, reason, note, writes = [], instead }: Made,
  who: AtDesk,
  call: DeskCall,
): Promise<boolean> {
  const { repository, examForms } = parts;
  const { tenant, now, actor } = call;
  const booking = application.booking!;
  const decided = { after: application, event, reason, note };
  const holder = { id: application.id, by: actor.displayName.zh, at: now };
  const added = { subject: application.personId, thing: `application#${application.id}`, action: "add-on" };
  const made: Write[] = [
    ...repository.creation(application, lineOf(decided, call), who.person.maskedName, call),
    repository.formWrite(application.id, deskForm(application, who, note), 1, tenant),
    ...repository.seatWrites(true, booking.sessionId, seatsOf(booking), holder, tenant),
    examForms.use(application.personId, who.form.id, application.id, tenant),
    ...(application.addOn ? [auditOfWrite({ ...call, trace: `${call.trace}+` }, added)] : []),
    ...newsOf(decided, tenant),
    ...writes,
  ];
  if (instead) {
    const way = { made, maskedName: who.person.maskedName, by: application };
    const kept = keepsForm(instead, application) ? booking : undefined;
    const step = { before: instead, writes: makeWay(parts, instead, way, call), givesPlace: true, kept, now };
    return commitStep(parts, tenant, step);
  }
  // Nobody is put into a lane that was stopped a moment ago.
  const guards = await seatGuards(parts, tenant, made);
  return guards !== undefined && (await repository.commit([...made, ...guards.values()])).ok;
}

/** The answer to a tap that had its effect before; the same id with another wish is refused. */
export async function madeBefore(
  parts: Parts,
  id: string,
  call: DeskCall,
): Promise<Result<DeskTicket, "request.reused" | "thing.missing"> | undefined> {
  const line = await parts.repository.line(id, id, call.tenant);
  if (!line) return undefined;
  if (line.fingerprint !== call.fingerprint) return refused("request.reused");
  const application = await parts.repository.application(id, call);
  return application ? done(await ticketOf(parts, application, call)) : refused("thing.missing");
}

/** Why nothing was made: she has a live application, or her form was used meanwhile; undefined: a seat or number was taken. */
export async function whyNot(
  parts: Parts,
  { personId, formId }: { personId: string; formId: string },
  tenant: string,
  instead?: Pick<Application, "id" | "examFormId">,
) {
  const active = await parts.repository.active(personId, tenant);
  if (active && active !== instead?.id) return refused("application.exists", { id: active });
  const { used } = await parts.examForms.of(personId, tenant);
  const free = !used.has(formId) || instead?.examFormId === formId;
  return free ? undefined : refused("exam-form.unfit", { why: "used" });
}

/** What is handed to her: number or time, room and what is to be paid. */
export async function ticketOf(parts: Parts, application: Application, { tenant, now }: DeskCall): Promise<DeskTicket> {
  const { booking, attendance } = application;
  if (!booking) throw new Error("a ticket without a place");
  const [{ maskedName }, account] = await Promise.all([
    parts.people.names(tenant, application.personId),
    parts.people.accountOf(tenant, application.personId),
  ]);
  const row = dayRowOf(application, maskedName);
  const here = row && attendance ? await parts.day.here(booking.day, tenant) : [];
  const places = here.length
    ? placesIn(here, await parts.day.sessions(booking.day, tenant), now, parts.policy.day)
    : undefined;
  const place = places?.get(application.id);
  return {
    id: application.id,
    version: application.v,
    state: application.state,
    maskedName,
    hasAccount: account !== undefined,
    day: booking.day,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    room: booking.room,
    variant: booking.variant,
    number: attendance?.number,
    ahead: place?.ahead,
    expectedAt: place?.expectedAt,
    addOn: application.addOn !== undefined,
    consentDue: application.consentDue ?? false,
    totalFen: booking.totalFen,
    owedFen: booking.paidBy ? 0 : booking.owedFen,
  };
}
