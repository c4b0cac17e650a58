import type { Id } from "../../../shared/kernel/ids";
import { CONSENT_DOCUMENTS, Standing, type ConsentDocument } from "../../../shared/patients/consents";
import type { ConsentLine } from "../../../shared/patients/privacy-views";
import type { Item, Table, Write } from "../../kernel/table/table";
import { keysOf, kept } from "./keys";

/** A line of the ledger as it is kept: which account it was stays inside. */
export type Line = Omit<ConsentLine, "byYou"> & { readonly accountId: Id; readonly fingerprint: string };
export type ConsentStore = ReturnType<typeof createConsentStore>;

const standingIn = ({ retain: _retain, ...item }: Item): Standing => Standing.parse(item);
const lineIn = ({ v: _v, retain: _retain, ...item }: Item): Line => item as unknown as Line;
const LINES = 20;

/** The ledger of consents: lines are only ever added, and what stands now carries the version that guards A7. */
export function createConsentStore(table: Table) {
  return {
    async standing(tenant: string, personId: Id, document: ConsentDocument): Promise<Standing | undefined> {
      const item = await table.get(keysOf(tenant).standing(personId, document));
      return item && standingIn(item);
    },
    async standings(tenant: string, personId: Id): Promise<ReadonlyMap<ConsentDocument, Standing>> {
      const { pk } = keysOf(tenant).standing(personId, "health-data");
      const limit = CONSENT_DOCUMENTS.length;
      const found = await table.query({ table: "patients", pk, prefix: "now#", limit });
      return new Map(found.items.map(({ item }) => [standingIn(item).document, standingIn(item)]));
    },
    async lines(tenant: string, personId: Id, cursor?: string) {
      const { pk } = keysOf(tenant).standing(personId, "health-data");
      const query = { table: "patients", pk, prefix: "line#", limit: LINES, newestFirst: true, cursor } as const;
      const found = await table.query(query);
      return { lines: found.items.map(({ item }) => lineIn(item)), cursor: found.cursor };
    },
    /** What a tap did before, if it was this one. */
    async tap(tenant: string, personId: Id, id: Id): Promise<string | undefined> {
      const item = await table.get(keysOf(tenant).tap(personId, id));
      return item && String(item.fingerprint);
    },
    /** What stands now at its next version, its line, and the guard of the tap. */
    writes(tenant: string, personId: Id, standing: Standing, line: Line): Write[] {
      const keys = keysOf(tenant);
      const when = standing.v === 1 ? "absent" : { version: standing.v - 1 };
      const tap = { put: keys.tap(personId, line.id), item: kept({ fingerprint: line.fingerprint }), when: "absent" };
      return [
        { put: keys.standing(personId, standing.document), item: kept(standing), when },
        { put: keys.line(personId, line.at, line.id), item: kept(line), when: "absent" },
        tap as Write,
      ];
    },
    /** In another domain's commit: this consent stands as it was read, or nothing happens (A7). */
    check: (tenant: string, personId: Id, { document, v }: Standing): Write => ({
      check: keysOf(tenant).standing(personId, document),
      when: { version: v },
    }),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
