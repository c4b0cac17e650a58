import { done, refused } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { jsonOf, shaped } from "../line/json";
import { liveLine } from "../line/live";
import { Misunderstood, type Note } from "../line/port";
import type { IdentifierSystems, RecordCodes } from "./codes";
import { FhirBinary, FhirEncounter, FhirObservation, FhirPatient, FhirReport, FhirServiceRequest } from "./fhir";
import { recordedFollowUp } from "./follow-up";
import { recordedMoney } from "./money";
import type { AppointmentToRecord, MedicalRecord } from "./port";
import { fhirPut } from "./put";
import { fhirSearch } from "./search";
import { dueDateIn, encounterFrom, formFrom, ntDayIn, observationFrom, patientFrom, reportFrom } from "./translate";

export type MedicalRecordSettings = {
  /** The FHIR base ("https://his.example/fhir"). */
  readonly baseUrl: string;
  readonly token: string;
  readonly identifierSystems: IdentifierSystems;
  readonly codes: RecordCodes;
  readonly clock: Clock;
  readonly note: Note;
};

/** One limit over everything that one question asks of the record. */
const TIME_LIMIT_MS = 3_000;
const FILE_BYTES = 15 * 1024 * 1024;

const escaped = (value: string): string => value.replace(/[\\$,|]/g, "\\$&");
const those = <From, To>(from: readonly From[], translate: (one: From) => To | undefined): To[] =>
  from.flatMap((one) => translate(one) ?? []);

/** A hospital record that speaks FHIR R4: search with paging, Binary, and Appointment written back by our own id. */
export function liveMedicalRecord(settings: MedicalRecordSettings): MedicalRecord {
  const { baseUrl, token, identifierSystems: systems, codes, clock, note } = settings;
  const line = liveLine({ baseUrl, partner: "medical-record", clock, note });
  const search = fhirSearch(line, baseUrl, token);
  const put = fhirPut(line, token, note);
  const authorization = `Bearer ${token}`;

  /** A server that passes over an unknown parameter answers with everybody: only who bears the number counts. */
  async function bearersOf(system: string, value: string, signal: AbortSignal) {
    const found = await search("Patient", FhirPatient, { identifier: `${escaped(system)}|${escaped(value)}` }, signal);
    if (!found.ok) return found;
    return done(
      found.value.filter(
        ({ identifier, active }) =>
          active !== false && identifier.some((each) => each.system === system && each.value === value),
      ),
    );
  }
  async function patientBy(system: string, value: string, signal: AbortSignal) {
    const found = await bearersOf(system, value, signal);
    if (!found.ok) return found;
    const bearers = found.value;
    if (bearers.length > 1) note({ event: "medical-record.ambiguous", found: bearers.length });
    return done(bearers.length === 1 ? bearers[0] : undefined);
  }

  return {
    async findPatient(by) {
      const signal = AbortSignal.timeout(TIME_LIMIT_MS);
      const found =
        "identityNumber" in by
          ? await patientBy(systems.residentNumber, by.identityNumber, signal)
          : await patientBy(systems.recordNumber, by.recordNumber, signal);
      return found.ok ? done(found.value && patientFrom(found.value, systems)) : found;
    },

    async findPatients(identityNumber) {
      const signal = AbortSignal.timeout(TIME_LIMIT_MS);
      const found = await bearersOf(systems.residentNumber, identityNumber, signal);
      return found.ok ? done(those(found.value, (one) => patientFrom(one, systems))) : found;
    },

    async pregnancyOf(recordNumber, since) {
      const signal = AbortSignal.timeout(TIME_LIMIT_MS);
      const patient = await patientBy(systems.recordNumber, recordNumber, signal);
      if (!patient.ok) return patient;
      if (!patient.value) return done({ encounters: [], observations: [], reports: [], forms: [] });
      const subject = `Patient/${patient.value.id}`;
      const hers = <T extends { subject: { reference?: string } }>(ones: readonly T[]): T[] =>
        ones.filter((one) => one.subject.reference === subject || one.subject.reference === `${baseUrl}/${subject}`);
      const recent = { patient: patient.value.id, date: `ge${since}` };
      const [encounters, observations, reports, requests] = await Promise.all([
        search("Encounter", FhirEncounter, recent, signal),
        search("Observation", FhirObservation, recent, signal),
        search("DiagnosticReport", FhirReport, recent, signal),
        search("ServiceRequest", FhirServiceRequest, { patient: patient.value.id, status: "active" }, signal),
      ]);
      if (!encounters.ok || !observations.ok || !reports.ok || !requests.ok) return refused("unreachable");
      const recently = <T extends { on: string }>(ones: T[]): T[] =>
        ones.filter(({ on }) => on >= since).sort((a, b) => b.on.localeCompare(a.on));
      const ntOn = ntDayIn(hers(reports.value), codes);
      const dueOn = dueDateIn(hers(observations.value), codes);
      const forms = those(hers(requests.value), (one) => formFrom(one, codes));
      return done({
        ...(ntOn && ntOn >= since && { ntOn }),
        ...(dueOn && dueOn >= since && { dueOn }),
        encounters: recently(those(hers(encounters.value), encounterFrom)),
        observations: recently(those(hers(observations.value), observationFrom)),
        reports: recently(those(hers(reports.value), reportFrom)),
        forms: forms.sort((a, b) => b.issuedAt.localeCompare(a.issuedAt)),
      });
    },

    async file(binaryId) {
      const path = `/Binary/${encodeURIComponent(binaryId)}`;
      const request = {
        name: "read Binary",
        method: "GET",
        path,
        headers: { authorization },
        mostBytes: FILE_BYTES,
      } as const;
      return line.ask(request, (said) => {
        if (said.status === 404 || said.status === 410) return undefined;
        if (said.status !== 200) throw new Misunderstood(`status ${said.status}`);
        if (!said.contentType.endsWith("json")) return { bytes: said.bytes, contentType: said.contentType };
        const binary = shaped(FhirBinary, jsonOf(said));
        return { bytes: Buffer.from(binary.data, "base64"), contentType: binary.contentType };
      });
    },

    async writeAppointment(appointment) {
      const signal = AbortSignal.timeout(TIME_LIMIT_MS);
      const patient = await patientBy(systems.recordNumber, appointment.recordNumber, signal);
      if (!patient.ok) return patient;
      if (!patient.value) return refused("refused");
      const resource = appointmentResource(appointment, patient.value.id, systems);
      return put("Appointment", appointment.id, resource, signal);
    },

    ...recordedMoney({ put, search, systems, codes }),
    ...recordedFollowUp({ search, baseUrl, systems, note }),
  };
}

const appointmentResource = (appointment: AppointmentToRecord, patientId: string, systems: IdentifierSystems) => ({
  resourceType: "Appointment",
  id: appointment.id,
  status: appointment.status,
  description: appointment.description,
  start: appointment.startsAt,
  end: appointment.endsAt,
  participant: [
    {
      actor: {
        type: "Patient",
        reference: `Patient/${patientId}`,
        identifier: { system: systems.recordNumber, value: appointment.recordNumber },
      },
      status: "accepted",
    },
    { actor: { type: "Location", display: appointment.place }, status: "accepted" },
  ],
});
