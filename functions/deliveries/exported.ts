import type { Id } from "../../shared/kernel/ids";
import { narrated, patientRef, type ResourcePage } from "../../shared/kernel/fhir";
import { dayOf } from "../../shared/kernel/time";
import type { Repository } from "./repository";

/** One delivery as FHIR R4: how the medicine reached her, where to, and every step of its way. */
export const exportDelivery =
  (repository: Pick<Repository, "unread" | "path">) =>
  async (tenant: string, id: Id, personId: Id): Promise<ResourcePage> => {
    const found = await repository.unread(tenant, id);
    if (!found || found.personId !== personId) return { resources: [] };
    const { state, method, address, carrier, waybill, createdAt, prescriptionId } = found;
    const ended = ["picked-up", "signed"].includes(state);
    const failed = ["cancelled", "lost", "damaged", "returned"].includes(state);
    const path = await repository.path(tenant, found);
    const where = address
      ? [address.province, address.city, address.district].map((one) => one?.name ?? "").join("") + address.street
      : "取药窗口";
    const resource = {
      resourceType: "SupplyDelivery",
      id,
      basedOn: [{ reference: `MedicationRequest/${prescriptionId}` }],
      status: ended ? "completed" : failed ? "abandoned" : "in-progress",
      patient: patientRef(personId),
      occurrenceDateTime: createdAt,
      destination: { display: address ? `${address.name} ${address.phone} ${where}` : where },
      extension: [
        { url: "urn:smart-hospital:method", valueString: method },
        ...(carrier && waybill ? [{ url: "urn:smart-hospital:waybill", valueString: `${carrier} ${waybill}` }] : []),
        ...path.map(({ at, message }) => ({ url: "urn:smart-hospital:path", valueString: `${at} ${message}` })),
      ],
    };
    return { resources: [narrated(resource, `${dayOf(createdAt)} ${method} ${where} ${waybill ?? ""} (${state})`)] };
  };
