import type { Application } from "../../../shared/appointments/application";
import { takeStep } from "../../../shared/appointments/rules";
import { addMinutes, type Instant } from "../../../shared/kernel/time";
import type { Parts } from "../parts";
import { commitByHospital } from "../step-by-hospital";
import { reportsOf } from "./reports";

/** The record is asked about so many examinations in one minute at most. */
const A_ROUND = 20;
const LISTED = 100;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * Notices in the hospital record that the report of a done examination is out. Each is asked about every few minutes of the
 * first day and then every hour, for as long as the policy says; one that comes later is published by the desk.
 */
export async function watchReports(parts: Parts, tenant: string): Promise<number> {
  const now = parts.clock.now();
  const { days } = parts.policy.day.reports;
  const from = addMinutes(now, -days * DAY_MINUTES);
  const { rows } = await parts.repository.queue("report", tenant, LISTED, { from, to: `${now}~` });
  const due = rows.filter(({ application }) => isDue(application, now, parts)).slice(0, A_ROUND);
  let published = 0;
  for (const { application } of due) if (await publish(parts, application.id, tenant, now)) published++;
  return published;
}

function isDue({ attendance, updatedAt }: Application, now: Instant, { policy }: Parts): boolean {
  const minutes = Math.floor((Date.parse(now) - Date.parse(attendance?.endedAt ?? updatedAt)) / MINUTE_MS);
  return minutes % (minutes < DAY_MINUTES ? policy.day.reports.everyMinutes : 60) === 0;
}

async function publish(parts: Parts, id: string, tenant: string, now: Instant): Promise<boolean> {
  const before = await parts.repository.unread(tenant, id);
  if (!before) return false;
  const published = takeStep(before, "publishReport", { now });
  if (!published.ok) return false;
  const found = await reportsOf(parts, before, tenant, now);
  if (!found.ok || found.value.length === 0) return false;
  return commitByHospital(parts, before, { after: published.value, event: "application.report-ready" }, tenant);
}
