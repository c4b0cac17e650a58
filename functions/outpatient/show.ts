import { addDays, dayOf, type Instant } from "../../shared/kernel/time";
import type { ClinicSession, Visit } from "../../shared/outpatient/model";
import { rushView, sessionState, slotOf } from "../../shared/outpatient/rules";
import type { SessionLine, SessionView, VisitLine, VisitView } from "../../shared/outpatient/views";
import type { Parts } from "./parts";
import { listOpen } from "./take";

/** Most that are counted before somebody on a list. */
const MOST_AHEAD = 100;
/** What is shown instead of a stopped session: a screen of it. */
const MOST_INSTEAD = 6;
const INSTEAD_DAYS = 14;

/** A session in the list of two weeks; `free` is a hint, all of them where nothing is known. */
export function sessionLine(session: ClinicSession, free: number | undefined, parts: Parts, now: Instant): SessionLine {
  const state = sessionState(session, free ?? session.slots, parts.policy, now);
  const { id, startsAt: at, releaseAt } = session;
  return { id, at, state, ...(state === "not-released" ? { releaseAt } : {}) };
}

/** A session with how many of its times are free. */
export function sessionView(session: ClinicSession, free: number, parts: Parts, now: Instant): SessionView {
  const { v, rush, stopped, ...rest } = session;
  return {
    ...rest,
    version: v,
    state: sessionState(session, free, parts.policy, now),
    ...(rush ? { rush: rushView(rush, parts.policy) } : {}),
    ...(stopped ? { stopped: stopped.reason } : {}),
    listOpen: listOpen(session, now),
  };
}

export function visitLine(visit: Visit, personName: string): VisitLine {
  const { id, v, personId, state, sessionId, departmentId, doctorId, day, startsAt, seat, keptUntil } = visit;
  return {
    id,
    version: v,
    personId,
    personName,
    state,
    sessionId,
    departmentId,
    doctorId,
    day,
    startsAt,
    ...(seat ? { number: slotOf(seat) + 1 } : {}),
    ...(state === "kept" && keptUntil ? { keptUntil } : {}),
  };
}

/** A visit as its owner sees it; a step answers without reading her name again. */
export async function visitView(
  parts: Parts,
  tenant: string,
  visit: Visit,
  now: Instant,
  personName = "",
): Promise<VisitView> {
  const [ahead, instead] = await Promise.all([
    visit.state === "waiting" ? aheadOf(parts, tenant, visit) : undefined,
    visit.state === "cancelled-by-hospital" ? insteadOf(parts, tenant, visit, now) : [],
  ]);
  return {
    ...visitLine(visit, personName),
    fen: visit.fen,
    priceCode: visit.priceCode,
    payAt: "counter",
    cancelUntil: visit.cancelUntil,
    ...(ahead === undefined ? {} : { ahead }),
    instead,
    timeline: visit.steps.map(({ to, at, by, reason }) => ({ state: to, at, by, ...(reason ? { reason } : {}) })),
  };
}

async function aheadOf({ repository }: Parts, tenant: string, visit: Visit): Promise<number> {
  const rows = await repository.waiting(tenant, visit.sessionId, MOST_AHEAD, `${visit.order}#${visit.id}`);
  return rows.filter(({ id }) => id !== visit.id).length;
}

/** The next sessions of the same doctor, then of the department, that can be booked. */
export async function insteadOf(
  parts: Parts,
  tenant: string,
  { departmentId, doctorId, sessionId }: Pick<Visit, "departmentId" | "doctorId" | "sessionId">,
  now: Instant,
): Promise<SessionLine[]> {
  const today = dayOf(now);
  const rows = await parts.repository.sessions(tenant, departmentId, today, addDays(today, INSTEAD_DAYS));
  const open = rows
    .filter(({ session }) => session.id !== sessionId)
    .map(({ session, free }) => ({ same: session.doctorId === doctorId, line: sessionLine(session, free, parts, now) }))
    .filter(({ line }) => line.state === "open" || line.state === "few");
  return [...open.filter(({ same }) => same), ...open.filter(({ same }) => !same)]
    .map(({ line }) => line)
    .slice(0, MOST_INSTEAD);
}
