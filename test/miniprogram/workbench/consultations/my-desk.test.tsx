import { fireEvent, screen } from "@testing-library/react";
import { ConsultDesk } from "../../../../miniprogram/src/workbench/consultations/consult-desk";
import { useSpot } from "../../../../miniprogram/src/workbench/consultations/spot";
import { button, press, type } from "../hands";
import { inputsOf, refuse, serve, yes } from "../line";
import { draw, freshTab, furnish, settle } from "../screen";
import { desk, doctor, ID, NOW, rows } from "./requests";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const openMine = async (view: "set" | "schedule", own: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({
    "consultations/myDesk": yes(desk()),
    "consultations/queue": yes({ now: NOW, rows }),
    "outpatient/clinicDay": yes({ clinics: [] }),
    ...own,
  });
  useSpot.setState({ doctorId: doctor.id, view, queue: "waiting", openId: undefined, tabs: [] });
  await draw(<ConsultDesk />);
  await settle();
  return asked;
};

test("a pause says until when and why, and patients see it", async () => {
  const paused = desk({ desk: { ...desk().desk, v: 5, pausedUntil: "2026-11-23T07:00:00.000Z", pauseNote: "查房" } });
  const asked = await openMine("set", { "consultations/pause": yes(paused) });
  await press("暂停");
  await press("暂停到 15:00，患者能看到");
  expect(inputsOf(asked, "consultations/pause")).toEqual([
    { version: 4, until: "2026-11-23T07:00:00.000Z", note: "查房" },
  ]);
  expect(screen.getByRole("status").textContent).toContain("：查房");
});

test("services go on and off with their number a day, and the leave stays as it is", async () => {
  const away = desk({ desk: { ...desk().desk, leave: { from: "2026-12-01", to: "2026-12-03", note: "" } } });
  const asked = await openMine("set", { "consultations/myDesk": yes(away), "consultations/saveDesk": yes(away) });
  fireEvent.click(screen.getByRole("switch", { name: "视频通话" }));
  await press("保存服务设置");
  expect(inputsOf(asked, "consultations/saveDesk")[0]).toEqual({
    version: 4,
    services: [
      { kind: "text", on: true, perDay: 20 },
      { kind: "video", on: true, perDay: 5 },
    ],
    leave: { from: "2026-12-01", to: "2026-12-03", note: "" },
  });
});

test("the reply time is the one that patients see, or too few to say (row 46)", async () => {
  await openMine("set");
  expect(screen.getByText(/只有 4 次，太少/)).toBeTruthy();
});

test("a desk that was changed elsewhere is shown afresh and says so", async () => {
  const asked = await openMine("set", { "consultations/saveDesk": refuse("desk.moved-on", { version: 6 }) });
  await press("保存服务设置");
  expect(inputsOf(asked, "consultations/myDesk")).toHaveLength(2);
  expect(screen.getByRole("alert").textContent).toContain("您的设置在别处改过了");
});

test("a quick reply that would prescribe cannot be kept (D2-16)", async () => {
  const asked = await openMine("set", { "consultations/savePhrases": yes(desk()) });
  await type("第 1 条", "二甲双胍 2 片，每日三次");
  expect(button("保存").disabled).toBe(true);
  expect(screen.getByRole("alert").textContent).toContain("不能写药品和用量");
  await type("第 1 条", "请先测血糖");
  await press("保存");
  expect(inputsOf(asked, "consultations/savePhrases")[0]).toMatchObject({ version: 4 });
  expect((inputsOf(asked, "consultations/savePhrases")[0]?.phrases as string[])[0]).toBe("请先测血糖");
});

test("my day has my clinics and the follow-ups that fall due on it, each one press away", async () => {
  const asked = await openMine("schedule");
  expect(inputsOf(asked, "outpatient/clinicDay")).toEqual([
    { departmentId: "endocrinology", doctorId: doctor.id, day: "2026-11-23" },
  ]);
  expect(screen.getByText("这一天没有您的门诊")).toBeTruthy();
  expect(document.body.textContent).toContain("戴*");
  await press("打开");
  expect(useSpot.getState()).toMatchObject({ view: "cases", openId: ID.second });
});
