import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { ApplicationLine } from "../../../shared/appointments/views";
import { addMinutes } from "../../../shared/kernel/time";
import { Attention } from "../../../miniprogram/src/home/attention";
import { soonestUnpaid } from "../../../miniprogram/src/home/unpaid";
import { APPLICATION, booking, now } from "../appointments/fixtures";
import { answering, no } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { ORDER, orderOf, paidOrder, rowOf } from "../orders/fixtures";

const line = (state: ApplicationLine["state"], more: Partial<ApplicationLine> = {}): ApplicationLine => ({
  id: APPLICATION,
  personId: "p".repeat(26),
  personName: "陈雨桐",
  state,
  version: 1,
  updatedAt: now(),
  ...more,
});
const later = { ...rowOf(orderOf({ payUntil: addMinutes(now(), 60) })), id: "s".repeat(26) };
const unpaid = rowOf(orderOf());

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("the order whose time ends first comes first; what is paid, closed or over does not count", () => {
  expect(soonestUnpaid([later, unpaid], [], now())?.id).toBe(ORDER);
  expect(soonestUnpaid([rowOf(paidOrder())], [], now())).toBeUndefined();
  expect(soonestUnpaid([rowOf(orderOf({ closing: "closed" }))], [], now())).toBeUndefined();
  expect(soonestUnpaid([unpaid], [], addMinutes(unpaid.payUntil, 1))).toBeUndefined();
});

test("what will be paid at the desk for an appointment that is fixed does not press", () => {
  expect(soonestUnpaid([unpaid], [line("scheduled")], now())).toBeUndefined();
  expect(soonestUnpaid([unpaid], [line("accepted")], now())?.id).toBe(ORDER);
});

test("an unpaid order is the first card, and one tap away", async () => {
  answering({ "appointments/mine": { items: [line("needs-information")] }, "orders/mine": { items: [unpaid] } });
  await opened(Attention);
  expect(screen.getByText("有一笔费用等您支付")).toBeTruthy();
  expect(screen.queryByText("请补充资料")).toBeNull();
  await press("去支付");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/order/index?id=${ORDER}` });
});

test("a time that is accepted and not paid stands before everything else, even without an order", async () => {
  const accepted = line("accepted", { booking, offerUntil: addMinutes(now(), 20) });
  answering({ "appointments/mine": { items: [line("offered"), accepted] }, "orders/mine": { items: [] } });
  await opened(Attention);
  expect(screen.getByText("时间已留住，等您支付")).toBeTruthy();
});

test("orders that cannot be asked take nothing away from the applications", async () => {
  answering({ "appointments/mine": { items: [line("offered", { booking })] }, "orders/mine": no("service.busy") });
  await opened(Attention);
  expect(screen.getByText("有一个时间留给您")).toBeTruthy();
});
