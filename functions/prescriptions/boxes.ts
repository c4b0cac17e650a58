import type { BoxesBack } from "./ending";
import type { Parts } from "./parts";
import { createStockStore } from "./stock/stock-store";

/** What was kept on the shelf for a prescription goes back, in the commit that ends it. */
export const boxesBackOf = ({ table }: Pick<Parts, "table">): BoxesBack => {
  const store = createStockStore(table);
  return (tenant, { id, supply }, now) => store.releaseWrites(tenant, supply, id, now);
};
