import { fireEvent, screen } from "@testing-library/react";
import { ClinicDesk } from "../../../miniprogram/src/workbench/clinic-desk/clinic-desk";
import { RushPage } from "../../../miniprogram/src/workbench/outpatient/rush-page";
import { zh } from "../../../miniprogram/src/workbench/outpatient/words.zh";
import { WhyRefused } from "../../../miniprogram/src/workbench/outpatient/why-refused";
import { departments } from "../../../shared/hospital/data/departments";
import { doctors } from "../../../shared/hospital/data/doctors";
import { clinicCalls } from "../../../shared/outpatient/clinic-calls";
import { ClinicDay, PlannedSession, SessionView, StopPreview } from "../../../shared/outpatient/views";
import { directory } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const NOW = "2026-11-23T01:00:00.000Z";
const DAY = "2026-11-23";
const SESSION = `dr-gan-boran@${DAY}#am`;
const PERSON = "2".repeat(26);

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const session = (more: Partial<SessionView> = {}) =>
  SessionView.parse({
    id: SESSION,
    version: 3,
    departmentId: "paediatrics",
    doctorId: "dr-gan-boran",
    day: DAY,
    half: "am",
    startsAt: "08:30",
    slotMinutes: 10,
    slots: 18,
    fen: 2500,
    priceCode: "VISIT-ASSOCIATE",
    state: "open",
    releaseAt: "2026-11-08T23:00:00.000Z",
    listOpen: true,
    ...more,
  });
const row = (n: number, state: string) => ({
  visitId: `${n}`.repeat(26),
  version: n,
  number: n,
  startsAt: "08:30",
  state,
  maskedName: `林${"*".repeat(n)}`,
  maskedNumber: "500***********2741",
});
const clinic = (more: Partial<ClinicDay> = {}) =>
  ClinicDay.parse({
    session: session(),
    free: [4, 5],
    rows: [row(1, "booked"), row(2, "checked-in"), row(3, "seen")],
    waiting: 2,
    addOns: { used: 1, most: 3 },
    ...more,
  });
const usual = {
  "hospital/directory": yes({ ...directory, departments, doctors }),
  "hospital/staffMe": refuse("session.ended"),
  "outpatient/clinicDay": yes({ clinics: [clinic()] }),
  "patients/findPerson": yes({
    people: [{ personId: PERSON, maskedName: "陈**", maskedNumber: "500***********2741", bornOn: "2020-03-07" }],
  }),
};
/** antd writes two letters with a space between them. */
const spaced = (name: string | RegExp) =>
  typeof name === "string" && name.length === 2 ? new RegExp(`^${name[0]} ?${name[1]}$`) : name;
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name: spaced(name), hidden: true }));
  await settle();
  await settle();
};
const openClinics = async (own: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({ ...usual, ...own });
  await draw(<ClinicDesk />);
  fireEvent.click(screen.getByText("门诊"));
  for (let n = 0; n < 4; n++) await settle();
  return asked;
};
const findHer = async () => {
  fireEvent.change(screen.getByLabelText("号码"), { target: { value: "M20261123" } });
  await press("查找");
  await press("选这一位");
};

test("the forms stay the first tab; the clinics of the day are the second", async () => {
  serve(usual);
  await draw(<ClinicDesk />);
  expect(screen.getByText("找到孕妇")).toBeTruthy();
  expect(screen.queryByText(/已约 16 \/ 18/)).toBeNull();
});

test("a day shows each session with how full it is, who comes, and one next step for each", async () => {
  const asked = await openClinics({ "outpatient/checkInVisit": yes({}) });
  expect(inputsOf(asked, "outpatient/clinicDay")[0]).toMatchObject({ day: DAY });
  expect(screen.getByText(/已约 16 \/ 18，候补 2 人/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "已看完" })).toBeTruthy();
  await press("报到");
  expect(inputsOf(asked, "outpatient/checkInVisit")).toMatchObject([{ id: "1".repeat(26), version: 1 }]);
  expect(inputsOf(asked, "outpatient/clinicDay").length).toBeGreaterThan(1);
});

test("booking at the desk: the person, then a time; the button says for whom and when", async () => {
  const asked = await openClinics({ "outpatient/bookAtDesk": yes({}) });
  await press("窗口预约");
  await findHer();
  await press("上午 9:10");
  await press("为 陈** 约 上午 9:10");
  expect(inputsOf(asked, "outpatient/bookAtDesk")).toMatchObject([{ personId: PERSON, sessionId: SESSION, slot: 4 }]);
});

test("the desk meets the release time like everybody", async () => {
  await openClinics({
    "outpatient/bookAtDesk": refuse("session.not-released", { releaseAt: "2026-11-23T23:00:00.000Z" }),
  });
  await press("窗口预约");
  await findHer();
  await press("上午 9:10");
  await press(/^为 陈\*\* 约/);
  expect(screen.getByText(/上午 7:00 放号，窗口也一样/)).toBeTruthy();
});

test("adding a visit needs a reason, which goes on record (row 32)", async () => {
  const asked = await openClinics({ "outpatient/addOn": [refuse("add-on.quota-used", { most: 3 }), yes({})] });
  await press("加号");
  await findHer();
  await press(/^加号给/);
  expect(inputsOf(asked, "outpatient/addOn")).toEqual([]);
  fireEvent.change(screen.getByLabelText("加号的理由"), { target: { value: "复诊结果需当天处理" } });
  await press(/^加号给/);
  expect(inputsOf(asked, "outpatient/addOn")).toMatchObject([{ personId: PERSON, reason: "复诊结果需当天处理" }]);
  expect(screen.getByText(/每个时段最多加 3 个/)).toBeTruthy();
});

test("stopping shows whom it touches first; the button counts them (row 36)", async () => {
  const preview = StopPreview.parse({
    session: session(),
    booked: 12,
    kept: 1,
    checkedIn: 1,
    waiting: 2,
    instead: [{ id: "dr-gan-boran@2026-11-25#am", at: "08:30", state: "open" }],
  });
  const asked = await openClinics({
    "outpatient/stopPreview": yes(preview),
    "outpatient/stopClinic": yes({ session: session({ state: "stopped" }), told: 16 }),
  });
  await press("停诊");
  expect(screen.getByText(/已约 13 人，已报到 1 人，候补 2 人/)).toBeTruthy();
  expect(screen.getByText(/11月25日 周三 上午 8:30/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("停诊的原因（患者会看到）"), { target: { value: "医生参加急救" } });
  await press("停诊，通知 16 人");
  expect(inputsOf(asked, "outpatient/stopClinic")).toMatchObject([
    { sessionId: SESSION, version: 3, reason: "医生参加急救" },
  ]);
});

test("somebody changed the session meanwhile: said, and looked at again", async () => {
  const preview = StopPreview.parse({ session: session(), booked: 1, kept: 0, checkedIn: 0, waiting: 0, instead: [] });
  const asked = await openClinics({
    "outpatient/stopPreview": yes(preview),
    "outpatient/stopClinic": refuse("session.moved-on", { version: 4 }),
  });
  await press("停诊");
  fireEvent.change(screen.getByLabelText("停诊的原因（患者会看到）"), { target: { value: "医生参加急救" } });
  await press(/^停诊，通知/);
  expect(screen.getByText("时段刚有了变化")).toBeTruthy();
  expect(inputsOf(asked, "outpatient/stopPreview")).toHaveLength(2);
});

describe("operations", () => {
  const planned = (more: Partial<SessionView> = {}) =>
    PlannedSession.parse({
      session: session({ state: "not-released", releaseAt: "2026-11-23T23:00:00.000Z", ...more }),
      taken: 0,
      refused: 312,
      adviseRush: true,
    });
  const openRush = async (own: Parameters<typeof serve>[0] = {}) => {
    const asked = serve({ ...usual, "outpatient/planned": yes({ sessions: [planned()] }), ...own });
    await draw(<RushPage />);
    for (let n = 0; n < 4; n++) await settle();
    return asked;
  };

  test("a session in great demand is advised for a draw and marked with its window", async () => {
    const asked = await openRush({ "outpatient/markRush": yes(session()) });
    expect(screen.getByText("建议抽签")).toBeTruthy();
    await press("改为抽签放号");
    fireEvent.change(screen.getByLabelText("预计多少人登记"), { target: { value: "800" } });
    await press("公布封条，改为抽签");
    expect(inputsOf(asked, "outpatient/markRush")).toEqual([
      {
        sessionId: SESSION,
        version: 3,
        opensAt: "2026-11-23T23:00:00.000Z",
        closesAt: "2026-11-23T23:05:00.000Z",
        expected: 800,
      },
    ]);
  });

  test("a session that is released, or drawn already, cannot be marked; its seal is shown", async () => {
    const rush = {
      opensAt: NOW,
      closesAt: NOW,
      drawAt: NOW,
      commitment: "c".repeat(64),
      drawn: false,
    };
    await openRush({ "outpatient/planned": yes({ sessions: [planned({ state: "rush", rush })] }) });
    expect(screen.getByText("c".repeat(64))).toBeTruthy();
    expect(screen.queryByRole("button", { name: "改为抽签放号" })).toBeNull();
  });

  test("a session is planned with whole numbers", async () => {
    const asked = await openRush({ "outpatient/saveClinic": yes(session()) });
    await press("排一个时段");
    fireEvent.change(screen.getByLabelText("一共几个号"), { target: { value: "12" } });
    await press(/^保存时段/);
    expect(inputsOf(asked, "outpatient/saveClinic")).toMatchObject([
      { version: 0, day: DAY, half: "am", startsAt: "08:30", slotMinutes: 10, slots: 12 },
    ]);
  });
});

const codes = [...new Set(Object.values(clinicCalls).flatMap(({ refuses }) => Object.keys(refuses)))];
test.each(codes)("%s: what, why and what to do", async (code) => {
  await draw(<WhyRefused refusal={{ ok: false, code }} />);
  const said = zh.refusals[code as keyof typeof zh.refusals];
  expect(screen.getByText(said.what)).toBeTruthy();
  expect(screen.getByText(`${said.why} ${said.next}`)).toBeTruthy();
});
