import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { useSession } from "../../../miniprogram/src/kernel/session";
import Consent from "../../../miniprogram/src/consultations/pages/consent/index";
import Departments from "../../../miniprogram/src/consultations/pages/departments/index";
import Doctor from "../../../miniprogram/src/consultations/pages/doctor/index";
import Doctors from "../../../miniprogram/src/consultations/pages/doctors/index";
import { routes } from "../../../miniprogram/src/routes";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import { now, PERSON, today } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { check, freshPhone, heading, opened, press } from "../appointments/walk";
import { openedWith } from "../taro";
import { consentOf, consents, DEPARTMENT, DOCTOR, doctorOf, onlineDepartment, usual } from "./fixtures";

const page = (rest: string) => `/consultations/pages/${rest}`;
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
const say = (answers: object = {}) => answering({ ...usual, ...answers });

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("the department", () => {
  test("whoever has read the consent chooses at once, for the person of the page (D2-11)", async () => {
    say();
    await opened(Departments);
    expect(heading()).toBe("在线复诊");
    shows("就诊人 陈雨桐");
    await press(/^儿科/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: page(`doctors/index?department=${DEPARTMENT}`) });
  });

  test("without the consent its page comes first, and no department is shown (D2-13)", async () => {
    say({ "privacy/consents": consents("never") });
    await opened(Departments);
    lacks("儿科");
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: page("consent/index?doctor=") });
  });

  test("signed out, departments and prices can be seen; nobody bound is led to binding (D2-12)", async () => {
    useSession.setState({ tokens: {}, personId: undefined });
    say();
    const { unmount } = await opened(Departments);
    shows("登录后才能申请");
    shows("儿科");
    unmount();
    freshPhone();
    say({ "patients/family": { members: [], most: 5, hasPhone: true } });
    await opened(Departments);
    await press("添加就诊人");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: routes.addPerson.path });
  });

  test("a request that was left is offered again, and so are her doctors (row 41)", async () => {
    const answers = JSON.stringify({ v: 1, departmentId: DEPARTMENT, doctorId: DOCTOR, service: "text", files: [] });
    const draft = { id: "d".repeat(26), personId: PERSON, step: 3, answers, savedAt: now() };
    say({ "consultations/readDraft": { draft }, "consultations/favourites": { doctorIds: [DOCTOR], most: 20 } });
    await opened(Departments);
    shows("我收藏的医生");
    await press("继续填写");
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: page(`intake/index?department=${DEPARTMENT}&doctor=${DOCTOR}&service=text`),
    });
  });

  test("none follows up online: the clinic is the way", async () => {
    say({ "consultations/departments": { departments: [] } });
    await opened(Departments);
    shows("现在没有科室在线复诊");
  });
});

describe("the informed consent", () => {
  test("is read whole and ticked for one person; each text apart, then the departments (D2-13)", async () => {
    const first = { consents: [consentOf("online-follow-up", "never"), consentOf("health-data", "never")] };
    const second = { consents: [consentOf("online-follow-up"), consentOf("health-data", "never")] };
    const line = say({
      "privacy/consents": [first, second, consents()],
      "privacy/giveConsent": { consent: consentOf("online-follow-up") },
    });
    await opened(Consent);
    shows("online-follow-up 全文");
    shows("版本 2026-11");
    shows("撤回后不能再申请。");
    await press("同意，看下一份");
    shows("请读完后勾选同意。");
    expect(inputsOf(line, "privacy/giveConsent")).toEqual([]);
    await check("我已读完并同意（就诊人 陈雨桐）");
    await press("同意，看下一份");
    shows("health-data 全文");
    expect(Taro.redirectTo).not.toHaveBeenCalled();
    await check("我已读完并同意（就诊人 陈雨桐）");
    await press("同意，选择科室");
    expect(inputsOf(line, "privacy/giveConsent")).toMatchObject([
      { personId: PERSON, document: "online-follow-up", version: "2026-11", hash: "hash-of-online-follow-up" },
      { personId: PERSON, document: "health-data", hash: "hash-of-health-data" },
    ]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: page("departments/index") });
  });

  test("a new version is asked again, and says so; whoever had chosen a doctor comes back there", async () => {
    openedWith({ doctor: DOCTOR });
    const old = { consents: [consentOf("online-follow-up", "outdated"), consentOf("health-data")] };
    say({ "privacy/consents": [old, consents()], "privacy/giveConsent": { consent: consentOf("online-follow-up") } });
    await opened(Consent);
    shows("内容有更新，请再读一遍。");
    await check("我已读完并同意（就诊人 陈雨桐）");
    await press("同意，选择科室");
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: page(`doctor/index?id=${DOCTOR}`) });
  });

  test("a text that changed under her eyes is not agreed to", async () => {
    const old = { consents: [consentOf("online-follow-up", "never"), consentOf("health-data")] };
    say({
      "privacy/consents": old,
      "privacy/giveConsent": no("consent.outdated", { details: { version: "2026-12" } }),
    });
    await opened(Consent);
    await check("我已读完并同意（就诊人 陈雨桐）");
    await press("同意，选择科室");
    shows("同意书刚刚更新");
    expect(Taro.redirectTo).not.toHaveBeenCalled();
  });

  test("not agreeing leads to the clinic", async () => {
    say({ "privacy/consents": consents("never") });
    await opened(Consent);
    await press("不同意，去门诊");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: routes.clinics.path });
  });
});

describe("the doctor and the service", () => {
  const openDoctor = async (doctor = doctorOf(), answers: object = {}) => {
    openedWith({ id: DOCTOR });
    const line = say({ "consultations/doctor": { doctor, priceVersion: "2026-11" }, ...answers });
    await opened(Doctor);
    return line;
  };

  test("doctors: who is there first, public prices, the measured time to answer or too few (row 46)", async () => {
    openedWith({ department: DEPARTMENT });
    const away = doctorOf({
      doctorId: "dr-away",
      name: { zh: "何休假", en: "He Away" },
      state: "leave",
      leave: { from: today(), to: addDays(today(), 3), note: "" },
      reply: { is: "too-few", of: 4, least: 10 },
    });
    say({ "consultations/doctors": { doctors: [away, doctorOf()], priceVersion: "2026-11" } });
    await opened(Doctors);
    const names = screen.getAllByText(/· 副主任医师/).map(({ textContent }) => textContent);
    expect(names).toEqual(["甘博然 · 副主任医师", "何休假 · 副主任医师"]);
    shows(/图文复诊 ¥30.00/);
    shows(/一般 2 小时内答复（最近 32 次的中位数）/);
    shows(/答复次数还少/);
    shows(/休假到/);
    await press(/甘博然/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: page(`doctor/index?id=${DOCTOR}`) });
  });

  test("a department without online doctors offers another one", async () => {
    openedWith({ department: DEPARTMENT });
    say({ "consultations/doctors": no("department.offline", { details: { phone: "1" } }) });
    await opened(Doctors);
    shows("这个科室暂不在线复诊");
    await press("换一个科室");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: page("departments/index") });
  });

  test("services with price, source and places of today; a full one cannot be chosen; the rules are told first (D2-15)", async () => {
    await openDoctor();
    shows("图文复诊 ¥30.00 / 次");
    shows(/今天还有 8 个名额/);
    shows("价格依据：渝医保价〔2026〕7号");
    shows(/付费后医生在 24 小时内接诊；没有接诊，费用自动全额退回/);
    expect(screen.queryByRole("button", { name: /视频复诊/ })).toBeNull();
    await press(/图文复诊/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: page(`intake/index?department=${DEPARTMENT}&doctor=${DOCTOR}&service=text`),
    });
  });

  test("on rounds: says until when and why; a request may wait. On leave: none is taken", async () => {
    const paused = doctorOf({ state: "paused", pausedUntil: addMinutes(now(), 60), pauseNote: "查房" });
    const { unmount } = await openDoctor(paused).then(() => ({ unmount: () => document.body.replaceChildren() }));
    shows(/医生暂时离开/);
    shows("查房");
    expect(screen.getByRole("button", { name: /图文复诊/ })).toBeTruthy();
    unmount();
    await openDoctor(doctorOf({ state: "leave", leave: { from: today(), to: addDays(today(), 2), note: "外出学习" } }));
    shows(/休假期间不接新的申请/);
    shows("外出学习");
  });

  test("keeping a doctor, and one who is not there", async () => {
    const line = await openDoctor(doctorOf(), { "consultations/setFavourite": { doctorIds: [DOCTOR], most: 20 } });
    await press("收藏这位医生");
    expect(inputsOf(line, "consultations/setFavourite")).toEqual([{ doctorId: DOCTOR, on: true }]);
    shows("取消收藏");
    document.body.replaceChildren();
    await openDoctor(doctorOf(), { "consultations/doctor": no("thing.missing") });
    shows("没有找到这位医生");
  });

  test("a list that is full says so", async () => {
    await openDoctor(doctorOf(), {
      "consultations/setFavourite": no("favourites.too-many", { details: { most: 20 } }),
    });
    await press("收藏这位医生");
    shows("收藏的医生已到上限");
  });
});

test("in English the pages say the same", async () => {
  freshPhone("en");
  say();
  await opened(Departments);
  expect(heading()).toBe("Online Follow-up Consultation");
  shows(onlineDepartment.name.en);
});
