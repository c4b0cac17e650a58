import { movedBy } from "../../../shared/orders/ledger";
import type { LedgerEntry } from "../../../shared/orders/ledger-model";
import type { Order, Refund } from "../../../shared/orders/model";
import type { Item } from "../../../functions/kernel/table/table";
import type { PayJournal } from "../../sandbox/wechat-pay";
import type { House } from "./house";
import type { Thing } from "./seller";

/** What became of an order's money; `neither` must not happen. */
export type Fate = "kept" | "kept-in-part" | "refunded" | "unpaid" | "neither";

/** Our books beside the provider's journal, in fen. */
export type Books = {
  readonly fates: Readonly<Record<Fate, number>>;
  /** Orders whose own sums are not the journal's, and by how much in all. */
  readonly differing: number;
  readonly differingFen: number;
  readonly ledgerFen: number;
  readonly journalFen: number;
  readonly inTransitFen: number;
  readonly unexplainedFen: number;
  /** Entries whose lines do not sum to zero. */
  readonly crooked: number;
  readonly secondPayments: number;
  readonly quarantined: number;
};

type Sums = { charged: number; refunded: number };

/** What the provider says of each order: an attempt's number is the order's id and a count. */
function journalByOrder({ charged, refunded }: PayJournal): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  const of = (number: string): Sums => {
    const id = number.slice(0, 26);
    if (!sums.has(id)) sums.set(id, { charged: 0, refunded: 0 });
    return sums.get(id)!;
  };
  for (const { order, fen } of charged) of(order).charged += fen;
  for (const { order, fen } of refunded) of(order).refunded += fen;
  return sums;
}

/** Everything that lies in the table of orders, by what it is. */
function read(house: House) {
  const orders: Order[] = [];
  const refunds: Refund[] = [];
  const entries: LedgerEntry[] = [];
  let quarantined = 0;
  for (const { key, item } of house.memory.everything()) {
    if (key.table !== "orders") continue;
    const is = (prefix: string, of: string) => key.sk.startsWith(prefix) && key.pk.includes(of);
    const as = <T>(value: Item): T => value as unknown as T;
    if (is("head", "#order#")) orders.push(as<Order>(item));
    else if (is("refund#", "#order#")) refunds.push(as<Refund>(item));
    else if (key.pk.includes("#ledger#")) entries.push(as<LedgerEntry>(item));
    else if (key.pk.endsWith("#quarantine")) quarantined += 1;
  }
  return { orders, refunds, entries, quarantined };
}

/** Whose thing stands keeps what is left; a thing that ended keeps only what the refund rules leave the hospital. */
function fateOf(order: Order, sums: Sums, thing: Thing | undefined, refunds: readonly Refund[]): Fate {
  const left = sums.charged - sums.refunded;
  if (refunds.some(({ state }) => state !== "done" && state !== "refused")) return "neither";
  if (sums.charged === 0) return order.payment === "unpaid" ? "unpaid" : "neither";
  if (left === 0) return order.payment === "refunded" || !order.paid ? "refunded" : "neither";
  if (left !== (order.paid?.fen ?? 0) - order.refundedFen) return "neither";
  const untouched = order.refundedFen === 0;
  if (thing?.state === "hers" && thing.paidBy === order.id) return untouched ? "kept" : "kept-in-part";
  return thing?.state === "ended" && !untouched ? "kept-in-part" : "neither";
}

/** Reads the whole table and the provider's journal, and compares them order by order and in sum. */
export function compare(house: House, journal: PayJournal): Books {
  const { orders, refunds, entries, quarantined } = read(house);
  const told = journalByOrder(journal);
  const fates = { kept: 0, "kept-in-part": 0, refunded: 0, unpaid: 0, neither: 0 };
  let [differing, differingFen] = [0, 0];
  for (const order of orders) {
    const sums = told.get(order.id) ?? { charged: 0, refunded: 0 };
    const own = refunds.filter(({ orderId }) => orderId === order.id);
    const returned = own.filter(({ from }) => from === "unwanted");
    const done = own.filter(({ state }) => state === "done").reduce((sum, { fen }) => sum + fen, 0);
    const came = (order.paid?.fen ?? 0) + returned.reduce((sum, { fen }) => sum + fen, 0);
    const off = Math.abs(came - sums.charged) + Math.abs(done - sums.refunded);
    if (off > 0) differing += 1;
    differingFen += off;
    fates[fateOf(order, sums, house.seller.things.get(order.subject.id), own)] += 1;
  }
  const moved = movedBy(entries);
  return {
    fates,
    differing,
    differingFen,
    ledgerFen: moved.wechat,
    journalFen: journal.chargedFen - journal.refundedFen,
    inTransitFen: moved["refunds-in-transit"],
    unexplainedFen: moved.unexplained,
    crooked: entries.filter(({ lines }) => lines.reduce((sum, { fen }) => sum + fen, 0) !== 0).length,
    secondPayments: refunds.filter(({ reason }) => reason === "second-payment").length,
    quarantined,
  };
}

/** Nothing differs, nothing is open. */
export const areBalanced = (books: Books): boolean =>
  books.ledgerFen === books.journalFen &&
  [books.fates.neither, books.differing, books.inTransitFen, books.unexplainedFen, books.crooked].every(
    (figure) => figure === 0,
  );
