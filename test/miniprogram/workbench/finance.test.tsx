import { fireEvent, screen } from "@testing-library/react";
import { FinanceDesk } from "../../../miniprogram/src/workbench/finance/finance-desk";
import { fenOf } from "../../../miniprogram/src/workbench/finance/money";
import { ProofDialogue } from "../../../miniprogram/src/workbench/shell/proof";
import { OrderCase, RefundRow } from "../../../shared/orders/views";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const NOW = "2026-11-23T01:00:00.000Z";
const ORDER = "0".repeat(26);
const REFUND = `${ORDER}-R1`;

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const row = {
  id: ORDER,
  version: 4,
  subject: { domain: "appointments" as const, id: "1".repeat(26) },
  title: { zh: "超声检查", en: "Ultrasound examination" },
  totalFen: 130_000,
  refundedFen: 0,
  payment: "paid" as const,
  fulfilment: "waiting" as const,
  closing: "open" as const,
  payUntil: NOW,
  createdAt: "2026-11-22T01:00:00.000Z",
};
const refund = {
  number: REFUND,
  v: 1,
  orderId: ORDER,
  of: `${ORDER}-1`,
  way: "wechat-jsapi" as const,
  state: "asked" as const,
  fen: 65_000,
  reason: "cannot-come" as const,
  note: "家里有事",
  from: "order" as const,
  askedBy: "patient" as const,
  askedAt: "2026-11-22T02:00:00.000Z",
  decideBy: "2026-11-23T00:00:00.000Z",
  updatedAt: "2026-11-22T02:00:00.000Z",
};
const order = (change: Partial<OrderCase> = {}) =>
  OrderCase.parse({
    row,
    record: "told",
    payerName: "林**",
    lines: [
      {
        code: "US-SYSTEM-SPECIAL",
        name: { zh: "特需胎儿系统超声检查", en: "Special-need fetal system ultrasound" },
        kind: "exam",
        fen: 130_000,
        count: 1,
        source: "价格公示",
      },
    ],
    priceVersion: "2026-07",
    attempts: [],
    paid: { way: "wechat-jsapi", fen: 130_000, at: NOW, number: `${ORDER}-1`, transactionId: "4200001" },
    reservedFen: 0,
    refundableFen: 130_000,
    refunds: [refund],
    entries: [],
    story: [{ at: NOW, what: "paid", fen: 130_000 }],
    ...change,
  });
const refunds = RefundRow.parse({
  orderId: ORDER,
  orderVersion: 4,
  title: row.title,
  payerName: "林**",
  totalFen: 130_000,
  refund,
  overdue: true,
});
const queue = yes({ items: [refunds] });
const openFirst = async () => {
  await draw(
    <>
      <FinanceDesk />
      <ProofDialogue />
    </>,
  );
  fireEvent.click(screen.getByRole("button", { name: /林\*\*/ }));
  await settle();
};
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
  await settle();
};
const because = (text: string) =>
  fireEvent.change(screen.getByLabelText("理由（患者会看到）"), { target: { value: text } });

test.each([
  ["1300", 130_000],
  ["12.5", 1_250],
  ["0.01", 1],
  ["1.005", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  ["", undefined],
])("%s yuan is %s fen", (text, fen) => expect(fenOf(text)).toBe(fen));

test("an overdue refund says so; above the limit the button says that a second person must look", async () => {
  serve({ "orders/refundQueue": queue, "orders/orderCase": yes(order()) });
  await openFirst();
  expect(screen.getByText("已超时")).toBeTruthy();
  expect(screen.getByText("患者说明：家里有事")).toBeTruthy();
  expect(screen.getByRole("button", { name: "同意 ¥650.00，交第二人复核" })).toBeTruthy();
  fireEvent.change(screen.getByLabelText("退款金额（元）"), { target: { value: "500" } });
  await settle();
  expect(screen.getByRole("button", { name: "同意，退 ¥500.00" })).toBeTruthy();
});

test("approving sends the amount in fen with the version that was seen, and never more than can be refunded", async () => {
  const after = order({ refunds: [{ ...refund, state: "second-look" }] });
  const asked = serve({
    "orders/refundQueue": queue,
    "orders/orderCase": yes(order()),
    "orders/decideRefund": yes(after),
  });
  await openFirst();
  because("核实属实");
  fireEvent.change(screen.getByLabelText("退款金额（元）"), { target: { value: "650.01" } });
  await press(/^同意/);
  expect(inputsOf(asked, "orders/decideRefund")).toEqual([]);
  fireEvent.change(screen.getByLabelText("退款金额（元）"), { target: { value: "650" } });
  await press(/^同意/);
  expect(inputsOf(asked, "orders/decideRefund")).toMatchObject([
    { id: ORDER, version: 4, refundNumber: REFUND, decision: "approve", fen: 65_000, reason: "核实属实" },
  ]);
});

test("without a reason nothing is refused", async () => {
  const asked = serve({ "orders/refundQueue": queue, "orders/orderCase": yes(order()) });
  await openFirst();
  await press("不同意退款");
  expect(inputsOf(asked, "orders/decideRefund")).toEqual([]);
  for (let n = 0; n < 30; n++) await settle();
  expect(screen.getAllByText("请写明理由").length).toBeGreaterThan(0);
});

test("a proof that is needed asks for six digits, then the very same request goes out again", async () => {
  const asked = serve({
    "orders/refundQueue": queue,
    "orders/orderCase": yes(order()),
    "orders/decideRefund": [refuse("proof.needed"), yes(order())],
    "hospital/proveAgain": [refuse("proof.wrong"), yes({ freshMinutes: 5 })],
  });
  await openFirst();
  because("未核实");
  await press("不同意退款");
  const type = async (code: string) => {
    fireEvent.change(screen.getByLabelText("动态验证码"), { target: { value: code } });
    await settle();
    await press("验证并继续");
  };
  await type("111111");
  expect(screen.getByText("验证码不对")).toBeTruthy();
  await type("222222");
  const [first, second] = inputsOf(asked, "orders/decideRefund");
  expect(second).toEqual(first);
  expect(screen.queryByText("请再验证一次身份")).toBeNull();
});

test("a failed refund can be sent again under its own number or paid out in cash", async () => {
  const failed = { ...refund, state: "failed" as const, failure: "USER_ACCOUNT_ABNORMAL" };
  const asked = serve({
    "orders/refundQueue": yes({ items: [{ ...refunds, refund: failed }] }),
    "orders/orderCase": yes(order({ refunds: [failed], reservedFen: 65_000, refundableFen: 65_000 })),
    "orders/mendRefund": yes(order()),
  });
  await openFirst();
  fireEvent.change(screen.getByLabelText("理由（留存备查）"), { target: { value: "银行卡已注销" } });
  await press("用原退款号重试");
  expect(inputsOf(asked, "orders/mendRefund")).toMatchObject([{ refundNumber: REFUND, how: "retry" }]);
});

test("a counter without an open shift offers to open one", async () => {
  const asked = serve({
    "orders/refundQueue": yes({ items: [] }),
    "orders/shift": yes({ closed: [] }),
    "orders/openShift": refuse("shift.open-already", { id: ORDER }),
    "hospital/priceList": yes({ version: "2026-07", effectiveFrom: "2026-07-01", lines: [] }),
  });
  await draw(<FinanceDesk />);
  expect(screen.getByText(/没有待审批的退款/)).toBeTruthy();
  await press("收费台");
  fireEvent.change(screen.getByLabelText("备用金（元）"), { target: { value: "200" } });
  await press(/^开 ?班$/);
  expect(inputsOf(asked, "orders/openShift")).toMatchObject([{ floatFen: 20_000 }]);
});

test("findings of a day are named, and the day cannot be confirmed while one is open", async () => {
  const report = {
    day: "2026-11-22",
    v: 2,
    ranAt: NOW,
    unavailable: ["record"],
    matched: 3,
    billFen: 130_001,
    ledgerFen: 130_000,
    recordFen: 130_000,
    findings: [
      {
        id: "long#1",
        kind: "long",
        what: "payment",
        number: "n-1",
        billFen: 130_001,
        ledgerFen: 130_000,
        state: "open",
      },
    ],
  };
  serve({ "orders/refundQueue": yes({ items: [] }), "orders/reconciliation": yes({ report }) });
  await draw(<FinanceDesk />);
  await press("每日对账");
  expect(screen.getByText("长款（账单多于账簿）")).toBeTruthy();
  expect(screen.getByText(/医院系统 暂时取不到/)).toBeTruthy();
  expect((screen.getByRole("button", { name: "确认这一天对账完成" }) as HTMLButtonElement).disabled).toBe(true);
});

test("of a day with a silent side nothing is concluded: no sum, no agreement, nothing to confirm", async () => {
  const silent = { matched: 10, billFen: 0, ledgerFen: 130_000, recordFen: 130_000, findings: [] };
  const report = { day: "2026-11-22", v: 2, ranAt: NOW, unavailable: ["bill"], ...silent };
  serve({ "orders/refundQueue": yes({ items: [] }), "orders/reconciliation": yes({ report }) });
  await draw(<FinanceDesk />);
  await press("每日对账");
  const sums = [...document.querySelectorAll(".wb-finance__sums dd")].map(({ textContent }) => textContent);
  expect(sums[0]).toBe("–");
  expect(sums.slice(1).every((sum) => /1,?300\.00/.test(sum ?? ""))).toBe(true);
  expect(screen.queryByText(/没有差异|三方一致/)).toBeNull();
  expect((screen.getByRole("button", { name: "确认这一天对账完成" }) as HTMLButtonElement).disabled).toBe(true);
});
