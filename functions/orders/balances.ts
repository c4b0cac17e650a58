import { addDays, daysFrom, type Day } from "../../shared/kernel/time";
import { movedBy } from "../../shared/orders/ledger";
import { ACCOUNTS, type Account, type LedgerEntry } from "../../shared/orders/ledger-model";
import type { Fen } from "../../shared/kernel/money";
import type { Item } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

export type Sums = Record<Account, Fen>;
/** What every account moved on a day that is over, and what it held at its end. */
export type Balance = { readonly v: number; readonly day: Day; readonly moved: Sums; readonly balance: Sums };

type Store = Pick<Parts, "repository">;

/** Days that are read at most behind the last closed one: jobs that stood still that long are looked at by somebody. */
export const MOST_OPEN_DAYS = 62;
const PAGE = 100;

export const noSums = (): Sums => movedBy([]);
export const added = (a: Sums, b: Sums): Sums =>
  Object.fromEntries(ACCOUNTS.map((account) => [account, a[account] + b[account]])) as Sums;
export const areEqual = (a: Sums, b: Sums): boolean => ACCOUNTS.every((account) => a[account] === b[account]);

const balanceIn = ({ v, day, moved, balance }: Item): Balance => ({
  v,
  day: String(day),
  moved: { ...noSums(), ...(moved as Sums) },
  balance: { ...noSums(), ...(balance as Sums) },
});

/** The last closed day up to and with `day`. */
export async function lastClosed({ repository }: Store, tenant: string, day: Day): Promise<Balance | undefined> {
  const { pk } = keysOf(tenant).balance(day);
  const found = await repository.query({ table: "orders", pk, from: "0", to: day, newestFirst: true, limit: 1 });
  return found.items[0] && balanceIn(found.items[0].item);
}

/** All entries of a day, page by page. */
export async function* entriesOn({ repository }: Store, tenant: string, day: Day): AsyncGenerator<LedgerEntry> {
  let cursor: string | undefined;
  do {
    const page = await repository.entriesOf(day, tenant, PAGE, cursor);
    yield* page.entries;
    cursor = page.cursor;
  } while (cursor);
}

/** What a day has moved so far: the sum of its entries. */
export async function movedOn(parts: Store, tenant: string, day: Day): Promise<Sums> {
  const entries: LedgerEntry[] = [];
  let sums = noSums();
  for await (const entry of entriesOn(parts, tenant, day)) {
    entries.push(entry);
    if (entries.length === PAGE) sums = added(sums, movedBy(entries.splice(0)));
  }
  return added(sums, movedBy(entries));
}

/** What every account moved on a day and held at its end; a day that is not closed yet is summed from its entries. */
export async function balancesAt(
  parts: Store,
  tenant: string,
  day: Day,
): Promise<{ readonly moved: Sums; readonly balance: Sums }> {
  const base = await lastClosed(parts, tenant, day);
  if (base?.day === day) return base;
  let [moved, balance] = [noSums(), base?.balance ?? noSums()];
  for (const open of daysFrom(base ? addDays(base.day, 1) : addDays(day, -MOST_OPEN_DAYS), day)) {
    moved = await movedOn(parts, tenant, open);
    balance = added(balance, moved);
  }
  return { moved, balance };
}
