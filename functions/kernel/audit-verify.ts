import { auditPartition, TRAILS } from "./audit";
import { digestOf, hashOf, headKey, headOf, type Head, type Link } from "./audit-chain";
import type { Table } from "./table/table";
import type { Vault } from "./vault";

/**
 * What does not hold. `altered`, `missing`: a row that was sealed; `forged`: a row that never was; `link-broken`,
 * `link-missing`: a link; `cut`: the chain ends before its head or before a head that is known from elsewhere.
 */
export type Finding = {
  readonly is: "altered" | "missing" | "forged" | "link-broken" | "link-missing" | "cut";
  readonly trail: number;
  readonly seq?: number;
  readonly subject?: string;
  readonly row?: string;
};
/** What was looked at, the heads as they stand, and everything that does not hold. */
export type Verified = {
  readonly rows: number;
  readonly links: number;
  readonly heads: ReadonlyMap<number, Head>;
  readonly findings: readonly Finding[];
};

type Means = { readonly table: Pick<Table, "get" | "query">; readonly vault: Pick<Vault, "blindIndex"> };
const PAGE = 100;

/**
 * Verifies the sealed trail of one hospital, row by row and link by link (D2): an edit, a removal, a swap, an insertion, a
 * cut and a chain that was hashed anew without the key are all found. `known`: heads from the log, the last of each chain:
 * with them, a tail that was cut off together with its head is found, too.
 */
export async function verifyTrail(
  means: Means,
  tenant: string,
  known: ReadonlyMap<number, Head> = new Map(),
): Promise<Verified> {
  const heads = new Map<number, Head>();
  const findings: Finding[] = [];
  let [rows, links] = [0, 0];
  for (let trail = 0; trail < TRAILS; trail++) {
    const one = await verifyOne(means, tenant, trail, known.get(trail));
    if (one.last) heads.set(trail, one.last);
    findings.push(...one.findings);
    rows += one.rows;
    links += one.links;
  }
  return { rows, links, heads, findings };
}

async function verifyOne({ table, vault }: Means, tenant: string, trail: number, known: Head | undefined) {
  const findings: Finding[] = [];
  const say = (is: Finding["is"], where: Omit<Finding, "is" | "trail"> = {}) => findings.push({ is, trail, ...where });
  const sealed = new Map<string, Set<string>>();
  let last: Head | undefined;
  let [rows, links] = [0, 0];
  for await (const link of linksOf(table, tenant, trail)) {
    const expected: Head = last ?? { seq: 0, hash: "" };
    links++;
    for (let seq = expected.seq + 1; seq < link.seq; seq++) say("link-missing", { seq });
    const follows = link.seq !== expected.seq + 1 || link.before === expected.hash;
    if (!follows || hashOf(vault, tenant, trail, link) !== link.hash) say("link-broken", { seq: link.seq });
    if (known?.seq === link.seq && known.hash !== link.hash) say("link-broken", { seq: link.seq });
    for (const { subject, row, digest } of link.rows) {
      rows++;
      sealed.set(subject, (sealed.get(subject) ?? new Set()).add(row));
      const item = await table.get({ table: "audit", pk: auditPartition(tenant, subject), sk: row });
      const where = { seq: link.seq, subject, row };
      if (!item) say("missing", where);
      else if (digestOf(tenant, subject, row, item) !== digest || item.seal !== `${trail}#${link.seq}`)
        say("altered", where);
    }
    last = { seq: link.seq, hash: link.hash };
  }
  const head = await headOf(table, tenant, trail);
  if (head?.seq !== last?.seq || head?.hash !== last?.hash || (known && known.seq > (last?.seq ?? 0))) say("cut");
  for (const [subject, names] of sealed)
    for await (const row of rowsOf(table, tenant, subject)) if (!names.has(row)) say("forged", { subject, row });
  return { findings, last, rows, links };
}

async function* linksOf(table: Means["table"], tenant: string, trail: number): AsyncGenerator<Link> {
  const { pk } = headKey(tenant, trail);
  let cursor: string | undefined;
  do {
    const page = await table.query({ table: "trail", pk, prefix: "link#", limit: PAGE, cursor });
    for (const { item } of page.items) {
      const { v: _v, retain: _retain, ...link } = item;
      yield link as unknown as Link;
    }
    cursor = page.cursor;
  } while (cursor);
}

async function* rowsOf(table: Means["table"], tenant: string, subject: string): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await table.query({ table: "audit", pk: auditPartition(tenant, subject), limit: PAGE, cursor });
    for (const { sk } of page.items) yield sk;
    cursor = page.cursor;
  } while (cursor);
}
