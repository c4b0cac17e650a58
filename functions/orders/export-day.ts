import { csvOf } from "../../shared/kernel/csv";
import { yuan, type Fen } from "../../shared/kernel/money";
import { done, refused } from "../../shared/kernel/result";
import { dayOf, type Day } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import type { Finding, Reconciliation } from "../../shared/orders/views";
import type { Answering } from "../kernel/call";
import { entriesOn } from "./balances";
import { reportOn } from "./day-reports";
import type { Parts } from "./parts";
import { reconcileDay } from "./reconcile-day";

/** Amounts in yuan; less than nothing in brackets, as accountants write it and no spreadsheet takes for a formula. */
const amount = (fen: Fen | undefined): string => (fen === undefined ? "" : fen < 0 ? `(${yuan(-fen)})` : yuan(fen));

export const exportDay =
  (parts: Parts): Answering<(typeof orders)["calls"]["exportDay"]> =>
  async ({ day, what }, { tenant, now }) => {
    if (day >= dayOf(now)) return refused("day.not-over");
    const rows =
      what === "ledger"
        ? await ledgerRows(parts, tenant, day)
        : reportRows((await reportOn(parts, tenant, day)) ?? (await reconcileDay(parts, tenant, day)));
    return done({ fileName: `${what}-${day}.csv`, csv: csvOf(rows) });
  };

/** One row for each line of an entry: what an account received (or, in brackets, gave). */
async function ledgerRows(parts: Parts, tenant: string, day: Day): Promise<string[][]> {
  const head = ["记账日 Booked on", "时间 Money moved at", "事项 What", "单号 Number", "订单 Order"];
  const rows = [[...head, "科目 Account", "金额（元） Amount (yuan)", "备注 Note"]];
  for await (const { at, what, number, orderId, lines, note } of entriesOn(parts, tenant, day))
    for (const { account, fen } of lines)
      rows.push([day, at, what, number, orderId ?? "", account, amount(fen), note ?? ""]);
  return rows;
}

const KINDS: { readonly [K in Finding["kind"]]: string } = {
  long: "长款 long",
  short: "短款 short",
  "missing-in-bill": "账单无此笔 missing in bill",
  "missing-in-ledger": "台账无此笔 missing in ledger",
  "missing-in-record": "医院系统无此笔 missing in record",
  "record-differs": "医院系统金额不符 record differs",
};
const STATES = { open: "待处理 open", corrected: "已调账 corrected", confirmed: "已确认 confirmed" } as const;

function reportRows({ day, matched, findings, ...sums }: Reconciliation): string[][] {
  const head = [
    "日期 Day",
    "差异 Finding",
    "类型 What",
    "单号 Number",
    "订单 Order",
    "账单（元） Bill",
    "台账（元） Ledger",
  ];
  return [
    [...head, "医院系统（元） Record", "状态 State", "说明 Note", "经办 By"],
    ...findings.map(({ kind, what, number, orderId, billFen, ledgerFen, recordFen, state, note, by }) => [
      ...[day, KINDS[kind], what, number, orderId ?? "", amount(billFen), amount(ledgerFen), amount(recordFen)],
      ...[STATES[state], note ?? "", by ?? ""],
    ]),
    [
      ...[day, `一致 ${matched} 笔 ${matched} matched`, "合计 Total", "", ""],
      ...[amount(sums.billFen), amount(sums.ledgerFen), amount(sums.recordFen), "", "", sums.confirmedBy ?? ""],
    ],
  ];
}
