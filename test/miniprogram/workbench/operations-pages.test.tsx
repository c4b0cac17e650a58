import { fireEvent, screen } from "@testing-library/react";

import { HolidaysPage } from "../../../miniprogram/src/workbench/operations/holidays/holidays-page";
import { RosterPage } from "../../../miniprogram/src/workbench/operations/roster/roster-page";
import { button, buttons, press, type } from "./hands";
import { inputsOf, refuse, serve, yes } from "./line";
import { NOW, nothing, roster } from "./operations-days";
import { draw, freshTab, furnish, settle } from "./screen";

const years = [
  {
    year: 2027,
    status: "provisional",
    source: "推算",
    holidays: [{ name: { zh: "元旦", en: "New Year's Day" }, from: "2027-01-01", to: "2027-01-03" }],
    makeUpWorkdays: [],
    version: 2,
  },
  { year: 2025, status: "published", source: "公布", holidays: [], makeUpWorkdays: [], version: 1 },
];
const fewerPay = {
  ...nothing,
  seen: 7,
  dayKinds: [{ day: "2027-01-03", from: "weekend", to: "workday", bookings: 2 }],
  repriced: [
    {
      id: "1".repeat(26),
      maskedName: "林**",
      day: "2027-01-03",
      startsAt: "08:30",
      fromFen: 130_000,
      toFen: 38_000,
    },
  ],
};
const usual = {
  "sessions/roster": yes(roster),
  "sessions/previewChange": yes({ ...nothing, seen: 7 }),
  "sessions/saveChange": yes({ ...nothing, rosterVersion: 8 }),
  "hospital/calendar": yes({ years }),
};

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

test("a certificate that has run out, or soon will, is said beside the name (D1-17)", async () => {
  serve(usual);
  await draw(<RosterPage />);
  expect(screen.getByText("证书已过期，不计入号源")).toBeTruthy();
  expect(screen.getByText("证书还有 39 天到期")).toBeTruthy();
  expect(screen.getByText(/医生 2，机器 1，诊室 1：同时最多 1 个号道/)).toBeTruthy();
});

test("exceptions and stops of days to come are listed by name, those that are over are not", async () => {
  serve(usual);
  await draw(<RosterPage />);
  expect(screen.getByText("不在 何青云")).toBeTruthy();
  expect(screen.queryByText(/2026年10月|检修/)).toBeNull();
  expect(buttons("恢复开诊 12月4日 周五 上午 整场")).toHaveLength(1);
});

test("a certificate that was renewed is previewed and saved as one change", async () => {
  const asked = serve(usual);
  await draw(<RosterPage />);
  await press("修改 罗晚秋");
  await type(/有效期至/, "2028-10-31");
  await press("看看会影响谁");
  await press("保存人员，没有人受影响");
  expect(inputsOf(asked, "sessions/saveChange")).toMatchObject([
    {
      change: {
        kind: "sonographer-saved",
        sonographer: { ...roster.sonographers[0], certificateUntil: "2028-10-31" },
      },
      seen: 7,
    },
  ]);
});

test("a template that is replaced from a day on gets an id of its own, and the old one stays", async () => {
  const asked = serve(usual);
  await draw(<RosterPage />);
  await press(/^从某日起换新/);
  await type("从哪天起", "2027-01-04");
  await press("看看会影响谁");
  const [{ change } = { change: undefined }] = inputsOf(asked, "sessions/previewChange") as {
    change?: { template: { id: string } };
  }[];
  expect(change).toMatchObject({
    kind: "template-saved",
    template: { units: 24, effectiveFrom: "2027-01-04", sonographerIds: ["dr-luo", "dr-he"] },
  });
  expect(change?.template.id).not.toBe("workday-am");
});

test("a template ends on a day that is named", async () => {
  const asked = serve(usual);
  await draw(<RosterPage />);
  await press(/^结束 /);
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([]);
  await type("最后一天", "2027-01-31");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([
    { change: { kind: "template-ended", templateId: "workday-am", lastDay: "2027-01-31" } },
  ]);
});

test("a new room needs a lane's name of the house's shape", async () => {
  const asked = serve(usual);
  await draw(<RosterPage />);
  await press("加诊室");
  await type("编号", "C309");
  await type("中文名", "C309 诊室");
  await type("英文名", "Room C309");
  await type("号道名", "nine");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([]);
  await type("号道名", "A9");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([
    {
      change: {
        kind: "room-saved",
        room: { id: "C309", lane: "A9", name: { zh: "C309 诊室", en: "Room C309" } },
      },
    },
  ]);
});

const publish = async () => {
  await draw(<HolidaysPage />);
  await press("修改 2027 年");
  fireEvent.click(screen.getByLabelText("已公布"));
  await settle();
  await type(/^依据/, "国办发明电〔2026〕9号");
};

test("years that are over are not shown; one that is only provisional says so (D1-01)", async () => {
  serve(usual);
  await draw(<HolidaysPage />);
  expect(screen.getByText("2027 年")).toBeTruthy();
  expect(screen.getByText("暂定")).toBeTruthy();
  expect(screen.queryByText("2025 年")).toBeNull();
});

test("a published year shows whose price falls before it is saved, on the version that was seen (row 28)", async () => {
  const asked = serve({
    ...usual,
    "sessions/previewChange": yes(fewerPay),
    "hospital/saveCalendarYear": yes({ ...years[0], status: "published", version: 3 }),
  });
  await publish();
  await press("加一个调休上班日");
  await type("日期", "2027-01-03");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toMatchObject([
    { change: { kind: "calendar-year", year: { status: "published", makeUpWorkdays: ["2027-01-03"] } } },
  ]);
  expect(screen.getByText("¥1,300.00 → ¥380.00")).toBeTruthy();
  expect(screen.getByText(/周末 → 工作日，当天已排 2 人/)).toBeTruthy();
  await press("保存日历，1 人少付");
  expect(inputsOf(asked, "hospital/saveCalendarYear")).toMatchObject([
    { year: { year: 2027, status: "published", source: "国办发明电〔2026〕9号" }, seen: 2 },
  ]);
  expect(inputsOf(asked, "hospital/calendar")).toHaveLength(2);
});

test.each([
  [refuse("calendar.moved-on", { version: 3 }), "这一年刚被别人改过", /请关闭这里，打开最新的再改/],
  [refuse("calendar.unfit", { why: "not-weekend" }), "日历不能这样保存", /调休上班日只能是周六或周日/],
])("a year that cannot be saved says why (%#)", async (refusal, what, why) => {
  const asked = serve({ ...usual, "hospital/saveCalendarYear": refusal });
  await publish();
  await press("看看会影响谁");
  await press("保存日历，没有人受影响");
  expect(screen.getByText(what)).toBeTruthy();
  expect(screen.getByText(why)).toBeTruthy();
  expect(button("返回修改")).toBeTruthy();
  expect(inputsOf(asked, "hospital/saveCalendarYear")).toHaveLength(1);
});

test("a day of another year is not taken", async () => {
  const asked = serve(usual);
  await publish();
  await type("到", "2028-01-03");
  await press("看看会影响谁");
  expect(inputsOf(asked, "sessions/previewChange")).toEqual([]);
});
