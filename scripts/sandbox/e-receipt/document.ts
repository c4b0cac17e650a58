/** What the hospital asks a receipt for. */
export type ReceiptDocument = {
  readonly documentNumber: string;
  readonly payer: string;
  readonly lines: readonly {
    readonly code: string;
    readonly name: string;
    readonly count: number;
    readonly fen: number;
  }[];
  readonly totalFen: number;
  readonly paidAt: string;
  readonly reverses?: { readonly batch: string; readonly number: string };
};

const FIELDS = ["documentNumber", "payer", "lines", "totalFen", "paidAt", "reverses"];
const LINE_FIELDS = ["code", "name", "count", "fen"];
const isText = (value: unknown, most: number): boolean =>
  typeof value === "string" && value.length >= 1 && value.length <= most;
const isCount = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least;
const only = (value: object, fields: readonly string[]): boolean =>
  Object.keys(value).every((name) => fields.includes(name));

type Line = Record<string, unknown>;
const isLine = (line: unknown): boolean => {
  if (typeof line !== "object" || line === null || !only(line, LINE_FIELDS)) return false;
  const { code, name, count, fen } = line as Line;
  return isText(code, 40) && isText(name, 100) && isCount(count, 1) && isCount(fen, 0);
};

/** The document of a body, or the code of what is wrong with it. */
export const readDocument = (text: string): ReceiptDocument | string => {
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return "body.malformed";
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "body.malformed";
  if (!only(body, FIELDS)) return "field.unknown";
  if (!isText(body["documentNumber"], 64)) return "document.malformed";
  if (!isText(body["payer"], 60)) return "payer.malformed";
  const lines = body["lines"];
  if (!Array.isArray(lines) || lines.length === 0 || !lines.every(isLine)) return "lines.malformed";
  const total = (lines as ReceiptDocument["lines"]).reduce((sum, { count, fen }) => sum + count * fen, 0);
  if (!isCount(body["totalFen"], 1) || body["totalFen"] !== total) return "total.differs";
  if (!isText(body["paidAt"], 24) || Number.isNaN(Date.parse(String(body["paidAt"])))) return "time.malformed";
  const { batch, number } = (body["reverses"] ?? { batch: "x", number: "x" }) as Record<string, unknown>;
  if (!isText(batch, 40) || !isText(number, 40)) return "reversal.malformed";
  return body as unknown as ReceiptDocument;
};
