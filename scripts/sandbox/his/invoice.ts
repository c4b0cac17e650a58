import { spanOf } from "./dates";
import { refuseHis } from "./outcome";

const STATUSES = ["draft", "issued", "balanced", "cancelled", "entered-in-error"];
const unprocessable = (diagnostics: string): never => refuseHis(422, "invariant", diagnostics);

/** The Invoice of a request body; 400 when it is none, 422 when it breaks a rule of the standard or the hospital. */
export const readInvoice = (text: string): Record<string, unknown> => {
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return refuseHis(400, "structure", "the body is not JSON");
  }
  if (body?.["resourceType"] !== "Invoice") return refuseHis(400, "structure", "the body is not an Invoice");
  const { status, identifier, type, date, totalGross } = body;
  if (!STATUSES.includes(String(status))) unprocessable(`Invoice.status "${String(status)}"`);
  const numbers = Array.isArray(identifier) ? (identifier as { system?: unknown; value?: unknown }[]) : [];
  if (!numbers.some(({ system, value }) => typeof system === "string" && typeof value === "string"))
    unprocessable("the hospital takes no Invoice without an identifier");
  const { coding } = (type ?? {}) as { coding?: unknown };
  if (!Array.isArray(coding) || coding.length === 0) unprocessable("the hospital takes no Invoice without a type");
  if (typeof date !== "string" || !date.includes("T") || spanOf(date) === undefined)
    unprocessable("Invoice.date is a moment");
  const { value, currency } = (totalGross ?? {}) as { value?: unknown; currency?: unknown };
  if (typeof value !== "number" || !(value >= 0) || currency !== "CNY")
    unprocessable("Invoice.totalGross is in CNY and not negative");
  if (Math.abs(Number(value) * 100 - Math.round(Number(value) * 100)) > 1e-6)
    unprocessable("Invoice.totalGross has no parts of a fen");
  return body;
};
