import type { Fen } from "../kernel/money";
import type { DayKind, PriceList } from "../hospital/model";
import type { Quote, Variant } from "./model";
import type { AppointmentPolicy } from "./policy";

/** Weekends and holidays are special-need days; a make-up working day is a working day (D1-14, D1-01). */
export const variantOn = (kind: DayKind): Variant =>
  kind === "weekend" || kind === "holiday" ? "special-need" : "ordinary";

/** What is examined on a day of this kind: temporary appointments are special need whatever the day (D1-14). */
export const variantFor = ({ temporary }: { readonly temporary?: boolean }, kind: DayKind): Variant =>
  temporary ? "special-need" : variantOn(kind);

/** How many consecutive 10-minute units an examination takes; more children than the table knows take its longest. */
export function unitsFor(variant: Variant, fetuses: number, policy: Pick<AppointmentPolicy, "units">): number {
  const rows = policy.units.filter((row) => row.variant === variant).sort((a, b) => a.fetuses - b.fetuses);
  const row = rows.find((candidate) => candidate.fetuses >= fetuses) ?? rows[rows.length - 1];
  if (!row) throw new Error(`the policy has no duration for ${variant}`);
  return row.units;
}

/** What a variant costs on a price list, in fen, line by line; throws when the list lacks a price: a list is checked when loaded. */
export function quoteFor(
  variant: Variant,
  fetuses: number,
  policy: Pick<AppointmentPolicy, "units" | "items" | "unitMinutes">,
  prices: PriceList,
): Quote {
  const lines = policy.items
    .filter((row) => row.variant === variant)
    .map(({ item, priceCode }) => {
      const price = prices.lines.find((line) => line.code === priceCode);
      if (!price) throw new Error(`price list ${prices.version} lacks ${priceCode}`);
      return { item, priceCode, fen: price.fen };
    });
  const totalFen = lines.reduce((sum, line) => sum + line.fen, 0);
  return { variant, lines, totalFen, minutes: unitsFor(variant, fetuses, policy) * policy.unitMinutes };
}

/**
 * What of a quote is still owed, line by line: the clinic's form has paid the first lines first, so that the last ones are
 * owed. Lines that are paid whole are left out; the rest sums to `owedFen`.
 */
export function owedLines(quote: Pick<Quote, "lines">, owedFen: Fen): Quote["lines"] {
  let left = owedFen;
  const owed: Quote["lines"] = [];
  for (const line of [...quote.lines].reverse()) {
    const fen = Math.min(line.fen, left);
    left -= fen;
    if (fen > 0) owed.unshift({ ...line, fen });
  }
  return owed;
}

/** Both offers side by side: the ordinary weekday examination and the special-need pair. */
export const bothQuotes = (
  fetuses: number,
  policy: Pick<AppointmentPolicy, "units" | "items" | "unitMinutes">,
  prices: PriceList,
): Quote[] => [quoteFor("ordinary", fetuses, policy, prices), quoteFor("special-need", fetuses, policy, prices)];
