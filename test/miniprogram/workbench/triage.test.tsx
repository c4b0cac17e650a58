import { act, fireEvent, screen } from "@testing-library/react";
import { TriageDesk } from "../../../miniprogram/src/workbench/triage/triage-desk";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { caseView, counts, ID, line, NOW, queueLines } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const key = async (name: string, target: Element = document.body) => {
  fireEvent.keyDown(target, { key: name });
  await settle();
};
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const openFirst = async () => {
  useWhereabouts.setState({ caseId: ID.first });
  return draw(<TriageDesk />);
};

test("the queue says who, since when, until when and what is wrong, late ones in words (D1-17)", async () => {
  serve();
  await draw(<TriageDesk />);
  const [late, near, later] = screen.getAllByRole("listitem");
  expect(late?.textContent).toContain("唐*");
  expect(late?.textContent).toContain("超时 3 小时");
  expect(late?.textContent).toContain("没有做 NT");
  expect(near?.textContent).toContain("临近 · 还有 1 小时");
  expect(later?.textContent).toContain("欧可欣 在审");
  expect(screen.getByRole("navigation").textContent).toContain("1 份超时");
});

test("arrows move in the queue and Enter opens, which takes the case up", async () => {
  const waiting = caseView({}, { state: "submitted", version: 1 });
  const asked = serve({ "appointments/case": yes(waiting), "appointments/claim": yes(caseView()) });
  await draw(<TriageDesk />);
  await key("ArrowDown");
  await key("ArrowDown");
  expect(document.activeElement?.textContent).toContain("林*月");
  await key("Enter");
  expect(useWhereabouts.getState().caseId).toBe(ID.first);
  expect(inputsOf(asked, "appointments/claim")).toEqual([{ id: ID.first, version: 1, stepId: expect.any(String) }]);
});

test("a telephone call is written beside the case, and read there with how it went", async () => {
  const logged = caseView({
    timeline: [
      { state: "under-review", at: NOW, by: "triage", reason: "phone-call,no-answer", note: "文晓棠 · 晚上再打" },
    ],
  });
  const asked = serve({ "appointments/case": yes(logged), "sessions/logCall": yes({ at: NOW }) });
  await openFirst();
  expect(screen.getByText("电话记录、没有人接")).toBeTruthy();
  await press("记一次电话");
  fireEvent.change(screen.getByLabelText("说了什么（只给同事看）"), { target: { value: "明天上午再打" } });
  await press("没有人接");
  expect(inputsOf(asked, "sessions/logCall")).toMatchObject([
    { id: ID.first, outcome: "no-answer", note: "明天上午再打", stepId: expect.any(String) },
  ]);
  expect(screen.queryByLabelText("说了什么（只给同事看）")).toBeNull();
});

test("a case that waits for Prenatal Diagnosis is not taken up by triage", async () => {
  const waiting = caseView({ needsPrenatalOpinion: true }, { state: "submitted", version: 1 });
  const asked = serve({ "appointments/case": yes(waiting) });
  await openFirst();
  expect(inputsOf(asked, "appointments/claim")).toEqual([]);
  expect(screen.getByText("需要产前诊断医生先看")).toBeTruthy();
});

test("letters act, but never while somebody types", async () => {
  serve();
  await openFirst();
  await key("m");
  const note = screen.getByRole("textbox");
  await key("d", note);
  expect(screen.getByRole("button", { name: /请她补充/ }).getAttribute("aria-pressed")).toBe("true");
  await key("d");
  expect(screen.getByRole("button", { name: /不予预约/ }).getAttribute("aria-pressed")).toBe("true");
});

test("NT figures stand as she typed them, and a missing one says so (D1-09)", async () => {
  serve();
  const { container } = await openFirst();
  expect(container.textContent).toContain("CRL55.5 mm");
  expect(container.textContent).toContain("NT 值报告上没有");
});

test("a lost race says who was first, forgets the choice and shows the times afresh", async () => {
  const asked = serve({
    "appointments/approve": refuse("seat.taken", { by: "欧可欣", at: "2026-11-23T00:58:00.000Z" }),
  });
  await openFirst();
  await key("a");
  await press(/09:00–09:30/);
  await press("批准并占用 11月30日 周一 上午 9:00 的号");
  expect(screen.getByRole("alert").textContent).toContain("刚被 欧可欣 占用");
  expect(inputsOf(asked, "appointments/openings")).toHaveLength(2);
  expect(screen.getByRole("button", { name: "先选一个时间" }).hasAttribute("disabled")).toBe(true);
  expect(inputsOf(asked, "appointments/approve")[0]).toMatchObject({ lane: "a", unit: 6, version: 2 });
});

test("without a form one press asks her to fetch it (D1-06)", async () => {
  const asked = serve({
    "appointments/approve": refuse("exam-form.missing"),
    "appointments/askForMore": yes(caseView({ possible: ["reroute"] }, { state: "needs-information", version: 3 })),
  });
  await openFirst();
  await key("a");
  await press(/09:30–10:00/);
  await key("a");
  await press("请她先去开申请单");
  expect(inputsOf(asked, "appointments/askForMore")[0]).toMatchObject({ asks: ["exam-form"], version: 2 });
  expect(screen.getByRole("status").textContent).toContain("已请她补充");
});

test("a case that moved on says who did what and is shown afresh", async () => {
  const moved = { state: "route-changed", version: 3, by: "欧可欣" };
  const asked = serve({
    "appointments/case": [yes(caseView()), yes(caseView({ possible: [] }, { state: "route-changed", version: 3 }))],
    "appointments/notSchedule": refuse("application.moved-on", moved),
  });
  await openFirst();
  await key("n");
  fireEvent.click(screen.getByRole("radio", { name: "没有号源" }));
  await press("告诉她排不上：没有号源");
  expect(screen.getByRole("alert").textContent).toContain("欧可欣 已处理：现在是“已改到现场”。");
  expect(inputsOf(asked, "appointments/case")).toHaveLength(2);
  expect(screen.getByText("这份申请现在没有您要做的决定。")).toBeTruthy();
});

test("without a doctor's opinion the refusal says who must look", async () => {
  serve({ "appointments/approve": refuse("opinion.missing") });
  await openFirst();
  await key("a");
  await press(/08:30–09:00/);
  await key("a");
  expect(screen.getByRole("alert").textContent).toContain("产前诊断医生先看");
});

test("every 20 seconds the queue is asked again, and a case that changed is refreshed and says so", async () => {
  const fresh = line({ version: 3, state: "under-review" });
  const asked = serve({
    "appointments/queue": [
      ...Array.from({ length: 3 }, () => yes({ items: queueLines, counts })),
      yes({ items: [fresh], counts }),
    ],
    "appointments/case": [yes(caseView()), yes(caseView({}, { version: 3 }))],
  });
  await openFirst();
  expect(inputsOf(asked, "appointments/queue")).toHaveLength(4);
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  expect(inputsOf(asked, "appointments/queue")).toHaveLength(5);
  expect(screen.getByText("这份申请刚有变化，已刷新。")).toBeTruthy();
  expect(inputsOf(asked, "appointments/case")).toHaveLength(2);
});

test("a record that is out of reach offers deciding without it or trying again", async () => {
  const away = { state: "unavailable" as const, encounters: [], reports: [], observations: [] };
  const asked = serve({ "appointments/case": yes(caseView({ record: away })) });
  await openFirst();
  expect(screen.getByText("病历系统连不上")).toBeTruthy();
  await press("再试一次");
  expect(inputsOf(asked, "appointments/case")).toHaveLength(2);
});
