import fc from "fast-check";
import {
  accountOf,
  approvedEntry,
  doneEntry,
  earnedBy,
  entry,
  movedBy,
  paymentEntry,
  quarantineEntry,
  shareOf,
  unwantedEntry,
} from "../../../shared/orders/ledger";
import { MONEY_KINDS, type Order } from "../../../shared/orders/model";
import { placeOrder, totalOf } from "../../../shared/orders/rules";

const NOW = "2026-11-22T01:00:00.000Z";
const ID = "0".repeat(26);
const subject = { domain: "desk" as const, id: ID };
const lineOf = (kind: (typeof MONEY_KINDS)[number], fen: number, count = 1) => ({
  code: kind,
  name: { zh: kind, en: kind },
  kind,
  fen,
  count,
  source: "s",
});
const orderOf = (lines: Order["lines"]): Order =>
  placeOrder(ID, { subject, lines, priceVersion: "v", payUntil: NOW }, NOW);
const anyOrder = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...MONEY_KINDS),
      fen: fc.integer({ min: 1, max: 1e7 }),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((lines) => orderOf(lines.map(({ kind, fen, count }) => lineOf(kind, fen, count))));
const zero = (lines: readonly { fen: number }[]) => lines.reduce((sum, { fen }) => sum + fen, 0);

test("M10: an entry that does not sum to zero, or holds no whole fen, is never written", () => {
  const made = { what: "correction", number: "1" } as const;
  expect(() =>
    entry(NOW, made, [
      { account: "wechat", fen: 1 },
      { account: "exam", fen: -2 },
    ]),
  ).toThrow("sums to -1");
  expect(() =>
    entry(NOW, made, [
      { account: "wechat", fen: 0.5 },
      { account: "exam", fen: -0.5 },
    ]),
  ).toThrow();
  expect(() => entry(NOW, made, [{ account: "wechat", fen: 0 }])).toThrow();
});

test("M9: medicine and freight never mix", () => {
  const order = orderOf([lineOf("medicine", 500, 2), lineOf("freight", 800), lineOf("medicine", 1)]);
  expect(earnedBy(order)).toEqual([
    { account: "medicine", fen: 1001 },
    { account: "freight", fen: 800 },
  ]);
  expect(totalOf(order.lines)).toBe(1801);
});

test("money lies where it came in", () => {
  expect((["wechat-jsapi", "wechat-native", "wechat-h5", "desk-cash", "desk-pos"] as const).map(accountOf)).toEqual([
    ...["wechat", "wechat", "wechat", "cash", "pos"],
  ]);
});

test("M10: every entry of any order sums to zero, and shares are whole fen of their sum", () => {
  fc.assert(
    fc.property(anyOrder, fc.nat(), (order, any) => {
      const fen = 1 + (any % order.totalFen);
      expect(zero(shareOf(order, fen))).toBe(fen);
      for (const { account, fen: share } of shareOf(order, fen))
        expect(share).toBeLessThanOrEqual(earnedBy(order).find((earned) => earned.account === account)!.fen);
      const entries = [
        paymentEntry(order, "wechat-jsapi", "1", NOW),
        unwantedEntry(order, "2", order.totalFen, NOW),
        quarantineEntry("3", fen, NOW),
        approvedEntry(order, "R1", fen, NOW),
        doneEntry({ orderId: ID, number: "R1", fen }, "wechat", NOW),
      ];
      for (const { lines } of entries) expect(zero(lines)).toBe(0);
      const moved = movedBy(entries);
      expect(Object.values(moved).reduce((sum, one) => sum + one, 0)).toBe(0);
      expect(moved.wechat).toBe(order.totalFen * 2);
      expect(moved["refunds-in-transit"]).toBe(-order.totalFen);
    }),
  );
});

test("a payment found later is booked on the day of finding it, and keeps the moment at which the money moved", () => {
  const late = paymentEntry(orderOf([lineOf("exam", 5)]), "wechat-jsapi", "1", "2026-11-21T15:59:00.000Z", NOW);
  expect(late).toMatchObject({ at: "2026-11-21T15:59:00.000Z", day: "2026-11-22" });
});
