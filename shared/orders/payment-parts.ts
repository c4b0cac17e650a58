import * as z from "zod/mini";
import { Price, type Fen } from "../kernel/money";
import { done, refused, type Result } from "../kernel/result";

/** What is paid in cash on top of what insurance settles; freight is never paid by insured money (D2-08). */
export const CashAddition = z.strictObject({ kind: z.enum(["freight", "other-medical"]), fen: Price });
/** What is taken off the cash part, by whom. */
export const CashReduction = z.strictObject({
  kind: z.enum(["hospital", "pharmacy", "discount", "pre-payment", "deposit"]),
  fen: Price,
});

/**
 * The parts of a payment where medical insurance pays some of it, in fen: `fund` (the insurance fund), `account` (the
 * patient's own insurance account), `other` (other insurance money), `cash` (what insurance leaves to be paid in cash),
 * `additions` (paid in cash beside it), `reductions` (taken off the cash), `paid` (what the provider takes in cash).
 */
export const PaymentParts = z.strictObject({
  totalFen: Price,
  fund: Price,
  account: Price,
  other: Price,
  cash: Price,
  additions: z.array(CashAddition),
  reductions: z.array(CashReduction),
  paid: Price,
});
export type PaymentParts = z.infer<typeof PaymentParts>;

const sumOf = (rows: readonly { readonly fen: Fen }[]): Fen => rows.reduce((sum, { fen }) => sum + fen, 0);
export const freightOf = ({ additions }: Pick<PaymentParts, "additions">): Fen =>
  sumOf(additions.filter(({ kind }) => kind === "freight"));

/**
 * Do the parts of a mixed payment add up? All three equations of WeChat Pay's medical insurance must hold:
 * total = fund + account + other + paid + reductions; total = fund + account + other + cash + additions;
 * paid = cash + additions - reductions. `parts.unbalanced` names the first that does not.
 * (Source: WeChat Pay merchant documentation, medical insurance mixed payment.)
 */
export function balancedParts(parts: PaymentParts): Result<PaymentParts, "parts.unbalanced"> {
  const { totalFen, fund, account, other, cash, paid } = parts;
  const insured = fund + account + other;
  const [added, reduced] = [sumOf(parts.additions), sumOf(parts.reductions)];
  if (totalFen !== insured + paid + reduced) return refused("parts.unbalanced", { equation: "total-by-paid" });
  if (totalFen !== insured + cash + added) return refused("parts.unbalanced", { equation: "total-by-cash" });
  if (paid !== cash + added - reduced) return refused("parts.unbalanced", { equation: "paid" });
  return done(parts);
}
