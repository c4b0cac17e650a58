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
import { confirmFee } from "./consultations/confirm-paid";
import { watchedTable } from "./kernel/commit-watch";
import type { Log } from "./kernel/log";
import { createOutbox } from "./kernel/outbox";
import { createRateLimit } from "./kernel/rate-limit";
import { createRouter, type Served } from "./kernel/router";
import { createSessions } from "./kernel/session";
import type { Table } from "./kernel/table/table";
import { tellOn } from "./kernel/tell-on";
import type { Vault } from "./kernel/vault";
import { createCalls } from "./notifications/calls";
import { createFollowers } from "./notifications/followers";
import { createLeaves } from "./notifications/leaves";
import type { Asked, Parts as NotificationParts } from "./notifications/parts";
import { tellPeople } from "./notifications/reactions";
import { orderReactions } from "./orders/reactions";
import { createProxyStore } from "./patients/privacy/proxy-store";
import { createOneTimeCodes } from "./patients/one-time-codes";
import { knownOf } from "./known";
import { noticesFor } from "./notices-for";
import type { AfterResponse } from "./ports/after-response/port";
import type { CallRoom } from "./ports/call-room/port";
import type { Clock } from "./ports/clock/port";
import type { ReceiptService } from "./ports/e-receipt/port";
import type { HealthCards } from "./ports/health-card/port";
import type { Ids } from "./ports/ids/port";
import type { MedicalRecord } from "./ports/medical-record/port";
import type { PaymentProvider } from "./ports/payment/port";
import type { ServiceAccount } from "./ports/service-account/port";
import type { Sms } from "./ports/sms/port";
import type { Wechat } from "./ports/wechat/port";

/** What a deployment gives: storage, the outside world, and whom it serves. */
export type Outside = {
  readonly table: Table;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly after: AfterResponse;
  readonly wechat: Wechat;
  /** Absent where the hospital has no service account. */
  readonly serviceAccount?: ServiceAccount;
  readonly sms: Sms;
  readonly record: MedicalRecord;
  /** Absent where the hospital shows e-health cards of its own. */
  readonly healthCards?: HealthCards;
  readonly payment: PaymentProvider;
  readonly receipts: ReceiptService;
  /** Address servers and relays of voice and video calls; absent where the hospital has none. */
  readonly callRoom?: CallRoom;
  /** `https://…`: where partners find our webhooks. */
  readonly publicBaseUrl: string;
  readonly log: Log;
  readonly tenants: readonly string[];
  readonly origins: readonly string[];
  /** Widens the limits of calls per caller: 1 where every caller has an address of its own. */
  readonly paceFactor?: number;
};

/** The desk that answers when nothing else does (D1-21: triage desk of the Ultrasonography Department). */
export const DESK_PHONE = "023-63315011";

/** Domains that say at send time whether their news is still so (N5). */
const TELLING = ["appointments", "orders", "outpatient", "consultations", "patients"] as const;

export type App = ReturnType<typeof createApp>;

/**
 * The one place where everything is wired: storage, domains, and how news travels between them. What answers calls, works
 * every minute and listens to partners is added by the entries, so that none carries what it does not serve.
 */
export function createApp(outside: Outside) {
  const { clock, ids, log, vault, record, wechat, serviceAccount, sms } = outside;
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
    sellers: { appointments: queries.appointments.seller, consultations: queries.consultations.seller },
    provider: outside.payment,
    wechat,
    receipts: outside.receipts,
    record,
    clock,
    log,
    policy: orderPolicy,
    publicBaseUrl: outside.publicBaseUrl,
  };
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
    }),
    adoptFromDesk(appointmentParts),
    hearCalendar(appointmentParts),
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
      mayAct: queries.patients.mayAct,
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
