import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { Quarantined } from "../../shared/orders/model";
import type { Answering } from "../kernel/call";
import type { Item } from "../kernel/table/table";
import type { Parts } from "./parts";

const PAGE = 50;

export const quarantine =
  ({ repository }: Parts): Answering<(typeof orders)["calls"]["quarantine"]> =>
  async ({ cursor }, { tenant }) => {
    const pk = `${tenant}#quarantine`;
    const found = await repository.query({ table: "orders", pk, limit: PAGE, ...(cursor ? { cursor } : {}) });
    return done({ items: found.items.map(({ item }) => quarantinedOf(item)), cursor: found.cursor });
  };

/** Quarantined money as finance sees it, without what only guards a repeated tap. */
export function quarantinedOf({
  retain: _retain,
  stepId: _stepId,
  fingerprint: _fingerprint,
  ...item
}: Item): Quarantined {
  return Quarantined.parse(item);
}
