import { cleanup, fireEvent, screen } from "@testing-library/react";
import { RushPage } from "../../../miniprogram/src/workbench/outpatient/rush-page";
import { departments } from "../../../shared/hospital/data/departments";
import { doctors } from "../../../shared/hospital/data/doctors";
import { ClinicPattern } from "../../../shared/outpatient/patterns";
import { directory } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const DAY = "2026-11-23";
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date("2026-11-23T01:00:00.000Z") });
});
afterEach(() => jest.useRealTimers());
async function press(name: string): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  for (let n = 0; n < 4; n++) await settle();
}
const pattern = (more: Partial<ClinicPattern> = {}) =>
  ClinicPattern.parse({
    v: 4,
    departmentId: "pregnancy-health-center",
    doctorId: "dr-gan-boran",
    weekday: 2,
    half: "am",
    startsAt: "08:30",
    slotMinutes: 10,
    slots: 18,
    priceCode: "VISIT-ASSOCIATE",
    from: "2026-11-01",
    ...more,
  });
const openWeek = async (own: Parameters<typeof serve>[0] = {}) => {
  const patterns = [pattern(), pattern({ weekday: 1, half: "pm", startsAt: "14:00", to: "2026-11-20" })];
  const asked = serve({
    "hospital/directory": yes({ ...directory, departments, doctors }),
    "hospital/staffMe": refuse("session.ended"),
    "outpatient/planned": yes({ sessions: [] }),
    "outpatient/patterns": yes({ patterns }),
    "outpatient/savePattern": yes(pattern({ v: 5 })),
    ...own,
  });
  await draw(<RushPage />);
  for (let n = 0; n < 4; n++) await settle();
  await press("每周排班");
  for (let n = 0; n < 3; n++) await settle();
  return asked;
};

test("weekly clinics stand in the order of the week; one that has ended says so", async () => {
  await openWeek();
  const lines = [...document.querySelectorAll(".wb-clinics__week b")].map(({ textContent }) => textContent);
  expect(lines).toEqual(["周一 下午", "周二 上午"]);
  expect(screen.getByText("已在 11月20日 周五 结束")).toBeTruthy();
  expect(screen.getByText("一直有效")).toBeTruthy();
});

test("a weekly clinic is changed with its version, after what it leads to was shown", async () => {
  const asked = await openWeek();
  fireEvent.click(screen.getAllByRole("button", { name: "修 改" })[1]!);
  await settle();
  expect(screen.getByText("保存后接着会排出：12月15日 周二、12月22日 周二、12月29日 周二……")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("到哪天为止（不填为一直有效）"), { target: { value: "2026-12-16" } });
  await settle();
  expect(screen.getByText("保存后接着会排出：12月15日 周二……")).toBeTruthy();
  await press("保存每周排班");
  await settle();
  expect(inputsOf(asked, "outpatient/savePattern")).toEqual([
    {
      version: 4,
      departmentId: "pregnancy-health-center",
      doctorId: "dr-gan-boran",
      weekday: 2,
      half: "am",
      startsAt: "08:30",
      slotMinutes: 10,
      slots: 18,
      from: "2026-11-01",
      to: "2026-12-16",
    },
  ]);
  expect(screen.getByText("已保存，一分钟内排出新的时段。")).toBeTruthy();
});

test("days that are reversed, and numbers that cannot be, are not sent", async () => {
  const asked = await openWeek();
  fireEvent.click(screen.getAllByRole("button", { name: "修 改" })[1]!);
  await settle();
  fireEvent.change(screen.getByLabelText("到哪天为止（不填为一直有效）"), { target: { value: "2026-10-01" } });
  fireEvent.change(screen.getByLabelText("每位几分钟"), { target: { value: "2" } });
  await press("保存每周排班");
  for (let n = 0; n < 3; n++) await settle();
  expect(screen.getByText("不能早于开始那天")).toBeTruthy();
  expect(screen.getByText("请填 3 到 60 的整数")).toBeTruthy();
  expect(inputsOf(asked, "outpatient/savePattern")).toEqual([]);
});

test("a half day that has a weekly clinic already gets no second one; one that has ended begins anew", async () => {
  // The page begins with the first department that has clinics.
  const { departmentId, id: doctorId } = doctors.find((doctor) => doctor.departmentId === "pregnancy-health-center")!;
  const taken = pattern({ weekday: 1, departmentId, doctorId });
  const asked = await openWeek({ "outpatient/patterns": yes({ patterns: [taken] }) });
  await press("新增每周出诊");
  expect(screen.getByText("这位医生这半天已有每周出诊，请在下面的列表里修改那一个。")).toBeTruthy();
  expect(screen.queryByText(/^保存后/)).toBeNull();
  await press("保存每周排班");
  expect(inputsOf(asked, "outpatient/savePattern")).toEqual([]);
  cleanup();
  const ended = pattern({ weekday: 1, departmentId, doctorId, to: "2026-11-20", v: 7 });
  const again = await openWeek({ "outpatient/patterns": yes({ patterns: [ended] }) });
  await press("新增每周出诊");
  expect(screen.getByText("保存后接着会排出：11月23日 周一、11月30日 周一、12月7日 周一……")).toBeTruthy();
  await press("保存每周排班");
  await settle();
  expect(inputsOf(again, "outpatient/savePattern")).toMatchObject([{ version: 7, weekday: 1, from: DAY }]);
});
