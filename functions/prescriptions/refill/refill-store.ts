import type { Id } from "../../../shared/kernel/ids";
import type { Day } from "../../../shared/kernel/time";
import type { Table, Write } from "../../kernel/table/table";
import { at, keysOf } from "../keys";

export type RefillPlan = { readonly id: Id; readonly receivedOn: Day; readonly done: Write };

/** Who is to be invited for the next prescription, and when. */
export function refillStore(table: Table) {
  const pk = (tenant: string) => `${tenant}#refills`;
  const mark = (tenant: string, id: Id) => at(`${tenant}#prescription#${id}`, "refill");
  return {
    /** Planned once for a prescription, however often its arrival is told. */
    plan: (tenant: string, id: Id, onDay: Day, receivedOn: Day) =>
      table.commit([
        { put: mark(tenant, id), item: { v: 1, receivedOn }, when: "absent" },
        { put: at(pk(tenant), `${onDay}#${id}`), item: { v: 1, id, receivedOn }, when: "any" },
      ]),
    /** The day on which she got it, where that is known. */
    async receivedOn(tenant: string, id: Id): Promise<Day | undefined> {
      const item = await table.get(mark(tenant, id));
      return item && String(item.receivedOn);
    },
    /** She is reminded unless she has said no. */
    wanted: async (tenant: string, personId: Id): Promise<boolean> =>
      (await table.get(keysOf(tenant).refillWish(personId)))?.wanted !== false,
    wishWrite: (tenant: string, personId: Id, wanted: boolean): Write => ({
      put: keysOf(tenant).refillWish(personId),
      item: { v: 1, wanted },
      when: "any",
    }),
    async due(tenant: string, today: Day): Promise<RefillPlan[]> {
      const found = await table.query({ table: "prescriptions", pk: pk(tenant), to: `${today}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({
        id: String(item.id),
        receivedOn: String(item.receivedOn),
        done: { remove: at(pk(tenant), sk), when: { version: item.v } },
      }));
    },
  };
}
