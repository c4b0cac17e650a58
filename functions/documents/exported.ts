import type { Id } from "../../shared/kernel/ids";
import { narrated, patientRef, type ResourcePage } from "../../shared/kernel/fhir";
import { dayOf } from "../../shared/kernel/time";
import type { Repository } from "./repository";

/** What is kept of one uploaded file as FHIR R4; its bytes are opened on their own page, by a short-lived link. */
export const exportDocument =
  (repository: Pick<Repository, "unread">) =>
  async (tenant: string, id: Id, personId: Id): Promise<ResourcePage> => {
    const found = await repository.unread(tenant, id);
    if (!found || found.personId !== personId) return { resources: [] };
    const { kind, state, addedAt, announced } = found;
    const { contentType, bytes } = found.served ?? announced;
    const resource = {
      resourceType: "DocumentReference",
      id,
      status: state === "removed" ? "entered-in-error" : "current",
      type: { text: kind },
      subject: patientRef(personId),
      date: addedAt,
      content: [{ attachment: { contentType, size: bytes } }],
    };
    return { resources: [narrated(resource, `${dayOf(addedAt)} ${kind} ${contentType} (${state})`)] };
  };
