import Taro from "@tarojs/taro";
import { act, screen } from "@testing-library/react";
import type { DayStage, TurnView } from "../../../shared/appointments/day-views";
import { DAY_STAGES } from "../../../shared/appointments/day-views";
import { dayCalls } from "../../../shared/appointments/day-calls";
import { addMinutes } from "../../../shared/kernel/time";
import DayPage from "../../../miniprogram/src/appointments/pages/day/index";
import ApplicationPage from "../../../miniprogram/src/appointments/pages/application/index";
import { zh } from "../../../miniprogram/src/appointments/day/words.zh";
import { hide, openedWith, showAgain } from "../taro";
import { APPLICATION, booking, now, scheduled, today } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import { freshPhone, heading, opened, press, write } from "./walk";

/** A browser has no scanner, WeChat has. */
const mockScanner: { text?: string } = {};
jest.mock("../../../miniprogram/src/platform/scan", () => ({
  canScan: () => mockScanner.text !== undefined,
  scanCode: async () => mockScanner.text || undefined,
}));

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

const turn = (stage: DayStage, more: Partial<TurnView> = {}): TurnView => ({
  id: APPLICATION,
  version: 3,
  day: today(),
  startsAt: "09:00",
  stage,
  late: false,
  calls: 0,
  asOf: now(),
  ...more,
});
const todays = { ...booking, day: today() };
const line = (more: object = {}) => {
  const { id, personId, personName, version, updatedAt } = scheduled();
  return { id, personId, personName, version, updatedAt, state: "scheduled", booking: todays, ...more };
};
async function open(
  view: unknown,
  told: Record<string, string> = { id: APPLICATION },
  more: Record<string, unknown> = {},
) {
  openedWith(told);
  const asked = answering({ "appointments/mine": { items: [line()] }, "sessions/myTurn": view, ...more });
  await opened(DayPage);
  return asked;
}

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
  delete mockScanner.text;
});
afterEach(() => jest.useRealTimers());

test.each(DAY_STAGES)("%s has its own title, the next step and a phone", async (stage) => {
  await open(turn(stage));
  expect(heading()).toBe(zh.stages[stage].title);
  shows(zh.stages[stage].next);
  expect(screen.getAllByRole("button", { name: /拨打 023-63315011/ }).length).toBeGreaterThan(0);
});

test("she checks in with the code of the wall and sees number, place and time (D1-13)", async () => {
  const after = turn("waiting", { version: 4, number: "A012", ahead: 3, expectedAt: `${today()}T01:40:00.000Z` });
  const asked = await open(turn("expected", { checkInFrom: addMinutes(now(), -5) }), undefined, {
    "sessions/checkIn": after,
  });
  await press("报到");
  expect(inputsOf(asked, "sessions/checkIn")).toEqual([]);
  shows(zh.checkIn.codeShort);
  await write(/报到码/, "k7m 2px");
  await press("报到");
  expect(inputsOf(asked, "sessions/checkIn")).toEqual([
    { id: APPLICATION, stepId: expect.any(String), version: 3, code: "K7M2PX" },
  ]);
  shows("A012");
  shows("前面还有 3 位");
  shows("预计 上午 9:40 左右");
});

test("in WeChat the camera reads the wall; what is no code of ours leads to the field", async () => {
  mockScanner.text = "https://hospital.example/#/appointments/pages/day/index?code=K7M2PX";
  const asked = await open(turn("expected"), undefined, { "sessions/checkIn": no("checkin.wrong-code") });
  await press(zh.checkIn.scan);
  expect(inputsOf(asked, "sessions/checkIn")).toMatchObject([{ code: "K7M2PX" }]);
  mockScanner.text = "https://elsewhere.example/?a=1";
  await press(zh.checkIn.scan);
  expect(inputsOf(asked, "sessions/checkIn")).toHaveLength(1);
  shows(zh.checkIn.codeShort);
});

test("a link from the wall carries the code and checks her in once, whoever of the family it is", async () => {
  const after = turn("waiting", { number: "A012", ahead: 0 });
  const asked = await open(turn("expected"), { code: "K7M2PX" }, { "sessions/checkIn": after });
  expect(inputsOf(asked, "sessions/checkIn")).toMatchObject([{ id: APPLICATION, code: "K7M2PX" }]);
  shows("下一位就是您");
});

test("two of one family on one day are asked apart; a day without an examination says so", async () => {
  const asked = await open(
    turn("expected"),
    { code: "K7M2PX" },
    {
      "appointments/mine": { items: [line(), line({ id: "b".repeat(26), personName: "陈雨晴" })] },
    },
  );
  shows(zh.checkIn.who);
  expect(inputsOf(asked, "sessions/checkIn")).toEqual([]);
  await press(/陈雨晴/);
  expect(inputsOf(asked, "sessions/checkIn")).toMatchObject([{ id: APPLICATION }]);
});
test("without an examination today the link says where to look", async () => {
  await open(turn("expected"), { code: "K7M2PX" }, { "appointments/mine": { items: [] } });
  shows(zh.checkIn.none);
});

test("before the time of checking in the page says from when, and asks for no code", async () => {
  await open(turn("expected", { checkInFrom: addMinutes(now(), 90) }));
  shows(/起可以报到$/);
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("called, she is sent to the room; back from a walk, to the desk at her time", async () => {
  await open(turn("called", { number: "A012", room: "C303" }));
  shows("请到 C303");
});
test("after a missed call and after coming late the rule is told", async () => {
  await open(turn("waiting", { number: "A012", ahead: 5, calls: 1 }));
  shows(zh.missedOnce(1));
});
test("who came late is told where she stands", async () => {
  await open(turn("waiting", { number: "A012", ahead: 5, late: true }));
  shows(zh.late);
});
test("away, she reads when to be back, and checks in again", async () => {
  await open(turn("away", { number: "A012", backAt: `${today()}T02:00:00.000Z` }));
  shows(zh.backAt("上午 10:00"));
  shows(zh.checkIn.send);
});

test("it asks again every 15 seconds in front of her and never behind her back", async () => {
  jest.useFakeTimers({ doNotFake: ["setTimeout"], now: new Date() });
  const asked = await open([
    turn("waiting", { number: "A012", ahead: 2 }),
    turn("called", { number: "A012", room: "C303" }),
  ]);
  const count = () => inputsOf(asked, "sessions/myTurn").length;
  expect(count()).toBe(1);
  await act(async () => void jest.advanceTimersByTime(15_000));
  await act(async () => undefined);
  expect(count()).toBe(2);
  expect(heading()).toBe(zh.stages.called.title);
  act(() => hide());
  await act(async () => void jest.advanceTimersByTime(60_000));
  expect(count()).toBe(2);
  await act(async () => showAgain());
  expect(count()).toBe(3);
});

test("a turn that cannot be refreshed stays, and says so", async () => {
  jest.useFakeTimers({ doNotFake: ["setTimeout"], now: new Date() });
  await open([turn("waiting", { number: "A012", ahead: 2 }), "silence"]);
  await act(async () => void jest.advanceTimersByTime(15_000));
  await act(async () => undefined);
  shows("A012");
  shows(zh.stale);
});

test.each(Object.keys(dayCalls.checkIn.refuses))(
  "checking in refused with %s says why, what next and whom to call",
  async (code) => {
    await open(turn("expected"), undefined, { "sessions/checkIn": no(code) });
    await write(/报到码/, "K7M2PX");
    await press("报到");
    const said = zh.refusals[code as keyof typeof zh.refusals];
    shows(said.what);
    shows(said.why);
    shows(said.next);
  },
);

test("on the day her application opens with the way to check in", async () => {
  openedWith({ id: APPLICATION });
  answering({ "appointments/application": scheduled({ booking: todays }), "sessions/myTurn": turn("expected") });
  await opened(ApplicationPage);
  await press(zh.open);
  expect(jest.mocked(Taro.navigateTo)).toHaveBeenCalledWith({ url: `/appointments/pages/day/index?id=${APPLICATION}` });
});
test("on another day it does not", async () => {
  openedWith({ id: APPLICATION });
  const asked = answering({ "appointments/application": scheduled() });
  await opened(ApplicationPage);
  lacks(zh.open);
  expect(inputsOf(asked, "sessions/myTurn")).toEqual([]);
});
