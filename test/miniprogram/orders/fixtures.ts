import type { OrderRow, OrderView, ReceiptView, RefundView } from "../../../shared/orders/views";
import { addMinutes } from "../../../shared/kernel/time";
import { APPLICATION, now, PERSON } from "../appointments/fixtures";

export const ORDER = "r".repeat(26);
const source = "渝医保价〔2026〕7号 / Price notice 7 of 2026";

/** The special-need pair, placed a moment ago and still to be paid. */
export function orderOf(more: Partial<OrderView> = {}): OrderView {
  return {
    id: ORDER,
    version: 1,
    subject: { domain: "appointments", id: APPLICATION },
    personId: PERSON,
    title: { zh: "特需胎儿系统超声等 2 项", en: "Special-need fetal system ultrasound and 1 more" },
    totalFen: 130000,
    refundedFen: 0,
    payment: "unpaid",
    fulfilment: "waiting",
    closing: "open",
    payUntil: addMinutes(now(), 29),
    createdAt: addMinutes(now(), -1),
    lines: [
      {
        code: "US-SYSTEM-SPECIAL",
        name: { zh: "特需胎儿系统超声", en: "Special-need fetal system ultrasound" },
        kind: "exam",
        fen: 72000,
        count: 1,
        source,
      },
      {
        code: "ECHO-FETAL-SPECIAL",
        name: { zh: "特需胎儿心脏超声", en: "Special-need fetal echocardiography" },
        kind: "exam",
        fen: 58000,
        count: 1,
        source,
      },
    ],
    priceVersion: "2026-07",
    ways: ["wechat-jsapi", "wechat-native", "wechat-h5"],
    payableAtDesk: true,
    refunds: [],
    refundTerms: { fen: 0, how: "none", percent: 0, source: "" },
    receipt: "none",
    story: [{ at: addMinutes(now(), -1), what: "placed" }],
    ...more,
  };
}

export const rowOf = (order: OrderView): OrderRow => {
  const { id, version, subject, personId, title, totalFen, refundedFen, payment, fulfilment, closing } = order;
  const { payUntil, createdAt } = order;
  return {
    id,
    version,
    subject,
    personId,
    title,
    totalFen,
    refundedFen,
    payment,
    fulfilment,
    closing,
    payUntil,
    createdAt,
  };
};

export const paidOrder = (more: Partial<OrderView> = {}): OrderView =>
  orderOf({
    version: 3,
    payment: "paid",
    ways: [],
    payableAtDesk: false,
    paid: { way: "wechat-jsapi", fen: 130000, at: "2027-03-01T02:00:00.000Z", number: `${ORDER}-1` },
    refundTerms: {
      fen: 104000,
      how: "by-itself",
      percent: 80,
      until: "2027-03-02T02:00:00.000Z",
      source: "演示值 / demonstration value",
    },
    receipt: "there",
    story: [
      { at: addMinutes(now(), -9), what: "placed" },
      { at: addMinutes(now(), -5), what: "paid", fen: 130000 },
    ],
    ...more,
  });

export const refundOf = (more: Partial<RefundView> = {}): RefundView => ({
  number: `${ORDER}-R1`,
  state: "asked",
  fen: 65000,
  reason: "cannot-come",
  askedAt: "2027-03-01T03:00:00.000Z",
  decideBy: "2027-03-02T03:00:00.000Z",
  ...more,
});

export const invitation = {
  way: "wechat-jsapi" as const,
  timeStamp: "1772330400",
  nonceStr: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
  package: "prepay_id=wx201410272009395522657a690389285100",
  signType: "RSA" as const,
  paySign: "c2lnbmVkIGJ5IHRoZSBob3NwaXRhbA==",
};

export const receiptOf = (more: Partial<ReceiptView> = {}): ReceiptView => ({
  orderId: ORDER,
  number: "0001234567",
  batch: "50010126",
  checkCode: "a1b2c3",
  issuedAt: "2027-03-01T02:01:00.000Z",
  fen: 130000,
  reversedFen: 0,
  payee: { zh: "重庆市妇幼保健院", en: "Chongqing Health Center for Women and Children" },
  payer: "陈雨桐",
  lines: orderOf().lines,
  paidAt: "2027-03-01T02:00:00.000Z",
  ...more,
});
