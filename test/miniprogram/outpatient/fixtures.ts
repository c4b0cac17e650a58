import { departments } from "../../../shared/hospital/data/departments";
import { doctors } from "../../../shared/hospital/data/doctors";
import { addDays, addMinutes, instantOf } from "../../../shared/kernel/time";
import type { Id } from "../../../shared/kernel/ids";
import {
  DrawReport,
  SessionLine,
  SessionView,
  TicketView,
  VisitView,
  type RushView,
  type SessionState,
} from "../../../shared/outpatient/views";
import { directory as places, now, PERSON, today } from "../appointments/fixtures";

export const VISIT = "v".repeat(26) as Id;
export const DOCTOR = "dr-gan-boran";
export const DEPARTMENT = "paediatrics";
export const directory = { ...places, departments: [...departments], doctors: [...doctors] };

export const dayIn = (days: number) => addDays(today(), days);
export const sessionId = (days = 2, half: "am" | "pm" = "am", doctor = DOCTOR) => `${doctor}@${dayIn(days)}#${half}`;

export const lineOf = (state: SessionState, days = 2, more: Partial<SessionLine> = {}): SessionLine =>
  SessionLine.parse({ id: sessionId(days), at: "08:30", state, ...more });

export const sessionsOf = (...sessions: SessionLine[]) => ({
  sessions,
  fees: { [DOCTOR]: 2500 },
  release: { at: "07:00", days: 14 },
});

export const sessionOf = (more: Partial<SessionView> = {}): SessionView =>
  SessionView.parse({
    id: sessionId(),
    version: 1,
    departmentId: DEPARTMENT,
    doctorId: DOCTOR,
    day: dayIn(2),
    half: "am",
    startsAt: "08:30",
    slotMinutes: 10,
    slots: 18,
    fen: 2500,
    priceCode: "VISIT-ASSOCIATE",
    state: "open",
    releaseAt: instantOf(dayIn(-12), "07:00"),
    listOpen: true,
    ...more,
  });
export const slotsOf = (free: number[] = [0, 1, 5], more: Partial<SessionView> = {}) => ({
  session: sessionOf(more),
  free,
});

export const visitOf = (more: Partial<VisitView> = {}): VisitView =>
  VisitView.parse({
    id: VISIT,
    version: 2,
    personId: PERSON,
    personName: "陈雨桐",
    state: "booked",
    sessionId: sessionId(),
    departmentId: DEPARTMENT,
    doctorId: DOCTOR,
    day: dayIn(2),
    startsAt: "08:40",
    number: 2,
    fen: 2500,
    priceCode: "VISIT-ASSOCIATE",
    payAt: "counter",
    cancelUntil: addMinutes(instantOf(dayIn(2), "08:40"), -120),
    instead: [],
    timeline: [{ state: "booked", at: now(), by: "patient" }],
    ...more,
  });
/** What the list says of a visit. */
export const rowOf = ({ id, version, personId, personName, state, ...rest }: VisitView) => {
  const { sessionId: session, departmentId, doctorId, day, startsAt, number, keptUntil } = rest;
  return {
    id,
    version,
    personId,
    personName,
    state,
    sessionId: session,
    departmentId,
    doctorId,
    day,
    startsAt,
    number,
    keptUntil,
  };
};

/** A window that opens and closes so many minutes from now. */
export const rushOf = (opens: number, closes: number, drawn = false): RushView => ({
  opensAt: addMinutes(now(), opens),
  closesAt: addMinutes(now(), closes),
  drawAt: addMinutes(now(), closes + 1),
  commitment: "c".repeat(64),
  drawn,
});
export const ticketOf = (rush: RushView, drawn?: TicketView["drawn"]): TicketView =>
  TicketView.parse({
    id: "k".repeat(26),
    personId: PERSON,
    sessionId: sessionId(),
    takenAt: now(),
    rush,
    pseudonym: "ab12".repeat(5),
    drawn,
  });

export const reportOf = (more: Partial<DrawReport>): DrawReport =>
  DrawReport.parse({
    sessionId: sessionId(),
    rush: rushOf(-60, -50),
    places: 2,
    won: [],
    leftOut: [],
    listed: 0,
    from: 1,
    pseudonyms: [],
    ...more,
  });
