import { isDispensed } from "../../shared/prescriptions/states";
import type { BoxesBack } from "./ending";
import { writeOffWrites } from "./parcels/write-off-parcel";
import type { Parts } from "./parts";
import { createStockStore } from "./stock/stock-store";

/**
 * Where the boxes of a prescription go in the commit that ends it. What was kept on the shelf goes back to it. What was put
 * together already is set aside as wasted: it was out of the hands that guard the shelf, so nothing brings it back by itself
 * (D2-23). Whoever finds that it never left the room counts it back by name and reason.
 */
export const boxesBackOf =
  ({ table, deliveries }: Pick<Parts, "table" | "deliveries">): BoxesBack =>
  async (tenant, found, now) => {
    const { id, supply, state, heldFrom } = found;
    if (state !== "held" || !heldFrom || !isDispensed(heldFrom))
      return createStockStore(table).releaseWrites(tenant, supply, id, now);
    const delivery = await deliveries.chosen(tenant, id);
    const parcel = delivery ?? { id };
    return writeOffWrites(table, tenant, found, { parcel, what: "cancelled-set-aside", at: now });
  };
