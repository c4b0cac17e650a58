import { balancedParts, freightOf, PaymentParts } from "../../../shared/orders/payment-parts";

/** Medicine of 172.80, of which the fund pays 100.00, the account 40.00; freight of 13.00 in cash, 2.80 taken off. */
const parts: PaymentParts = {
  totalFen: 18_580,
  fund: 10_000,
  account: 4_000,
  other: 0,
  cash: 3_280,
  additions: [{ kind: "freight", fen: 1_300 }],
  reductions: [{ kind: "hospital", fen: 280 }],
  paid: 4_300,
};

test("D2-08: insured money, cash and freight apart add up, and freight is cash", () => {
  expect(balancedParts(parts)).toEqual({ ok: true, value: parts });
  expect(freightOf(parts)).toBe(1_300);
  expect(freightOf(parts)).toBeLessThanOrEqual(parts.paid + 280);
});

test.each([
  ["the total is a fen more", { totalFen: 18_581 }, "total-by-paid"],
  ["the fund pays a fen less", { fund: 9_999 }, "total-by-paid"],
  ["the cash is a fen more", { cash: 3_281 }, "total-by-cash"],
  ["freight is left out of the additions", { additions: [] }, "total-by-cash"],
  ["a fen more is taken off", { reductions: [{ kind: "hospital", fen: 281 }] }, "total-by-paid"],
  ["what is taken off shrinks the total by as much", { reductions: [], totalFen: 18_300 }, "total-by-cash"],
] as const)("parts that do not add up are refused: %s", (_what, change, equation) => {
  expect(balancedParts({ ...parts, ...change } as PaymentParts)).toMatchObject({
    ok: false,
    code: "parts.unbalanced",
    details: { equation },
  });
});

test("insurance alone leaves no cash; cash alone has no insurance", () => {
  const none = { cash: 0, additions: [], reductions: [], paid: 0 };
  expect(balancedParts({ ...none, totalFen: 14_000, fund: 10_000, account: 4_000, other: 0 }).ok).toBe(true);
  expect(balancedParts({ ...parts, fund: 0, account: 0, totalFen: 4_580 }).ok).toBe(true);
});

test("no part is negative, none is a fraction", () => {
  expect(PaymentParts.safeParse({ ...parts, fund: -1 }).success).toBe(false);
  expect(PaymentParts.safeParse({ ...parts, fund: 0.5 }).success).toBe(false);
});
