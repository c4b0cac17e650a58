import { addDays, addMinutes, dayOf, daysFrom, instantOf, type Day } from "../../shared/kernel/time";
import { compare, reportOf, type Known } from "../../shared/orders/reconcile";
import type { Reconciliation } from "../../shared/orders/views";
import type { BillRow } from "../ports/payment/port";
import { bookedMoneyOf } from "./booked-money";
import { reportOn, reportsFrom, reportWrites } from "./day-reports";
import { hearRefund } from "./hear-refund";
import type { Parts } from "./parts";
import { arrivedOf, orderIdOf, settle } from "./settle";

/** A side that was away is asked again so often, and so many days back. */
const AGAIN_MINUTES = 60;
const DAYS_BACK = 7;

const knownOf = ({ kind, number, refundNumber, fen }: BillRow): Known =>
  kind === "payment" ? { what: kind, number, fen } : { what: kind, number: refundNumber ?? number, fen };

/**
 * Compares a day that is over on its three sides and keeps the report (row 76). Money on the bill that we never heard of is
 * settled first, by the one path of all money (M6), and compared then.
 */
export async function reconcileDay(parts: Parts, tenant: string, day: Day): Promise<Reconciliation> {
  const { repository, provider, record, clock } = parts;
  const today = dayOf(clock.now());
  const [billed, recorded] = await Promise.all([provider.tradeBill(day), record.moneyOn(day)]);
  const before = await bookedMoneyOf(parts, tenant, day, today);
  const bill = billed.ok ? await ownBill(parts, tenant, billed.value, new Set(before.map(nameOf))) : undefined;
  const ledger = bill?.settled ? await bookedMoneyOf(parts, tenant, day, today) : before;
  const known =
    (recorded.ok && recorded.value.map(({ kind, number, fen }) => ({ what: kind, number, fen }))) || undefined;
  const compared = compare({ bill: bill?.rows.map(knownOf), ledger, record: known });
  for (let tries = 0; tries < 5; tries++) {
    const report = reportOf(day, compared, await reportOn(parts, tenant, day), clock.now());
    if ((await repository.commit(reportWrites(parts, tenant, report))).ok) return report;
  }
  throw new Error("a report was written by others again and again");
}

const nameOf = ({ what, number }: Known): string => `${what}#${number}`;

/**
 * The rows of this hospital on a bill that several may share, after settling what we had not booked; undefined when the
 * provider fell silent in between: then nothing is concluded of its side.
 */
async function ownBill(
  parts: Parts,
  tenant: string,
  bill: readonly BillRow[],
  booked: ReadonlySet<string>,
): Promise<{ readonly rows: BillRow[]; readonly settled: boolean } | undefined> {
  const rows: BillRow[] = [];
  let settled = false;
  for (const row of bill) {
    if (booked.has(nameOf(knownOf(row)))) {
      rows.push(row);
      continue;
    }
    const whose = await settleRow(parts, tenant, row);
    if (whose === "unreachable") return undefined;
    if (whose === "other") continue;
    rows.push(row);
    settled = true;
  }
  return { rows, settled };
}

async function settleRow(parts: Parts, tenant: string, row: BillRow): Promise<"ours" | "other" | "unreachable"> {
  const { provider, repository } = parts;
  const orderId = orderIdOf(row.number);
  const isOurs = orderId !== undefined && (await repository.unread(tenant, orderId)) !== undefined;
  const found = await provider.find(row.number);
  if (!found.ok) return found.code === "unreachable" ? "unreachable" : "ours";
  if (!isOurs && found.value.attach !== undefined && found.value.attach !== tenant) return "other";
  const arrived = arrivedOf(found.value);
  if (arrived && (await settle(parts, tenant, arrived, "bill")) === "unreachable") return "unreachable";
  if (row.kind === "payment" || !row.refundNumber) return "ours";
  const refund = await provider.findRefund(row.refundNumber);
  if (!refund.ok) return refund.code === "unreachable" ? "unreachable" : "ours";
  await hearRefund(parts, tenant, refund.value);
  return "ours";
}

/**
 * The part of the minute job that compares: every day that is over, once, from the policy's hour on; and again every hour
 * while one of its sides could not be asked. Two copies at once write the same report.
 */
export async function reconcileDue(parts: Parts, tenant: string): Promise<Day[]> {
  const now = parts.clock.now();
  const today = dayOf(now);
  const hour = String(parts.policy.compareAt.hour).padStart(2, "0");
  const last = addDays(today, now >= instantOf(today, `${hour}:00`) ? -1 : -2);
  const reports = await reportsFrom(parts, tenant, addDays(today, -DAYS_BACK), addDays(today, -1));
  const newest = reports.at(-1)?.day;
  const fresh = newest ? daysFrom(addDays(newest, 1), last) : last === addDays(today, -1) ? [last] : [];
  const again = reports
    .filter(({ unavailable, confirmedAt }) => unavailable.length > 0 && confirmedAt === undefined)
    .filter(({ ranAt }) => addMinutes(ranAt, AGAIN_MINUTES) <= now)
    .map(({ day }) => day);
  const due = [...again, ...fresh];
  for (const day of due) await reconcileDay(parts, tenant, day);
  return due;
}
