import type { Order, Refund } from "../../../shared/orders/model";
import { addMinutes } from "../../../shared/kernel/time";

export const NOW = "2026-11-22T01:00:00.000Z";
export const hours = (count: number, from = NOW) => addMinutes(from, count * 60);
export const ORDER_ID = "0".repeat(26);

/** An order of 1,300.00, paid in WeChat a day ago, for work that begins in two days. */
export const paidOrder = (change: Partial<Order> = {}): Order => ({
  id: ORDER_ID,
  v: 4,
  accountId: "1".repeat(26),
  personId: "2".repeat(26),
  subject: { domain: "appointments", id: "3".repeat(26) },
  lines: [
    {
      code: "US-SYS",
      name: { zh: "系统超声", en: "System ultrasound" },
      kind: "exam",
      fen: 130_000,
      count: 1,
      source: "test",
    },
  ],
  totalFen: 130_000,
  priceVersion: "2026-11",
  payment: "paid",
  fulfilment: "waiting",
  closing: "open",
  record: "told",
  payUntil: hours(-20),
  serviceAt: hours(48),
  attempts: [],
  paid: { way: "wechat-jsapi", fen: 130_000, at: hours(-24), number: `${ORDER_ID}-1`, transactionId: "42" },
  refundedFen: 0,
  reservedFen: 0,
  refundCount: 0,
  createdAt: hours(-25),
  updatedAt: hours(-24),
  ...change,
});

export const aRefund = (change: Partial<Refund> = {}): Refund => ({
  number: `${ORDER_ID}-R1`,
  v: 1,
  orderId: ORDER_ID,
  of: `${ORDER_ID}-1`,
  way: "wechat-jsapi",
  state: "asked",
  fen: 130_000,
  reason: "cannot-come",
  note: "",
  from: "order",
  askedBy: "patient",
  askedAt: NOW,
  updatedAt: NOW,
  ...change,
});
