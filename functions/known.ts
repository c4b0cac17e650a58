import type { Id } from "../shared/kernel/ids";
import { appointmentPolicy } from "../shared/appointments/policy";
import { orderPolicy } from "../shared/orders/policy";
import { createQueries as appointmentQueries } from "./appointments/queries";
import { createRepository as appointmentRepository } from "./appointments/repository";
import { consultationFiles } from "./consultations/chat/files";
import { createQueries as consultationQueries } from "./consultations/queries";
import { createRepository as consultationRepository } from "./consultations/repository";
import { createQueries as deliveryQueries } from "./deliveries/queries";
import { createRepository as deliveryRepository } from "./deliveries/repository";
import { createQueries as documentQueries } from "./documents/queries";
import { createRepository as documentRepository } from "./documents/repository";
import { createQueries as hospitalQueries } from "./hospital/queries";
import { createRepository as hospitalRepository } from "./hospital/repository";
import { createRepository as notificationRepository } from "./notifications/repository";
import { createQueries as orderQueries } from "./orders/queries";
import { createRepository as orderRepository } from "./orders/repository";
import { requestStore } from "./orders/requests/request-store";
import { createQueries as outpatientQueries } from "./outpatient/queries";
import { createRepository as outpatientRepository } from "./outpatient/repository";
import { createQueries as patientQueries } from "./patients/queries";
import { ownStores } from "./patients/privacy/own-stores";
import { createRepository as patientRepository } from "./patients/repository";
import { createQueries as prescriptionQueries } from "./prescriptions/queries";
import { createRepository as prescriptionRepository } from "./prescriptions/repository";
import type { Table } from "./kernel/table/table";
import type { Vault } from "./kernel/vault";
import type { Clock } from "./ports/clock/port";

/** What is stored and may be asked: the repository of every domain, and what each answers to the others. */
export function knownOf(table: Table, vault: Vault, clock: Clock) {
  const people = patientRepository(table, vault, clock.now);
  const patients = patientQueries(people, ownStores(table, vault), clock);
  const mayActIn = (acts: string) => (tenant: string, accountId: Id, personId: Id) =>
    patients.mayAct(tenant, accountId, personId, acts);
  const repositories = {
    patients: people,
    hospital: hospitalRepository(table, vault),
    appointments: appointmentRepository(table, vault, mayActIn("appointments")),
    orders: orderRepository(table, patients.mayAct),
    outpatient: outpatientRepository(table, mayActIn("appointments")),
    notifications: notificationRepository(table),
    prescriptions: prescriptionRepository(table, mayActIn("medicine")),
    deliveries: deliveryRepository(table, vault),
  };
  const known = {
    patients,
    hospital: hospitalQueries(repositories.hospital, clock),
    orders: orderQueries(repositories.orders),
    outpatient: outpatientQueries(repositories.outpatient),
    prescriptions: prescriptionQueries(repositories.prescriptions),
    deliveries: deliveryQueries(repositories.deliveries, mayActIn("medicine")),
  };
  const paying = { minutes: orderPolicy.payMinutes.minutes, deskDays: orderPolicy.deskPayDays.days };
  const selling = { hospital: known.hospital, policy: appointmentPolicy, paying, now: clock.now };
  const consultations = consultationRepository(table, mayActIn("consultations"));
  const asked = {
    ...known,
    appointments: appointmentQueries(repositories.appointments, selling),
    consultations: consultationQueries(consultations),
  };
  const documents = documentRepository(table, {
    inFamily: asked.patients.inFamily,
    documentInCase: asked.appointments.documentInCase,
    inRequest: async (tenant, id) => (await requestStore(repositories.orders, tenant).pictureOf(id)) !== undefined,
    mayAct: async (tenant, accountId, personId) =>
      (await patients.actsAs(tenant, accountId, personId, ["appointments", "consultations", "medicine"])) !== undefined,
    ...consultationFiles(table, consultations),
  });
  const queries = { ...asked, documents: documentQueries(documents) };
  return { repositories: { ...repositories, documents, consultations }, queries, paying };
}
