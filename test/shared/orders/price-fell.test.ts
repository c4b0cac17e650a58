import { giveBackDifference, termsOf, type ThingStanding } from "../../../shared/orders/refund-rules";
import { orderPolicy } from "../../../shared/orders/policy";
import { addMinutes } from "../../../shared/kernel/time";
import { hours, NOW, paidOrder } from "./an-order";

const policy = orderPolicy;
const serviceAt = hours(48);
const before = (count: number, ms = 0) => addMinutes(serviceAt, -count * 60 + ms / 60_000);
const ended = (endedAt: string, because: "cancelled"): ThingStanding => ({ is: "ended", endedAt, serviceAt, because });

describe("the difference of a price that fell (D1-14)", () => {
  const order = paidOrder();
  const paid = order.paid!.fen;

  test("what was paid above it goes back once, and nothing where nothing is above", () => {
    const once = giveBackDifference(order, paid - 40_000, NOW)!;
    expect(once.refund).toMatchObject({ fen: 40_000, reason: "price-fell", state: "approved", askedBy: "hospital" });
    expect(once.order.reservedFen).toBe(40_000);
    expect(giveBackDifference(once.order, paid - 40_000, NOW)).toBeUndefined();
    expect(giveBackDifference(order, paid, NOW)).toBeUndefined();
    expect(giveBackDifference(order, paid + 1, NOW)).toBeUndefined();
  });

  test("a part of a later refund is a part of what it costs now: the difference is hers in any case", () => {
    const standing = { ...ended(before(3), "cancelled"), dueFen: paid - 40_000 };
    const fen = Math.ceil(((paid - 40_000) * 80) / 100);
    expect(termsOf(order, standing, hours(100), policy)).toMatchObject({ percent: 80, fen: fen + 40_000 });
    const { order: after } = giveBackDifference(order, paid - 40_000, NOW)!;
    expect(termsOf(after, standing, hours(100), policy)).toMatchObject({ percent: 80, fen });
    expect(termsOf(after, { ...standing, endedAt: before(0, 1) }, hours(100), policy).fen).toBe(0);
  });
});
