/**
 * What a spreadsheet would take for a formula, when it stands first (OWASP "CSV Injection", T25): = + - @, tab and carriage
 * return, and the full-width signs that some of them read the same. An apostrophe before such a sign counts as well, so
 * that taking one apostrophe away gives every text back.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** One text as a cell: neutralised by a leading apostrophe, in double quotes where it holds a quote, comma, line or space end. */
export function csvCell(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t]|^\s|\s$/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** Rows as CSV (RFC 4180, CRLF) with the byte order mark by which spreadsheets know UTF-8. Every cell is treated as text. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
