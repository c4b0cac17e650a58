import type { Id } from "../kernel/ids";
import type { Fen } from "../kernel/money";
import type { Day, Instant } from "../kernel/time";
import { entry } from "./ledger";
import type { LedgerEntry } from "./ledger-model";
import type { Finding, Reconciliation } from "./views";

type What = Finding["what"];

/** Money as one side knows it. `number`: the payment attempt's, counter payment's or refund's; `fen` is positive for both. */
export type Known = { readonly what: What; readonly number: string; readonly fen: Fen };

/**
 * Money as our ledger knows it, and which other sides should know it: counter money is not on the provider's bill, and money
 * that went back at once was never told to the hospital's record.
 */
export type Booked = Known & { readonly orderId?: Id; readonly onBill: boolean; readonly inRecord: boolean };

/** The three sides of a day; a side that could not be asked is undefined, and nothing is concluded from its silence. */
export type Sides = {
  readonly bill: readonly Known[] | undefined;
  readonly ledger: readonly Booked[];
  readonly record: readonly Known[] | undefined;
};

export type Compared = Pick<
  Reconciliation,
  "unavailable" | "matched" | "billFen" | "ledgerFen" | "recordFen" | "findings"
>;

const nameOf = ({ what, number }: Pick<Known, "what" | "number">): string => `${what}#${number}`;
const signed = (what: What, fen: Fen): Fen => (what === "payment" ? fen : -fen);
const sumOf = (rows: readonly Known[]): Fen => rows.reduce((sum, { what, fen }) => sum + signed(what, fen), 0);

/** One amount for each thing: a side that tells one thing twice tells their sum, which then differs. */
function byName<T extends Known>(rows: readonly T[]): Map<string, T> {
  const named = new Map<string, T>();
  for (const row of rows) {
    const before = named.get(nameOf(row));
    named.set(nameOf(row), before ? { ...before, fen: before.fen + row.fen } : row);
  }
  return named;
}

type Three = { bill?: Known; ledger?: Booked; record?: Known };
type Asked = { readonly bill: boolean; readonly record: boolean };

/** What is wrong with one thing, the gravest first: our own book, then the bank's, then the record's. */
function kindOf({ bill, ledger, record }: Three, asked: Asked): Finding["kind"] | undefined {
  if (!ledger) return "missing-in-ledger";
  if (asked.bill && ledger.onBill && !bill) return "missing-in-bill";
  if (bill && bill.fen !== ledger.fen)
    return signed(bill.what, bill.fen) > signed(ledger.what, ledger.fen) ? "long" : "short";
  if (asked.record && ledger.inRecord && !record) return "missing-in-record";
  if (record && (record.fen !== ledger.fen || !ledger.inRecord)) return "record-differs";
  return undefined;
}

/**
 * Compares the provider's bill, our ledger and the hospital's record of one day, thing by thing (row 76). `long`: the provider
 * has more of our money than we booked; `short`: less. For a refund more given back means less money, so it is `short`. Sums
 * are payments less refunds, of each side as it told them.
 */
export function compare({ bill, ledger, record }: Sides): Compared {
  const asked = { bill: bill !== undefined, record: record !== undefined };
  const [bills, books, records] = [byName(bill ?? []), byName(ledger), byName(record ?? [])];
  const names = [...new Set([...books.keys(), ...bills.keys(), ...records.keys()])].sort();
  const findings = names.flatMap((id): Finding[] => {
    const three: Three = { bill: bills.get(id), ledger: books.get(id), record: records.get(id) };
    const kind = kindOf(three, asked);
    const one = three.ledger ?? three.bill ?? three.record;
    if (!kind || !one) return [];
    return [
      {
        id,
        kind,
        what: one.what,
        number: one.number,
        ...(three.ledger?.orderId ? { orderId: three.ledger.orderId } : {}),
        ...(three.bill ? { billFen: three.bill.fen } : {}),
        ...(three.ledger ? { ledgerFen: three.ledger.fen } : {}),
        ...(three.record ? { recordFen: three.record.fen } : {}),
        state: "open",
      },
    ];
  });
  return {
    unavailable: [...(asked.bill ? [] : (["bill"] as const)), ...(asked.record ? [] : (["record"] as const))],
    matched: names.length - findings.length,
    billFen: sumOf(bill ?? []),
    ledgerFen: sumOf(ledger),
    recordFen: sumOf(record ?? []),
    findings,
  };
}

const sameFinding = (a: Finding, b: Finding): boolean =>
  a.kind === b.kind && a.billFen === b.billFen && a.ledgerFen === b.ledgerFen && a.recordFen === b.recordFen;

/** A new comparison of a day that was compared before: what somebody has settled stays settled as long as it is the same. */
export function reportOf(
  day: Day,
  compared: Compared,
  before: Reconciliation | undefined,
  now: Instant,
): Reconciliation {
  const findings = compared.findings.map((finding) => {
    const known = before?.findings.find(({ id }) => id === finding.id);
    return known && sameFinding(known, finding) ? known : finding;
  });
  const confirmed = before?.confirmedAt !== undefined && findings.every(({ state }) => state !== "open");
  return {
    day,
    v: (before?.v ?? 0) + 1,
    ranAt: now,
    ...compared,
    findings,
    ...(confirmed ? { confirmedBy: before.confirmedBy, confirmedAt: before.confirmedAt } : {}),
  };
}

/**
 * The entry that makes our book say what the provider's bill says: the difference lies in `wechat` and is `unexplained` until
 * somebody explains it. Undefined where the bill is not what differs: a correction of our book would be wrong then.
 */
export function correctionOf(
  finding: Finding,
  made: { readonly day: Day; readonly v: number; readonly reason: string },
  now: Instant,
): LedgerEntry | undefined {
  const isBankSide =
    finding.billFen !== undefined || (finding.kind === "missing-in-bill" && finding.ledgerFen !== undefined);
  const difference = signed(finding.what, finding.billFen ?? 0) - signed(finding.what, finding.ledgerFen ?? 0);
  if (!isBankSide || difference === 0) return undefined;
  const { number, orderId } = finding;
  const named = { what: "correction" as const, number: `${number}@${made.day}.${made.v}`, note: made.reason };
  return entry(now, { ...named, ...(orderId ? { orderId } : {}) }, [
    { account: "wechat", fen: difference },
    { account: "unexplained", fen: -difference },
  ]);
}
