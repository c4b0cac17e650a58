const TRADE_HEAD =
  "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
const TRADE_TOTALS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

const row = (...cells: readonly string[]) => cells.map((cell) => `\`${cell}`).join(",");
const file = (...lines: readonly string[]) => `\ufeff${lines.join("\r\n")}\r\n`;

const payer = ["oPayer", "JSAPI"] as const;
const account = ["wx0123456789abcdef", "1900000109", "0", ""] as const;
const payment = (at: string, id: string, number: string, yuan: string, fee: string) =>
  row(
    at,
    ...account,
    id,
    number,
    ...payer,
    "SUCCESS",
    "OTHERS",
    "CNY",
    yuan,
    "0.00",
    "0",
    "0",
    "0.00",
    "0.00",
    "",
    "",
    "门诊缴费",
    "h,1",
    fee,
    "0.60%",
    yuan,
    "0.00",
    "",
  );
const refund = (at: string, number: string, id: string, yuan: string, fee: string, state: string) =>
  row(
    at,
    ...account,
    "420001",
    "P1",
    ...payer,
    "REFUND",
    "OTHERS",
    "CNY",
    "0.00",
    "0.00",
    id,
    number,
    yuan,
    "0.00",
    "ORIGINAL",
    state,
    "门诊缴费",
    "h,1",
    fee,
    "0.60%",
    "0.00",
    yuan,
    "",
  );

/** A trade bill of three transactions and one refund that is still under way. */
export const tradeBill = () =>
  file(
    TRADE_HEAD,
    payment("2026-11-21 09:00:30", "420001", "P1", "380.01", "2.28000"),
    payment("2026-11-21 00:00:00", "420002", "P|2", "0.10", "0.00000"),
    refund("2026-11-21 23:59:59", "R1", "503001", "80.00", "-0.48000", "SUCCESS"),
    refund("2026-11-21 23:59:59", "R2", "503002", "1.00", "-0.00600", "PROCESSING"),
    TRADE_TOTALS,
    row("4.0", "380.11", "81.00", "0.0", "1.79", "380.11", "81.00"),
  );

/** A fund bill of one payment and its fee. */
export const fundBill = () =>
  file(
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号",
    row(
      "2026-11-21 09:00:30",
      "420001",
      "F1",
      "交易",
      "交易",
      "收入",
      "380.01",
      "1380.01",
      "system",
      "订单,380.01元",
      "T1",
    ),
    row("2026-11-21 09:00:31", "420001", "F2", "交易", "扣除交易手续费", "支出", "2.28", "1377.73", "system", "", "T1"),
    "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额",
    row("2", "1", "380.01", "1", "2.28"),
  );

/** Rows in the way in which the provider's PHP SDK publishes a bill (its tests/fixtures/bill.ALL.csv), shortened. */
export const publishedBill = [
  TRADE_HEAD,
  "`2019-02-19 05:01:46,`wxab8acd895ab1638a,`1921000401,`0,`harryma007,`4200000263201902167700134212,`autotest_20190216081946_82335,`oHkLxtx0vUqe-18p_AXTZ1innxkCY,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`50000709672019011908420787722,`REF4200000263201902167700963919,`0.01,`0.00,`ORIGINAL,`SUCCESS,`系统拨测-cheeryin-test_micropay_succ,`,`0.00000,`39.00%,`0.00,`0.01,`",
  "`2019-02-19 01:52:32,`wxab8acd895ab1638a,`1921000401,`0,`,`4200000263201902167700134902,`autotest_20190219015232_89201,`wxab8acb865bb1637e,`NATIVE,`SUCCESS,`OTHERS,`CNY,`0.03,`0.00,`0,`0,`0.00,`0.00,`,`,`autotest,`,`0.01000,`39.00%,`0.03,`0.00,`",
  TRADE_TOTALS,
  "`2.0,`0.03,`0.01,`0.0,`0.01,`0.03,`0.01",
  "",
].join("\n");
