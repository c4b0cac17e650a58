import type { Instant } from "../../shared/kernel/time";
import type { Bilingual } from "../../shared/kernel/words";
import type { Signer } from "../../shared/prescriptions/model";
import type { Table, Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import { kept } from "./repository";

/** A drug that nobody may prescribe now; `back` and `done`: how far it has reached what was under way, and received. */
export type Stop = {
  readonly v: number;
  readonly drugId: string;
  readonly name: Bilingual;
  readonly reason: "recall" | "missing";
  readonly note: string;
  readonly since: Instant;
  readonly by: Signer;
  readonly reached: number;
  readonly done: boolean;
  /** A recall: so far it has looked back on what was received. */
  readonly back?: string;
};
export type StopStore = ReturnType<typeof createStopStore>;

/** The stop-list: a drug that is not there may be prescribed. */
export function createStopStore(table: Table) {
  const stopOf = (item: object): Stop => {
    const { retain: _retain, ...stop } = item as Stop & { retain: string };
    return stop;
  };
  return {
    async stop(tenant: string, drugId: string): Promise<Stop | undefined> {
      const item = await table.get(keysOf(tenant).stop(drugId));
      return item && stopOf(item);
    },
    /** All of them: a hospital stops a handful of drugs at a time. */
    async all(tenant: string): Promise<Stop[]> {
      const { pk } = keysOf(tenant).stop("");
      const found = await table.query({ table: "prescriptions", pk, limit: 100 });
      return found.items.map(({ item }) => stopOf(item));
    },
    write: (tenant: string, stop: Stop): Write => ({
      put: keysOf(tenant).stop(stop.drugId),
      item: kept(stop),
      when: stop.v === 1 ? "absent" : { version: stop.v - 1 },
    }),
    remove: (tenant: string, { drugId, v }: Pick<Stop, "drugId" | "v">): Write => ({
      remove: keysOf(tenant).stop(drugId),
      when: { version: v },
    }),
    /** The drug may be prescribed: for the commit that prescribes it. */
    free: (tenant: string, drugId: string): Write => ({ check: keysOf(tenant).stop(drugId), when: "absent" }),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
