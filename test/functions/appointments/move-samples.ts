import type { Hospital, Patient } from "../../kit/hospital";

/** A good input for every call of moving, about one case. */
export const moveSamples = (hospital: Hospital, { personId }: Patient, id: string) => {
  const step = { id, stepId: hospital.id(), version: 1 };
  return {
    "appointments/timesFor": { id, from: "2026-12-14" },
    "appointments/reschedule": { ...step, sessionId: "2026-12-15#am", lane: "A1", unit: 0, agreedFen: 38_000 },
    "appointments/renewHold": step,
    "appointments/goTogether": { ...step, otherId: hospital.id() },
    "appointments/conductOf": { personId },
    "appointments/echoOpenings": { id, from: "2026-12-14" },
  };
};
