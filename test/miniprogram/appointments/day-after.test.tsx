import Taro from "@tarojs/taro";
import { screen } from "@testing-library/react";
import { dayCalls } from "../../../shared/appointments/day-calls";
import ApplicationPage from "../../../miniprogram/src/appointments/pages/application/index";
import ReportPage from "../../../miniprogram/src/appointments/pages/report/index";
import { zh } from "../../../miniprogram/src/appointments/day/words.zh";
import { openedWith } from "../taro";
import { APPLICATION, booking, now, today, viewIn } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import { freshPhone, opened, press, write } from "./walk";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
const todays = { ...booking, day: today() };

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

const report = {
  id: APPLICATION,
  reports: [{ on: today(), title: "胎儿系统超声", lines: ["胎心率 148 次/分。", "羊水适中。"] }],
  withheld: false,
};
test("the report is text, with the rule on fetal sex and whom to ask", async () => {
  openedWith({ id: APPLICATION });
  answering({ "sessions/report": report });
  await opened(ReportPage);
  for (const said of ["胎心率 148 次/分。", "羊水适中。", zh.report.law, zh.report.askText]) shows(said);
  lacks(zh.report.withheld);
});
test("what the rule keeps back is said to be kept back", async () => {
  openedWith({ id: APPLICATION });
  answering({ "sessions/report": { ...report, withheld: true } });
  await opened(ReportPage);
  shows(zh.report.withheld);
});
test.each(Object.keys(dayCalls.report.refuses))("a report refused with %s says why and what next", async (code) => {
  openedWith({ id: APPLICATION });
  answering({
    "sessions/report": no(code, code === "record.unreachable" ? { details: { phone: "02363315011" } } : {}),
  });
  await opened(ReportPage);
  const said = zh.refusals[code as keyof typeof zh.refusals];
  shows(said.what);
  shows(said.next);
});
test("a report that is out is one press away from the application", async () => {
  openedWith({ id: APPLICATION });
  answering({ "appointments/application": viewIn("report-ready", { booking: todays }) });
  await opened(ApplicationPage);
  await press(zh.report.open);
  expect(jest.mocked(Taro.navigateTo)).toHaveBeenCalledWith({
    url: `/appointments/pages/report/index?id=${APPLICATION}`,
  });
});

const missed = (...told: { reason: string; note?: string }[]) => {
  const view = viewIn("no-show");
  return {
    ...view,
    timeline: [
      ...view.timeline,
      ...told.map((one) => ({ ...one, state: view.state, at: now(), by: "patient" as const })),
    ],
  };
};
async function openMissed(view: unknown, more: Record<string, unknown> = {}) {
  openedWith({ id: APPLICATION });
  const asked = answering({ "appointments/application": view, ...more });
  await opened(ApplicationPage);
  return asked;
}
test("after she did not come she may say why, once (row 31)", async () => {
  const asked = await openMissed([missed(), missed({ reason: "appeal", note: "孩子急诊" })], {
    "sessions/appeal": { state: "no-show", version: 4, at: now() },
  });
  await press(zh.appeal.send);
  shows(zh.appeal.short);
  await write(/^原因/, "孩子急诊");
  await press(zh.appeal.send);
  expect(inputsOf(asked, "sessions/appeal")).toMatchObject([{ id: APPLICATION, version: 3, note: "孩子急诊" }]);
  shows(zh.appeal.made);
  lacks(zh.appeal.send);
});
test.each([
  ["appeal-accepted", zh.appeal.accepted],
  ["appeal-not-accepted", zh.appeal.refused],
])("the answer to it is read there: %s", async (reason, said) => {
  await openMissed(missed({ reason: "appeal", note: "孩子急诊" }, { reason, note: "已核实" }));
  shows(said);
  shows(zh.appeal.answer("已核实"));
});
test.each(Object.keys(dayCalls.appeal.refuses))(
  "an explanation refused with %s says why and what next",
  async (code) => {
    await openMissed(missed(), { "sessions/appeal": no(code) });
    await write(/^原因/, "孩子急诊");
    await press(zh.appeal.send);
    const said = zh.refusals[code as keyof typeof zh.refusals];
    shows(said.what);
    shows(said.next);
  },
);
