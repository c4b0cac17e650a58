import type { App } from "./app";
import { carryAllThrough } from "./appointments/capacity/carry-through";
import { openAhead } from "./appointments/capacity/open-ahead";
import { settleDay } from "./appointments/day/settle-day";
import { watchReports } from "./appointments/day/watch-reports";
import { watchDeadlines } from "./appointments/watch-deadlines";
import { mayFollowUp } from "./consultations/intake/may-follow-up";
import { watchConsultations } from "./consultations/watch-consultations";
import { watchDeliveries } from "./deliveries/watch-deliveries";
import { everyMinuteOf, type Chore } from "./every-minute";
import { sealTrail } from "./kernel/audit-chain";
import { sendDue } from "./notifications/send-due";
import { watchUnread } from "./notifications/watch-unread";
import { partsOf } from "./outpatient/parts";
import { planAhead } from "./outpatient/plan-ahead";
import { watchClinics } from "./outpatient/watch-clinics";
import { watchOrders } from "./orders/watch-orders";
import { watchRefills } from "./prescriptions/refill/watch-refills";
import { watchPrescriptions } from "./prescriptions/watch-prescriptions";
import { endExpiredProxies } from "./patients/privacy/end-proxy";
import { privacyParts } from "./patients/privacy/parts";

/** What runs every minute for each hospital. */
export function everyMinute({ parts, outbox, outside }: App): () => Promise<void> {
  const chores: Chore[] = [
    // Money that came in the last minute is heard before the place that it pays for is given back (3.5).
    ["money", (tenant) => watchOrders(parts.orders, tenant)],
    ["news", (tenant) => outbox.drain(tenant)],
    ["sessions", (tenant) => openAhead(parts.appointments, tenant)],
    ["capacity", (tenant) => carryAllThrough(parts.appointments, tenant)],
    ["deadlines", (tenant) => watchDeadlines(parts.appointments, tenant)],
    ["consultations", (tenant) => watchConsultations(parts.consultations, tenant)],
    ["deliveries", (tenant) => watchDeliveries(parts.deliveries, tenant)],
    ["prescriptions", (tenant) => watchPrescriptions(parts.prescriptions, tenant)],
    ["refills", (tenant) => watchRefills(parts.prescriptions, mayFollowUp(parts.consultations), tenant)],
    ["missed", (tenant) => settleDay(parts.appointments, tenant)],
    ["reports", (tenant) => watchReports(parts.appointments, tenant)],
    ["clinic-plan", (tenant) => planAhead(partsOf(parts.outpatient), tenant)],
    ["clinics", (tenant) => watchClinics(partsOf(parts.outpatient), tenant)],
    ["proxies", (tenant) => endExpiredProxies(privacyParts(parts.privacy), tenant)],
    ["news", (tenant) => outbox.drain(tenant)],
    ["notices", (tenant) => sendDue(parts.notifications, tenant)],
    ["unread", (tenant) => watchUnread(parts.notifications, tenant)],
    ["followers", (tenant) => parts.notifications.followers.joinLater(tenant)],
    ["trail", (tenant) => sealTrail({ ...outside, now: outside.clock.now }, tenant)],
  ];
  return everyMinuteOf(chores, outside.tenants, outside.log);
}
