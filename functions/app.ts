import { consultationPolicy } from "../shared/consultations/policy";
import { appointmentPolicy } from "../shared/appointments/policy";
import { notificationPolicy } from "../shared/notifications/policy";
import { orderPolicy } from "../shared/orders/policy";
import { privacyPolicy } from "../shared/patients/privacy-policy";
import type { Contract } from "../shared/kernel/contract";
import { hearCalendar } from "./appointments/capacity/hear-calendar";
import { createCapacityStore } from "./appointments/capacity/store";
import { confirmPaid } from "./appointments/confirm-paid";
import { createConduct } from "./appointments/conduct";
import { adoptFromDesk } from "./appointments/day/adopt-from-desk";
import { createDayStore } from "./appointments/day/repository";
import { createExamForms } from "./appointments/exam-forms";
import { keepFigures } from "./appointments/figures/keep-figures";
import { createFigures } from "./appointments/figures/repository";
import { writeBackToRecord } from "./appointments/reactions";
import { followPrescriptions } from "./consultations/follow-prescriptions";
import { confirmFee } from "./consultations/confirm-paid";
import { watchedTable } from "./kernel/commit-watch";
import { createOutbox } from "./kernel/outbox";
import { createRateLimit } from "./kernel/rate-limit";
import { createRouter, type Served } from "./kernel/router";
import { createSessions } from "./kernel/session";
import { tellOn } from "./kernel/tell-on";
import { createCalls } from "./notifications/calls";
import { createFollowers } from "./notifications/followers";
import { createLeaves } from "./notifications/leaves";
import type { Asked, Parts as NotificationParts } from "./notifications/parts";
import { tellPeople } from "./notifications/reactions";
import { deliveryReactions } from "./deliveries/reactions";
import { prescriptionReactions } from "./prescriptions/reactions";
import { orderReactions } from "./orders/reactions";
import { createProxyStore } from "./patients/privacy/proxy-store";
import { createOneTimeCodes } from "./patients/one-time-codes";
import { knownOf } from "./known";
import { noticesFor } from "./notices-for";
import type { Outside } from "./outside";

/** The desk that answers when nothing else does (D1-21: triage desk of the Ultrasonography Department). */
export const DESK_PHONE = "023-63315011";

/** Domains that say at send time whether their news is still so (N5). */
const TELLING = [
  "appointments",
  "orders",
  "outpatient",
  "consultations",
  "patients",
  "prescriptions",
  "deliveries",
] as const;

export type { Outside } from "./outside";
export type App = ReturnType<typeof createApp>;

/**
 * The one place where everything is wired: storage, domains, and how news travels between them. What answers calls, works
 * every minute and listens to partners is added by the entries, so that none carries what it does not serve.
 */
export function createApp(outside: Outside) {
  const { clock, ids, log, vault, record, wechat, serviceAccount, sms, logistics } = outside;
  const table = watchedTable(outside.table);
  const { repositories, queries, paying } = knownOf(table, vault, clock);
  const sessions = createSessions(table, clock, ids, queries.hospital.staffNow);
  const appointmentParts = {
    repository: repositories.appointments,
    examForms: createExamForms(table),
    day: createDayStore(table, ids),
    capacity: createCapacityStore(table),
    conduct: createConduct(table),
    figures: createFigures(table),
    people: queries.patients,
    hospital: queries.hospital,
    documents: queries.documents,
    record,
    clock,
    policy: appointmentPolicy,
    paying,
    deskPhone: DESK_PHONE,
    orders: queries.orders,
  };
  const orderParts = {
    repository: repositories.orders,
    people: queries.patients,
    hospital: queries.hospital,
    sellers: {
      appointments: queries.appointments.seller,
      consultations: queries.consultations.seller,
      prescriptions: queries.prescriptions.seller,
      deliveries: queries.deliveries.seller,
    },
    provider: outside.payment,
    wechat,
    receipts: outside.receipts,
    record,
    clock,
    log,
    policy: orderPolicy,
    publicBaseUrl: outside.publicBaseUrl,
  };
  const medicine = {
    table,
    people: queries.patients,
    hospital: queries.hospital,
    orders: queries.orders,
    clock,
    ids,
    log,
    deskPhone: DESK_PHONE,
  };
  const prescriptionParts = {
    ...medicine,
    repository: repositories.prescriptions,
    vault,
    consultations: queries.consultations,
    deliveries: queries.deliveries,
    record,
    signature: outside.signature,
  };
  const { prescriptions } = queries;
  const deliveryParts = { ...medicine, repository: repositories.deliveries, prescriptions, logistics };
  const notificationParts: NotificationParts = {
    repository: repositories.notifications,
    leaves: createLeaves(table),
    followers: createFollowers(table, serviceAccount),
    calls: createCalls(table),
    people: queries.patients,
    wechat,
    serviceAccount,
    sms,
    clock,
    log,
    policy: notificationPolicy,
    deskPhone: DESK_PHONE,
    stillTrue: async (tenant: string, { about, whileIn, facts }: Asked) =>
      TELLING.some((domain) => domain === about.domain) &&
      queries[about.domain as (typeof TELLING)[number]].stillTrue(tenant, about.id, whileIn, facts),
  };
  const reactions = [
    tellPeople(notificationParts, noticesFor),
    writeBackToRecord(appointmentParts),
    keepFigures(appointmentParts),
    confirmPaid(appointmentParts),
    confirmFee({
      repository: repositories.consultations,
      orders: queries.orders,
      policy: consultationPolicy,
      clock,
      ids,
      table,
    }),
    followPrescriptions({ repository: repositories.consultations, clock }),
    adoptFromDesk(appointmentParts),
    hearCalendar(appointmentParts),
    ...prescriptionReactions(prescriptionParts),
    ...deliveryReactions(deliveryParts),
    ...orderReactions(orderParts),
  ];
  const outbox = createOutbox(outside.table, clock, log, () => reactions);
  const rateLimit = createRateLimit(table, outside.paceFactor);
  const patientParts = {
    repository: repositories.patients,
    codes: createOneTimeCodes(table, vault, outside.paceFactor),
    proxies: createProxyStore(table, vault),
    proofCodes: createOneTimeCodes(table, vault, outside.paceFactor, "proof"),
    sessions,
    wechat,
    sms,
    record,
    clock,
    ids,
    deskPhone: DESK_PHONE,
  };
  const outpatientGround = {
    repository: repositories.outpatient,
    table,
    vault,
    people: queries.patients,
    hospital: queries.hospital,
    clock,
    ids,
  };
  const consultationParts = {
    repository: repositories.consultations,
    table,
    vault,
    people: queries.patients,
    hospital: queries.hospital,
    documents: queries.documents,
    orders: queries.orders,
    record,
    clock,
    ids,
    log,
    policy: consultationPolicy,
    deskPhone: DESK_PHONE,
    callRoom: outside.callRoom,
  };
  const route = (more: readonly Served[]) =>
    createRouter({
      ...outside,
      domains: more,
      sessions,
      rateLimit,
      actsAs: queries.patients.actsAs,
      patientProofMinutes: privacyPolicy.proof.minutes,
      tell: (writes, tenant) => tellOn(outbox, writes, tenant),
    });
  return {
    /** The router over some domains: each entry serves its own. */
    route,
    /** What the calls, chores and listeners of each domain are given. */
    parts: {
      patients: patientParts,
      hospital: { repository: repositories.hospital, queries: queries.hospital, sessions, renewalPhone: DESK_PHONE },
      appointments: appointmentParts,
      outpatient: outpatientGround,
      orders: orderParts,
      consultations: consultationParts,
      prescriptions: prescriptionParts,
      deliveries: deliveryParts,
      /** Who somebody is: cards, proofs, desk codes. */
      identity: {
        ...patientParts,
        table,
        vault,
        after: outside.after,
        ...(outside.healthCards ? { healthCards: outside.healthCards } : {}),
        paceFactor: outside.paceFactor ?? 1,
      },
      /** What people decide about their own data. */
      privacy: { ...patientParts, table, vault, hospital: queries.hospital, after: outside.after },
      notifications: notificationParts,
    },
    outside,
    reactions,
    table,
    repositories,
    queries,
    outbox,
    sessions,
  };
}

/** A domain with its handlers, for the router; types were checked where the handlers were written. */
export const served = (contract: Contract, handlers: object): Served => ({
  contract,
  handlers: handlers as Served["handlers"],
});
