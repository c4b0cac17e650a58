import { screen } from "@testing-library/react";
import { AfterSaleDesk } from "../../../miniprogram/src/workbench/after-sale/after-sale-desk";
import { fenOf } from "../../../miniprogram/src/workbench/after-sale/quick-acts";
import { button, press, type } from "./hands";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish } from "./screen";

const NOW = "2026-11-23T02:00:00.000Z";
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const ID = { request: "0".repeat(25) + "1", order: "0".repeat(25) + "2", delivery: "0".repeat(25) + "3" };
const row = {
  id: ID.request,
  version: 1,
  orderId: ID.order,
  kind: "damaged",
  state: "open",
  openedBy: "patient",
  openedAt: "2026-11-23T01:00:00.000Z",
  updatedAt: "2026-11-23T01:00:00.000Z",
  answerBy: "2026-11-23T03:00:00.000Z",
  late: false,
  maskedName: "林*晴",
  knownBy: { bornOn: "1996-03-07", recordNumber: "M26000005" },
};
const order = {
  row: {
    id: ID.order,
    version: 3,
    subject: { domain: "prescriptions", id: ID.order },
    title: { zh: "药费", en: "Medicine" },
    totalFen: 17280,
    refundedFen: 0,
    payment: "paid",
    fulfilment: "waiting",
    closing: "open",
    payUntil: NOW,
    createdAt: NOW,
  },
  paidFen: 17280,
  refundableFen: 17280,
  refunds: [],
};
const opened = (more: object = {}) => ({
  ...row,
  subject: { domain: "prescriptions", id: ID.order },
  posts: [
    { at: row.openedAt, by: "patient", what: "asked", words: "有一盒压坏了 <b>x</b>", documentIds: [ID.delivery] },
  ],
  reopened: 0,
  orders: [order],
  delivery: {
    id: ID.delivery,
    version: 6,
    method: "express",
    state: "in-transit",
    freightSettled: true,
    carrier: "SF",
    waybill: "SF0001",
    promisedDay: "2026-11-24",
    handedOverAt: "2026-11-22T01:00:00.000Z",
  },
  ...more,
});
const usual = { "requests/queue": yes({ items: [row] }), "requests/openCase": yes(opened()) };
const openFirst = async (own = {}) => {
  const asked = serve({ ...usual, ...own });
  await draw(<AfterSaleDesk />);
  await press(/林\*晴/);
  return asked;
};

test("requests stand by deadline, with order, parcel and thread; her words are never markup", async () => {
  await openFirst();
  expect(button(/林\*晴/).textContent).toContain("还有 59 分钟");
  expect(button(/林\*晴/).className).toContain("wb-row--soon");
  const page = document.querySelector("main")!;
  for (const text of ["药费", "已付 ¥172.80", "SF0001", "运输中", "有一盒压坏了 <b>x</b>"])
    expect(page.textContent).toContain(text);
  expect(page.querySelector("b b")).toBeNull();
});

test("an answer needs words, and is sent once with the version that was seen", async () => {
  const answered = opened({ version: 2, state: "answered" });
  const asked = await openFirst({ "requests/answer": yes(answered) });
  expect(button("发送答复").disabled).toBe(true);
  await type(/^写给患者的话/, "已经为您核实。");
  await press("发送答复");
  expect(inputsOf(asked, "requests/answer")[0]).toMatchObject({ id: ID.request, version: 1, words: "已经为您核实。" });
  expect(button("答复并办结").disabled).toBe(true);
});

test("a carrier who was asked is noted; a request that moved on is shown as it is now", async () => {
  const moved = refuse("service-request.moved-on", { state: "closed", version: 3 });
  const asked = await openFirst({ "requests/askCarrier": moved });
  await type(/^写给患者的话/, "已联系快递公司。");
  await press("已联系快递公司");
  expect(inputsOf(asked, "requests/askCarrier")).toHaveLength(1);
  expect(screen.getByText("这个申请刚刚有了变化")).toBeTruthy();
});

test("a refund is proposed to finance, never above what is left", async () => {
  const asked = await openFirst({ "requests/proposeRefund": yes(opened({ version: 2 })) });
  await type("金额（元）", "999.00");
  expect(screen.getByText("填 0.01 到 ¥172.80")).toBeTruthy();
  await type("金额（元）", "86.40");
  await type(/^退款理由/, "一盒破损，退一盒。");
  await press("提退款 ¥86.40");
  expect(inputsOf(asked, "requests/proposeRefund")[0]).toMatchObject({ orderId: ID.order, fen: 8640 });
});

test.each([
  ["12.5", 1250],
  ["0.01", 1],
  ["86.40", 8640],
  ["1.234", undefined],
  ["-1", undefined],
  ["一百", undefined],
])("%s yuan is %s fen", (text, fen) => {
  expect(fenOf(text)).toBe(fen);
});

test("where nothing waits it says so", async () => {
  serve({ "requests/queue": yes({ items: [] }) });
  await draw(<AfterSaleDesk />);
  expect(screen.getByText("没有等待答复的申请")).toBeTruthy();
});
