import type { Day } from "../../shared/kernel/time";
import { ClinicPattern, type PatternName } from "../../shared/outpatient/patterns";
import type { Table, Write } from "../kernel/table/table";
import { keysOf } from "./keys";

/** All days up to this one have been planned. */
export type Planned = { readonly v: number; readonly through: Day };

export type PatternStore = ReturnType<typeof createPatternStore>;

/** How weekly patterns lie in the table, and how far they have been planned. */
export function createPatternStore(table: Table) {
  return {
    async planned(tenant: string): Promise<Planned | undefined> {
      return (await table.get(keysOf(tenant).planned())) as unknown as Planned | undefined;
    },
    /** Holds only while nobody has written it since it was read: a pattern that is saved meanwhile is planned, too. */
    plannedWrite: (tenant: string, through: Day, before: Planned | undefined): Write => ({
      put: keysOf(tenant).planned(),
      item: { v: (before?.v ?? 0) + 1, through },
      when: before ? { version: before.v } : "absent",
    }),
    /** All patterns, or those of a department. */
    async all(tenant: string, departmentId?: string): Promise<ClinicPattern[]> {
      const { pk } = keysOf(tenant).pattern({ departmentId: "", doctorId: "", weekday: 1, half: "am" });
      const found: ClinicPattern[] = [];
      let cursor: string | undefined;
      do {
        const prefix = departmentId === undefined ? {} : { prefix: `${departmentId}#` };
        const page = await table.query({ table: "outpatient", pk, limit: 100, cursor, ...prefix });
        found.push(...page.items.map(({ item }) => ClinicPattern.parse(item)));
        cursor = page.cursor;
      } while (cursor);
      return found;
    },
    patternWrite: (tenant: string, pattern: ClinicPattern): Write => ({
      put: keysOf(tenant).pattern(pattern),
      item: JSON.parse(JSON.stringify(pattern)) as ClinicPattern,
      when: pattern.v === 1 ? "absent" : { version: pattern.v - 1 },
    }),
    async pattern(tenant: string, which: PatternName) {
      const item = await table.get(keysOf(tenant).pattern(which));
      return item && ClinicPattern.parse(item);
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
