import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { ApplicationView } from "../../../shared/appointments/views";
import { addMinutes } from "../../../shared/kernel/time";
import ApplicationPage from "../../../miniprogram/src/appointments/pages/application/index";
import { openedWith } from "../taro";
import { APPLICATION, booking, now, offered, scheduled, viewIn } from "./fixtures";
import { answering, inputsOf } from "./line";
import { choose, freshPhone, heading, opened, press } from "./walk";

function openOne(view: ApplicationView, more: Record<string, unknown> = {}) {
  openedWith({ id: APPLICATION });
  const line = answering({ "appointments/application": view, ...more });
  return opened(ApplicationPage).then(({ unmount }) => ({ line, unmount }));
}
const open = async (view: ApplicationView, more: Record<string, unknown> = {}) => (await openOne(view, more)).line;
const accepted = () => viewIn("accepted", { version: 4, booking, offerUntil: addMinutes(now(), 25) });
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("paying online keeps the time and goes on to the order; leave for messages is the tap's first thing", async () => {
  const asks = Taro.requestSubscribeMessage as unknown as jest.Mock;
  const line = await open(offered(), { "appointments/acceptOffer": accepted() });
  expect(inputsOf(line, "notifications/reminderTemplates")).toEqual([{ moment: "paying" }]);
  await press("接受并在线支付");
  expect(asks).toHaveBeenCalledTimes(1);
  expect(inputsOf(line, "appointments/acceptOffer")).toEqual([expect.objectContaining({ payment: "online" })]);
  const url = `/orders/pages/pay-for/index?domain=appointments&id=${APPLICATION}`;
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url });
  expect(heading()).toBe("时间已留住，等您支付");
});

test("a time that is accepted and not paid says until when, and can be paid or given back", async () => {
  const line = await open(accepted(), { "appointments/cancel": viewIn("cancelled-by-patient", { version: 5 }) });
  shows(/^2[45] 分/);
  shows("需付 ¥310.00");
  await press("去支付");
  const url = `/orders/pages/pay-for/index?domain=appointments&id=${APPLICATION}`;
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url });
  await press("让出这个时间");
  await choose("来不了");
  await press("确定取消");
  expect(inputsOf(line, "appointments/cancel")).toEqual([expect.objectContaining({ reason: "cannot-come" })]);
});

test("where nothing is owed there is one way to accept", async () => {
  const line = await open(offered({ booking: { ...booking, owedFen: 0 } }), {
    "appointments/acceptOffer": scheduled(),
  });
  expect(screen.queryByRole("button", { name: "接受并在线支付" })).toBeNull();
  await press("接受这个时间");
  expect(inputsOf(line, "appointments/acceptOffer")).toEqual([expect.objectContaining({ payment: "at-desk" })]);
});

test("what will be paid at the desk can still be paid online before; what is paid cannot", async () => {
  const { unmount } = await openOne(scheduled());
  await press(/可以现在在线支付/);
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1);
  unmount();
  await open(scheduled({ booking: { ...booking, paidBy: { orderId: "r".repeat(26), at: now() } } }));
  expect(screen.queryByRole("button", { name: /可以现在在线支付/ })).toBeNull();
  shows("¥310.00 · 费用已付清");
  await press(/付款和收据/);
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/orders/pages/order/index?id=${"r".repeat(26)}` });
});
