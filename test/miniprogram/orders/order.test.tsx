import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { CLOSE_REASONS } from "../../../shared/orders/model";
import type { OrderView } from "../../../shared/orders/views";
import { useSession } from "../../../miniprogram/src/kernel/session";
import OrderPage from "../../../miniprogram/src/orders/pages/order/index";
import { zh } from "../../../miniprogram/src/orders/words.zh";
import { openedWith } from "../taro";
import { APPLICATION, PERSON } from "../appointments/fixtures";
import { answering, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { ORDER, orderOf, paidOrder, refundOf } from "./fixtures";

const PAY = "微信支付 ¥1,300.00";

async function open(order: OrderView | readonly unknown[], more: Record<string, unknown> = {}) {
  openedWith({ id: ORDER });
  const asked = answering({ "orders/order": order, ...more });
  await opened(OrderPage);
  return asked;
}
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("an unpaid order opens with its state, the sum, what it is for, until when, and a phone (row 78)", async () => {
  await open(orderOf());
  expect(heading()).toBe("等您支付");
  shows("¥1,300.00");
  shows("特需胎儿系统超声");
  shows("¥720.00");
  shows("按价格表第 2026-07 版，以后调价不影响这张订单。");
  shows("价格依据：渝医保价〔2026〕7号");
  shows(/^28 分|^29 分/);
  shows("陈雨桐");
  shows("付好之后");
  expect(screen.getAllByRole("button", { name: /拨打 023-63315011/ }).length).toBeGreaterThan(0);
  expect(screen.getByRole("button", { name: PAY })).toBeTruthy();
  lacks("退款规则");
});

test("an account that cannot pay here is sent to WeChat or the desk", async () => {
  await open(orderOf({ ways: ["wechat-native"] }));
  shows("这里不能在线支付");
  shows(/到窗口缴费，现金、刷卡都可以/);
  expect(screen.queryByRole("button", { name: PAY })).toBeNull();
});

test("what is to be paid at the counter says until when and shows no button", async () => {
  await open(orderOf({ ways: [], payUntil: "2027-03-01T02:00:00.000Z" }));
  expect(heading()).toBe("到院缴费");
  shows("请在 2027年3月1日 周一 上午 10:00 前到窗口缴费。");
  expect(screen.queryByRole("button", { name: PAY })).toBeNull();
});

test("when the time is over the page looks again; just after it she can still ask about a payment", async () => {
  const over = orderOf({ version: 2, ways: [], payableAtDesk: false });
  await open(over, { "orders/checkPayment": paidOrder() });
  expect(heading()).toBe("支付时间已过");
  await press("查询支付结果");
  expect(heading()).toBe("已支付");
});

test("who may not act for the person any more sees her money, why no more, and no way to what it was for", async () => {
  const line = { ...paidOrder().lines[0]!, name: { zh: "药费", en: "Medicine" }, source: "" };
  const subject = { domain: "prescriptions", id: APPLICATION } as const;
  const refundTerms = { fen: 0, how: "none", percent: 0, source: "" } as const;
  await open(paidOrder({ subject, lines: [line], moneyOnly: true, refundTerms }), {
    "requests/ofOrder": { requests: [], kinds: [], source: "" },
  });
  shows(zh.order.moneyOnly);
  shows(zh.order.moneyOnlyText);
  lacks(zh.order.prescription);
  lacks(/价格依据/);
  lacks("申请退款");
  shows("申请服务");
});

test.each(CLOSE_REASONS)("closed as %s says why and that nothing was charged", async (because) => {
  await open(orderOf({ closing: "closed", closedBecause: because, ways: [], payableAtDesk: false }));
  expect(heading()).toBe("订单已关闭");
  shows(zh.closed[because]);
});

test("a paid order shows how and when, its receipt, and the refund rules before the way to ask", async () => {
  await open(paidOrder());
  shows("微信支付");
  shows("2027年3月1日 周一 上午 10:00");
  shows("现在申请可退 ¥1,040.00（80%），按规则自动退回，不用审核。");
  shows("这个规则到 2027年3月2日 周二 上午 10:00 为止，之后可退的会变少。");
  shows("依据：演示值");
  await press("申请退款");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/refund/index?id=${ORDER}` });
  await press(/电子收据/);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/receipt/index?id=${ORDER}` });
});

test("a refund that waits says by when somebody answers, and is not asked for twice (row 75)", async () => {
  await open(paidOrder({ refunds: [refundOf()] }));
  expect(heading()).toBe("退款处理中");
  shows("等待审核");
  shows("最迟 2027年3月2日 周二 上午 11:00 答复");
  expect(screen.queryByRole("button", { name: "申请退款" })).toBeNull();
});

test("a refused refund says why, and whom to call", async () => {
  await open(paidOrder({ refunds: [refundOf({ state: "refused", refusal: "检查已经完成。" })] }));
  shows("没有通过的原因：检查已经完成。");
  shows("不同意这个结果，请打电话给我们。");
});

test("a refund after an ended pregnancy says nothing of it", async () => {
  const refunds = [refundOf({ state: "done", reason: "pregnancy-ended", doneAt: "2027-03-02T03:00:00.000Z" })];
  await open(paidOrder({ payment: "refunded", refundedFen: 130000, refunds }));
  expect(heading()).toBe("已全部退回");
  shows(/^预约已取消 · 2027年3月2日/);
  expect(document.body.textContent).not.toMatch(/怀孕|妊娠|流产|孕周/);
});

test("a link opens the right person, too (row 92)", async () => {
  useSession.setState({ tokens: { patient: "t-1" }, personId: "q".repeat(26) });
  await open(orderOf());
  expect(useSession.getState().personId).toBe(PERSON);
});

test("a link of another account explains itself and offers the ways on (row 92)", async () => {
  await open([no("thing.missing")]);
  shows("这里看不到它");
  shows(/它可能属于另一个账号/);
  await press("打开消息");
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: "/inbox/pages/inbox" });
  await press("换一个账号登录");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringMatching(/^\/me\/pages\/sign-in\?backTo=/) });
  expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
});

test("the same page speaks English", async () => {
  freshPhone("en");
  await open(paidOrder({ refunds: [refundOf({ state: "done", doneAt: "2027-03-02T03:00:00.000Z" })] }));
  expect(heading()).toBe("Paid");
  shows("Source: demonstration value");
  shows("Source of the prices: Price notice 7 of 2026");
  const said = document.querySelector(".u-page__body")?.textContent?.replaceAll("陈雨桐", "");
  expect(said).not.toMatch(/[\u3400-\u9fff]/);
});

test("the appointment that is paid for is one tap away", async () => {
  await open(orderOf());
  await press(/打开预约/);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/appointments/pages/application/index?id=${APPLICATION}` });
});

test("the fee of an online follow-up leads to its request, and says who hears of it after paying", async () => {
  const consultation = { domain: "consultations", id: APPLICATION } as const;
  await open(orderOf({ subject: consultation }));
  shows("您的复诊申请随即送到医生那里；医生接诊后发消息告诉您。");
  expect(screen.queryByText("打开预约")).toBeNull();
  await press(/打开复诊申请/);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/consultations/pages/consultation/index?id=${APPLICATION}` });
});
