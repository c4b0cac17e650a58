import * as z from "zod/mini";

const Count = z.int().check(z.minimum(0));
/** When the shelf asks for attention: numbers that a hospital may change, each with its source. */
export const StockPolicy = z.strictObject({
  low: z.strictObject({ packs: Count, source: z.string() }),
  expiring: z.strictObject({ days: Count, source: z.string() }),
});
export type StockPolicy = z.infer<typeof StockPolicy>;

export const stockPolicy: StockPolicy = {
  low: { packs: 10, source: "Hospital setting: fewer are ordered again" },
  expiring: { days: 180, source: "Hospital setting: near-expiry list of half a year (近效期药品管理)" },
};
