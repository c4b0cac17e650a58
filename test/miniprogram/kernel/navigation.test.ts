import Taro from "@tarojs/taro";
import { addressOf, goBack, open, page, replace, tab } from "../../../miniprogram/src/kernel/navigation";
import { getCurrentPages } from "../taro";

const thing = page<{ id: string }>("things/pages/thing");
const first = tab("home/pages/home");
const deep = (depth: number) =>
  getCurrentPages.mockReturnValue(Array.from({ length: depth }, () => ({ route: "", options: {} })));

test("what a page is told is written into its address", () => {
  expect(addressOf(thing, { id: "a&b" })).toBe("/things/pages/thing?id=a%26b");
  expect(addressOf(first)).toBe("/home/pages/home");
});

test("a tab is switched to and a page is opened", () => {
  deep(1);
  open(first);
  open(thing, { id: "1" });
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: "/home/pages/home" });
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: "/things/pages/thing?id=1" });
});

test("the eleventh page takes the place of the tenth", () => {
  deep(10);
  open(thing, { id: "deep" });
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: "/things/pages/thing?id=deep" });
});

test("after a submission the form is gone", () => {
  replace(thing, { id: "2" });
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: "/things/pages/thing?id=2" });
});

test("back leads home where there is nothing behind", () => {
  deep(1);
  goBack(first);
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: "/home/pages/home" });
  deep(2);
  goBack(first);
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1);
});
