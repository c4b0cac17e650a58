import { fireEvent, screen, within } from "@testing-library/react";
import { OperationsDesk } from "../../../miniprogram/src/workbench/operations/operations-desk";
import { button, buttons, press, type } from "./hands";
import { inputsOf, refuse, serve, yes } from "./line";
import { december, NOW, nothing, roster, threeDisplaced, THURSDAY, workday } from "./operations-days";
import { draw, freshTab, furnish } from "./screen";

const month = (change: object = {}) => yes({ month: "2026-12", days: december, rosterVersion: 7, ...change });
const november = yes({
  month: "2026-11",
  days: [workday("2026-11-21"), workday("2026-11-23")],
  rosterVersion: 7,
  warning: { year: 2027, status: "provisional" },
});
const usual = {
  "sessions/calendarMonth": [november, month()],
  "sessions/roster": yes(roster),
  "sessions/previewChange": yes({ ...threeDisplaced, seen: 7 }),
  "sessions/saveChange": yes({ ...threeDisplaced, rosterVersion: 8 }),
};

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const openDecember = async (day: RegExp) => {
  await draw(<OperationsDesk />);
  await press("下个月");
  await press(day);
};
const stopTheMorning = async () => {
  await openDecember(/^12月3日 周四/);
  await press("停诊");
  await type("原因（留存备查）", "机器故障");
  await press("看看会影响谁");
};
const panel = () => document.querySelector<HTMLElement>(".ant-drawer-body")!;

test("a month says of every half day how full it is in words, and what is closed or stopped (D1-17)", async () => {
  serve(usual);
  await draw(<OperationsDesk />);
  await press("下个月");
  expect(screen.getByText("2026年12月")).toBeTruthy();
  const day = (name: RegExp) => button(name).textContent;
  expect(day(/^12月3日/)).toContain("45/48快满");
  expect(day(/^12月3日/)).toContain("0/48全空");
  expect(day(/^12月4日/)).toContain("已停诊");
  expect(day(/^12月5日/)).toContain("不开诊");
  expect(day(/^12月6日/)).toContain("调休上班");
});

test("the arrows go from day to day and stay within the month", async () => {
  serve(usual);
  await draw(<OperationsDesk />);
  await press("下个月");
  button(/^12月3日/).focus();
  fireEvent.keyDown(document.activeElement!, { key: "ArrowDown" });
  expect(document.activeElement).toBe(button(/^12月10日/));
  fireEvent.keyDown(document.activeElement!, { key: "ArrowLeft" });
  expect(document.activeElement).toBe(button(/^12月9日/));
  button(/^12月1日/).focus();
  fireEvent.keyDown(document.activeElement!, { key: "ArrowUp" });
  expect(document.activeElement).toBe(button(/^12月1日/));
});

test("from November on the missing calendar of next year is warned of, and leads to the holidays (D1-01)", async () => {
  serve({ ...usual, "hospital/calendar": yes({ years: [] }) });
  await draw(<OperationsDesk />);
  expect(screen.getByText(/2027 年的日历还是暂定的/)).toBeTruthy();
  await press("去录入");
  expect(screen.getByLabelText("节假日")).toBeTruthy();
});

test("a day that is over can be looked at and not changed", async () => {
  serve(usual);
  await draw(<OperationsDesk />);
  await press(/^11月21日/);
  expect(screen.getByText(/已经过去的日子只能看/)).toBeTruthy();
  expect(buttons("停诊")).toEqual([]);
  expect(buttons("全天关闭")).toEqual([]);
});

test("nothing is previewed without a reason", async () => {
  const asked = serve(usual);
  await openDecember(/^12月3日/);
  await press("停诊");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([]);
});

test("stopping a session shows who is affected and what comes of it before anything is saved (row 36)", async () => {
  const asked = serve(usual);
  await stopTheMorning();
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([
    { change: { kind: "session-stopped", sessionId: `${THURSDAY}#am`, reason: "机器故障" } },
  ]);
  const lines = [...panel().querySelectorAll("li")].map((one) => one.textContent ?? "");
  expect(lines.find((one) => one.startsWith("林**"))).toMatch(/孕 22\+3 周.*最晚 12月4日.*已付费.*要打电话/);
  expect(lines.find((one) => one.startsWith("苏**"))).toMatch(/12月3日 周四 上午 8:00.*12月7日 周一 上午 9:00.*C302/);
  expect(lines.find((one) => one.startsWith("何**"))).toMatch(/未付费.*进入候补/);
  expect(screen.getByText("减少 48 个单位，增加 0 个单位，3 人失去时间。")).toBeTruthy();
  expect(screen.getByText(/2 人时间不变，只换诊室/)).toBeTruthy();
  expect(inputsOf(asked, "sessions/saveChange")).toEqual([]);
});

test("the button says what it does; after it stands what each was told, and the month is asked for again", async () => {
  const asked = serve(usual);
  await stopTheMorning();
  const before = inputsOf(asked, "sessions/calendarMonth").length;
  await press("停诊并为 3 人另排");
  expect(inputsOf(asked, "sessions/saveChange")).toEqual([
    {
      id: expect.any(String),
      change: { kind: "session-stopped", sessionId: `${THURSDAY}#am`, reason: "机器故障" },
      seen: 7,
    },
  ]);
  expect(screen.getByText("已保存，3 人都已得到通知和下一步。")).toBeTruthy();
  expect(within(panel()).getByText("已为她留住新时间并通知她确认")).toBeTruthy();
  expect(within(panel()).getByText("已列入电话任务，由分诊台联系")).toBeTruthy();
  expect(inputsOf(asked, "sessions/calendarMonth").length).toBe(before + 1);
});

test("a view that is old says so, is worked out anew, and is saved on what was seen then", async () => {
  const asked = serve({
    ...usual,
    "sessions/previewChange": [yes({ ...threeDisplaced, seen: 7 }), yes({ ...nothing, seen: 9 })],
    "sessions/saveChange": [refuse("capacity.moved-on", { version: 9 }), yes({ ...nothing, rosterVersion: 10 })],
  });
  await stopTheMorning();
  await press("停诊并为 3 人另排");
  expect(screen.getByText(/排班刚被别人改过，已重新计算/)).toBeTruthy();
  await press("停诊，没有人受影响");
  expect(inputsOf(asked, "sessions/saveChange").map(({ seen }) => seen)).toEqual([7, 9]);
  expect(screen.getByText("已保存，没有人失去时间。")).toBeTruthy();
});

test("a change that cannot be says what does not fit, and going back keeps what was filled in", async () => {
  serve({ ...usual, "sessions/previewChange": refuse("capacity.unfit", { why: "past" }) });
  await stopTheMorning();
  expect(within(panel()).getByText(/已经过去的日子不能再改/)).toBeTruthy();
  expect(buttons(/^停诊并/)).toEqual([]);
  await press("返回修改");
  expect((screen.getByLabelText("原因（留存备查）") as HTMLInputElement).value).toBe("机器故障");
});

test("one lane is closed by its name", async () => {
  const asked = serve(usual);
  await openDecember(/^12月3日/);
  await press("停 A4");
  await type("原因（留存备查）", "机器故障");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toMatchObject([{ change: { lane: "A4" } }]);
});

test("a day is closed by an exception, which may not end before it begins", async () => {
  const asked = serve(usual);
  await openDecember(/^12月3日/);
  await press("全天关闭");
  await type("原因（留存备查）", "设备检修");
  await type("到", "2026-12-02");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([]);
  await type("到", "2026-12-04");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toMatchObject([
    {
      change: {
        kind: "exception-added",
        exception: { what: "closed", from: THURSDAY, to: "2026-12-04", reason: "设备检修" },
      },
    },
  ]);
});

test("a stopped session is opened again without a question, over the same preview", async () => {
  const asked = serve({ ...usual, "sessions/previewChange": yes({ ...nothing, seen: 7 }) });
  await openDecember(/^12月4日/);
  expect(screen.getByText("已停诊：停电")).toBeTruthy();
  await press("恢复开诊");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([
    { change: { kind: "session-reopened", stopId: "stop-1" } },
  ]);
  await press("恢复开诊，没有人受影响");
  expect(inputsOf(asked, "sessions/saveChange")).toHaveLength(1);
});
