import type { Order, Refund } from "./model";
import { dayOf, type PayStage, refundsFor, rfc3339 } from "./stage";

/** What a bill says, before it is written as CSV. */
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly summaryHead: readonly string[];
  readonly summary: readonly string[];
};

const columns = (text: string): string[] => text.split(" ");
const PAID_COLUMNS =
  "交易时间 公众账号ID 商户号 特约商户号 设备号 微信订单号 商户订单号 用户标识 交易类型 交易状态 付款银行 货币种类 应结订单金额 代金券金额";
const REFUND_COLUMNS = "微信退款单号 商户退款单号 退款金额 充值券退款金额 退款类型 退款状态";
const TIMES = "退款申请时间 退款成功时间";
const END = "商品名称 商户数据包 手续费 费率 订单金额";
const HEADS = {
  ALL: columns(`${PAID_COLUMNS} ${REFUND_COLUMNS} ${END} 申请退款金额 费率备注`),
  SUCCESS: columns(`${PAID_COLUMNS} ${END} 费率备注`),
  REFUND: columns(`${PAID_COLUMNS} ${TIMES} ${REFUND_COLUMNS} ${END} 申请退款金额 费率备注`),
};
const TRADE_SUMMARY = columns(
  "总交易单数 应结订单总金额 退款总金额 充值券退款总金额 手续费总金额 订单总金额 申请退款总金额",
);
const FUND_HEAD = columns(
  "记账时间 微信支付业务单号 资金流水单号 业务名称 业务类型 收支类型 收支金额(元) 账户结余(元) 资金变更提交申请人 备注 业务凭证号",
);
const FUND_SUMMARY = columns("资金流水总笔数 收入笔数 收入金额 支出笔数 支出金额");

/** Six per mille of what is kept; a refund gives its share back, so that nothing is left of a whole refund. */
const feeOf = (fen: number): number => Math.round((fen * 6) / 1000);
const RATE = "0.60%";
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const clockTime = (ms: number): string => rfc3339(ms).slice(0, 19).replace("T", " ");
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

export type Move =
  | {
      readonly at: number;
      readonly order: Order;
      readonly fen: number;
      readonly fee: number;
      readonly refund?: undefined;
    }
  | { readonly at: number; readonly order: Order; readonly fen: number; readonly fee: number; readonly refund: Refund };

/** Every payment and every refund that reached its end, in order of time, with the fee taken or given back. */
export const movesOf = (stage: PayStage): Move[] => {
  const moves: Move[] = [];
  for (const order of stage.orders.values()) {
    if (order.state !== "SUCCESS") continue;
    moves.push({ at: order.paidAt ?? 0, order, fen: order.fen, fee: feeOf(order.fen) });
    const refunds = refundsFor(stage, order.number).filter(({ state }) => state === "SUCCESS");
    let kept = order.fen;
    for (const refund of refunds.sort((a, b) => (a.doneAt ?? 0) - (b.doneAt ?? 0))) {
      const fee = feeOf(kept - refund.fen) - feeOf(kept);
      kept -= refund.fen;
      moves.push({ at: refund.doneAt ?? 0, order, refund, fen: refund.fen, fee });
    }
  }
  return moves.sort((a, b) => a.at - b.at);
};

const tradeRow = (stage: PayStage, kind: keyof typeof HEADS, { at, order, refund, fen, fee }: Move): string[] => {
  const { appid, mchid } = stage.keys.settings;
  const state = refund === undefined ? "SUCCESS" : "REFUND";
  const who = [appid, mchid, "0", "", order.transactionId ?? "", order.number, order.paidBy ?? "", order.way, state];
  const money = ["OTHERS", "CNY", refund === undefined ? yuan(fen) : "0.00", "0.00"];
  const times = refund === undefined ? ["", ""] : [clockTime(refund.createdAt), clockTime(at)];
  const back =
    refund === undefined
      ? ["0", "0", "0.00", "0.00", "", ""]
      : [refund.refundId, refund.number, yuan(fen), "0.00", "ORIGINAL", "SUCCESS"];
  const end = [
    order.description,
    order.attach,
    (fee / 100).toFixed(5),
    RATE,
    refund === undefined ? yuan(fen) : "0.00",
  ];
  const asked = refund === undefined ? "0.00" : yuan(fen);
  const first = [clockTime(at), ...who, ...money];
  if (kind === "SUCCESS") return [...first, ...end, ""];
  return kind === "REFUND" ? [...first, ...times, ...back, ...end, asked, ""] : [...first, ...back, ...end, asked, ""];
};

export const tradeRows = (stage: PayStage, day: string, kind: keyof typeof HEADS): Table => {
  const moves = movesOf(stage).filter(
    ({ at, refund }) => dayOf(at) === day && (kind === "ALL" || (kind === "REFUND") === (refund !== undefined)),
  );
  const paid = sum(moves.filter(({ refund }) => refund === undefined).map(({ fen }) => fen));
  const back = sum(moves.filter(({ refund }) => refund !== undefined).map(({ fen }) => fen));
  const fees = sum(moves.map(({ fee }) => fee));
  return {
    head: HEADS[kind],
    rows: moves.map((move) => tradeRow(stage, kind, move)),
    summaryHead: TRADE_SUMMARY,
    summary: [`${moves.length}.0`, yuan(paid), yuan(back), "0.00", (fees / 100).toFixed(5), yuan(paid), yuan(back)],
  };
};

type FundMove = {
  readonly at: number;
  readonly id: string;
  readonly proof: string;
  readonly kind: string;
  readonly fen: number;
};

/** A payment and its fee are two moves; so are a refund and the share of the fee that comes back. */
const fundMoves = ({ at, order, refund, fen, fee }: Move): FundMove[] => {
  const id = order.transactionId ?? "";
  const proof = refund?.refundId ?? id;
  const main = refund === undefined ? { kind: "交易", fen } : { kind: "退款", fen: -fen };
  const charge = { kind: refund === undefined ? "扣除交易手续费" : "退还交易手续费", fen: -fee };
  return [main, charge].filter((move) => move.fen !== 0).map((move) => ({ at, id, proof, ...move }));
};

export const fundRows = (stage: PayStage, day: string): Table => {
  let balance = 0;
  const all = movesOf(stage)
    .flatMap(fundMoves)
    .map((move, index) => ({ ...move, index, balance: (balance += move.fen) }));
  const moves = all.filter(({ at }) => dayOf(at) === day);
  const [incoming, outgoing] = [moves.filter(({ fen }) => fen > 0), moves.filter(({ fen }) => fen < 0)];
  const mchid = stage.keys.settings.mchid;
  return {
    head: FUND_HEAD,
    rows: moves.map(({ at, id, proof, kind, fen, balance: left, index }) => [
      ...[clockTime(at), id, `${mchid}${String(index + 1).padStart(12, "0")}`, kind, kind, fen > 0 ? "收入" : "支出"],
      ...[yuan(Math.abs(fen)), yuan(left), "system", "", proof],
    ]),
    summaryHead: FUND_SUMMARY,
    summary: [
      String(moves.length),
      ...[String(incoming.length), yuan(sum(incoming.map(({ fen }) => fen)))],
      ...[String(outgoing.length), yuan(-sum(outgoing.map(({ fen }) => fen)))],
    ],
  };
};
