import { act, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import { routes } from "../../../miniprogram/src/routes";
import { PERSON } from "../appointments/fixtures";
import { inputsOf, no } from "../appointments/line";
import { answer, check, choose, freshPhone, heading, next, press, write } from "../appointments/walk";
import { CONSULTATION, consents, DEPARTMENT, DOCTOR, doctorOf, eligible, profileOf, VISIT } from "./fixtures";
import {
  clinic,
  HOW,
  lacks,
  openForm,
  page,
  PROFILE,
  shows,
  SIGNS,
  submitted,
  VISITED,
  walk,
  WORDS,
} from "./walk-intake";

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("the way through the form", () => {
  test("a few questions a screen, everything checked before it leaves, then the payment (D2-14, row 47)", async () => {
    const line = await openForm();
    expect(heading()).toBe("现在有下面的情况吗？");
    await walk(6);
    expect(heading()).toBe("请核对后提交");
    for (const text of ["甘博然 · 副主任医师", "图文复诊", "¥30.00", "夜里咳嗽少了，想问什么时候减量。"]) shows(text);
    shows(/没有接诊，费用自动全额退回/);
    await press("提交，去支付 ¥30.00");
    expect(inputsOf(line, "consultations/submit")).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]{26}$/),
        personId: PERSON,
        departmentId: DEPARTMENT,
        doctorId: DOCTOR,
        service: "text",
        consentVersion: "2026-11",
        visitId: VISIT,
        diagnosisCode: "J45.900",
        signs: [],
        intake: {
          wishes: ["advice"],
          course: "same",
          symptoms: [],
          description: "夜里咳嗽少了，想问什么时候减量。",
          medicines: [],
          documentIds: [],
        },
        profileVersion: 3,
        priceVersion: "2026-11",
      },
    ]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: `/orders/pages/pay-for/index?domain=consultations&id=${CONSULTATION}`,
    });
  });

  test("nothing to pay: the request itself opens", async () => {
    const free = doctorOf({ services: doctorOf().services.map((one) => ({ ...one, fen: 0 })) });
    await openForm({
      "consultations/doctor": { doctor: free, priceVersion: "2026-11" },
      "consultations/submit": { ...submitted, fen: 0, state: "waiting" },
    });
    await walk(6);
    await press("提交申请");
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: page(`consultation/index?id=${CONSULTATION}`) });
  });

  test("after silence the same request is sent again, under the same id", async () => {
    const line = await openForm({ "consultations/submit": ["silence", submitted] });
    await walk(6);
    await press("提交，去支付 ¥30.00");
    shows("没有连上医院");
    await press("提交，去支付 ¥30.00");
    const [first, second] = inputsOf(line, "consultations/submit");
    expect(second).toEqual(first);
    expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
  });

  test("each step is kept with the hospital, and it opens where it was left, after the signs", async () => {
    const line = await openForm();
    await walk(3);
    expect(inputsOf(line, "consultations/saveDraft").map(({ step }) => step)).toEqual([1, 2, 3]);
    document.body.replaceChildren();
    await openForm();
    await SIGNS();
    expect(heading()).toBe("请说明您的情况");
  });

  test("what is missing is said at the field, and above the form", async () => {
    await openForm();
    await next();
    shows("请选择有没有这些情况。");
    await SIGNS();
    await next();
    shows("请选择一次就诊。");
    await VISITED();
    await next();
    shows("请至少选一项。");
    await HOW();
    await write(/请用自己的话说明/, "咳嗽");
    await next();
    shows("请再写详细一些。");
  });

  test("a row of the check leads back to its screen, and from there to the check again", async () => {
    await openForm();
    await walk(6);
    await press("修改希望");
    expect(heading()).toBe("现在怎么样？");
    await next();
    expect(heading()).toBe("请核对后提交");
  });

  test("a repeat prescription needs the medicines: name, dose, days left; few days lead to the clinic (D2-09)", async () => {
    const line = await openForm();
    await walk(2);
    await check("继续用药（续药）");
    await answer(/和上次就诊相比/, "差不多");
    await next();
    await WORDS();
    await choose("没有吃药");
    await next();
    shows("要续药，请写明正在吃的药。");
    await choose("在吃");
    await press("用健康信息里的药");
    await next();
    shows("请填写。");
    await write(/家里还剩几天的/, "2");
    shows(/不要只等在线/);
    await next();
    await PROFILE();
    shows("布地奈德吸入剂，早晚各 1 吸，还剩 2 天");
    await press("提交，去支付 ¥30.00");
    expect(inputsOf(line, "consultations/submit")[0]).toMatchObject({
      intake: { wishes: ["refill"], medicines: [{ name: "布地奈德吸入剂", dose: "早晚各 1 吸", daysLeft: 2 }] },
    });
  });
});

describe("what is asked each time", () => {
  test("a sign of danger ends it at once: 120 first (D2-03)", async () => {
    const line = await openForm();
    await check("喘不上气、嘴唇发紫");
    await next();
    expect(heading()).toBe("请马上就医");
    shows("您选了：喘不上气、嘴唇发紫");
    expect(screen.getByRole("button", { name: /120/ })).toBeTruthy();
    expect(inputsOf(line, "consultations/saveDraft")).toEqual([]);
    await press("选错了，回去改");
    expect(heading()).toBe("现在有下面的情况吗？");
  });

  test("the health profile is confirmed with every request; an empty one is filled in first (row 13)", async () => {
    const line = await openForm();
    await walk(5);
    shows("青霉素");
    await next();
    shows("请核对健康信息。");
    await press("有变化，去修改");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: routes.healthProfile.path });
    await PROFILE();
    expect(inputsOf(line, "privacy/confirmProfile")).toMatchObject([{ personId: PERSON, version: 3 }]);
    document.body.replaceChildren();
    await openForm({ "privacy/profile": profileOf({ version: 0, profile: undefined }) });
    await SIGNS();
    shows("还没有填写健康信息");
  });

  test("a profile that another phone has changed is read again", async () => {
    await openForm({ "privacy/confirmProfile": no("profile.changed", { details: { version: 4 } }) });
    await walk(5);
    await press("以上都对，没有变化");
    shows("健康信息刚刚有修改");
  });

  test("under six: who is beside the child, each time, and never kept (C5)", async () => {
    const line = await openForm({ "consultations/eligibility": eligible({ guardianNeeded: true }) });
    await walk(5);
    await press("以上都对，没有变化");
    await next();
    shows("请写姓名。");
    await write(/监护人姓名/, "陈雨桐");
    await choose("母亲");
    await check("我现在就在孩子身边");
    await next();
    await press("提交，去支付 ¥30.00");
    expect(inputsOf(line, "consultations/submit")[0]).toMatchObject({
      guardian: { name: "陈雨桐", relation: "mother" },
    });
    expect(JSON.stringify(inputsOf(line, "consultations/saveDraft"))).not.toContain("mother");
  });

  test("overdue tests are shown before she asks, with the way to have them first (D2-01)", async () => {
    const test = {
      code: "4548-4",
      name: { zh: "糖化血红蛋白", en: "HbA1c" },
      of: ["J45"],
      maxAgeDays: 90,
      source: "s",
    };
    await openForm({ "consultations/eligibility": eligible({ overdueTests: [test] }) });
    await SIGNS();
    lacks("有检查到期没有做");
    await choose(/支气管哮喘/);
    shows("有检查到期没有做");
    shows("糖化血红蛋白（病历里没有）");
    await press("预约门诊");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: clinic });
  });

  test("visits that cannot carry it stand there with their reason", async () => {
    await openForm();
    await SIGNS();
    shows(/已超过期限/);
    shows(/还可用 12 天/);
  });

  test("the department of a visit is named in the chosen language", async () => {
    await openForm();
    await SIGNS();
    shows(/儿科/);
    act(() => void usePreferences.setState({ language: "en" }));
    shows(/Paediatrics/);
    lacks(/儿科/);
  });
});

test("without the consent the form does not open, and without a doctor it leads to the departments", async () => {
  await openForm({ "privacy/consents": consents("withdrawn") });
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: page(`consent/index?doctor=${DOCTOR}`) });
  lacks("现在有下面的情况吗？");
  document.body.replaceChildren();
  await openForm({}, { doctor: "" });
  expect(heading()).toBe("没有选好医生");
});
