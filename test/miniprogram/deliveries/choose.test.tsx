import { cleanup, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Choose from "../../../miniprogram/src/deliveries/pages/choose/index";
import { refusalsZh } from "../../../miniprogram/src/deliveries/refusals.words.zh";
import { zh } from "../../../miniprogram/src/deliveries/words.zh";
import { sayDay } from "../../../miniprogram/src/i18n";
import { addDays } from "../../../shared/kernel/time";
import { NOT_POSSIBLE } from "../../../shared/deliveries/views";
import { answering, inputsOf, no } from "../appointments/line";
import { check, choose, freshPhone, heading, opened, press } from "../appointments/walk";
import { today } from "../appointments/fixtures";
import { openedWith } from "../taro";
import { addressOf, barred, deliveryOf, HOME, offerOf, optionsOf, RX, slow } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const openChoice = async (answers: Record<string, unknown> = {}) => {
  openedWith({ prescription: RX });
  const line = answering({
    "deliveries/options": optionsOf(),
    "deliveries/addresses": { items: [addressOf()], most: 20 },
    "deliveries/choose": deliveryOf({ state: "chosen" }),
    ...answers,
  });
  await opened(Choose);
  return line;
};
const toCarriers = async () => {
  await choose(/快递到家/);
  await press("下一步");
  await press("下一步");
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("how it reaches her (D2-18, steps two and three)", () => {
  test("one question a screen: the method stands alone, and nothing goes on before it is answered", async () => {
    await openChoice();
    expect(heading()).toBe("怎么拿到药？");
    shows(/选择配送方式/);
    expect(screen.queryByRole("button", { name: "下一步" })).toBeNull();
  });

  test("pick-up: the window stands in the place of an address; then to payment", async () => {
    const line = await openChoice();
    await choose(/到院取药/);
    await press("下一步");
    expect(heading()).toBe("到这里取药");
    for (const text of ["A 区 1 楼", "每天 8:00–17:30", /选择收货地址/]) shows(text);
    await press("就到这里取，去缴费");
    expect(inputsOf(line, "deliveries/choose")).toMatchObject([{ prescriptionId: RX, method: "pick-up" }]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/deliveries/pages/pay/index?prescription=${RX}` });
  });

  test("express: address, then carrier with price and day, then freight; everything that she saw is sent (D2-07)", async () => {
    const line = await openChoice();
    await choose(/快递到家/);
    await press("下一步");
    shows("重庆市 渝北区 金山路 8 号 3 栋 1201");
    await press("下一步");
    expect(heading()).toBe("选哪家快递？");
    await choose(/顺丰 标快 ¥18.00/);
    await choose(/到付/);
    await check(/我不急着用药/);
    await press("去缴费");
    expect(inputsOf(line, "deliveries/choose")).toMatchObject([
      {
        method: "express",
        addressId: HOME,
        carrier: "SF",
        freight: "on-arrival",
        expectedFen: 1800,
        notUrgent: true,
      },
    ]);
  });

  test("a carrier that takes no freight on arrival does not offer it", async () => {
    const line = await openChoice();
    await toCarriers();
    await choose(/中通/);
    expect(screen.queryByText(zh.choose.freight)).toBeNull();
    await check(/我不急着用药/);
    await press("去缴费");
    expect(inputsOf(line, "deliveries/choose")).toMatchObject([{ carrier: "ZTO", freight: "now", expectedFen: 900 }]);
  });

  test("without the tick of D2-09 nothing is sent, and it says why", async () => {
    const line = await openChoice();
    await toCarriers();
    await press("去缴费");
    shows("请选一家快递。");
    await choose(/顺丰/);
    await press("去缴费");
    shows("请先确认您等得到快递。");
    expect(inputsOf(line, "deliveries/choose")).toEqual([]);
  });

  test("will it arrive before my tablets run out? A sentence with both days, either way (row 82)", async () => {
    await openChoice();
    await toCarriers();
    await choose(/顺丰/);
    shows(/您手上的药 .* 用完，这家快递预计 .* 送到，赶得上。/);
    await choose(/中通/);
    shows(/您手上的药 .* 就用完了，这家快递预计 .* 才送到，赶不上。/);
  });

  test("where she did not say how many tablets she has, it does not pretend to know", async () => {
    const { arrivesBefore: _unknown, ...offer } = offerOf();
    const express = { addressId: HOME, carriers: [offer] };
    await openChoice({ "deliveries/options": optionsOf({ express, daysLeft: undefined, runsOutOn: undefined }) });
    await toCarriers();
    await choose(/顺丰/);
    shows(/请看看手上的药够不够用到那天。/);
    expect(screen.queryByText(/赶得上/)).toBeNull();
  });

  test("urgent: the last day with tablets is named, the same day on both screens; with none left it names none", async () => {
    await openChoice({ "deliveries/options": optionsOf({ urgent: true, runsOutOn: addDays(today(), 2) }) });
    shows(zh.choose.urgentText(sayDay(addDays(today(), 1), "zh", today())));
    cleanup();
    const express = { addressId: HOME, carriers: [offerOf({ arrivesBefore: false })] };
    await openChoice({ "deliveries/options": optionsOf({ urgent: true, express, daysLeft: 0, runsOutOn: today() }) });
    shows(zh.choose.urgentNow);
    await toCarriers();
    await choose(/顺丰/);
    shows(/您手上已经没有药了/);
  });

  test("urgent: told to come, with the way to a visit (D2-09)", async () => {
    await openChoice({ "deliveries/options": optionsOf({ urgent: true }) });
    shows("快递可能赶不上用药");
    await press("预约门诊");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining("department=endocrinology") });
  });

  test.each(NOT_POSSIBLE)("%s: the carrier stands there with the reason and cannot be chosen", async (why) => {
    const express = { addressId: HOME, carriers: [slow, { ...barred, why }] };
    await openChoice({ "deliveries/options": optionsOf({ express }) });
    await toCarriers();
    shows(zh.why[why]);
    await choose(/邮政/);
    expect(screen.getByRole("radio", { name: /邮政/ }).getAttribute("aria-checked")).toBe("false");
  });

  test("nothing may be mailed at all: express says why, pick-up goes on", async () => {
    await openChoice({ "deliveries/options": optionsOf({ express: { why: "not-mailable", carriers: [] } }) });
    shows(zh.why["not-mailable"]);
    await choose(/到院取药/);
    expect(screen.getByRole("button", { name: "下一步" })).toBeDefined();
  });

  test("no address yet: what one is good for, and the way to add it", async () => {
    await openChoice({
      "deliveries/addresses": { items: [], most: 20 },
      "deliveries/options": optionsOf({ express: { carriers: [] } }),
    });
    await choose(/快递到家/);
    await press("下一步");
    shows(zh.choose.noAddressText);
    await press("添加收货地址");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: "/deliveries/pages/address/index?id=" });
  });

  test.each([
    "prescription.moved-on",
    "address.missing",
    "carrier.missing",
    "carrier.not-possible",
    "freight.changed",
    "freight.not-on-arrival",
    "urgent.unread",
  ] as const)("refused with %s: what, why, what next, and a phone", async (code) => {
    await openChoice({ "deliveries/choose": no(code) });
    await toCarriers();
    await choose(/顺丰/);
    await check(/我不急着用药/);
    await press("去缴费");
    for (const part of Object.values(refusalsZh[code])) shows(part);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  });

  test("the freight changed: the offers are asked for anew", async () => {
    const line = await openChoice({ "deliveries/choose": no("freight.changed", { details: { fen: 2000 } }) });
    await toCarriers();
    const before = inputsOf(line, "deliveries/options").length;
    await choose(/顺丰/);
    await check(/我不急着用药/);
    await press("去缴费");
    expect(inputsOf(line, "deliveries/options").length).toBe(before + 1);
  });
});
