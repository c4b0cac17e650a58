import { act, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { OrderView } from "../../../shared/orders/views";
import OrderPage from "../../../miniprogram/src/orders/pages/order/index";
import { zh } from "../../../miniprogram/src/orders/words.zh";
import { hide, openedWith, showAgain } from "../taro";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { invitation, ORDER, orderOf, paidOrder } from "./fixtures";

const pays = Taro.requestPayment as unknown as jest.Mock;
const asks = Taro.requestSubscribeMessage as unknown as jest.Mock;
const PAY = "微信支付 ¥1,300.00";

async function open(order: OrderView | readonly unknown[], more: Record<string, unknown> = {}) {
  openedWith({ id: ORDER });
  const asked = answering({ "orders/order": order, ...more });
  await opened(OrderPage);
  return asked;
}
const payable = (after: unknown) => ({
  "orders/pay": { order: orderOf({ version: 2 }), invitation },
  "orders/checkPayment": after,
});
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

beforeEach(() => {
  jest.clearAllMocks();
  pays.mockImplementation(async () => ({ errMsg: "requestPayment:ok" }));
  freshPhone();
});
afterEach(() => jest.useRealTimers());

test("paying hands the invitation to WeChat word for word and then asks the hospital what became of it", async () => {
  const line = await open(orderOf(), payable(paidOrder()));
  await press(PAY);
  const { way: _way, ...wordForWord } = invitation;
  const heard = { success: expect.any(Function) as unknown, fail: expect.any(Function) as unknown };
  expect(pays.mock.calls).toEqual([[{ ...wordForWord, ...heard }]]);
  expect(inputsOf(line, "orders/pay")).toEqual([expect.objectContaining({ id: ORDER, way: "wechat-jsapi" })]);
  expect(inputsOf(line, "orders/checkPayment")).toEqual([{ id: ORDER }]);
  expect(heading()).toBe("已支付");
});

test("WeChat's own ok is no proof: while the hospital has not seen the money, the page says that it is checking", async () => {
  jest.useFakeTimers({ doNotFake: ["setTimeout"], now: new Date() });
  await open(orderOf(), payable([orderOf({ version: 2 }), paidOrder()]));
  await press(PAY);
  expect(heading()).toBe("等您支付");
  shows("正在向微信核对这笔支付");
});

test("while it checks it asks every three seconds, but never behind her back", async () => {
  const line = await open(orderOf(), payable([orderOf({ version: 2 }), orderOf({ version: 2 }), paidOrder()]));
  jest.useFakeTimers();
  const tick = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)));
  screen.getByRole("button", { name: PAY }).click();
  await tick(10);
  const checks = () => inputsOf(line, "orders/checkPayment").length;
  expect(checks()).toBe(1);
  act(hide);
  await tick(60_000);
  expect(checks()).toBe(1);
  act(showAgain);
  await tick(10);
  expect(checks()).toBe(2);
  await tick(3_100);
  expect(checks()).toBe(3);
  expect(heading()).toBe("已支付");
  await tick(60_000);
  expect(checks()).toBe(3);
});

test("a cancelled payment is an answer: nothing was charged, and she may pay again", async () => {
  pays.mockRejectedValueOnce({ errMsg: "requestPayment:fail cancel" });
  const line = await open(orderOf(), payable(orderOf({ version: 2 })));
  await press(PAY);
  shows("没有完成支付");
  expect(inputsOf(line, "orders/checkPayment")).toHaveLength(1);
  await press(PAY);
  expect(inputsOf(line, "orders/pay")).toHaveLength(2);
});

test("cancelled in the window but paid all the same counts as paid", async () => {
  pays.mockRejectedValueOnce({ errMsg: "requestPayment:fail cancel" });
  await open(orderOf(), payable(paidOrder()));
  await press(PAY);
  expect(heading()).toBe("已支付");
  lacks("没有完成支付");
});

test("a window that would not open says so and leaves the desk", async () => {
  pays.mockRejectedValueOnce({ errMsg: "requestPayment:fail:system error" });
  await open(orderOf(), payable(orderOf({ version: 2 })));
  await press(PAY);
  shows("微信支付没有打开");
  shows(/或到窗口缴费/);
});

test("asking leave for messages is the first thing in the tap, is remembered, and comes once", async () => {
  asks.mockResolvedValue({ "template-1": "reject" });
  const line = await open(orderOf(), payable(orderOf({ version: 2 })));
  expect(inputsOf(line, "notifications/reminderTemplates")).toEqual([{ moment: "paying" }]);
  screen.getByRole("button", { name: PAY }).click();
  expect(asks.mock.calls).toEqual([[{ tmplIds: ["template-1"] }]]);
  expect(inputsOf(line, "orders/pay")).toEqual([]);
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))));
  const answers = [{ templateId: "template-1", answer: "reject" }];
  expect(inputsOf(line, "notifications/rememberAnswer")).toEqual([{ answers }]);
  await press(PAY);
  expect(asks).toHaveBeenCalledTimes(1);
});

test.each([
  ["order.paid", "这张订单已经付过"],
  ["order.closed", "这张订单已经关闭"],
  ["payment.not-possible", "这种方式现在付不了"],
  ["payment.unreachable", "暂时联系不上微信支付"],
])("%s is said with reason, next step and phone, and WeChat is not opened", async (code, what) => {
  await open(orderOf(), { "orders/pay": no(code) });
  await press(PAY);
  shows(what);
  shows(zh.refusals[code as "order.paid"].why);
  shows(zh.refusals[code as "order.paid"].next);
  expect(pays).not.toHaveBeenCalled();
});

test("a payment that is asked about again carries the same step id after silence", async () => {
  const line = await open(orderOf(), {
    ...payable(paidOrder()),
    "orders/pay": ["silence", payable(null)["orders/pay"]],
  });
  await press(PAY);
  shows("没有连上医院");
  await press(PAY);
  const [first, second] = inputsOf(line, "orders/pay");
  expect(second).toEqual(first);
});
