import type * as z from "zod/mini";
import { CLOSE_BODY, ORDER_BODIES, readBody } from "./body";
import type { Order, TradeType } from "./model";
import { refuse } from "./refusal";
import { digits, letters } from "./signing";
import { type PayStage, refundsFor, rfc3339, spelling } from "./stage";

const MINUTE = 60_000;
const DAY = 86_400_000;
const PREPAY_HOLDS = 2 * 60 * MINUTE;
/** A browser's payment link lives five minutes. */
const LINK_HOLDS = 5 * MINUTE;
const EARLIEST = MINUTE;
const LATEST = 90 * DAY;
const UNSAID = 7 * DAY;

export const isExpired = (stage: PayStage, order: Order): boolean => stage.clock.now() >= order.expiresAt;

/** The order as it is now: one whose time has run out is closed by whoever looks. */
export const orderNow = (stage: PayStage, number: string): Order | undefined => {
  const order = stage.orders.get(number);
  if (order === undefined || order.state !== "NOTPAY" || !isExpired(stage, order)) return order;
  const closed: Order = { ...order, state: "CLOSED" };
  stage.orders.set(number, closed);
  return closed;
};

const checkParties = (stage: PayStage, asked: { mchid: string; appid?: string }): void => {
  const { mchid, appid } = stage.keys.settings;
  if (asked.mchid !== mchid) refuse("merchant", `mchid ${asked.mchid} is not ${mchid}`);
  if (asked.appid !== undefined && asked.appid !== appid) refuse("appid", `appid ${asked.appid} is not bound to it`);
};

/** The caller speaks in real time; the provider's own clock may have been moved forward since. */
const expiryOf = (stage: PayStage, said: string | undefined): number => {
  if (said === undefined) return stage.clock.now() + UNSAID;
  const ahead = Date.parse(said) - stage.clock.real();
  if (!(ahead >= EARLIEST && ahead <= LATEST))
    refuse("value", "time_expire is a minute to 90 days ahead", {
      field: "/time_expire",
      issue: "out of range",
      location: "body",
    });
  return stage.clock.now() + ahead;
};

const answerFor = (stage: PayStage, order: Order): object => {
  if (order.way === "JSAPI") return { prepay_id: order.prepayId };
  if (order.way === "NATIVE") return { code_url: codeUrlOf(order) };
  const query = new URLSearchParams({ prepay_id: order.prepayId, package: order.prepayId.slice(-10) });
  return { h5_url: `${stage.origin()}/cgi-bin/mmpayweb-bin/checkmweb?${query.toString()}` };
};
export const codeUrlOf = (order: Order): string => `weixin://wxpay/bizpayurl?pr=${order.prepayId.slice(-9)}zz`;

/** The same number again: the same parameters give a usable answer again, anything else is refused. */
const again = (stage: PayStage, order: Order, asked: string): Order => {
  if (order.state === "SUCCESS") refuse("paid", `order ${order.number} is paid`);
  if (order.state === "CLOSED") refuse("closed", `order ${order.number} is closed or expired`);
  if (order.asked !== asked) refuse("changed", `order ${order.number} was asked with other parameters`);
  if (stage.clock.now() < order.prepayUntil) return order;
  const fresh = { ...order, prepayId: prepayIdAt(stage), prepayUntil: prepayUntil(stage, order.way) };
  stage.orders.set(order.number, fresh);
  return fresh;
};
const prepayUntil = (stage: PayStage, way: TradeType): number =>
  stage.clock.now() + (way === "MWEB" ? LINK_HOLDS : PREPAY_HOLDS);
const prepayIdAt = (stage: PayStage): string =>
  `wx${rfc3339(stage.clock.now()).replace(/\D/g, "").slice(2, 14)}${letters(22)}`;

export const createOrder = (stage: PayStage, way: TradeType, body: string): object => {
  const schema: z.ZodMiniType<z.infer<(typeof ORDER_BODIES)["NATIVE"]> & { payer?: { openid: string } }> =
    ORDER_BODIES[way];
  const asked = readBody(schema, body);
  checkParties(stage, asked);
  const said = spelling({ way, ...asked });
  const known = orderNow(stage, asked.out_trade_no);
  if (known !== undefined) return answerFor(stage, again(stage, known, said));
  const now = stage.clock.now();
  const order: Order = {
    number: asked.out_trade_no,
    way,
    asked: said,
    description: asked.description,
    attach: asked.attach ?? "",
    notifyUrl: asked.notify_url,
    fen: asked.amount.total,
    payer: asked.payer?.openid,
    createdAt: now,
    expiresAt: expiryOf(stage, asked.time_expire),
    prepayId: prepayIdAt(stage),
    prepayUntil: prepayUntil(stage, way),
    state: "NOTPAY",
  };
  stage.orders.set(order.number, order);
  return answerFor(stage, order);
};

const STATE_WORDS = { NOTPAY: "订单未支付", SUCCESS: "支付成功", CLOSED: "订单已关闭", REFUND: "转入退款" } as const;

/** The transaction object of queries and notifications. "REFUND" says that there was one, not how much. */
export const transactionOf = (stage: PayStage, order: Order): object => {
  const { appid, mchid } = stage.keys.settings;
  const refunds = refundsFor(stage, order.number).filter(({ state: of }) => of !== "CLOSED");
  const state = order.state === "SUCCESS" && refunds.length > 0 ? "REFUND" : order.state;
  const common = { appid, mchid, out_trade_no: order.number, trade_state: state, trade_state_desc: STATE_WORDS[state] };
  if (order.state !== "SUCCESS")
    return { ...common, amount: { total: order.fen, payer_currency: "CNY" }, promotion_detail: [] };
  return {
    ...common,
    transaction_id: order.transactionId,
    trade_type: order.way,
    bank_type: "OTHERS",
    attach: order.attach,
    success_time: rfc3339(order.paidAt ?? 0),
    payer: { openid: order.paidBy },
    amount: { total: order.fen, payer_total: order.fen, currency: "CNY", payer_currency: "CNY" },
    promotion_detail: [],
  };
};

export const findOrder = (stage: PayStage, by: { number?: string; transactionId?: string }, mchid: string | null) => {
  if (mchid === null) refuse("parameter", "mchid is missing", { field: "mchid", issue: "missing", location: "query" });
  const order =
    by.number === undefined
      ? stage.orders.values().find(({ transactionId }) => transactionId === by.transactionId)
      : orderNow(stage, by.number);
  if (order === undefined) return refuse("orderUnknown", `no order ${by.number ?? by.transactionId}`);
  if (mchid !== stage.keys.settings.mchid) refuse("otherMerchant", `mchid ${mchid} does not own the order`);
  return transactionOf(stage, order);
};

/** No money may come any more. Again and again the same answer; a paid order is paid. */
export const closeOrder = (stage: PayStage, number: string, body: string): void => {
  checkParties(stage, readBody(CLOSE_BODY, body));
  const order = orderNow(stage, number);
  if (order === undefined) return refuse("orderUnknown", `no order ${number}`);
  if (order.state === "SUCCESS") refuse("closePaid", `order ${number} is paid`);
  if (order.state === "NOTPAY") stage.orders.set(number, { ...order, state: "CLOSED" });
};

/** The payer has paid: the one place where money comes. */
export const settle = (stage: PayStage, order: Order, openid: string): Order => {
  const paid: Order = {
    ...order,
    state: "SUCCESS",
    transactionId: `4200${digits(6)}${rfc3339(stage.clock.now()).replace(/\D/g, "").slice(0, 8)}${digits(10)}`,
    paidBy: openid,
    paidAt: stage.clock.now(),
  };
  stage.orders.set(order.number, paid);
  return paid;
};
