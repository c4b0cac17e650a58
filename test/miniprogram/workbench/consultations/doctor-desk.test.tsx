import { act, fireEvent, screen } from "@testing-library/react";
import { DoctorDesk } from "../../../../miniprogram/src/workbench/doctor/doctor-desk";
import { useSpot } from "../../../../miniprogram/src/workbench/consultations/spot";
import { button, buttons, press, type } from "../hands";
import { inputsOf, refuse, serve, yes } from "../line";
import { rxCase } from "../prescriptions/prescriptions";
import { draw, freshTab, furnish, settle } from "../screen";
import { colleague, desk, doctor, ID, message, NOW, open, row, rows, thread, view } from "./requests";

beforeEach(() => {
  furnish();
  freshTab();
  useSpot.setState({
    doctorId: undefined,
    view: "cases",
    queue: "waiting",
    openId: undefined,
    tabs: [],
  });
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const me = (doctorId?: string) =>
  yes({ id: "s", name: "doctor.lin", displayName: doctor.name, roles: ["doctor"], ...(doctorId ? { doctorId } : {}) });
const usual = {
  "hospital/staffMe": me(doctor.id),
  "consultations/myDesk": yes(desk()),
  "consultations/queue": yes({ now: NOW, rows }),
  "consultations/openCase": yes(view()),
  "consultations/department": yes({ symptoms: [{ id: "thirst", words: { zh: "口渴多饮", en: "Thirst" } }] }),
  "consultations/openThread": yes(thread([message(1), message(2, { by: "doctor", byName: doctor.name })])),
  "consultations/readMessages": yes({}),
  "consultations/markRead": yes({ read: { patient: 0, doctor: 2 } }),
};
const key = async (name: string) => {
  fireEvent.keyDown(document.body, { key: name });
  await settle();
};
const openFirst = async (own: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({ ...usual, ...own });
  useSpot.setState({ doctorId: doctor.id, openId: ID.first, tabs: [ID.first] });
  await draw(<DoctorDesk />);
  await settle();
  return asked;
};
const shown = () => document.querySelector<HTMLElement>("main:not([hidden])")!;

test("the list says who, what, since when and until when; the nearest deadline comes first (row 48)", async () => {
  serve(usual);
  await draw(<DoctorDesk />);
  const [near, later] = screen.getAllByRole("listitem");
  expect(near?.textContent).toContain("戴*");
  expect(near?.textContent).toContain("还有 2 小时须接诊");
  expect(near?.textContent).toContain("视频通话");
  expect(later?.textContent).toContain("高*琳");
  expect(later?.textContent).toContain("E11.900 2 型糖尿病");
  expect(screen.getByRole("navigation").textContent).toContain("1 个临近或超过期限");
  expect(button(/等我回复/).textContent).toContain("2 条未读");
});

test("a doctor who is not in the directory sees Prenatal Diagnosis alone", async () => {
  const asked = serve({ ...usual, "hospital/staffMe": me() });
  await draw(<DoctorDesk />);
  expect(buttons("产前诊断审核")).toHaveLength(0);
  expect(inputsOf(asked, "consultations/myDesk")).toEqual([]);
});

test("before a working session the doctor proves once more who that is (C8)", async () => {
  const off = desk({ working: false, desk: { v: 4, doctorId: doctor.id } });
  const asked = serve({ ...usual, "consultations/myDesk": yes(off), "consultations/startWorking": yes(desk()) });
  await draw(<DoctorDesk />);
  expect(screen.getByText("您现在没有在接诊")).toBeTruthy();
  await press("开始接诊（4 小时）");
  expect(inputsOf(asked, "consultations/startWorking")).toEqual([{ version: 4 }]);
  expect(screen.getByRole("status").textContent).toContain("接诊中，到");
});

test("accepting takes a look at the visit that proves it, and says so (D2-14, P9)", async () => {
  const asked = await openFirst({ "consultations/accept": yes(view({ ...open, state: "accepted" })) });
  await key("a");
  const send = () => button(/^接诊：48 小时内/);
  expect(send().disabled).toBe(true);
  expect(shown().textContent).toContain("内分泌科");
  fireEvent.click(screen.getByRole("checkbox"));
  await press(/^接诊：48 小时内/);
  expect(inputsOf(asked, "consultations/accept")[0]).toMatchObject({
    id: ID.first,
    version: 3,
    meetsCondition: true,
    visitId: "v-1",
  });
  expect(shown().textContent).toContain("已接诊，可以开始聊天");
});

test("declining for a test names the test, and the button says what goes back", async () => {
  const asked = await openFirst({ "consultations/decline": yes(view({ state: "declined", may: [] })) });
  await key("d");
  fireEvent.click(screen.getByRole("radio", { name: "要先做检查" }));
  expect(button("不接诊，向患者退还 ¥30.00").disabled).toBe(true);
  fireEvent.click(screen.getByRole("checkbox", { name: "糖化血红蛋白" }));
  await press("不接诊，向患者退还 ¥30.00");
  expect(inputsOf(asked, "consultations/decline")[0]).toMatchObject({ reason: "needs-test", tests: ["糖化血红蛋白"] });
});

test("stopping states its effect before the press (D2-03)", async () => {
  const asked = await openFirst({
    "consultations/openCase": yes(view(open)),
    "consultations/stopOnline": yes(view({ state: "stopped", may: [] })),
  });
  await key("s");
  expect(shown().textContent).toContain("对话关闭，双方不能再写");
  expect(shown().textContent).toContain("没有付款的处方作废；已付款未发出的药暂停");
  fireEvent.click(screen.getByRole("radio", { name: "急症表现，要马上就医" }));
  await press("立即停止，退还 ¥30.00，请患者线下就诊");
  expect(inputsOf(asked, "consultations/stopOnline")[0]).toMatchObject({ reason: "acute", version: 5 });
});

test("a prescription that waits for its doctor is told on its tab, and P opens it (D2-17)", async () => {
  const returned = rxCase({ state: "returned", may: ["revise", "answer"] });
  await openFirst({
    "consultations/openCase": yes(view(open)),
    "prescriptions/ofConsultation": yes({ prescriptions: [returned, rxCase({ id: ID.second })] }),
  });
  expect(shown().textContent).toContain("处方（1 张等您处理）");
  expect(shown().textContent).not.toContain("药师已退回，请修改");
  await key("p");
  expect(shown().textContent).toContain("药师已退回，请修改");
});

test("a transfer goes to a colleague of the department, and the tab closes with it (C6)", async () => {
  const asked = await openFirst({
    "consultations/doctorsFor": yes({ doctors: [colleague] }),
    "consultations/transfer": yes({ to: colleague }),
  });
  await key("r");
  fireEvent.click(screen.getByRole("radio", { name: /苏安和/ }));
  await press("转给苏安和，由对方接诊");
  expect(inputsOf(asked, "consultations/transfer")[0]).toMatchObject({ toDoctorId: "doctor-su" });
  expect(useSpot.getState().tabs).toEqual([]);
});

test("it ends with a summary of four parts in plain words (row 55)", async () => {
  const asked = await openFirst({
    "consultations/openCase": yes(view(open)),
    "consultations/end": yes(view({ state: "ended", may: [] })),
  });
  await key("e");
  await type(/^这次的情况/, "血糖控制得不错");
  await type(/^怎么做/, "药量不变，坚持散步");
  await type(/^要留意什么/, "心慌先吃糖");
  expect(button("把小结发给患者，结束问诊").disabled).toBe(true);
  await type(/^什么时候再来/, "三个月后");
  await press("把小结发给患者，结束问诊");
  expect(inputsOf(asked, "consultations/end")[0]).toMatchObject({
    summary: { found: "血糖控制得不错", comeBack: "三个月后" },
  });
});

test("a lost race says who was first and shows the request afresh (C5)", async () => {
  const moved = { state: "patient-cancelled", version: 4, by: "patient" };
  const asked = await openFirst({
    "consultations/openCase": [yes(view()), yes(view({ state: "patient-cancelled", version: 4, may: [] }))],
    "consultations/accept": refuse("consultation.moved-on", moved),
  });
  await key("a");
  fireEvent.click(screen.getByRole("checkbox"));
  await press(/^接诊：48 小时内/);
  expect(shown().textContent).toContain("患者先处理了，现在是“患者已取消”。");
  expect(inputsOf(asked, "consultations/openCase")).toHaveLength(2);
});

test("what she wrote is text, whatever it looks like (T11)", async () => {
  await openFirst();
  expect(shown().textContent).toContain("<img src=x onerror=alert(1)>");
  expect(shown().querySelector("img[src='x']")).toBeNull();
  expect(shown().textContent).toContain("有 1 项应做的检查，病历里没有看到");
  expect(shown().textContent).toContain("还剩 4 天");
  expect(shown().textContent).toContain("口渴多饮");
});

test("the record opens for a purpose that is told with it (row 53)", async () => {
  const asked = await openFirst({
    "consultations/recordOf": yes({
      id: ID.first,
      personId: view().personId,
      purpose: "accepting",
      readAt: NOW,
      visitId: "v-1",
      hospital: { is: "unreachable" },
      overdueTests: [],
      patient: { documents: [] },
    }),
  });
  await key("q");
  expect(inputsOf(asked, "consultations/recordOf")).toEqual([]);
  await press("查看病历（会留下记录）");
  expect(inputsOf(asked, "consultations/recordOf")).toEqual([{ id: ID.first, purpose: "accepting" }]);
  expect(shown().textContent).toContain("病历系统暂时连不上");
});

test("a newer line in the queue refreshes the open request, and says so", async () => {
  const asked = await openFirst({
    "consultations/queue": [
      yes({ now: NOW, rows }),
      yes({ now: NOW, rows: [row({ version: 9, state: "accepted", place: "open" })] }),
    ],
    "consultations/openCase": [yes(view()), yes(view({ version: 9, state: "accepted" }))],
  });
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  await settle();
  expect(inputsOf(asked, "consultations/openCase")).toHaveLength(2);
  expect(screen.getByText("这个问诊刚有变化，已刷新。")).toBeTruthy();
});
