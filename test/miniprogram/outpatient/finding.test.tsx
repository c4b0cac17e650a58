import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { useSession } from "../../../miniprogram/src/kernel/session";
import Departments from "../../../miniprogram/src/outpatient/pages/departments/index";
import Doctor from "../../../miniprogram/src/outpatient/pages/doctor/index";
import Doctors from "../../../miniprogram/src/outpatient/pages/doctors/index";
import { openedWith } from "../taro";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";
import {
  dayIn,
  DEPARTMENT,
  directory,
  DOCTOR,
  lineOf,
  rushOf,
  sessionId,
  sessionsOf,
  slotsOf,
  visitOf,
} from "./fixtures";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const hospital = { "hospital/directory": directory, "outpatient/favourites": { favourites: [], most: 20 } };
const doctorWith = async (answers: Record<string, unknown>, move = "") => {
  openedWith({ id: DOCTOR, move });
  const line = answering({ ...hospital, ...answers });
  await opened(Doctor);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("departments and doctors (row 37)", () => {
  test("departments with doctors stand there; the followed doctor is one tap away", async () => {
    answering({
      ...hospital,
      "outpatient/favourites": { favourites: [{ doctorId: DOCTOR, remindRelease: true }], most: 20 },
    });
    await opened(Departments);
    expect(heading()).toBe("门诊预约");
    shows("儿科");
    expect(screen.queryByText("检验科")).toBeNull();
    await press(/甘博然/);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/outpatient/pages/doctor/index?id=${DOCTOR}&move=` });
  });

  test("signed out, departments can be seen and nothing personal is asked", async () => {
    useSession.setState({ tokens: {}, personId: undefined });
    const line = answering(hospital);
    await opened(Departments);
    shows("儿科");
    expect(inputsOf(line, "outpatient/favourites")).toEqual([]);
    expect(screen.queryByText("我的门诊预约")).toBeNull();
  });

  test.each([
    ["a free time", lineOf("few"), /最近 .*上午 8:30/],
    ["a draw", lineOf("rush"), "有一场抽签放号"],
    ["a release", lineOf("not-released", 15, { releaseAt: `${dayIn(1)}T23:00:00.000Z` }), /上午 7:00 放号/],
    ["a list", lineOf("full"), "已约满，可候补"],
    ["nothing", lineOf("stopped"), "近期不出诊"],
  ])("a doctor with %s says so before anything else", async (_, line, said) => {
    openedWith({ department: DEPARTMENT, move: "" });
    const asked = answering({ ...hospital, "outpatient/sessions": sessionsOf(line) });
    await opened(Doctors);
    shows(said);
    shows(/诊查费 ¥25.00/);
    expect(inputsOf(asked, "outpatient/sessions")).toMatchObject([{ departmentId: DEPARTMENT }]);
  });

  test("without the sessions the doctors still stand there, with the reason", async () => {
    openedWith({ department: DEPARTMENT, move: "" });
    answering({ ...hospital, "outpatient/sessions": "silence" });
    await opened(Doctors);
    shows(/甘博然/);
    shows("没有连上医院");
  });
});

describe("one doctor", () => {
  test("the first free day is open; its times are buttons; a tap leads to the check", async () => {
    await doctorWith({
      "outpatient/sessions": sessionsOf(lineOf("full", 1), lineOf("open", 2)),
      "outpatient/slots": slotsOf([0, 5]),
    });
    expect(screen.getByRole("radio", { checked: true }).textContent).toContain("有号");
    shows("还有 2 个号，请选一个时间");
    await press("上午 9:20");
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/outpatient/pages/confirm/index?session=${encodeURIComponent(sessionId())}&slot=5&move=`,
    });
  });

  test("a full session offers the list", async () => {
    await doctorWith({
      "outpatient/sessions": sessionsOf(lineOf("full")),
      "outpatient/slots": slotsOf([], { state: "full" }),
    });
    shows("已约满");
    await press("候补这个时段");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining("&slot=list&") });
  });

  test("too near for a list, none is offered", async () => {
    await doctorWith({
      "outpatient/sessions": sessionsOf(lineOf("full")),
      "outpatient/slots": slotsOf([], { state: "full", listOpen: false }),
    });
    shows("已约满");
    expect(screen.queryByRole("button", { name: "候补这个时段" })).toBeNull();
  });

  test("a session to come says when it is released, and that nobody has to queue", async () => {
    await doctorWith({
      "outpatient/sessions": sessionsOf(lineOf("not-released", 14)),
      "outpatient/slots": slotsOf([], { state: "not-released" }),
    });
    shows(/上午 7:00 放号/);
    shows(/不用抢先排队/);
  });

  test("a session by draw leads to the draw, never to its times", async () => {
    await doctorWith({
      "outpatient/sessions": sessionsOf(lineOf("rush")),
      "outpatient/slots": slotsOf([0, 1], { state: "rush", rush: rushOf(10, 15) }),
    });
    expect(screen.queryByRole("button", { name: "上午 8:30" })).toBeNull();
    await press("去看抽签");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining("/outpatient/pages/ticket/index") });
  });

  test("a session that cannot be read offers to try again and keeps the page", async () => {
    const line = await doctorWith({
      "outpatient/sessions": sessionsOf(lineOf("open")),
      "outpatient/slots": ["silence", slotsOf([0])],
    });
    shows("没有连上医院");
    await press("再试一次");
    shows("还有 1 个号，请选一个时间");
    expect(inputsOf(line, "outpatient/slots")).toHaveLength(2);
  });

  test("following asks for the reminder of a release, too (row 41)", async () => {
    const line = await doctorWith({
      "outpatient/sessions": sessionsOf(),
      "outpatient/setFavourite": { favourites: [{ doctorId: DOCTOR, remindRelease: true }], most: 20 },
    });
    shows("这位医生近期没有出诊安排");
    await press("关注这位医生，放号时提醒我");
    expect(inputsOf(line, "outpatient/setFavourite")).toEqual([{ doctorId: DOCTOR, on: true, remindRelease: true }]);
    shows("已关注。这位医生放号时会发消息告诉您。");
    shows("取消关注");
  });

  test("too many followed: why, and what to do", async () => {
    await doctorWith({
      "outpatient/sessions": sessionsOf(),
      "outpatient/setFavourite": no("favourites.too-many", { details: { most: 20 } }),
    });
    await press("关注这位医生，放号时提醒我");
    shows("关注的医生太多了");
  });

  test("moving says which time is moved, and carries it on", async () => {
    await doctorWith(
      {
        "outpatient/sessions": sessionsOf(lineOf("open")),
        "outpatient/slots": slotsOf([0]),
        "outpatient/visit": visitOf(),
      },
      visitOf().id,
    );
    shows(/正在改时间/);
    await press("上午 8:30");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(`&move=${visitOf().id}`) });
  });

  test("a doctor who is not there any more leads back to the departments", async () => {
    openedWith({ id: "dr-nobody", move: "" });
    answering(hospital);
    await opened(Doctor);
    shows("没有找到这位医生");
    await press("门诊预约");
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: "/outpatient/pages/departments/index" });
  });
});
