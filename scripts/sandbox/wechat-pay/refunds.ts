import { ABNORMAL_BODY, REFUND_BODY, readBody } from "./body";
import type { Order, Refund, RefundState } from "./model";
import { refuse } from "./refusal";
import { digits, openField } from "./signing";
import { type PayStage, refundsFor, rfc3339, spelling } from "./stage";

const APART_MS = 60_000;
const MOST_PER_ORDER = 50;
const YEAR_MS = 365 * 86_400_000;
const RECEIVED_BY = "支付用户零钱";

const orderOf = (stage: PayStage, asked: { out_trade_no?: string; transaction_id?: string }): Order => {
  if (asked.out_trade_no === undefined && asked.transaction_id === undefined)
    refuse("parameter", "neither out_trade_no nor transaction_id", {
      field: "/out_trade_no",
      issue: "missing",
      location: "body",
    });
  const order =
    asked.out_trade_no === undefined
      ? stage.orders.values().find(({ transactionId }) => transactionId === asked.transaction_id)
      : stage.orders.get(asked.out_trade_no);
  if (order === undefined) return refuse("refundUnknown", "no such order to refund");
  if (asked.transaction_id !== undefined && asked.transaction_id !== order.transactionId)
    refuse("refundRule", "transaction_id and out_trade_no name different orders");
  return order;
};

const checkRules = (stage: PayStage, order: Order, fen: number, total: number): void => {
  const now = stage.clock.now();
  const earlier = refundsFor(stage, order.number);
  const given = earlier.filter(({ state }) => state !== "CLOSED").reduce((sum, refund) => sum + refund.fen, 0);
  if (order.state !== "SUCCESS") refuse("refundRule", `order ${order.number} is not paid`);
  if (total !== order.fen) refuse("refundRule", `amount.total is ${total}, the order's is ${order.fen}`);
  if (now - (order.paidAt ?? 0) > YEAR_MS) refuse("refundRule", "paid more than a year ago");
  if (earlier.length >= MOST_PER_ORDER) refuse("refundRule", `${MOST_PER_ORDER} refunds already`);
  if (given + fen > order.fen) refuse("refundRule", `${given} of ${order.fen} given back already, ${fen} is too much`);
  const last = Math.max(0, ...earlier.map(({ createdAt }) => createdAt));
  if (earlier.length > 0 && now - last < APART_MS) refuse("tooFast", "another refund less than a minute ago");
  if (stage.switches.failRefunds === "notEnough") refuse("notEnough", "refusing refunds was ordered");
  if (stage.switches.failRefunds === "account") refuse("account", "refusing refunds was ordered");
};

/** The refund object of the API; a notification calls its state `refund_status`. */
export const refundOf = (stage: PayStage, refund: Refund): object => {
  const order = stage.orders.get(refund.order)!;
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.number,
    transaction_id: order.transactionId,
    out_trade_no: order.number,
    channel: "ORIGINAL",
    user_received_account: RECEIVED_BY,
    ...(refund.state === "SUCCESS" && { success_time: rfc3339(refund.doneAt ?? 0) }),
    create_time: rfc3339(refund.createdAt),
    status: refund.state,
    funds_account: "AVAILABLE",
    amount: {
      total: order.fen,
      refund: refund.fen,
      from: [],
      payer_total: order.fen,
      payer_refund: refund.fen,
      settlement_refund: refund.fen,
      settlement_total: order.fen,
      discount_refund: 0,
      currency: "CNY",
    },
    promotion_detail: [],
  };
};

export const refundNews = (stage: PayStage, refund: Refund): object => {
  const order = stage.orders.get(refund.order)!;
  return {
    mchid: stage.keys.settings.mchid,
    transaction_id: order.transactionId,
    out_trade_no: order.number,
    refund_id: refund.refundId,
    out_refund_no: refund.number,
    refund_status: refund.state,
    ...(refund.state === "SUCCESS" && { success_time: rfc3339(refund.doneAt ?? 0) }),
    user_received_account: RECEIVED_BY,
    amount: { total: order.fen, refund: refund.fen, payer_total: order.fen, payer_refund: refund.fen },
  };
};

export const createRefund = (stage: PayStage, body: string): object => {
  const asked = readBody(REFUND_BODY, body);
  const [said, known] = [spelling(asked), stage.refunds.get(asked.out_refund_no)];
  if (known !== undefined) {
    if (known.asked !== said) refuse("refundRule", `refund ${known.number} was asked with other parameters`);
    return refundOf(stage, known);
  }
  const order = orderOf(stage, asked);
  checkRules(stage, order, asked.amount.refund, asked.amount.total);
  const now = stage.clock.now();
  const refund: Refund = {
    number: asked.out_refund_no,
    refundId: `503${digits(7)}${rfc3339(now).replace(/\D/g, "").slice(0, 8)}${digits(11)}`,
    order: order.number,
    asked: said,
    fen: asked.amount.refund,
    reason: asked.reason ?? "",
    notifyUrl: asked.notify_url ?? "",
    createdAt: now,
    dueAt: now + stage.switches.refundTakesMs,
    state: "PROCESSING",
  };
  stage.refunds.set(refund.number, refund);
  stage.refundsOf.set(order.number, [...(stage.refundsOf.get(order.number) ?? []), refund.number]);
  stage.underWay.add(refund.number);
  return refundOf(stage, refund);
};

export const findRefund = (stage: PayStage, number: string): object => {
  const refund = stage.refunds.get(number);
  return refund === undefined ? refuse("refundUnknown", `no refund ${number}`) : refundOf(stage, refund);
};

/** A refund that the payer's bank refused goes to a card instead; the card's numbers come sealed. */
export const applyAbnormal = async (stage: PayStage, refundId: string, body: string): Promise<object> => {
  const asked = readBody(ABNORMAL_BODY, body);
  for (const name of ["bank_account", "real_name"] as const) {
    const sealed = asked[name];
    if (sealed === undefined) {
      if (asked.type === "USER_BANK_CARD")
        refuse("parameter", `${name} is missing`, { field: `/${name}`, issue: "missing", location: "body" });
    } else if ((await openField(stage.keys.privateKey, sealed)) === undefined)
      refuse("value", `${name} cannot be opened`, { field: `/${name}`, issue: "not decryptable", location: "body" });
  }
  const refund = stage.refunds.values().find((one) => one.refundId === refundId);
  if (refund === undefined || refund.number !== asked.out_refund_no)
    return refuse("refundUnknown", `no refund ${refundId} with this number`);
  if (refund.state !== "ABNORMAL") refuse("refundRule", `refund ${refund.number} is ${refund.state}`);
  const renewed: Refund = {
    ...refund,
    state: "PROCESSING",
    dueAt: stage.clock.now() + stage.switches.refundTakesMs,
    doneAt: undefined,
  };
  stage.refunds.set(refund.number, renewed);
  stage.underWay.add(refund.number);
  return refundOf(stage, renewed);
};

const ENDS: Readonly<Record<string, RefundState>> = { abnormal: "ABNORMAL", closed: "CLOSED" };

/** Ends every refund whose time has come; gives those that ended. */
export const endRefunds = (stage: PayStage): Refund[] =>
  [...stage.underWay].flatMap((number) => {
    const refund = stage.refunds.get(number);
    if (refund === undefined || refund.dueAt > stage.clock.now()) return [];
    const ended: Refund = { ...refund, state: ENDS[stage.switches.failRefunds] ?? "SUCCESS", doneAt: refund.dueAt };
    stage.refunds.set(number, ended);
    stage.underWay.delete(number);
    return [ended];
  });
