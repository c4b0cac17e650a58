import { fireEvent, screen } from "@testing-library/react";
import { MedicinePage } from "../../../miniprogram/src/workbench/operations/medicine/medicine-page";
import { inputsOf, refuse, serve, yes } from "./line";
import { NOW } from "./operations-days";
import { draw, freshTab, furnish, settle } from "./screen";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const count = (figure: string, part: string, n: number) => ({ figure, part, count: n });
const sums = [
  count("written", "", 200),
  count("approved", "", 180),
  count("returned", "", 15),
  count("rejected", "", 5),
  count("review", "10", 120),
  count("review", "30", 80),
  count("method", "express", 150),
  count("method", "pick-up", 50),
  count("carrier", "SF", 90),
  count("carrier", "EMS", 60),
  count("destination", "50", 81),
  count("destination", "51", 69),
  count("arrival", "on-time", 94),
  count("arrival", "late", 6),
  count("dispensed", "", 170),
  count("partly-dispensed", "", 4),
  count("request", "lost", 3),
  count("request", "receipt", 1),
];
const report = (change: object = {}) =>
  yes({
    periods: [{ at: "2026-11-19", counts: sums, history: false }],
    sums,
    review: { count: 200, half: 10, nineTenths: 30 },
    parcels: { count: 150, elsewhere: 69 },
    ...change,
  });

test("each chart says in a sentence what it shows, and nothing is counted by doctor (C8)", async () => {
  serve({ "dispensary/figuresByDay": report() });
  await draw(<MedicinePage />);
  for (const sentence of [
    "新开 200 张，通过 180 张，退回 15 次，不通过 5 张。",
    "审核 200 次：一半在 10 分钟内完成，100 次里有 90 次在 30 分钟内完成。",
    "寄出 150 件，其中 69 件（46%）寄往重庆以外的城市。",
    "共 200 张处方，75% 选择快递。",
    "交寄 150 件，最多的是顺丰（60%）。",
    "签收 100 件，94% 在约定日期前送到。",
    "配药 174 张，其中 4 张部分供应（差额已退）。",
    "共 4 个申请，最多的是“未收到”。",
  ])
    expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.getByText(/不按医生统计处方/)).toBeTruthy();
});

test("the history is asked by month, and its months carry a mark", async () => {
  const past = [{ at: "2024-03", counts: [count("written", "", 9)], history: true }];
  const asked = serve({ "dispensary/figuresByDay": report(), "dispensary/figuresByMonth": report({ periods: past }) });
  await draw(<MedicinePage />);
  fireEvent.click(screen.getByText("36 个月"));
  await settle();
  expect(inputsOf(asked, "dispensary/figuresByMonth")[0]).toMatchObject({ to: NOW.slice(0, 7) });
  expect(screen.getByText("2024年3月 *")).toBeTruthy();
  expect(screen.getByText(/带 \* 的月份是公布的历史数据/)).toBeTruthy();
});

test("where nothing was counted it says so", async () => {
  serve({
    "dispensary/figuresByDay": yes({
      periods: [],
      sums: [],
      review: { count: 0 },
      parcels: { count: 0, elsewhere: 0 },
    }),
  });
  await draw(<MedicinePage />);
  expect(screen.getByText("这段时间没有寄出的包裹。")).toBeTruthy();
  expect(screen.getByText("这段时间没有审方。")).toBeTruthy();
});

test("a range that does not fit is said with what to do", async () => {
  serve({ "dispensary/figuresByDay": refuse("range.unfit") });
  await draw(<MedicinePage />);
  expect(screen.getByText("统计范围不合适")).toBeTruthy();
});
