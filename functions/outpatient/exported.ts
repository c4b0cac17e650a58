import type { Id } from "../../shared/kernel/ids";
import { narrated, patientRef, type ResourcePage } from "../../shared/kernel/fhir";
import { instantOf } from "../../shared/kernel/time";
import type { VisitState } from "../../shared/outpatient/model";
import type { Repository } from "./repository";

const STATUS: Partial<Record<VisitState, string>> = {
  booked: "booked",
  "checked-in": "checked-in",
  waiting: "waitlist",
  kept: "proposed",
};

/** One outpatient appointment as FHIR R4. */
export const exportVisit =
  (repository: Pick<Repository, "unread">) =>
  async (tenant: string, id: Id, personId: Id): Promise<ResourcePage> => {
    const found = await repository.unread(tenant, id);
    if (!found || found.personId !== personId) return { resources: [] };
    const { state, day, startsAt, departmentId, doctorId } = found;
    const resource = {
      resourceType: "Appointment",
      id,
      status: STATUS[state] ?? "cancelled",
      serviceType: [{ text: departmentId }],
      start: instantOf(day, startsAt),
      comment: state,
      participant: [
        { actor: patientRef(personId), status: "accepted" },
        { actor: { reference: `Practitioner/${doctorId}` }, status: "accepted" },
      ],
    };
    return { resources: [narrated(resource, `门诊 ${day} ${startsAt} (${state})`)] };
  };
