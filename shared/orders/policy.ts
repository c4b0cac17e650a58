import * as z from "zod/mini";
import { Price } from "../kernel/money";

const Sourced = { source: z.string() };

/** Every number of money that a hospital may change, each with its source. */
export const OrderPolicy = z.strictObject({
  version: z.string(),
  /** How long a place is kept while she pays. */
  payMinutes: z.strictObject({ minutes: z.int(), ...Sourced }),
  /** How long one online payment stays open before the payer has to begin anew. */
  attemptMinutes: z.strictObject({ minutes: z.int(), ...Sourced }),
  /** Payment at the counter: until how long after the service was due. */
  deskPayDays: z.strictObject({ days: z.int(), ...Sourced }),
  /** Refund by time before the service: the first row whose hours still lie ahead counts. */
  refundTiers: z.array(
    z.strictObject({
      hoursBefore: z.int(),
      percent: z.int().check(z.minimum(0), z.maximum(100)),
      byItself: z.boolean(),
      ...Sourced,
    }),
  ),
  /** When somebody means to have decided on a refund that is asked for. */
  decideHours: z.strictObject({ hours: z.int(), ...Sourced }),
  /** A refund of staff above this needs a second person. */
  secondPersonAbove: z.strictObject({ fen: Price, ...Sourced }),
  /** The provider's limits of refunds of one payment. */
  refunds: z.strictObject({ most: z.int(), gapMinutes: z.int(), days: z.int(), ...Sourced }),
  /** When an open payment is asked about, in minutes after it began; after the last one at its end and on the daily bill. */
  askAfterMinutes: z.strictObject({ minutes: z.array(z.number()), ...Sourced }),
  /** When yesterday is compared, in hours after midnight (Asia/Shanghai). */
  compareAt: z.strictObject({ hour: z.int(), ...Sourced }),
});
export type OrderPolicy = z.infer<typeof OrderPolicy>;

const WECHAT_PAY = "微信支付商户文档：申请退款、账单 / WeChat Pay merchant documentation: refunds, bills";
const DEMO =
  "演示值，待医院财务与价格办公室确认 / demonstration value, to be confirmed by the hospital's finance and price offices";

export const orderPolicy: OrderPolicy = {
  version: "2026-11",
  payMinutes: { minutes: 30, source: DEMO },
  attemptMinutes: {
    minutes: 120,
    source:
      "微信支付商户文档：预支付会话有效期两小时 / WeChat Pay merchant documentation: a prepay id is good for two hours",
  },
  deskPayDays: { days: 1, source: DEMO },
  refundTiers: [
    { hoursBefore: 24, percent: 100, byItself: true, source: DEMO },
    { hoursBefore: 2, percent: 80, byItself: true, source: DEMO },
    { hoursBefore: 0, percent: 50, byItself: false, source: DEMO },
  ],
  decideHours: { hours: 24, source: DEMO },
  secondPersonAbove: { fen: 50_000, source: DEMO },
  refunds: { most: 50, gapMinutes: 1, days: 365, source: WECHAT_PAY },
  askAfterMinutes: {
    minutes: [0.5, 2, 10, 60],
    source: "微信支付商户文档：查单建议 / WeChat Pay merchant documentation: when to query",
  },
  compareAt: { hour: 10, source: WECHAT_PAY },
};
