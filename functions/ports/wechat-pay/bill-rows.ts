import type { Instant } from "../../../shared/kernel/time";
import { Misunderstood } from "../line/port";
import type { BillRow, FundRow } from "../payment/port";
import { addsUp, billTable, cell, counts, fenOf, fineIn, priceIn, type BillLine, type BillTable } from "./bill-table";
import { instantOf } from "./times";

/** "2019-02-19 05:01:46" in Asia/Shanghai. */
function momentIn(text: string): Instant {
  const at = instantOf(`${text.replace(" ", "T")}+08:00`);
  if (at === undefined) throw new Misunderstood("no moment");
  return at;
}

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Misunderstood(what);
};

/** Which total each column must add up to. */
const TRADE_TOTALS = {
  应结订单金额: "应结订单总金额",
  退款金额: "退款总金额",
  充值券退款金额: "充值券退款总金额",
  手续费: "手续费总金额",
  订单金额: "订单总金额",
  申请退款金额: "申请退款总金额",
} as const;

function tradeRow(line: BillLine, mchid: string): BillRow[] {
  demand(cell(line, "商户号") === mchid && cell(line, "货币种类") === "CNY", "another merchant or currency");
  const told = {
    number: cell(line, "商户订单号"),
    transactionId: cell(line, "微信订单号"),
    feeFen: fenOf(fineIn(cell(line, "手续费"))),
    at: momentIn(cell(line, "交易时间")),
  };
  const state = cell(line, "交易状态");
  if (state === "SUCCESS") return [{ kind: "payment", ...told, fen: priceIn(cell(line, "订单金额")) }];
  demand(state === "REFUND", "an unknown state");
  if (cell(line, "退款状态") !== "SUCCESS") return [];
  const refund = { refundNumber: cell(line, "商户退款单号"), refundId: cell(line, "微信退款单号") };
  return [{ kind: "refund", ...told, ...refund, fen: priceIn(cell(line, "申请退款金额")) }];
}

/**
 * The rows of a trade bill (type ALL) of this merchant: payments, and refunds that reached the payer. Throws
 * {@link Misunderstood} where a column is missing, a row is not ours or the rows do not add up to the totals.
 */
export function tradeRows(bytes: Uint8Array, mchid: string): BillRow[] {
  const table = billTable(bytes);
  demand(counts(table, "总交易单数", table.rows.length), "another count");
  for (const [column, total] of Object.entries(TRADE_TOTALS)) demand(addsUp(table, column, total), "another total");
  return table.rows.flatMap((line) => tradeRow(line, mchid));
}

const DIRECTIONS: Readonly<Record<string, FundRow["direction"]>> = { 收入: "in", 支出: "out" };

function fundRow(line: BillLine): FundRow {
  const direction = DIRECTIONS[cell(line, "收支类型")];
  if (direction === undefined) throw new Misunderstood("no direction");
  return {
    at: momentIn(cell(line, "记账时间")),
    businessId: cell(line, "微信支付业务单号"),
    kind: cell(line, "业务类型"),
    direction,
    fen: priceIn(cell(line, "收支金额(元)")),
    balanceFen: priceIn(cell(line, "账户结余(元)")),
  };
}

const only = ({ rows, totals }: BillTable, way: string): BillTable => ({
  rows: rows.filter((line) => cell(line, "收支类型") === way),
  totals,
});

/** The rows of a fund bill; throws {@link Misunderstood} where they do not add up to the totals. */
export function fundRows(bytes: Uint8Array): FundRow[] {
  const table = billTable(bytes);
  demand(counts(table, "资金流水总笔数", table.rows.length), "another count");
  for (const way of Object.keys(DIRECTIONS)) {
    const part = only(table, way);
    demand(counts(part, `${way}笔数`, part.rows.length), "another count");
    demand(addsUp(part, "收支金额(元)", `${way}金额`), "another total");
  }
  return table.rows.map(fundRow);
}
