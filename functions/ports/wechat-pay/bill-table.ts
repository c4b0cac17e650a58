import { Misunderstood } from "../line/port";

export type BillLine = Readonly<Record<string, string>>;
/** A bill as a table: what each column of each row says, and the totals below. */
export type BillTable = { readonly rows: readonly BillLine[]; readonly totals: BillLine };

/** Hundred-thousandths of a yuan in a fen: fees are told with five decimals. */
const FINE = 1000;

const columnsOf = (line: string): string[] =>
  line.split(",").map((name) => name.replace(/^`/, "").replaceAll("（", "(").replaceAll("）", ")").trim());

/** Every cell begins with a back-tick, so a comma inside a text divides nothing. */
function lineOf(columns: readonly string[], line: string): BillLine {
  const cells = line.slice(1).split(",`");
  if (!line.startsWith("`") || cells.length !== columns.length) throw new Misunderstood("a row of another length");
  return Object.fromEntries(columns.map((name, i) => [name, cells[i]!]));
}

/** Reads a bill: UTF-8 with or without a byte order mark, names of columns, rows, names of totals, totals. */
export function billTable(bytes: Uint8Array): BillTable {
  const lines = new TextDecoder("utf-8").decode(bytes).split(/\r?\n/);
  while (lines.at(-1)?.trim() === "") lines.pop();
  const [head, ...rest] = lines;
  const [totalHead, totals] = rest.slice(-2);
  if (head === undefined || totalHead === undefined || totals === undefined) throw new Misunderstood("no bill");
  const columns = columnsOf(head);
  return {
    rows: rest.slice(0, -2).map((line) => lineOf(columns, line)),
    totals: lineOf(columnsOf(totalHead), totals),
  };
}

/** What a line says in a column; throws {@link Misunderstood} where there is no such column. */
export function cell(line: BillLine, column: string): string {
  const text = line[column];
  if (text === undefined) throw new Misunderstood("a missing column");
  return text;
}

/** A decimal number as hundred-thousandths, by its digits: "0.01000" -> 1000. */
export function fineIn(text: string): number {
  const [, minus, whole = "", part = ""] = /^(-?)(\d{1,10})(?:\.(\d{1,5}))?$/.exec(text) ?? [];
  if (whole === "") throw new Misunderstood("no number");
  const fine = Number(whole) * 100 * FINE + Number(part.padEnd(5, "0"));
  return minus ? 0 - fine : fine;
}

/** Hundred-thousandths of a yuan as fen, half a fen rounded away from zero. */
export function fenOf(fine: number): number {
  const rest = fine % FINE;
  const whole = (fine - rest) / FINE;
  return (Math.abs(rest) * 2 >= FINE ? whole + Math.sign(rest) : whole) + 0;
}

/** A price in yuan as fen: "12.30" -> 1230; throws {@link Misunderstood} for a part of a fen. */
export function priceIn(text: string): number {
  const fine = fineIn(text);
  if (fine % FINE !== 0) throw new Misunderstood("a part of a fen");
  return fenOf(fine);
}

/** Do the rows add up to what the total says, to the fen? */
export function addsUp(table: BillTable, column: string, total: string): boolean {
  const sum = table.rows.reduce((fine, row) => fine + fineIn(cell(row, column)), 0);
  return fenOf(sum) === fenOf(fineIn(cell(table.totals, total)));
}

/** Is a count of the totals this number? It may be written "45.0". */
export const counts = (table: BillTable, total: string, rows: number): boolean =>
  fineIn(cell(table.totals, total)) === rows * 100 * FINE;
