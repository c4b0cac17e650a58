import { act, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { encode } from "uqr";
import InWechat from "../../../miniprogram/src/orders/pages/in-wechat/index";
import { hide, openedWith, showAgain } from "../taro";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { ORDER, orderOf, paidOrder } from "./fixtures";

// the web's side of the platform, as its build chooses it
jest.mock("../../../miniprogram/src/platform/pay", () =>
  jest.requireActual("../../../miniprogram/src/platform/pay/index.h5"),
);

const CODE = "weixin://wxpay/bizpayurl?pr=AbCd123";
const native = { order: orderOf({ version: 2 }), invitation: { way: "wechat-native", codeUrl: CODE } };
const h5 = {
  order: orderOf({ version: 2 }),
  invitation: { way: "wechat-h5", url: "https://wx.tenpay.example/pay?p=1" },
};
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const touches = (count: number) => Object.assign(navigator, { maxTouchPoints: count });
const tick = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)));

async function open(answers: Record<string, unknown>) {
  openedWith({ id: ORDER });
  const line = answering({ "orders/order": orderOf(), ...answers });
  await opened(InWechat);
  return line;
}

beforeAll(() => {
  Object.defineProperty(navigator, "maxTouchPoints", { value: 0, writable: true, configurable: true });
  Object.defineProperty(window.screen, "width", { value: 390, configurable: true });
  Object.defineProperty(window.screen, "height", { value: 844, configurable: true });
});
beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
  touches(0);
});
afterEach(() => jest.useRealTimers());

test("beside a large screen there is a code to scan, drawn from what the hospital was given", async () => {
  const line = await open({ "orders/pay": native });
  expect(heading()).toBe("用微信扫码支付");
  expect(inputsOf(line, "orders/pay")).toEqual([expect.objectContaining({ way: "wechat-native" })]);
  const picture = screen.getByRole("img", { name: "微信支付二维码" }).getAttribute("src") ?? "";
  const svg = decodeURIComponent(picture.replace("data:image/svg+xml,", ""));
  const dark = encode(CODE, { ecc: "M", border: 4 }).data.flat().filter(Boolean).length;
  expect(svg.match(/M\d+ \d+h1v1h-1z/g)).toHaveLength(dark);
  shows("¥1,300.00");
});

test("a phone gets a link that opens WeChat, and a way to say that it is paid", async () => {
  touches(5);
  const line = await open({ "orders/pay": h5, "orders/checkPayment": orderOf({ version: 2 }) });
  expect(heading()).toBe("打开微信支付");
  expect(inputsOf(line, "orders/pay")).toEqual([expect.objectContaining({ way: "wechat-h5" })]);
  expect(screen.getByRole("button", { name: "打开微信支付 ¥1,300.00" })).toBeTruthy();
  expect(screen.queryByRole("img", { name: "微信支付二维码" })).toBeNull();
  await press("我已支付");
  expect(inputsOf(line, "orders/checkPayment")).toHaveLength(1);
  expect(Taro.redirectTo).not.toHaveBeenCalled();
});

test("it looks every three seconds while in front, never behind her back, and leaves once it is paid", async () => {
  const line = await open({ "orders/pay": native, "orders/checkPayment": [orderOf({ version: 2 }), paidOrder()] });
  const checks = () => inputsOf(line, "orders/checkPayment").length;
  act(hide);
  jest.useFakeTimers();
  await tick(30_000);
  expect(checks()).toBe(0);
  act(showAgain);
  await tick(10);
  expect(checks()).toBe(1);
  await tick(3_100);
  expect(checks()).toBe(2);
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/orders/pages/order/index?id=${ORDER}` });
  await tick(30_000);
  expect(checks()).toBe(2);
});

test("an order that is paid already is not paid again: it opens", async () => {
  const line = await open({ "orders/order": paidOrder() });
  expect(inputsOf(line, "orders/pay")).toEqual([]);
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
});

test("a refusal is said with a way to try again and a way back", async () => {
  const line = await open({ "orders/pay": [no("payment.unreachable"), native] });
  shows("暂时联系不上微信支付");
  await press("再试一次");
  expect(inputsOf(line, "orders/pay")).toHaveLength(2);
  expect(screen.getByRole("img", { name: "微信支付二维码" })).toBeTruthy();
});
