import type { Application } from "../../shared/appointments/application";
import type { Mark } from "../../shared/appointments/conduct";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Table, Write } from "../kernel/table/table";
import { keysOf } from "./keys";

/** More marks than one person can gather, since each pauses her. */
const MOST = 100;

/** What was counted for a person: one item for each application, so that nothing is counted twice. */
export const createConduct = (table: Table) => ({
  async marks(personId: Id, tenant: string): Promise<Mark[]> {
    const { pk, sk } = keysOf(tenant).conduct(personId, "");
    const found = await table.query({ table: "appointments", pk, prefix: sk, limit: MOST });
    return found.items.map(({ item }) => ({ what: item.what as Mark["what"], at: String(item.at) }));
  },
});
export type Conduct = ReturnType<typeof createConduct>;

/**
 * What a step does to the count of its person, for the commit of that step: a place that she gave back or missed is counted
 * once, and a miss that the desk has excused is not counted any more (row 31).
 */
export function conductWrites(
  what: Mark["what"] | "excused",
  { id, personId }: Pick<Application, "id" | "personId">,
  now: Instant,
  tenant: string,
): Write[] {
  const key = keysOf(tenant).conduct(personId, id);
  if (what === "excused") return [{ remove: key, when: "any" }];
  return [{ put: key, item: { v: 1, what, at: now, retain: "15y" }, when: "any" }];
}
