import type { StockRow } from "../../../../../shared/prescriptions/stock-calls";
import type { Answer } from "../../../kernel/api";

/** What every form of the shelf gets: the boxes as they were seen, and what follows. */
export type ShelfFormProps = { row: StockRow; onChanged(row: StockRow): void; onMovedOn(): void };

/** Passes the answer of a change on: the boxes as they are now, or that somebody was first. */
export function passOn(answer: Answer<StockRow> | undefined, { onChanged, onMovedOn }: ShelfFormProps): void {
  if (answer?.ok) onChanged(answer.value);
  else if (answer?.code === "stock.moved-on") onMovedOn();
}
