import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Refund from "../../../miniprogram/src/orders/pages/refund/index";
import { zh } from "../../../miniprogram/src/orders/words.zh";
import { openedWith } from "../taro";
import { APPLICATION } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { choose, freshPhone, heading, opened, press, write } from "../appointments/walk";
import { ORDER, paidOrder, refundOf } from "./fixtures";

async function open(answers: Record<string, unknown> = {}, order: unknown = paidOrder()) {
  openedWith({ id: ORDER });
  const line = answering({ "orders/order": order, ...answers });
  await opened(Refund);
  return line;
}
const toCheck = async () => {
  await choose("来不了");
  await write(/补充说明/, "孩子发烧了");
  await press("下一步");
};
const SEND = "提交，申请退 ¥1,040.00";
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("the rules stand before the question, and a reason is needed", async () => {
  await open();
  shows("现在申请可退 ¥1,040.00（80%），按规则自动退回，不用审核。");
  shows(/预约还在时，请先取消预约/);
  await press("下一步");
  shows("请选择退款的原因");
  expect(heading()).toBe("申请退款");
});

test("she sees her answers once more before anything is sent, then what happens next", async () => {
  const terms = { fen: 104000, how: "decided" as const, percent: 80, source: "" };
  const sent = paidOrder({ version: 4, refunds: [refundOf({ fen: 104000 })] });
  const line = await open({ "orders/askRefund": sent }, paidOrder({ refundTerms: terms }));
  shows("现在申请最多可退 ¥1,040.00（80%），由工作人员审核，24 小时内答复。");
  await toCheck();
  expect(heading()).toBe("核对退款申请");
  shows("孩子发烧了");
  shows("由工作人员审核");
  expect(inputsOf(line, "orders/askRefund")).toEqual([]);
  await press(SEND);
  expect(inputsOf(line, "orders/askRefund")).toEqual([
    expect.objectContaining({ id: ORDER, version: 3, reason: "cannot-come", note: "孩子发烧了" }),
  ]);
  expect(heading()).toBe("退款申请已收到");
  shows("工作人员会审核，最迟 2027年3月2日 周二 上午 11:00 答复。");
  await press("回到订单");
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/orders/pages/order/index?id=${ORDER}` });
});

test("what she wrote can be changed before sending", async () => {
  await open();
  await toCheck();
  await press("修改原因");
  expect(heading()).toBe("申请退款");
  expect(screen.getByRole("radio", { name: "来不了" }).getAttribute("aria-checked")).toBe("true");
});

test.each(["refund.nothing-left", "refund.under-way", "refund.cancel-first", "refund.too-late"] as const)(
  "%s is said with reason, next step and phone; what she wrote stays",
  async (code) => {
    await open({ "orders/askRefund": no(code) });
    await toCheck();
    await press(SEND);
    shows(zh.refusals[code].what);
    shows(zh.refusals[code].why);
    shows(zh.refusals[code].next);
    shows("孩子发烧了");
    expect(screen.getAllByRole("button", { name: /拨打 023-63315011/ }).length).toBeGreaterThan(0);
  },
);

test("while the appointment stands she is led to it", async () => {
  await open({ "orders/askRefund": no("refund.cancel-first") });
  await toCheck();
  await press(SEND);
  await press("打开预约");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/appointments/pages/application/index?id=${APPLICATION}` });
});

test("an order that moved on is shown as it is now, and sent again with the new version", async () => {
  const line = await open(
    { "orders/askRefund": [no("order.moved-on", { details: { version: 5 } }), paidOrder({ version: 6 })] },
    [paidOrder(), paidOrder({ version: 5 })],
  );
  await toCheck();
  await press(SEND);
  shows("订单刚刚有了变化");
  await press(SEND);
  expect(inputsOf(line, "orders/askRefund").map(({ version }) => version)).toEqual([3, 5]);
});

test("where nothing can go back there is no form, only why and whom to call", async () => {
  const none = { fen: 0, how: "none" as const, percent: 0, source: "" };
  await open({}, paidOrder({ refundTerms: none }));
  shows("现在没有可以退的钱。");
  expect(screen.queryByRole("button", { name: "下一步" })).toBeNull();
});
