import { noticesOf } from "../../../functions/orders/notices";
import { createStillTrue } from "../../../functions/orders/still-true";
import { VALUE_TYPES } from "../../../functions/ports/wechat/values";
import { buildValues, TEMPLATE_VALUES } from "../../../functions/ports/wechat/templates";
import { ORDER_EVENTS, type OrderEvent, type OrderEventType } from "../../../shared/orders/events";
import { NoticeKind } from "../../../shared/notifications/model";
import { refundWorld, TENANT } from "./refund-world";

const ID = "0".repeat(26);
const AT = "2026-11-22T01:00:00.000Z";
const event = (
  type: OrderEventType,
  facts: Record<string, string> = {},
  change: Partial<OrderEvent> = {},
): OrderEvent => ({
  type,
  orderId: ID,
  accountId: "1".repeat(26),
  personId: "2".repeat(26),
  subject: { domain: "appointments", id: "3".repeat(26) },
  version: 7,
  facts: { fen: "130000", ...facts },
  ...change,
});
const kinds = (told: OrderEvent) => noticesOf(told, AT).map(({ kind }) => kind);

test.each([
  ["order.paid", {}, "order-paid"],
  ["order.closed", { begun: "yes" }, "order-closed"],
  ["order.closed", { begun: "no" }, undefined],
  ["order.refund-approved", { from: "order" }, "refund-approved"],
  ["order.refund-approved", { from: "order", returned: "yes" }, "payment-returned"],
  // A second payment: the first one is kept, and nothing was closed.
  ["order.refund-approved", { from: "unwanted", returned: "yes" }, "refund-approved"],
  ["order.refund-approved", { from: "order", again: "yes" }, undefined],
  ["order.refund-refused", {}, "refund-refused"],
  ["order.refund-failed", {}, "refund-delayed"],
  ["order.refund-done", {}, "refund-done"],
  ["order.refund-asked", {}, undefined],
  ["order.payment-quarantined", {}, undefined],
] as const)("%s %j is told as %s", (type, facts, kind) => {
  expect(kinds(event(type, facts))).toEqual(kind ? [kind] : []);
});

test("a walk-in without an account is told nothing", () => {
  const { accountId: _nobody, ...walkIn } = event("order.paid");
  expect(noticesOf(walkIn, AT)).toEqual([]);
});

test("N6: every push fits its template, names no examination and opens the order", () => {
  const keys = (template: keyof typeof TEMPLATE_VALUES) =>
    Object.fromEntries(
      Object.entries(TEMPLATE_VALUES[template]).map(([name, type], nth) => [name, `${type}${nth + 1}`]),
    );
  const told = ORDER_EVENTS.flatMap((type) => noticesOf(event(type, { begun: "yes", from: "order" }), AT));
  expect(told.length).toBeGreaterThan(5);
  for (const { push, kind, page, about } of told) {
    expect(NoticeKind.safeParse(kind).success).toBe(true);
    if (push.template !== "payment-result" && push.template !== "refund-progress") throw new Error(push.template);
    const { template, values } = push;
    expect(buildValues({ template, values }, { id: "t", keys: keys(template) })).toMatchObject({ ok: true });
    expect(values).toMatchObject({ item: "医院服务", amount: "1300.00元", at: "2026-11-22 09:00" });
    expect(page).toBe(`orders/pages/order/index?id=${ID}`);
    expect(about).toEqual({ domain: "orders", id: ID });
  }
  expect(VALUE_TYPES).toContain("amount");
});

test("N5: what has moved on is no longer told: of a refund by its own state, of an order by its money", async () => {
  const world = await refundWorld();
  const stillTrue = createStillTrue(world.repository);
  const ask = (whileIn: string[], facts = {}) => stillTrue(TENANT, world.orderId, whileIn, facts);
  expect([await ask(["open"]), await ask(["paid"])]).toEqual([true, false]);
  await world.pay(1);
  expect([await ask(["open"]), await ask(["paid"])]).toEqual([false, true]);
  const { v } = await world.order();
  await world.start("wang", { id: world.orderId, stepId: world.ids.id(), version: v, fen: 100, reason: "补偿" });
  const refund = `${world.orderId}-R1`;
  expect(await ask(["approved"], { refund })).toBe(true);
  expect(await ask(["paid"], { refund })).toBe(false);
  expect(await ask(["approved"], { refund: `${world.orderId}-R2` })).toBe(false);
  expect(await stillTrue(TENANT, ID, ["open"], {})).toBe(false);
});
