import fc from "fast-check";
import { csvCell, csvOf } from "../../../shared/kernel/csv";

/** A small reader of RFC 4180, written apart, that takes the neutralising apostrophe away again. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], "", false];
  const text = csv.replace(/^\uFEFF/, "");
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ",") [row, cell] = [[...row, cell], ""];
    else if (!quoted && sign === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      at++;
    } else cell += sign;
  }
  return rows.map((cells) => cells.map((one) => one.replace(/^'('*[=+\-@\t\r＝＋－＠])/, "$1")));
}

const DANGEROUS = [
  "=1+1",
  '=HYPERLINK("https://evil.example","点我")',
  "+86 139",
  "-12.50",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  "'=1+1",
  "''-x",
  '=cmd|"/C calc"!A0',
];
const PLAIN = [
  "",
  "退款",
  "a,b",
  'say "您好"',
  "two\r\nlines",
  "two\nlines",
  " space ",
  "12.50",
  "(12.50)",
  "it's",
  "a=b",
];

test.each(DANGEROUS)("T25: %j is no formula to a spreadsheet", (text) => {
  expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
  expect(readCsv(csvOf([[text]]))).toEqual([[text]]);
});

test.each(PLAIN)("T25: %j stays what it is", (text) => {
  expect(csvCell(text).replace(/^"|"$/g, "")).toBe(text.replaceAll('"', '""'));
  expect(readCsv(csvOf([[text]]))).toEqual([[text]]);
});

test("T25: every table comes back as it was, and no cell of it begins like a formula", () => {
  const sign = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', "'", ",", "＝", "a", "元", " ");
  const cell = fc.oneof(
    fc.string(),
    fc.array(sign, { maxLength: 6 }).map((signs) => signs.join("")),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(readCsv(csvOf(rows))).toEqual(rows);
      for (const text of rows.flat()) expect(csvCell(text).replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
    { seed: 25, numRuns: 500 },
  );
});

test("a file begins with the mark of UTF-8 and ends its lines as spreadsheets do", () => {
  expect(csvOf([["单号", "金额"]])).toBe("\uFEFF单号,金额\r\n");
});
