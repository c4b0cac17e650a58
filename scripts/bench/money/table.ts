import { areBalanced } from "./books";
import type { Storm } from "./storm";

/** After how many rounds at most nothing may differ any more (R10). */
const MOST_PASSES = 2;
/** From so many orders on every kind of fault must have happened, or the run proves nothing of it. */
const ENOUGH_ORDERS = 500;

type Finding = string;

/** Everything that must not be; empty for a good run. `expected`: kinds of faults that should have happened. */
export function findings(storm: Storm, expected: readonly string[]): Finding[] {
  const { books, passes, cost, fired, orders } = storm;
  const wrong: Finding[] = [];
  const must = (isSo: boolean, finding: Finding) => void (isSo || wrong.push(finding));
  must(books.ledgerFen === books.journalFen, `ledger and journal differ by ${books.ledgerFen - books.journalFen} fen`);
  must(books.differing === 0, `${books.differing} orders differ from the journal, ${books.differingFen} fen in all`);
  must(books.fates.neither === 0, `${books.fates.neither} orders are neither kept nor refunded nor unpaid`);
  must(books.inTransitFen === 0, `${books.inTransitFen} fen of refunds never arrived`);
  must(books.quarantined === 0 && books.unexplainedFen === 0, `${books.quarantined} payments lie in quarantine`);
  must(books.crooked === 0, `${books.crooked} ledger entries do not sum to zero`);
  must(!areBalanced(books) || (passes ?? MOST_PASSES + 1) <= MOST_PASSES, `it took ${passes} passes to balance`);
  for (const about of ["payment", "refund"] as const) {
    const { heard, read, write } = cost[about];
    must(heard === "known", `a ${about} message that comes again is taken as ${heard}`);
    must(read <= 1 && write === 0, `a ${about} message that comes again costs ${read} read and ${write} write units`);
  }
  if (orders >= ENOUGH_ORDERS) {
    must(books.secondPayments > 0, "nobody paid twice");
    for (const kind of expected) must((fired.get(kind) ?? 0) > 0, `the fault "${kind}" never happened`);
  }
  return wrong;
}

const yuan = (fen: number): string => `${(fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })} yuan`;

/** The run as a Markdown table. */
export function tableOf(storm: Storm): string {
  const { books, fired, messages, cost } = storm;
  const { kept, refunded, unpaid, neither } = books.fates;
  const byName = [...fired].filter(([, times]) => times > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const of = (on: string) =>
    byName
      .filter(([name]) => name.startsWith(`${on} `))
      .map(([name, times]) => `${name.slice(on.length + 1)} ${times}`)
      .join(", ") || "none";
  const rows: readonly (readonly [string, string | number])[] = [
    ["orders (seed)", `${storm.orders} (${storm.seed})`],
    ["faults on calls", of("call")],
    ["faults on messages", of("notice")],
    ["faults of the table", of("table")],
    ["messages sent", messages.accepted + messages.refused],
    ["messages accepted / refused", `${messages.accepted} / ${messages.refused}`],
    ["paid and kept / kept in part by the refund rules", `${kept} / ${books.fates["kept-in-part"]}`],
    ["refunded whole", refunded],
    ["unpaid or closed", unpaid],
    ["neither kept nor refunded nor unpaid", neither],
    ["second payments given back", books.secondPayments],
    ["refunds refused by the provider and sent again", storm.mended],
    ["WeChat balance of the ledger", yuan(books.ledgerFen)],
    ["journal of the provider (charged less refunded)", yuan(books.journalFen)],
    ["difference", `${books.ledgerFen - books.journalFen} fen`],
    ["orders that differ from the journal", `${books.differing} (${books.differingFen} fen)`],
    ["refunds in transit / in quarantine", `${books.inTransitFen} fen / ${books.quarantined}`],
    ["passes of the reconciler until balanced", storm.passes ?? "never"],
    ["duplicate payment message", `${cost.payment.read} read, ${cost.payment.write} write units`],
    ["duplicate refund message", `${cost.refund.read} read, ${cost.refund.write} write units`],
    ["time", `${storm.seconds.toFixed(1)} s`],
  ];
  return ["| Money | Figure |", "|---|---|", ...rows.map(([name, figure]) => `| ${name} | ${figure} |`)].join("\n");
}
