import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { useSession } from "../../../miniprogram/src/kernel/session";
import List from "../../../miniprogram/src/orders/pages/list/index";
import PayFor from "../../../miniprogram/src/orders/pages/pay-for/index";
import Receipt from "../../../miniprogram/src/orders/pages/receipt/index";
import { zh } from "../../../miniprogram/src/orders/words.zh";
import { openedWith } from "../taro";
import { APPLICATION } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { ORDER, orderOf, paidOrder, receiptOf, rowOf } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const url = (path: string) => ({ url: `/orders/pages/${path}` });
const payFor = async (answers: Record<string, unknown>, domain = "appointments") => {
  openedWith({ domain, id: APPLICATION });
  const line = answering(answers);
  await opened(PayFor);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("my payments: newest first, each with its state, sum and what went back", async () => {
  const refunded = { ...rowOf(paidOrder({ payment: "partly-refunded", refundedFen: 104000 })), id: "s".repeat(26) };
  answering({ "orders/mine": { items: [rowOf(orderOf()), refunded] } });
  await opened(List);
  expect(heading()).toBe("我的订单与缴费");
  shows("等您支付");
  shows("已退回一部分");
  shows(/已退 ¥1,040.00/);
  await press(/等您支付/);
  expect(Taro.navigateTo).toHaveBeenCalledWith(url(`order/index?id=${ORDER}`));
});

test("older orders come by a press, and nothing at all says what will be here", async () => {
  const older = { ...rowOf(paidOrder()), id: "s".repeat(26) };
  const line = answering({ "orders/mine": [{ items: [rowOf(orderOf())], cursor: "c-1" }, { items: [older] }] });
  const { unmount } = await opened(List);
  await press("更早的订单");
  expect(inputsOf(line, "orders/mine")).toEqual([{}, { cursor: "c-1" }]);
  shows("已支付");
  unmount();
  answering({ "orders/mine": { items: [] } });
  await opened(List);
  shows("还没有订单");
});

test("signed out, the list asks to sign in and asks nothing of the hospital", async () => {
  useSession.setState({ tokens: {}, personId: undefined });
  const line = answering();
  await opened(List);
  shows("登录后查看您的订单。");
  expect(inputsOf(line, "orders/mine")).toEqual([]);
});

test("going to pay places the order once and opens it in this page's place", async () => {
  const line = await payFor({ "orders/place": orderOf() });
  const [asked] = inputsOf(line, "orders/place");
  expect(asked).toEqual({
    id: expect.stringMatching(/^[0-9a-z]{26}$/),
    subject: { domain: "appointments", id: APPLICATION },
  });
  expect(inputsOf(line, "orders/place")).toHaveLength(1);
  expect(Taro.redirectTo).toHaveBeenCalledWith(url(`order/index?id=${ORDER}`));
});

test("a thing that has its order already leads to that one", async () => {
  await payFor({ "orders/place": no("order.exists", { details: { id: ORDER } }) });
  expect(Taro.redirectTo).toHaveBeenCalledWith(url(`order/index?id=${ORDER}`));
});

test("after silence the same order is asked for again, under the same id", async () => {
  const line = await payFor({ "orders/place": ["silence", orderOf()] });
  shows("没有连上医院");
  await press("再试一次");
  const [first, second] = inputsOf(line, "orders/place");
  expect(second).toEqual(first);
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
});

test("nothing to pay: why, what to do instead, and the appointment", async () => {
  await payFor({ "orders/place": no("order.not-payable") });
  shows("现在没有要付的费用");
  shows(zh.refusals["order.not-payable"].why);
  await press("打开预约");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/appointments/pages/application/index?id=${APPLICATION}` });
});

test("an address that names nothing payable is explained, never a blank", async () => {
  const line = await payFor({}, "elsewhere");
  shows("没有找到");
  expect(inputsOf(line, "orders/place")).toEqual([]);
});

test("the receipt shows its numbers, payer, payee and lines (row 77)", async () => {
  openedWith({ id: ORDER });
  answering({ "orders/receipt": receiptOf({ reversedFen: 104000 }) });
  await opened(Receipt);
  for (const text of ["0001234567", "50010126", "a1b2c3", "陈雨桐", "重庆市妇幼保健院", "¥580.00"]) shows(text);
  shows("已冲红 ¥1,040.00（退款部分）");
});

test("a receipt that is not there yet says when to look again", async () => {
  openedWith({ id: ORDER });
  answering({ "orders/receipt": no("receipt.not-yet") });
  await opened(Receipt);
  shows("电子收据还没有开好");
  expect(screen.getByRole("button", { name: "再试一次" })).toBeTruthy();
});
