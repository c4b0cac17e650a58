import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { patientCalls } from "../../../shared/outpatient/patient-calls";
import { useSession } from "../../../miniprogram/src/kernel/session";
import Confirm from "../../../miniprogram/src/outpatient/pages/confirm/index";
import { zh } from "../../../miniprogram/src/outpatient/words.zh";
import { routes } from "../../../miniprogram/src/routes";
import { PERSON } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { openedWith } from "../taro";
import { dayIn, directory, DOCTOR, rushOf, sessionId, slotsOf, VISIT, visitOf } from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const base = { "hospital/directory": directory, "outpatient/slots": slotsOf([5]) };
const confirmWith = async (answers: Record<string, unknown>, more: { slot?: string; move?: string } = {}) => {
  openedWith({ session: sessionId(), slot: "5", move: "", ...more });
  const line = answering({ ...base, ...answers });
  await opened(Confirm);
  return line;
};
const doctorPage = `/outpatient/pages/doctor/index?id=${DOCTOR}&move=`;
const visitPage = `/outpatient/pages/visit/index?id=${VISIT}`;

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("checking and booking", () => {
  test("everything that she agrees to stands there: who, doctor, time, place, fee, how it can be given back", async () => {
    await confirmWith({});
    expect(heading()).toBe("核对预约");
    for (const text of ["就诊人 陈雨桐", "甘博然 · 副主任医师", "上午 9:20–9:30", "¥25.00，就诊当天到收费处交"])
      shows(text);
    shows(/上午 7:20 前可以在手机上取消或改时间/);
    shows(/30 天内取消超过 2 次，会暂停预约 14 天/);
  });

  test("one tap books it under an id of this phone, and the visit opens in this page's place", async () => {
    const line = await confirmWith({ "outpatient/book": visitOf() });
    await press("确认预约");
    expect(inputsOf(line, "outpatient/book")).toEqual([
      { id: expect.stringMatching(/^[0-9a-z]{26}$/), personId: PERSON, sessionId: sessionId(), slot: 5 },
    ]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: visitPage });
  });

  test("any time of the session leaves the time to the hospital", async () => {
    const line = await confirmWith({ "outpatient/book": visitOf() }, { slot: "any" });
    await press("确认预约");
    expect(inputsOf(line, "outpatient/book")[0]).not.toHaveProperty("slot");
  });

  test("after silence the same booking is asked for again, under the same id", async () => {
    const line = await confirmWith({ "outpatient/book": ["silence", visitOf()] });
    await press("确认预约");
    shows("没有连上医院");
    await press("确认预约");
    const [first, second] = inputsOf(line, "outpatient/book");
    expect(second).toEqual(first);
    expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
  });

  test("the list: the published rule is read before she joins it (row 39)", async () => {
    const line = await confirmWith({ "outpatient/joinList": visitOf({ state: "waiting" }) }, { slot: "list" });
    expect(heading()).toBe("核对候补");
    shows(/留 15 分钟；离开诊不到 2 小时，只留 5 分钟/);
    await press("确认候补");
    expect(inputsOf(line, "outpatient/joinList")).toMatchObject([{ personId: PERSON, sessionId: sessionId() }]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: visitPage });
  });

  test("moving carries the version that she saw, and shows the time so far", async () => {
    const line = await confirmWith(
      { "outpatient/visit": visitOf({ version: 7 }), "outpatient/move": visitOf({ version: 8 }) },
      { move: VISIT },
    );
    shows("原来的时间");
    await press("确认改到这个时间");
    expect(inputsOf(line, "outpatient/move")).toMatchObject([
      { id: VISIT, version: 7, sessionId: sessionId(), slot: 5 },
    ]);
  });

  test("signed out, the time stays while she signs in", async () => {
    useSession.setState({ tokens: {}, personId: undefined });
    await confirmWith({});
    shows("登录后才能预约，选好的时间还在这里。");
    shows("上午 9:20–9:30");
    expect(screen.queryByRole("button", { name: "确认预约" })).toBeNull();
    expect(screen.getByRole("button", { name: "登录" })).toBeTruthy();
  });

  test("nobody in the family yet: she is led to adding a person", async () => {
    await confirmWith({ "patients/family": { members: [], most: 5, hasPhone: true } });
    await press("添加就诊人");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: routes.addPerson.path });
  });

  test("an address without a time is explained and leads to the departments", async () => {
    await confirmWith({}, { slot: "-1" });
    expect(heading()).toBe("没有选好时间");
  });
});

type Case = { details?: object; why: string | RegExp; way?: string; to?: string };
const cases: Record<string, Case> = {
  "session.not-released": {
    details: { releaseAt: `${dayIn(1)}T23:00:00.000Z` },
    why: /上午 7:00 放号，各个渠道同时放/,
    way: "换一个时间",
    to: doctorPage,
  },
  "session.rush": {
    details: rushOf(10, 15),
    why: /按抽签决定/,
    way: "去看抽签",
    to: `/outpatient/pages/ticket/index?session=${encodeURIComponent(sessionId())}`,
  },
  "session.stopped": { why: "医生临时不能出诊。", way: "换一个时间", to: doctorPage },
  "session.over": { why: "现在晚于它的时间。", way: "换一个时间", to: doctorPage },
  "slot.taken": { details: { free: 3 }, why: /还有 3 个号/, way: "换一个时间", to: doctorPage },
  "session.full": { details: { listOpen: false }, why: /不再候补/, way: "换一个时间", to: doctorPage },
  "limit.reached": {
    details: { what: "doctor-and-day", most: 1, visitId: VISIT },
    why: /同一天同一位医生/,
    way: "查看已有的预约",
    to: visitPage,
  },
  "booking.paused": {
    details: { until: `${dayIn(9)}T01:00:00.000Z`, because: "cancelled" },
    why: /暂停到/,
    way: "查看我的预约",
    to: "/outpatient/pages/list/index",
  },
};

describe("every refusal says what, why with its facts, a next step and a phone", () => {
  test("the table has every code of booking", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(patientCalls.book.refuses).sort());
  });

  test.each(Object.entries(cases))("%s", async (code, { details, why, way, to }) => {
    await confirmWith({ "outpatient/book": no(code, { details }) });
    await press("确认预约");
    shows(zh.refusals[code as keyof typeof zh.refusals].what);
    shows(why);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
    await press(way ?? "");
    const went = [Taro.navigateTo, Taro.redirectTo].flatMap((go) => jest.mocked(go).mock.calls as unknown[][]).flat();
    expect(went).toContainEqual({ url: to });
  });

  test("full, with a list: one tap waits for a place", async () => {
    const line = await confirmWith({
      "outpatient/book": no("session.full", { details: { listOpen: true } }),
      "outpatient/joinList": visitOf({ state: "waiting" }),
    });
    await press("确认预约");
    await press("候补这个时段");
    expect(inputsOf(line, "outpatient/joinList")).toHaveLength(1);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: visitPage });
  });

  test("waiting is refused where there are free times", async () => {
    await confirmWith({ "outpatient/joinList": no("session.open", { details: { free: 2 } }) }, { slot: "list" });
    await press("确认候补");
    shows("现在就有号，不用候补");
    await press("换一个时间");
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: doctorPage });
  });

  const moving: Record<string, { details?: object; what: string }> = {
    "department.other": { what: "不能改到别的科室" },
    "cancel.too-late": { details: { cancelUntil: `${dayIn(0)}T01:00:00.000Z` }, what: "已过可以取消或改时间的时候" },
    "visit.moved-on": { details: { state: "cancelled", version: 9 }, what: "这个预约刚刚有了变化" },
  };
  test.each(Object.entries(moving))("moving: %s", async (code, { details, what }) => {
    await confirmWith({ "outpatient/visit": visitOf(), "outpatient/move": no(code, { details }) }, { move: VISIT });
    await press("确认改到这个时间");
    shows(what);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  });
});
