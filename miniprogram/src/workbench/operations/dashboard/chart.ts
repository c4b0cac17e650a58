import { csvOf } from "../../../../../shared/kernel/csv";

/** One number; where `opens` is there, its cases can be looked at. */
export type Cell = { readonly n: number; readonly opens?: () => void };
export type Row = { readonly key: string; readonly label: string; readonly cells: readonly Cell[] };
/** What a card of the dashboard shows: named series over rows, and the sentence that says what one sees. */
export type Chart = {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** What the rows are ("week", "reason"). */
  readonly axis: string;
  readonly series: readonly string[];
  readonly rows: readonly Row[];
  /** Are the series parts of one whole (drawn in one bar), or things to compare (a bar each)? */
  readonly stacked: boolean;
};

/** The length that fills a bar: the greatest row when stacked, else the greatest number. */
export function greatest({ rows, stacked }: Pick<Chart, "rows" | "stacked">): number {
  const sizes = rows.map(({ cells }) =>
    stacked ? cells.reduce((sum, { n }) => sum + n, 0) : Math.max(0, ...cells.map(({ n }) => n)),
  );
  return Math.max(1, ...sizes);
}

/** Where each part of a stacked bar begins and how long it is, in percent of the greatest. */
export function partsOf(cells: readonly Cell[], most: number): { from: number; length: number }[] {
  let at = 0;
  return cells.map(({ n }) => {
    const part = { from: (at / most) * 100, length: (n / most) * 100 };
    at += n;
    return part;
  });
}

/** The sheet of a chart: a head line, then a line a row. */
export const sheetOf = ({ axis, series, rows }: Pick<Chart, "axis" | "series" | "rows">): string =>
  csvOf([[axis, ...series], ...rows.map(({ label, cells }) => [label, ...cells.map(({ n }) => String(n))])]);
