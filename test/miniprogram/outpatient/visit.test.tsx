import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { addMinutes } from "../../../shared/kernel/time";
import { visitLife } from "../../../shared/outpatient/states";
import { useSession } from "../../../miniprogram/src/kernel/session";
import List from "../../../miniprogram/src/outpatient/pages/list/index";
import Visit from "../../../miniprogram/src/outpatient/pages/visit/index";
import { zh } from "../../../miniprogram/src/outpatient/words.zh";
import { addToCalendar } from "../../../miniprogram/src/platform/calendar";
import { now, PERSON } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import { openedWith } from "../taro";
import { directory, DOCTOR, lineOf, rowOf, VISIT, visitOf } from "./fixtures";

jest.mock("../../../miniprogram/src/platform/calendar", () => ({ addToCalendar: jest.fn(async () => "added") }));

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const visitWith = async (visit: ReturnType<typeof visitOf>, answers: Record<string, unknown> = {}) => {
  openedWith({ id: VISIT });
  const line = answering({ "hospital/directory": directory, "outpatient/visit": visit, ...answers });
  await opened(Visit);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("one visit", () => {
  test.each(visitLife.states)("%s: its state in plain words, the next step, the doctor and a phone", async (state) => {
    await visitWith(visitOf({ state }));
    expect(heading()).toBe(zh.states[state].name);
    shows(zh.states[state].next);
    shows(/甘博然/);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
  });

  test("booked: number, time, where to pay, what to bring; the pages are about her from now on (row 92)", async () => {
    await visitWith(visitOf());
    for (const text of ["就诊序号 2", "上午 8:40", "¥25.00，就诊当天到收费处交", "先到收费处或自助机交诊查费。"])
      shows(text);
    expect(useSession.getState().personId).toBe(PERSON);
  });

  test("into the calendar, without a reason for the visit (row 42)", async () => {
    await visitWith(visitOf());
    await press("加到手机日历");
    const [entry] = jest.mocked(addToCalendar).mock.calls[0] ?? [];
    expect(entry).toMatchObject({ id: VISIT, title: "医院的一次预约" });
    expect(JSON.stringify(entry)).not.toContain("儿科");
    shows("已加到日历。");
  });

  test("cancelling says what it does, then gives the time back with the version that she saw", async () => {
    const line = await visitWith(visitOf(), { "outpatient/cancel": visitOf({ version: 3, state: "cancelled" }) });
    await press("取消预约");
    shows("号会马上让给候补的人，取消后不能恢复。");
    await press("取消预约，让出号");
    expect(inputsOf(line, "outpatient/cancel")).toMatchObject([{ id: VISIT, version: 2 }]);
    expect(heading()).toBe("已取消");
    shows("陈雨桐");
  });

  test("too late to cancel: no button, the phone instead", async () => {
    await visitWith(visitOf({ cancelUntil: addMinutes(now(), -1) }));
    shows("已过在手机上取消的时间。来不了请打电话，把号让给别人。");
    expect(screen.queryByRole("button", { name: "取消预约" })).toBeNull();
    expect(screen.queryByRole("button", { name: "改时间" })).toBeNull();
  });

  test("refused as too late all the same, the page says so and looks again", async () => {
    const line = await visitWith(visitOf(), {
      "outpatient/cancel": no("cancel.too-late", { details: { cancelUntil: now() } }),
    });
    await press("取消预约");
    await press("取消预约，让出号");
    shows(zh.refusals["cancel.too-late"].what);
    expect(inputsOf(line, "outpatient/visit")).toHaveLength(2);
  });

  test("changed meanwhile: where it stands now", async () => {
    await visitWith(visitOf(), {
      "outpatient/visit": [visitOf(), visitOf({ state: "cancelled-by-hospital", version: 5 })],
      "outpatient/cancel": no("visit.moved-on", { details: { state: "cancelled-by-hospital", version: 5 } }),
    });
    await press("取消预约");
    await press("取消预约，让出号");
    shows("现在的状态：医院停诊");
    expect(heading()).toBe("医院停诊");
  });

  test("moving goes to the doctor's times and carries the visit", async () => {
    await visitWith(visitOf());
    await press("改时间");
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/outpatient/pages/doctor/index?id=${DOCTOR}&move=${VISIT}`,
    });
  });

  test("stopped by the hospital: times to choose instead (row 36)", async () => {
    await visitWith(visitOf({ state: "cancelled-by-hospital", instead: [lineOf("open", 3)] }));
    shows("可以改约的时间");
    await press(/上午 8:30/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(`id=${DOCTOR}`) });
  });
});

describe("the list (row 39)", () => {
  test.each([
    [0, "下一个就是您"],
    [3, "前面有 3 人"],
    [100, "前面超过 100 人"],
  ])("with %i before her", async (ahead, said) => {
    await visitWith(visitOf({ state: "waiting", ahead, number: undefined }));
    shows(said);
    shows(/有人退号，马上留给候补的第一位/);
  });

  test("leaving says what is lost", async () => {
    const line = await visitWith(visitOf({ state: "waiting", ahead: 1 }), {
      "outpatient/leaveList": visitOf({ state: "left", version: 3 }),
    });
    await press("退出候补");
    shows("退出后，再候补要从后面排起。");
    await press("确认退出");
    expect(inputsOf(line, "outpatient/leaveList")).toMatchObject([{ id: VISIT, version: 2 }]);
  });

  test("a kept place counts down; taking it books it", async () => {
    const line = await visitWith(visitOf({ state: "kept", keptUntil: addMinutes(now(), 14) }), {
      "outpatient/acceptPlace": visitOf({ version: 3 }),
    });
    expect(screen.getByRole("timer").textContent).toMatch(/1[34] 分/);
    await press("要这个号");
    expect(inputsOf(line, "outpatient/acceptPlace")).toMatchObject([{ id: VISIT, version: 2 }]);
    expect(heading()).toBe("已约好");
  });

  test("passing it on leaves it to the next", async () => {
    const line = await visitWith(visitOf({ state: "kept", keptUntil: addMinutes(now(), 14) }), {
      "outpatient/passPlace": visitOf({ state: "passed", version: 3 }),
    });
    await press("不要这个号");
    await press("让给下一位");
    expect(inputsOf(line, "outpatient/passPlace")).toHaveLength(1);
    expect(heading()).toBe("已把号让出");
  });

  test("a place that lapsed while she thought is said, and the page looks again", async () => {
    await visitWith(visitOf(), {
      "outpatient/visit": [
        visitOf({ state: "kept", keptUntil: addMinutes(now(), 14) }),
        visitOf({ state: "lapsed", version: 3 }),
      ],
      "outpatient/acceptPlace": no("place.lapsed", { details: { keptUntil: now() } }),
    });
    await press("要这个号");
    shows(zh.refusals["place.lapsed"].what);
    expect(heading()).toBe("留的号已过时限");
  });
});

describe("my visits", () => {
  test("each with its state first; older ones by a press", async () => {
    const kept = visitOf({ id: "w".repeat(26), state: "kept", keptUntil: addMinutes(now(), 9) });
    const line = answering({
      "hospital/directory": directory,
      "outpatient/mine": [
        { items: [rowOf(visitOf()), rowOf(kept)], cursor: "c-1" },
        { items: [rowOf(visitOf({ id: "x".repeat(26), state: "seen" }))] },
      ],
    });
    await opened(List);
    shows("已约好");
    shows("有一个号留给您");
    await press("更早的预约");
    expect(inputsOf(line, "outpatient/mine")).toEqual([{}, { cursor: "c-1" }]);
    shows("已就诊");
    await press(/有一个号留给您/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/outpatient/pages/visit/index?id=${"w".repeat(26)}` });
  });

  test("none yet: what will be here, and the way to book", async () => {
    answering({ "outpatient/mine": { items: [] } });
    await opened(List);
    shows("还没有门诊预约");
    await press("门诊预约");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: "/outpatient/pages/departments/index" });
  });

  test("signed out, it asks to sign in and nothing of the hospital", async () => {
    useSession.setState({ tokens: {}, personId: undefined });
    const line = answering();
    await opened(List);
    shows("登录后查看您的门诊预约。");
    expect(inputsOf(line, "outpatient/mine")).toEqual([]);
  });
});
