import Taro from "@tarojs/taro";
import * as alipay from "../../../miniprogram/src/platform/pay/index.alipay";
import * as h5 from "../../../miniprogram/src/platform/pay/index.h5";
import * as weapp from "../../../miniprogram/src/platform/pay/index";
import { askToRemind } from "../../../miniprogram/src/platform/remind";
import { invitation } from "../orders/fixtures";

const ALL = ["wechat-jsapi", "wechat-native", "wechat-h5"] as const;
const pays = Taro.requestPayment as unknown as jest.Mock;
const asks = Taro.requestSubscribeMessage as unknown as jest.Mock;

function device(width: number, height: number, touches: number, userAgent = "Mozilla/5.0") {
  for (const [on, name, value] of [
    [window.screen, "width", width],
    [window.screen, "height", height],
    [navigator, "maxTouchPoints", touches],
    [navigator, "userAgent", userAgent],
  ] as const)
    Object.defineProperty(on, name, { value, configurable: true });
}

test.each([
  ["a phone", [390, 844, 5], "wechat-h5"],
  ["a phone on its side", [844, 390, 5], "wechat-h5"],
  ["a computer", [1440, 900, 0], "wechat-native"],
  ["a computer with a small window's screen and no touch", [390, 844, 0], "wechat-native"],
  ["a large touch screen", [1920, 1080, 10], "wechat-native"],
] as const)("%s pays its own way", (_name, [width, height, touches], way) => {
  device(width, height, touches);
  expect(h5.wayToPay(ALL)).toBe(way);
  expect(h5.wayToPay(["wechat-jsapi"])).toBeUndefined();
});

test("WeChat's own browser refuses the link, so it gets the code; and what is offered decides", () => {
  device(390, 844, 5, "Mozilla/5.0 MicroMessenger/8.0");
  expect(h5.wayToPay(ALL)).toBe("wechat-native");
  device(390, 844, 5);
  expect(h5.wayToPay(["wechat-native"])).toBe("wechat-native");
});

test("the mini program pays in its own window only, Alipay not at all", () => {
  expect(weapp.wayToPay(ALL)).toBe("wechat-jsapi");
  expect(weapp.wayToPay(["wechat-native", "wechat-h5"])).toBeUndefined();
  expect(alipay.wayToPay(ALL)).toBeUndefined();
  expect([weapp.paysOnline, h5.paysOnline, alipay.paysOnline]).toEqual([true, true, false]);
});

test.each([
  [{ errMsg: "requestPayment:fail cancel" }, "cancelled"],
  [{ errMsg: "requestPayment:fail:system error" }, "not-possible"],
  [undefined, "not-possible"],
] as const)("WeChat's %o is told as %s", async (fault, outcome) => {
  pays.mockRejectedValueOnce(fault);
  expect(await weapp.payHere(invitation)).toBe(outcome);
});

test("only accept and reject are answers of hers: a ban or a filter is not remembered as hers", async () => {
  asks.mockResolvedValueOnce({ a: "accept", b: "reject", c: "ban", d: "filter", errMsg: "ok" });
  expect(await askToRemind(["a", "b", "c", "d", "e"])).toEqual([
    { templateId: "a", answer: "accept" },
    { templateId: "b", answer: "reject" },
  ]);
  asks.mockRejectedValueOnce({ errMsg: "requestSubscribeMessage:fail can only be invoked by user TAP gesture." });
  expect(await askToRemind(["a"])).toEqual([]);
  asks.mockClear();
  expect(await askToRemind([])).toEqual([]);
  expect(asks).not.toHaveBeenCalled();
});
