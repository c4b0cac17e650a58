import { residentNumber } from "../../../scripts/seed/resident-number";
import type { Hospital, Patient } from "../../kit/hospital";

/** A good input for every call of the day, about an application of one patient. */
export function daySamples(hospital: Hospital, owner: Patient, id: string) {
  const step = { id, stepId: hospital.id(), version: 1 };
  const place = { sessionId: "2026-12-15#am", lane: "A1", unit: 0 };
  const room = { sessionId: "2026-12-15#am", lane: "A1" };
  const dating = { source: "told", dueOn: "2027-04-15" };
  const who = { personId: owner.personId, formId: hospital.id(), dating, fetuses: 1 };
  const number = residentNumber("1991-01-01", "female", 78);
  return {
    "patients/registerAtDesk": { id: hospital.id(), name: "周可儿", number, phone: "19900020009" },
    "sessions/dayList": { day: "2026-12-15" },
    "sessions/printedDay": { day: "2026-12-15" },
    "sessions/findForm": { code: hospital.id() },
    "sessions/deskPerson": { personId: owner.personId },
    "sessions/takeNumber": {
      id: hospital.id(),
      ...who,
      consent: { is: "agreed", priceVersion: "2026-07" },
      urgent: false,
    },
    "sessions/recordConsent": { ...step, note: "" },
    "sessions/deskOpenings": { ...who, from: "2026-12-15" },
    "sessions/bookAtDesk": {
      id: hospital.id(),
      ...who,
      ...place,
      agreement: { variant: "ordinary", priceVersion: "2026-07" },
      note: "",
    },
    "sessions/repeatOpenings": { id, from: "2026-12-15" },
    "sessions/comeAgain": { ...step, ...place, note: "" },
    "sessions/logCall": { ...step, outcome: "reached", note: "" },
    "sessions/appeals": {},
    "sessions/decideAppeal": { ...step, accepted: true, note: "属实" },
    "sessions/boardKey": { rotate: false },
    "sessions/checkIn": { ...step, code: "000000" },
    "sessions/myTurn": { id },
    "sessions/report": { id },
    "sessions/appeal": { ...step, note: "当天住院" },
    "sessions/checkInAtDesk": step,
    "sessions/callNext": { stepId: hospital.id(), ...room },
    "sessions/call": { ...step, ...room },
    "sessions/withdrawCall": step,
    "sessions/missedCall": step,
    "sessions/begin": step,
    "sessions/needRepeat": { ...step, when: "another-day", why: "胎位不合适" },
    "sessions/finish": step,
    "sessions/publishReport": step,
    "sessions/recordLeft": { ...step, note: "" },
  };
}
