import { fireEvent, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Pay from "../../../miniprogram/src/deliveries/pages/pay/index";
import { refusalsZh } from "../../../miniprogram/src/deliveries/refusals.words.zh";
import { zh } from "../../../miniprogram/src/deliveries/words.zh";
import { addMinutes } from "../../../shared/kernel/time";
import { now } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press, settle } from "../appointments/walk";
import { inReview, paidRx, rxOf } from "../prescriptions/fixtures";
import { openedWith } from "../taro";
import { DELIVERY, deliveryOf, RX } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const owed = { express: { freight: { way: "now" as const, fen: 1800 }, handedOverAt: undefined } };
const quoteOf = (totalFen = 5480, more: object = {}) => ({
  id: RX,
  version: 3,
  lines: [],
  totalFen,
  changed: false,
  short: false,
  payUntil: addMinutes(now(), 30),
  ...more,
});
const openPay = async (rx: unknown, delivery: unknown, answers: Record<string, unknown> = {}) => {
  openedWith({ prescription: RX });
  const line = answering({
    "prescriptions/prescription": rx,
    "deliveries/ofPrescription": { delivery },
    "prescriptions/quote": quoteOf(),
    ...answers,
  });
  await opened(Pay);
  return line;
};
const buttons = () => screen.getAllByRole("button").map(({ textContent }) => textContent);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("two amounts that never mix (D2-08, M9)", () => {
  test("medicine first: its own amount and button; the freight waits, and the total is shown", async () => {
    await openPay(rxOf(), deliveryOf({ state: "chosen", ...owed }));
    for (const text of ["¥54.80", "¥18.00", "¥72.80", "付好药费后付", /支付药费$/]) shows(text);
    expect(buttons()).toContain("支付药费 ¥54.80");
    expect(buttons().join()).not.toContain("支付快递费");
  });

  test("the tap reserves the boxes with what she saw, then leads to paying the medicine", async () => {
    const line = await openPay(rxOf(), deliveryOf({ state: "chosen", ...owed }), {
      "prescriptions/checkOut": rxOf({ state: "awaiting-payment", standing: "to-pay" }),
    });
    await press("支付药费 ¥54.80");
    expect(inputsOf(line, "prescriptions/checkOut")).toMatchObject([
      { id: RX, version: 3, deliveryId: DELIVERY, expectedFen: 5480 },
    ]);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/orders/pages/pay-for/index?domain=prescriptions&id=${RX}` });
  });

  test("reserved already: straight to paying, with the time that is left", async () => {
    const rx = rxOf({ state: "awaiting-payment", standing: "to-pay" });
    const pay = { step: "pay" as const, until: addMinutes(now(), 20), totalFen: 5480 };
    const line = await openPay({ ...rx, pay }, deliveryOf({ state: "chosen", ...owed }));
    shows("药为您留到");
    await press("支付药费 ¥54.80");
    expect(inputsOf(line, "prescriptions/checkOut")).toEqual([]);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining("domain=prescriptions") });
  });

  test("then the freight, by its own button and until when; or no parcel after all", async () => {
    const delivery = deliveryOf({
      state: "due",
      express: { freight: { way: "now", fen: 1800, payUntil: addMinutes(now(), 1400) }, handedOverAt: undefined },
      can: { payFreight: true, toPickUp: true },
    });
    const line = await openPay(paidRx(), delivery, { "deliveries/toPickUp": deliveryOf({ method: "pick-up" }) });
    shows(/请在 .* 前付快递费；不付就改为到院取药/);
    expect(buttons().join()).not.toContain("支付药费");
    await press("支付快递费 ¥18.00");
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/orders/pages/pay-for/index?domain=deliveries&id=${DELIVERY}`,
    });
    await press("不快递了，改为到院取药");
    shows(zh.pay.toPickUpText);
    fireEvent.click(screen.getAllByRole("button", { name: "不快递了，改为到院取药" })[1]!);
    await settle();
    expect(inputsOf(line, "deliveries/toPickUp")).toMatchObject([{ id: DELIVERY, version: 4 }]);
  });

  test.each([
    [
      "on arrival",
      deliveryOf({ state: "due", express: { freight: { way: "on-arrival", fen: 1800 } } }),
      "收药时付给快递员",
    ],
    ["pick-up", deliveryOf({ method: "pick-up" }), "到院取药，没有快递费"],
    ["paid both", deliveryOf(), "已支付"],
  ])("%s: after the medicine everything is paid, and the next step is to see it come", async (_, delivery, said) => {
    await openPay(paidRx(), delivery);
    expect(heading()).toBe("都付好了");
    shows(said);
    await press("看配送进度");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deliveries/pages/delivery/index?id=${DELIVERY}` });
  });

  test("D2-17 before approval there is nothing to pay: no amount, no button", async () => {
    await openPay(inReview(), undefined);
    shows("现在不用付钱");
    expect(buttons().join()).not.toMatch(/支付/);
    expect(screen.queryByText(/¥/)).toBeNull();
  });

  test("the method was not chosen yet: that comes first", async () => {
    await openPay(rxOf(), undefined);
    shows("还没有选怎么拿药");
    await press("选择配送方式");
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/deliveries/pages/choose/index?prescription=${RX}` });
  });

  test("the price changed: the new one stands on the button and is what is agreed to next", async () => {
    const line = await openPay(rxOf(), deliveryOf({ state: "chosen", ...owed }), {
      "prescriptions/checkOut": no("price.changed", { details: { fen: 6000 } }),
    });
    await press("支付药费 ¥54.80");
    shows("药费现在是 ¥60.00，请核对后再付。");
    await press("支付药费 ¥60.00");
    expect(inputsOf(line, "prescriptions/checkOut")).toMatchObject([{ expectedFen: 5480 }, { expectedFen: 6000 }]);
  });

  test("today it costs another amount than on the day of signing: that stands there before she taps", async () => {
    const line = await openPay(rxOf(), deliveryOf({ state: "chosen", ...owed }), {
      "prescriptions/quote": quoteOf(5600, { changed: true }),
      "prescriptions/checkOut": no("stock.short", {
        details: { drugs: [{ name: { zh: "叶酸片", en: "Folic acid" } }] },
      }),
    });
    shows("药费现在是 ¥56.00，请核对后再付。");
    await press("支付药费 ¥56.00");
    expect(inputsOf(line, "prescriptions/checkOut")).toMatchObject([{ expectedFen: 5600 }]);
    shows("现在不够的药：叶酸片");
  });

  test("another way after all: what was reserved goes back first", async () => {
    const rx = rxOf({ state: "awaiting-payment", standing: "to-pay" });
    const pay = { step: "pay" as const, until: addMinutes(now(), 20), totalFen: 5480 };
    const line = await openPay({ ...rx, pay }, deliveryOf({ state: "chosen", ...owed }), {
      "prescriptions/chooseAnew": { id: RX, version: 4, state: "approved", totalFen: 5480 },
    });
    await press(/修改.*怎么拿药|怎么拿药/);
    expect(inputsOf(line, "prescriptions/chooseAnew")).toMatchObject([{ id: RX, version: 3 }]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/deliveries/pages/choose/index?prescription=${RX}` });
  });

  test.each(["stock.short", "delivery.missing", "prescription.expired", "prescription.moved-on"] as const)(
    "refused with %s: what, why, what next; nothing is charged",
    async (code) => {
      await openPay(rxOf(), deliveryOf({ state: "chosen", ...owed }), { "prescriptions/checkOut": no(code) });
      await press("支付药费 ¥54.80");
      for (const part of Object.values(refusalsZh[code])) shows(part);
      expect(Taro.navigateTo).not.toHaveBeenCalled();
    },
  );
});
