import { fireEvent, screen } from "@testing-library/react";
import { bucketsOf, piecesOf } from "../../../miniprogram/src/workbench/operations/dashboard/buckets";
import { greatest, partsOf, sheetOf } from "../../../miniprogram/src/workbench/operations/dashboard/chart";
import { DashboardPage } from "../../../miniprogram/src/workbench/operations/dashboard/dashboard-page";
import * as saving from "../../../miniprogram/src/workbench/shell/save-csv";
import { buttons, press, type } from "./hands";
import { inputsOf, refuse, serve, yes } from "./line";
import { NOW } from "./operations-days";
import { draw, freshTab, furnish, settle } from "./screen";

jest.mock("../../../miniprogram/src/workbench/shell/save-csv", () => ({ saveCsv: jest.fn() }));

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const count = (figure: string, part: string, n: number) => ({ figure, part, count: n });
const counts = [
  count("submitted", "16", 3),
  count("submitted", "20", 9),
  count("offered", "desk", 6),
  count("accepted", "", 4),
  count("offer-expired", "", 1),
  count("examined", "", 8),
  count("no-show", "", 2),
  count("waited", "3", 5),
  count("waited", "over", 1),
  count("not-scheduled", "no-capacity", 2),
  count("declined", "window-passed", 1),
  count("cancelled", "cannot-come", 3),
];
const figures = (change: object = {}) =>
  yes({
    days: [{ day: "2026-11-19", counts }],
    sums: counts,
    waiting: { count: 7, more: false, nearestHardStop: "2026-12-04", medianDays: 5 },
    ...change,
  });
const fill = yes({ days: [{ day: "2026-11-19", sessions: 2, units: 96, taken: 72 }] });
const usual = { "sessions/figures": figures(), "sessions/sessionFill": fill };
const one = (state: string, name: string, n: number) => ({
  id: String(n).repeat(26),
  at: NOW,
  day: "2026-11-19",
  part: "20",
  maskedName: name,
  state,
});

test("each chart says in a sentence what it shows", async () => {
  serve(usual);
  await draw(<DashboardPage />);
  for (const sentence of [
    "共 12 份申请，最多的是孕 20 周（9 份）。",
    "96 个单位（每个十分钟）用了 72 个，占 75%；最空的是 11月16日–11月22日，75%。",
    "发出 6 个号，接受 4，不要 0，过期未接 1。",
    "检查了 8 人，未到 2 人，未到占 20%。",
    "共 4 人；最多的是“未排上：没有号源”（2 人）。",
    "排定了 6 人，其中 83% 在一周内排定。",
    "取消 3 次，停诊改排 0 人，自己改期 0 次。",
    "7 人在等，最近的期限是 12月4日 周五，一半的人已等 5 天以上。",
  ])
    expect(screen.getByText(sentence)).toBeTruthy();
});

test("a number opens its cases, with masked names and the state of now", async () => {
  const asked = serve({
    ...usual,
    "sessions/figureCases": [
      yes({ items: [one("scheduled", "林**", 1)], cursor: "next" }),
      yes({ items: [one("wait-listed", "苏**", 2)] }),
    ],
  });
  await draw(<DashboardPage />);
  await press("20 周 申请 9");
  expect(inputsOf(asked, "sessions/figureCases")).toEqual([
    { figure: "submitted", part: "20", from: "2026-10-26", to: "2026-11-22" },
  ]);
  expect(screen.getByText("林**")).toBeTruthy();
  expect(screen.getByText("已排定")).toBeTruthy();
  await press("再看一些");
  expect(screen.getByText("苏**")).toBeTruthy();
  expect(buttons("再看一些")).toEqual([]);
});

test("who waits now is found among those who came to the list, however they came", async () => {
  const asked = serve({
    ...usual,
    "sessions/figureCases": [
      yes({ items: [one("wait-listed", "林**", 1), one("scheduled", "何**", 3)] }),
      yes({ items: [one("wait-listed", "苏**", 2)] }),
    ],
  });
  await draw(<DashboardPage />);
  await press("候补人数 7");
  expect(inputsOf(asked, "sessions/figureCases").map(({ figure, part }) => [figure, part])).toEqual([
    ["wait-listed", undefined],
    ["displaced", "list"],
  ]);
  expect(screen.getByText("林**")).toBeTruthy();
  expect(screen.getByText("苏**")).toBeTruthy();
  expect(screen.queryByText("何**")).toBeNull();
});

test("a week of fill opens its days", async () => {
  serve(usual);
  await draw(<DashboardPage />);
  await press("11月16日–11月22日 已用 72");
  expect(screen.getByText("11月19日 周四")).toBeTruthy();
  expect(screen.getByText("72/96")).toBeTruthy();
});

test("every chart is a table and a file as well", async () => {
  serve(usual);
  await draw(<DashboardPage />);
  await press("下载 各孕周的申请 CSV");
  expect(saving.saveCsv).toHaveBeenCalledWith(
    "demand-2026-10-26-2026-11-22.csv",
    "\uFEFF孕周,申请\r\n16 周,3\r\n20 周,9\r\n",
  );
});

test("twelve weeks are asked for as one, their fill month by month", async () => {
  const asked = serve(usual);
  await draw(<DashboardPage />);
  const radio = [...document.querySelectorAll("input[type=radio]")][1] as HTMLInputElement;
  fireEvent.click(radio);
  await settle();
  await settle();
  expect(inputsOf(asked, "sessions/figures").at(-1)).toEqual({ from: "2026-08-31", to: "2026-11-22" });
  expect(inputsOf(asked, "sessions/sessionFill").slice(1)).toEqual([
    { from: "2026-08-31", to: "2026-09-30" },
    { from: "2026-10-01", to: "2026-10-31" },
    { from: "2026-11-01", to: "2026-11-22" },
  ]);
});

test("own dates that run backwards are not asked for", async () => {
  const asked = serve(usual);
  await draw(<DashboardPage />);
  const radio = [...document.querySelectorAll("input[type=radio]")][2] as HTMLInputElement;
  fireEvent.click(radio);
  await settle();
  await type("从", "2026-12-01");
  expect(screen.getByText("开始要早于结束，且不超过一年")).toBeTruthy();
  expect(inputsOf(asked, "sessions/figures")).toHaveLength(1);
  await type("到", "2026-12-31");
  expect(inputsOf(asked, "sessions/figures").at(-1)).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});

test("nothing counted is said, not drawn as an empty chart; silence on the line can be asked again", async () => {
  serve({
    "sessions/figures": [refuse("service.busy"), figures({ days: [], sums: [], waiting: { count: 0, more: false } })],
    "sessions/sessionFill": yes({ days: [] }),
  });
  await draw(<DashboardPage />);
  await press("再试一次");
  expect(screen.getByText("没有人在候补名单上。")).toBeTruthy();
  expect(screen.getByText("这段时间没有申请。")).toBeTruthy();
});

test("cases that cannot be counted say why", async () => {
  serve({ ...usual, "sessions/figureCases": refuse("range.unfit", { mostDays: 366 }) });
  await draw(<DashboardPage />);
  await press("20 周 申请 9");
  expect(screen.getByText("日期范围不合适")).toBeTruthy();
});

describe("weeks and months", () => {
  test("weeks begin on Monday and are cut at both ends of the range", () => {
    expect(bucketsOf({ from: "2026-11-21", to: "2026-11-24" }).map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-21", "2026-11-22"],
      ["2026-11-23", "2026-11-24"],
    ]);
  });
  test("a long range is shown by month", () => {
    const months = bucketsOf({ from: "2026-01-15", to: "2026-12-31" });
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ key: "2026-01", by: "month", from: "2026-01-15", to: "2026-01-31" });
  });
  test("pieces cover every day once", () => {
    expect(piecesOf({ from: "2026-11-01", to: "2026-11-05" }, 2)).toEqual([
      { from: "2026-11-01", to: "2026-11-02" },
      { from: "2026-11-03", to: "2026-11-04" },
      { from: "2026-11-05", to: "2026-11-05" },
    ]);
  });
});

describe("bars", () => {
  const rows = [
    { key: "a", label: "=SUM(A1)", cells: [{ n: 3 }, { n: 1 }] },
    { key: "b", label: "b", cells: [{ n: 2 }, { n: 0 }] },
  ];
  test("stacked bars share the length of the greatest row, others that of the greatest number", () => {
    expect(greatest({ rows, stacked: true })).toBe(4);
    expect(greatest({ rows, stacked: false })).toBe(3);
    expect(greatest({ rows: [], stacked: true })).toBe(1);
    expect(partsOf(rows[0]!.cells, 4)).toEqual([
      { from: 0, length: 75 },
      { from: 75, length: 25 },
    ]);
  });
  test("a sheet takes no label for a formula", () => {
    expect(sheetOf({ axis: "row", series: ["x", "y"], rows })).toBe("\uFEFFrow,x,y\r\n'=SUM(A1),3,1\r\nb,2,0\r\n");
  });
});
