import type { FhirResource } from "../world";
import { textsAt } from "./elements";
import { refuseHis } from "./outcome";

const STATUSES = [
  "proposed",
  "pending",
  "booked",
  "arrived",
  "fulfilled",
  "cancelled",
  "noshow",
  "entered-in-error",
  "checked-in",
  "waitlist",
];
const ANSWERS = ["accepted", "declined", "tentative", "needs-action"];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const unprocessable = (diagnostics: string): never => refuseHis(422, "invariant", diagnostics);

/** The Appointment of a request body; 400 when it is none, 422 when it breaks a rule of the standard or the hospital. */
export const readAppointment = (text: string, exists: (reference: string) => boolean): Record<string, unknown> => {
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return refuseHis(400, "structure", "the body is not JSON");
  }
  if (body?.["resourceType"] !== "Appointment") return refuseHis(400, "structure", "the body is not an Appointment");
  const { status, start, end, participant } = body;
  if (!STATUSES.includes(String(status))) unprocessable(`Appointment.status "${String(status)}"`);
  if (!Array.isArray(participant) || participant.length === 0) unprocessable("Appointment.participant is required");
  const answers = (participant as { status?: unknown }[]).map((each) => each?.status);
  if (!answers.every((each) => ANSWERS.includes(String(each)))) unprocessable("Appointment.participant.status");
  for (const instant of [start, end])
    if (
      instant !== undefined &&
      (typeof instant !== "string" || !INSTANT.test(instant) || Number.isNaN(Date.parse(instant)))
    )
      unprocessable("Appointment.start and .end are instants with a zone");
  if ((start === undefined) !== (end === undefined)) unprocessable("app-2: start and end come together or not at all");
  if (start === undefined && !["proposed", "cancelled", "waitlist"].includes(String(status)))
    unprocessable("app-3: only a proposed, cancelled or waiting appointment has no time");
  if (start !== undefined && Date.parse(String(end)) <= Date.parse(String(start)))
    unprocessable("end is not after start");
  const references = textsAt(body as FhirResource, "participant.actor.reference");
  const patients = references.filter((reference) => reference.startsWith("Patient/"));
  if (patients.length !== 1) unprocessable("an appointment is of one patient");
  const unknown = patients.find((reference) => !exists(reference));
  if (unknown !== undefined) unprocessable(`${unknown} is not known here`);
  return body;
};
