import { books, CLINIC_DAY, DEPARTMENT, SESSION } from "../../kit/clinics";
import type { Hospital, Patient } from "../../kit/hospital";

/** A good input for every call of outpatient booking, about a visit of this patient. */
export async function clinicSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const { personId } = owner;
  const booked = await books(hospital, owner);
  if (!booked.ok) throw new Error(`book was refused: ${booked.code}`);
  const { id } = booked.value;
  const step = { id, stepId: hospital.id(), version: 1 };
  const other = "dr-mou-siyuan@2026-12-02#am";
  const asks = { id: hospital.id(), personId, sessionId: other };
  const plan = {
    departmentId: DEPARTMENT,
    doctorId: "dr-mou-siyuan",
    day: "2026-12-09",
    half: "pm",
    startsAt: "14:00",
  };
  const { day: from, ...half } = { ...plan, slotMinutes: 10, slots: 10 };
  const weekly = { ...half, weekday: 6, from };
  const window = { opensAt: "2026-11-22T05:00:00.000Z", closesAt: "2026-11-22T05:05:00.000Z", expected: 100 };
  return {
    "outpatient/book": asks,
    "outpatient/cancel": step,
    "outpatient/move": { ...step, sessionId: other },
    "outpatient/mine": {},
    "outpatient/visit": { id },
    "outpatient/takeTicket": { ...asks, id: hospital.id() },
    "outpatient/ticket": { personId, sessionId: SESSION },
    "outpatient/joinList": { ...asks, id: hospital.id() },
    "outpatient/leaveList": step,
    "outpatient/acceptPlace": step,
    "outpatient/passPlace": step,
    "outpatient/favourites": {},
    "outpatient/setFavourite": { doctorId: "dr-mou-siyuan", on: true, remindRelease: false },
    "outpatient/calendarFile": { id },
    "outpatient/clinicDay": { departmentId: DEPARTMENT, day: CLINIC_DAY },
    "outpatient/bookAtDesk": { ...asks, id: hospital.id() },
    "outpatient/addOn": { ...asks, id: hospital.id(), reason: "复查" },
    "outpatient/checkInVisit": step,
    "outpatient/seen": step,
    "outpatient/stopPreview": { sessionId: SESSION },
    "outpatient/stopClinic": { sessionId: SESSION, stepId: hospital.id(), version: 9, reason: "停诊" },
    "outpatient/planned": { departmentId: DEPARTMENT, from: CLINIC_DAY },
    "outpatient/saveClinic": { ...plan, version: 9, slotMinutes: 10, slots: 10 },
    "outpatient/patterns": { departmentId: DEPARTMENT },
    "outpatient/savePattern": { ...weekly, version: 9 },
    "outpatient/markRush": { sessionId: "dr-mou-siyuan@2026-12-09#am", version: 9, ...window },
  };
}
