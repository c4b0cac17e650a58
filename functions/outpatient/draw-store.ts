import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Item, Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import { keysOf } from "./keys";

/** One put of one unit, at the beginning of a rush: as little as can be. */
export type Ticket = {
  readonly id: Id;
  readonly personId: Id;
  readonly accountId: Id;
  /** Taken by a proxy's leave. */
  readonly proxy?: boolean;
  readonly at: Instant;
};

/** The draw of a session: who works on it until when, and what came of it. */
export type Draw = {
  readonly v: number;
  readonly leaseUntil: Instant;
  /** The order is written down: from then on nothing changes it. */
  readonly ranked?: number;
  readonly drawn?: DrawOutcomes;
  /** All tickets before this place have been told of it. */
  readonly told?: Reached;
};
/** A place among the tickets. */
export type Reached = { readonly shard: number; readonly cursor?: string };
export type DrawOutcomes = {
  readonly at: Instant;
  readonly won: readonly number[];
  readonly leftOut: readonly number[];
  /** The last rank that stands on the list; 0 where nobody does. */
  readonly lastListed: number;
};

/** Pseudonyms in one item of the report: about 12 KB. */
export const REPORT_PAGE = 500;

export type DrawStore = ReturnType<typeof createDrawStore>;

/** How tickets, the sealed seed and the report of a draw lie in the table. */
export function createDrawStore(table: Table, vault: Vault) {
  const seedKey = (tenant: string, id: string) => keysOf(tenant).session(id, "draw-seed");
  const drawKey = (tenant: string, id: string) => keysOf(tenant).session(id, "draw");
  const page = async (tenant: string, id: string, { shard, cursor }: Reached, limit: number) => {
    const { pk } = keysOf(tenant).ticket(id, shard, "");
    const found = await table.query({ table: "outpatient", pk, limit, cursor });
    const tickets = found.items.map(({ sk, item }): Ticket => ({ ...(item as unknown as Ticket), personId: sk }));
    return { tickets, cursor: found.cursor };
  };
  return {
    page,
    seedWrite(tenant: string, id: string, seed: string): Write {
      const put = seedKey(tenant, id);
      return { put, item: { v: 1, sealed: vault.seal(put, "seed", seed) }, when: "any" };
    },
    async seed(tenant: string, id: string): Promise<string> {
      const key = seedKey(tenant, id);
      const item = await table.get(key);
      if (!item) throw new Error("a draw without its seed");
      return vault.open(key, "seed", String(item.sealed));
    },
    /** False where the person has a ticket already. */
    async putTicket(tenant: string, id: string, shard: number, { personId, ...rest }: Ticket): Promise<boolean> {
      const put = keysOf(tenant).ticket(id, shard, personId);
      return (await table.commit([{ put, item: { v: 1, ...rest }, when: "absent" }])).ok;
    },
    async ticket(tenant: string, id: string, shard: number, personId: Id): Promise<Ticket | undefined> {
      const item = await table.get(keysOf(tenant).ticket(id, shard, personId));
      return item && { ...(item as unknown as Ticket), personId };
    },
    removeTicket: (tenant: string, id: string, shard: number, personId: Id) =>
      table.commit([{ remove: keysOf(tenant).ticket(id, shard, personId), when: "any" }]),
    async tickets(tenant: string, id: string, shards: number): Promise<Ticket[]> {
      const all: Ticket[] = [];
      for (let shard = 0; shard < shards; shard++) {
        let cursor: string | undefined;
        do {
          const found = await page(tenant, id, { shard, cursor }, 100);
          all.push(...found.tickets);
          cursor = found.cursor;
        } while (cursor);
      }
      return all;
    },
    async draw(tenant: string, id: string): Promise<Draw | undefined> {
      return (await table.get(drawKey(tenant, id))) as unknown as Draw | undefined;
    },
    drawWrite(tenant: string, id: string, draw: Draw): Write {
      const item = JSON.parse(JSON.stringify({ ...draw, retain: "15y" })) as Item;
      return { put: drawKey(tenant, id), item, when: draw.v === 1 ? "absent" : { version: draw.v - 1 } };
    },
    reportWrite: (tenant: string, id: string, rank: number, pseudonyms: readonly string[]): Write => ({
      put: keysOf(tenant).report(id, rank),
      item: { v: 1, pseudonyms: pseudonyms.join(" "), retain: "15y" },
      when: "any",
    }),
    /** One page of the report, beginning with a rank (from 1). */
    async reportPage(tenant: string, id: string, rank: number): Promise<string[]> {
      const item = await table.get(keysOf(tenant).report(id, rank));
      return item ? String(item.pseudonyms).split(" ").filter(Boolean) : [];
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
