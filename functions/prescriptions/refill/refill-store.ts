import type { Id } from "../../../shared/kernel/ids";
import type { Day } from "../../../shared/kernel/time";
import type { Having } from "../../../shared/prescriptions/refill";
import type { Item, Table, Write } from "../../kernel/table/table";
import { at, keysOf } from "../keys";
import { TableBusy } from "../repository";

export type RefillPlan = Having & { readonly id: Id; readonly onDay: Day };
export type RefillDue = Having & { readonly id: Id; readonly done: Write };
const TRIES = 5;

const havingIn = ({ receivedOn, sure }: Item): Having => ({ receivedOn: String(receivedOn), sure: sure !== false });

/** Who is to be invited for the next prescription, and when. */
export function refillStore(table: Table) {
  const pk = (tenant: string) => `${tenant}#refills`;
  const mark = (tenant: string, id: Id) => at(`${tenant}#prescription#${id}`, "refill");
  const row = (tenant: string, onDay: Day, id: Id) => at(pk(tenant), `${onDay}#${id}`);
  return {
    /** Planned once; a plan from the promised day is replaced by one from the day on which she got it. */
    async plan(tenant: string, id: Id, { receivedOn, sure, onDay }: Omit<RefillPlan, "id">): Promise<void> {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = await table.get(mark(tenant, id));
        if (before && (before.sure !== false || (!sure && before.receivedOn === receivedOn))) return;
        // Invited already: only the days are counted anew.
        const told = before?.told === true;
        const writes: Write[] = [
          {
            put: mark(tenant, id),
            item: { v: (before?.v ?? 0) + 1, receivedOn, sure, onDay, ...(told ? { told } : {}) },
            when: before ? { version: before.v } : "absent",
          },
          ...(before && before.onDay !== onDay
            ? [{ remove: row(tenant, String(before.onDay), id), when: "any" as const }]
            : []),
          ...(told
            ? []
            : [{ put: row(tenant, onDay, id), item: { v: 1, id, receivedOn, sure }, when: "any" as const }]),
        ];
        if ((await table.commit(writes)).ok) return;
      }
      throw new TableBusy("the plan of a refill moved at every try");
    },
    /** From when she has it, where that is known. */
    async having(tenant: string, id: Id): Promise<(Having & { readonly onDay?: Day }) | undefined> {
      const item = await table.get(mark(tenant, id));
      return item && { ...havingIn(item), ...(item.onDay ? { onDay: String(item.onDay) } : {}) };
    },
    /** She was invited: no later news of the parcel plans it again. */
    async toldWrites(tenant: string, id: Id): Promise<Write[]> {
      const item = await table.get(mark(tenant, id));
      if (!item || item.sure !== false) return [];
      return [{ put: mark(tenant, id), item: { ...item, v: item.v + 1, told: true }, when: { version: item.v } }];
    },
    /** She is reminded unless she has said no. */
    wanted: async (tenant: string, personId: Id): Promise<boolean> =>
      (await table.get(keysOf(tenant).refillWish(personId)))?.wanted !== false,
    wishWrite: (tenant: string, personId: Id, wanted: boolean): Write => ({
      put: keysOf(tenant).refillWish(personId),
      item: { v: 1, wanted },
      when: "any",
    }),
    async due(tenant: string, today: Day): Promise<RefillDue[]> {
      const found = await table.query({ table: "prescriptions", pk: pk(tenant), to: `${today}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({
        id: String(item.id),
        ...havingIn(item),
        done: { remove: at(pk(tenant), sk), when: { version: item.v } },
      }));
    },
  };
}
