import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Code from "../../../miniprogram/src/deliveries/pages/code/index";
import Delivery from "../../../miniprogram/src/deliveries/pages/delivery/index";
import { refusalsZh } from "../../../miniprogram/src/deliveries/refusals.words.zh";
import { zh } from "../../../miniprogram/src/deliveries/words.zh";
import { deliveryLife } from "../../../shared/deliveries/states";
import { PATH_KINDS } from "../../../shared/deliveries/views";
import { addMinutes } from "../../../shared/kernel/time";
import { now } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press, settle, write } from "../appointments/walk";
import { openedWith } from "../taro";
import { addressOf, DELIVERY, deliveryOf, RX } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const OTHER = "t".repeat(26);
const openDelivery = async (view: unknown, answers: Record<string, unknown> = {}) => {
  openedWith({ id: DELIVERY });
  const line = answering({ "deliveries/delivery": view, "requests/orderOf": { orderId: OTHER }, ...answers });
  await opened(Delivery);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("one delivery (D2-20, D2-21)", () => {
  test.each(deliveryLife.states)("%s: its state in plain words and the next step", async (state) => {
    await openDelivery(deliveryOf({ state }));
    expect(heading()).toBe(zh.states[state].name);
    shows(zh.states[state].next);
  });

  test("the newest stands first, in our words, with what the carrier wrote", async () => {
    const path = [
      { at: addMinutes(now(), -10), type: 300002, message: "派送员张师傅正在派送", kind: "out-for-delivery" as const },
      { at: addMinutes(now(), -60), type: 200001, message: "到达重庆分拨中心", kind: "in-transit" as const },
    ];
    await openDelivery(deliveryOf({ state: "out-for-delivery", express: { path } }));
    const titles = [...document.querySelectorAll(".u-timeline__title")].map(({ textContent }) => textContent);
    expect(titles).toEqual(["正在派送", "运输途中", "药房接单", "选好配送方式"]);
    shows("派送员张师傅正在派送");
  });

  test.each(PATH_KINDS)("%s has words", (kind) => {
    expect(zh.path[kind].length).toBeGreaterThan(1);
  });

  test("carrier, waybill and its phone; the number is copied by a tap", async () => {
    await openDelivery(deliveryOf());
    shows("SF0000000000001");
    expect(screen.getByRole("button", { name: /顺丰.*拨打/ })).toBeDefined();
    await press("复制运单号");
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: "SF0000000000001" });
    shows("已复制运单号。");
  });

  test("no movement for long: we say so before she has to ask (row 84)", async () => {
    await openDelivery(deliveryOf({ express: { stuckAt: addMinutes(now(), -30) } }));
    shows("快递很久没有动静");
  });

  test("D2-22 service stands in the order of this medicine, asked for by its prescription", async () => {
    const line = await openDelivery(deliveryOf());
    await press(/^申请服务/);
    expect(inputsOf(line, "requests/orderOf")).toEqual([{ id: RX }]);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/request-new/index?id=${OTHER}` });
  });

  test("no order answers: the list of all her orders opens instead", async () => {
    await openDelivery(deliveryOf(), { "requests/orderOf": no("thing.missing") });
    await press(/^申请服务/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: "/orders/pages/list/index" });
  });

  test("her receipt: what to look at first, then the step; after that she is thanked by no button", async () => {
    const line = await openDelivery(deliveryOf({ state: "signed", can: { confirmReceipt: true } }), {
      "deliveries/confirmReceipt": deliveryOf({ state: "signed", receivedAt: now() }),
    });
    await press("确认收到");
    shows(zh.delivery.receivedText);
    await press("都对，确认收到");
    expect(inputsOf(line, "deliveries/confirmReceipt")).toMatchObject([{ id: DELIVERY, version: 4 }]);
    expect(heading()).toBe("已确认收到");
    expect(screen.queryByRole("button", { name: "确认收到" })).toBeNull();
  });

  test("another address while it has not left", async () => {
    const packed = deliveryOf({ state: "packed", express: { handedOverAt: undefined }, can: { changeAddress: true } });
    const line = await openDelivery(packed, {
      "deliveries/addresses": { items: [addressOf(), addressOf({ id: OTHER, street: "人民路 1 号 2 栋" })], most: 20 },
      "deliveries/changeAddress": packed,
    });
    await press("改地址");
    await settle();
    await press(/人民路 1 号/);
    expect(inputsOf(line, "deliveries/changeAddress")).toMatchObject([{ id: DELIVERY, addressId: OTHER, version: 4 }]);
  });

  test.each([
    "delivery.moved-on",
    "address.frozen",
    "address.missing",
    "carrier.not-possible",
    "freight.changed",
  ] as const)("changing the address is refused with %s: what, why, what next", async (code) => {
    await openDelivery(deliveryOf({ can: { changeAddress: true } }), {
      "deliveries/addresses": { items: [addressOf({ id: OTHER })], most: 20 },
      "deliveries/changeAddress": no(code),
    });
    await press("改地址");
    await settle();
    await press(/金山路/);
    for (const part of Object.values(refusalsZh[code])) shows(part);
  });

  test.each(["refund", "re-send"] as const)(
    "it failed and %s follows: she is told what happens, and that it is never sold again",
    async (then) => {
      const failure = { what: "returned" as const, then, note: "破损", at: now() };
      await openDelivery(deliveryOf({ state: "returned", express: { failure } }));
      shows(zh.followed[then]);
    },
  );

  test("freight is owed: that is the next step", async () => {
    await openDelivery(deliveryOf({ state: "due", can: { payFreight: true } }));
    expect(screen.getAllByText(zh.freightOwed.next).length).toBeGreaterThan(0);
    expect(screen.queryByText(zh.states.due.next)).toBeNull();
    await press("快递费");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deliveries/pages/pay/index?prescription=${RX}` });
  });
});

describe("the pick-up code (row 80)", () => {
  const openCode = async (view: unknown, answers: Record<string, unknown> = {}) => {
    openedWith({ id: DELIVERY });
    const line = answering({ "deliveries/delivery": view, ...answers });
    await opened(Code);
    return line;
  };

  test("large digits and a picture of them, the window, its hours, the deadline", async () => {
    await openCode(deliveryOf({ method: "pick-up" }));
    shows("482 913");
    expect(screen.getByRole("img", { name: "取药码 482913" })).toBeDefined();
    for (const text of ["A 区 1 楼", "每天 8:00–17:30", /请在 .* 前来取/]) shows(text);
  });

  test("no code yet: how it comes", async () => {
    await openCode(deliveryOf({ method: "pick-up", state: "due", pickUp: { code: undefined } }));
    shows(zh.code.noCodeText);
  });

  test("somebody else fetches it: name and four digits, checked before they are sent", async () => {
    const ready = deliveryOf({ method: "pick-up", can: { setProxy: true } });
    const proxy = { name: "林国栋", phoneTail: "5678" };
    const line = await openCode(ready, {
      "deliveries/setProxy": deliveryOf({ method: "pick-up", can: { setProxy: true }, pickUp: { proxy } }),
    });
    await press("保存代取人");
    shows("请写代取人的姓名。");
    shows("请写四位数字。");
    expect(inputsOf(line, "deliveries/setProxy")).toEqual([]);
    await write(/代取人姓名/, "林国栋");
    await write(/手机后四位/, "5678");
    await press("保存代取人");
    expect(inputsOf(line, "deliveries/setProxy")).toMatchObject([{ id: DELIVERY, proxy }]);
    shows("林国栋（手机尾号 5678）可以凭码代取。");
    await press("不用代取了");
    expect(inputsOf(line, "deliveries/setProxy")).toMatchObject([{ proxy }, { proxy: null }]);
  });
});
