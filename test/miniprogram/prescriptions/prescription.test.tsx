import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import Leaflet from "../../../miniprogram/src/prescriptions/pages/leaflet/index";
import List from "../../../miniprogram/src/prescriptions/pages/list/index";
import Prescription from "../../../miniprogram/src/prescriptions/pages/prescription/index";
import { en } from "../../../miniprogram/src/prescriptions/words.en";
import { zh } from "../../../miniprogram/src/prescriptions/words.zh";
import { PATIENT_STANDINGS, type PatientRx } from "../../../shared/prescriptions/patient-views";
import { useSession } from "../../../miniprogram/src/kernel/session";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { deliveryOf } from "../deliveries/fixtures";
import { PERSON } from "../appointments/fixtures";
import { openedWith } from "../taro";
import { inReview, lineOf, paidRx, rowOf, rxOf, RX } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const hides = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
const openRx = async (view: PatientRx, answers: Record<string, unknown> = {}) => {
  openedWith({ id: RX });
  const line = answering({ "prescriptions/prescription": view, "deliveries/ofPrescription": {}, ...answers });
  await opened(Prescription);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("one prescription", () => {
  test.each(PATIENT_STANDINGS)("%s: its state in plain words, the next step, a phone (D2-16)", async (standing) => {
    const { pay: _pay, ...rest } = rxOf();
    await openRx({ ...rest, standing });
    expect(heading()).toBe(zh.standings[standing].name);
    shows(zh.standings[standing].next);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  });

  test.each([
    ["in review", inReview()],
    ["late", inReview({ standing: "review-late" })],
    ["returned", inReview({ state: "returned", standing: "returned", codes: ["2-5"] })],
  ])(
    "D2-17 %s: no way to pay and no leaflet, not even a grey one; the pharmacist's target instead",
    async (_, view) => {
      await openRx(view);
      expect(screen.queryByRole("button", { name: /支付|选择配送方式/ })).toBeNull();
      hides(zh.leaflet.open);
      shows(zh.review.title);
      expect(screen.getByRole("button", { name: "预约门诊" })).toBeDefined();
    },
  );

  test("in review: by when the pharmacist will be done", async () => {
    await openRx(inReview());
    shows(/药师预计在 .* 前审核好。/);
  });

  test("approved: first of five steps, the drugs in plain words, validity in words, then the method (D2-18)", async () => {
    await openRx(rxOf());
    shows(/核对处方/);
    shows("每次 1.5 片，每天 1 次，口服，用 28 天");
    shows("医生嘱咐：早饭前半小时空腹服");
    shows(/还有 1 天 3 小时有效/);
    await press("核对好了，选择配送方式");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deliveries/pages/choose/index?prescription=${RX}` });
    expect(useSession.getState().personId).toBe(PERSON);
  });

  test("to pay: the amount on the button leads to paying", async () => {
    const view = rxOf({ state: "awaiting-payment", standing: "to-pay" });
    await openRx({ ...view, pay: { ...view.pay!, step: "pay" } });
    await press("去支付药费 ¥54.80");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deliveries/pages/pay/index?prescription=${RX}` });
  });

  test.each([
    ["the freight is owed", deliveryOf({ can: { payFreight: true } }), zh.way.freight, "deliveries/pages/pay"],
    ["ready at the window", deliveryOf({ method: "pick-up" }), zh.way.code, "deliveries/pages/code"],
  ])("paid and %s: that is the next step", async (_, delivery, label, page) => {
    await openRx(paidRx(), { "deliveries/ofPrescription": { delivery } });
    await press(label);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(page) });
  });

  test("paid, and the freight is owed: that waits for her, and until when (D2-08)", async () => {
    await openRx(paidRx(), { "deliveries/ofPrescription": { delivery: deliveryOf({ can: { payFreight: true } }) } });
    expect(heading()).toBe(zh.way.owed.name);
    shows(zh.meanings["needs-you"]);
    shows(/付快递费，付好药房才配药；不付就改为到院取药。/);
    hides(zh.standings.paid.next);
  });

  test("rejected: why in plain words, what she can do instead", async () => {
    await openRx(inReview({ state: "rejected", standing: "rejected", codes: ["2-7"], note: "两种药不能同用" }));
    shows(zh.because.national["2"]!);
    shows("药师的话：两种药不能同用");
    expect(screen.getByRole("button", { name: "再申请一次复诊" })).toBeDefined();
  });

  test.each(Object.entries(zh.because.codes))("because of %s: a sentence", async (because, said) => {
    await openRx(rxOf({ state: "void", standing: "void", pay: undefined, because }));
    shows(said);
  });

  test("taken back by the doctor: the words are the doctor's, not the pharmacist's", async () => {
    await openRx(rxOf({ state: "void", standing: "void", pay: undefined, because: "doctor", note: "用量写错了" }));
    shows(zh.because.doctorNote("用量写错了"));
    hides(zh.because.note("用量写错了"));
  });

  test("a code that has no sentence is not shown to her", async () => {
    await openRx(rxOf({ state: "void", standing: "void", pay: undefined, because: "something-new" }));
    hides(/something-new/);
  });

  test("not needed: says what it does, then sends the version that she saw", async () => {
    const gone = rxOf({ state: "void", standing: "void", pay: undefined, version: 4, may: [] });
    const line = await openRx(rxOf(), { "prescriptions/notNeeded": gone });
    await press("不要了");
    shows(zh.no.unpaid);
    await press("确定不要了");
    expect(inputsOf(line, "prescriptions/notNeeded")).toMatchObject([{ id: RX, version: 3 }]);
    expect(heading()).toBe("处方已作废");
  });

  test("not needed and paid: all money goes back", async () => {
    await openRx(paidRx());
    await press("不要了");
    shows(zh.no.paid);
  });

  test.each(["prescription.moved-on", "prescription.given"] as const)(
    "refused with %s: why, and the latest",
    async (code) => {
      const line = await openRx(rxOf(), { "prescriptions/notNeeded": no(code) });
      await press("不要了");
      await press("确定不要了");
      for (const part of Object.values(zh.refusals[code])) shows(part);
      expect(inputsOf(line, "prescriptions/prescription")).toHaveLength(2);
    },
  );

  test("row 70: the reminder of the next one can be stopped, and wanted again, where the medicine is", async () => {
    const given = (wanted: boolean) =>
      paidRx({ state: "dispensed", standing: "dispensed", refill: { wanted, onDay: "2099-03-01", daysLeft: 6 } });
    const line = await openRx(given(true), { "prescriptions/remindRefill": [given(false), given(true)] });
    shows(/大约 .*3月1日.*发消息提醒您续药/);
    shows(zh.refill.left(6));
    await press(zh.refill.stop);
    shows(zh.refill.off);
    await press(zh.refill.again);
    hides(zh.refill.off);
    expect(inputsOf(line, "prescriptions/remindRefill")).toEqual([
      { id: RX, wanted: false },
      { id: RX, wanted: true },
    ]);
  });

  test("row 70: when it is time, the way to the next one stands there", async () => {
    await openRx(paidRx({ state: "dispensed", standing: "dispensed", refill: { wanted: true, onDay: "2020-03-01" } }));
    shows(zh.refill.isTime);
    await press(zh.ways.again);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining("consultations/pages/departments") });
  });

  test("paid and not given out: nothing of a reminder yet", async () => {
    await openRx(paidRx());
    hides(zh.refill.title);
  });

  test("in English, with plurals as people say them", async () => {
    freshPhone("en");
    await openRx(
      rxOf({ lines: [lineOf({ dose: 1, frequency: "bid" }), lineOf({ dose: 2, frequency: "prn", days: 1 })] }),
    );
    expect(heading()).toBe(en.standings["to-choose"].name);
    shows("1 tablet each time, twice a day, by mouth, for 28 days");
    shows("When needed, 2 tablets each time, by mouth, enough for 1 day");
  });
});

describe("the leaflet (row 71)", () => {
  const openLeaflet = async (view: PatientRx) => {
    openedWith({ id: RX });
    answering({ "prescriptions/prescription": view });
    await opened(Leaflet);
  };

  test("large: how, how long, how much, what the doctor adds, where to keep it", async () => {
    await openLeaflet(paidRx({ lines: [lineOf({ coldChain: true })] }));
    for (const text of [
      "每天 1 次 · 1.5 片 · 口服",
      "28 天",
      "1 盒 · 100 片/盒",
      "早饭前半小时空腹服",
      zh.leaflet.cold,
    ])
      shows(text);
    shows(zh.leaflet.unsure);
    expect(document.querySelector(".rx-large")).not.toBeNull();
  });

  test("before approval there is none", async () => {
    await openLeaflet(inReview());
    shows(zh.leaflet.notYet);
    hides("28 天");
  });
});

describe("her prescriptions", () => {
  test("each with where it is and what is due", async () => {
    answering({ "prescriptions/mine": { items: [rowOf(rxOf()), { ...rowOf(inReview()), id: "s".repeat(26) }] } });
    await opened(List);
    shows("审核通过，请核对处方");
    shows("药师审核中");
    await press(/审核通过/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/prescriptions/pages/prescription/index?id=${RX}` });
  });

  test("none yet: how they come here", async () => {
    answering({ "prescriptions/mine": { items: [] } });
    await opened(List);
    shows(zh.list.emptyText);
  });
});
