import type { Consultation } from "../../shared/consultations/model";
import type { Message } from "../../shared/consultations/thread";
import type { Id } from "../../shared/kernel/ids";
import { narrated, patientRef, type Resource, type ResourcePage } from "../../shared/kernel/fhir";
import { clockOf, dayOf } from "../../shared/kernel/time";
import type { Repository } from "./repository";

const ICD10 = "http://hl7.org/fhir/sid/icd-10";
const CLASS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

/** One online follow-up as FHIR R4 with its whole chat, page by page: nothing that was said is left out. */
export const exportConsultation =
  (repository: Pick<Repository, "unread" | "messagesPage">) =>
  async (tenant: string, id: Id, personId: Id, cursor?: string): Promise<ResourcePage> => {
    const found = await repository.unread(tenant, id);
    if (!found || found.personId !== personId) return { resources: [] };
    const page = await repository.messagesPage(tenant, id, cursor);
    const head = cursor === undefined ? [encounterOf(found)] : [];
    const resources = [...head, ...page.messages.map((message) => communicationOf(found, message))];
    return { resources, ...(page.cursor ? { cursor: page.cursor } : {}) };
  };

function encounterOf(found: Consultation): Resource {
  const { id, personId, doctorId, diagnosis, intake, summary, state, submittedAt, endedAt } = found;
  const open = ["waiting", "accepted", "in-progress"].includes(state);
  const resource = {
    resourceType: "Encounter",
    id,
    status: state === "ended" || state === "rated" ? "finished" : open ? "in-progress" : "cancelled",
    class: { system: CLASS, code: "VR", display: "virtual" },
    subject: patientRef(personId),
    participant: [{ individual: { reference: `Practitioner/${doctorId}` } }],
    period: { start: submittedAt, ...(endedAt ? { end: endedAt } : {}) },
    reasonCode: [{ coding: [{ system: ICD10, code: diagnosis.code }], text: diagnosis.name }],
    extension: [
      { url: "urn:smart-hospital:description", valueString: intake.description },
      ...(summary ? [{ url: "urn:smart-hospital:summary", valueString: `${summary.found}\n${summary.advice}` }] : []),
    ],
  };
  const said = [diagnosis.name, intake.description, summary?.found, summary?.advice].filter(Boolean).join("；");
  return narrated(resource, `${dayOf(submittedAt)} 在线复诊 ${said} (${state})`);
}

function communicationOf({ id, personId, doctorId }: Consultation, message: Message): Resource {
  const { seq, by, at, kind, text, transcript, recalledAt } = message;
  const words = recalledAt ? "" : (text ?? transcript ?? "");
  const sender = { patient: patientRef(personId), doctor: { reference: `Practitioner/${doctorId}` } };
  const resource = {
    resourceType: "Communication",
    id: `${id}-m${seq}`,
    status: recalledAt ? "entered-in-error" : "completed",
    subject: patientRef(personId),
    encounter: { reference: `Encounter/${id}` },
    sent: at,
    sender: by === "patient" || by === "doctor" ? sender[by] : { reference: "Organization/hospital" },
    payload: [{ contentString: words || kind }],
  };
  const who = by === "patient" ? "患者" : by === "doctor" ? "医生" : "医院";
  return narrated(resource, `${dayOf(at)} ${clockOf(at)} ${who}：${recalledAt ? "（已撤回）" : words || `[${kind}]`}`);
}
