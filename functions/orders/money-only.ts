import type { Bilingual } from "../../shared/kernel/words";
import type { MONEY_KINDS, Order, OrderLine } from "../../shared/orders/model";

type Kind = (typeof MONEY_KINDS)[number];
/** What the money was for in general: no drug, no examination. */
const NAMES: { readonly [K in Kind]: Bilingual } = {
  exam: { zh: "检查费", en: "Examination" },
  consultation: { zh: "问诊费", en: "Consultation" },
  medicine: { zh: "药费", en: "Medicine" },
  freight: { zh: "快递费", en: "Freight" },
};

const sumOf = ({ fen, count }: OrderLine): number => fen * count;

/** One nameless line for each kind of money; the sum is that of the order. */
function namelessLines(lines: readonly OrderLine[]): OrderLine[] {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const fen = lines.filter((one) => one.kind === kind).reduce((sum, one) => sum + sumOf(one), 0);
    return { code: kind.toUpperCase(), name: NAMES[kind], kind, fen, count: 1, source: "" };
  });
}

/** An order as its reader may see it: whole, or her money alone. */
export type Seen = { readonly order: Order; readonly moneyOnly: boolean };

/** What she paid, without what it was for. Only to be shown: it is never written. */
export const moneyOf = (order: Order): Seen => ({
  order: { ...order, lines: namelessLines(order.lines) },
  moneyOnly: true,
});
