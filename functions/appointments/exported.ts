import type { Id } from "../../shared/kernel/ids";
import { narrated, patientRef, type ResourcePage } from "../../shared/kernel/fhir";
import { clockOf, dayOf } from "../../shared/kernel/time";
import type { ApplicationState } from "../../shared/appointments/model";
import type { Repository } from "./repository";

const FULFILLED: readonly ApplicationState[] = ["done", "report-ready"];
const GONE: readonly ApplicationState[] = [
  "cancelled-by-patient",
  "cancelled-by-hospital",
  "declined",
  "not-scheduled",
  "route-changed",
];

/** One application for an examination as FHIR R4: what was asked for, and the time that was given. */
export const exportApplication =
  (repository: Pick<Repository, "unread">) =>
  async (tenant: string, id: Id, personId: Id): Promise<ResourcePage> => {
    const found = await repository.unread(tenant, id);
    if (!found || found.personId !== personId) return { resources: [] };
    const { state, booking, submittedAt, updatedAt } = found;
    const when = booking ? `${dayOf(booking.startsAt)} ${clockOf(booking.startsAt)}` : "";
    const status = FULFILLED.includes(state)
      ? "fulfilled"
      : state === "no-show"
        ? "noshow"
        : GONE.includes(state)
          ? "cancelled"
          : booking
            ? "booked"
            : "proposed";
    const resource = {
      resourceType: "Appointment",
      id,
      status,
      serviceType: [{ text: "系统超声 system ultrasound" }],
      created: submittedAt,
      meta: { lastUpdated: updatedAt },
      ...(booking ? { start: booking.startsAt } : {}),
      comment: state,
      participant: [{ actor: patientRef(personId), status: "accepted" }],
    };
    return { resources: [narrated(resource, `系统超声 ${when} ${dayOf(submittedAt)} (${state})`)] };
  };
