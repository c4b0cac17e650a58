import { addDays, dayOf, daysFrom, type Day } from "../../shared/kernel/time";
import type { Account, LedgerEntry } from "../../shared/orders/ledger-model";
import type { Booked } from "../../shared/orders/reconcile";
import { entriesOn } from "./balances";
import type { Parts } from "./parts";

type Store = Pick<Parts, "repository">;

/** Money that moved on a day may have been booked later: so many days are looked through at once. */
const LATE_DAYS = 7;
const MONEY: readonly Account[] = ["wechat", "cash", "pos"];

/** The payments and refunds whose money moved on a day, whenever they were booked, and who else should know of each. */
export async function bookedMoneyOf(parts: Store, tenant: string, day: Day, today: Day): Promise<Booked[]> {
  const last = addDays(day, LATE_DAYS) < today ? addDays(day, LATE_DAYS) : today;
  const days = [...new Set([...daysFrom(day, last), today])];
  const booked: Booked[] = [];
  for (const each of days)
    for await (const entry of entriesOn(parts, tenant, each)) {
      const money = dayOf(entry.at) === day ? await moneyIn(parts, tenant, entry) : undefined;
      if (money) booked.push(money);
    }
  return booked;
}

async function moneyIn(parts: Store, tenant: string, entry: LedgerEntry): Promise<Booked | undefined> {
  const { number, orderId, lines } = entry;
  const line = lines.find(({ account }) => MONEY.includes(account));
  if (!line) return undefined;
  const common = {
    number,
    ...(orderId ? { orderId } : {}),
    fen: Math.abs(line.fen),
    onBill: line.account === "wechat",
  };
  switch (entry.what) {
    case "payment":
      return { ...common, what: "payment", inRecord: true };
    case "unwanted-payment":
    case "quarantined-payment":
      return { ...common, what: "payment", inRecord: false };
    case "refund-done":
    case "refund-at-desk": {
      const refund = orderId && (await parts.repository.refund(orderId, number, tenant));
      return { ...common, what: "refund", inRecord: !refund || refund.from === "order" };
    }
    default:
      return undefined;
  }
}
