import { fireEvent, screen } from "@testing-library/react";
import { TriageDesk } from "../../../miniprogram/src/workbench/triage/triage-desk";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { caseView, counts, ID, line, NOW } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const key = async (name: string) => {
  fireEvent.keyDown(document.body, { key: name });
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
const listed = caseView(
  { possible: ["notSchedule", "offer", "schedule", "cancel"] },
  { state: "wait-listed", version: 3 },
);

test("she is put on the list with a reason and a due date that somebody has checked", async () => {
  const asked = serve({ "appointments/waitList": yes(listed) });
  await openFirst();
  await key("w");
  fireEvent.click(screen.getByRole("radio", { name: "没有号源" }));
  await settle();
  expect(screen.getByRole("button", { name: "先核对预产期" }).hasAttribute("disabled")).toBe(true);
  fireEvent.click(screen.getByRole("checkbox", { name: "我已核对预产期" }));
  await settle();
  await press(/放入候补，按预产期 .*4月3日/);
  expect(inputsOf(asked, "appointments/waitList")).toEqual([
    { id: ID.first, stepId: expect.any(String), version: 2, dueOn: "2027-04-03", reason: "no-capacity", note: "" },
  ]);
  expect(screen.getByRole("status").textContent).toContain("已放入候补");
});

test("a due date that is changed has to be checked anew, and is what is sent", async () => {
  const asked = serve({ "appointments/waitList": yes(listed) });
  await openFirst();
  await key("w");
  fireEvent.click(screen.getByRole("radio", { name: "她能来的日子没有号" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "我已核对预产期" }));
  fireEvent.change(screen.getByLabelText(/核对后的预产期/), { target: { value: "2027-03-30" } });
  await settle();
  expect(screen.getByRole("button", { name: "先核对预产期" })).toBeTruthy();
  fireEvent.click(screen.getByRole("checkbox", { name: "我已核对预产期" }));
  await settle();
  await press(/放入候补，按预产期 .*3月30日/);
  expect(inputsOf(asked, "appointments/waitList")[0]).toMatchObject({
    dueOn: "2027-03-30",
    reason: "no-day-that-suits",
  });
});

test("too late for the list: the refusal says what to do instead", async () => {
  serve({ "appointments/waitList": refuse("window.passed", { hardStop: "2026-11-23" }) });
  await openFirst();
  await key("w");
  fireEvent.click(screen.getByRole("radio", { name: "没有号源" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "我已核对预产期" }));
  await settle();
  await press(/放入候补，按预产期/);
  expect(screen.getByRole("alert").textContent).toContain("请选“排不上”，告诉她其他医院");
});

test("the fourth queue shows position, last day, and who is near it; from it a time can be given", async () => {
  const waiting = (hardStop: string, closing: boolean) => ({ since: "2026-11-20T01:00:00.000Z", hardStop, closing });
  const lines = [
    line({ state: "wait-listed", maskedName: "唐*", overdue: true, waiting: waiting("2026-11-30", true) }),
    line({ id: ID.second, state: "wait-listed", waiting: waiting("2026-12-25", false) }),
  ];
  serve({
    "appointments/queue": yes({ items: lines, counts: { ...counts, wait: 2, closing: 1 } }),
    "appointments/case": yes(listed),
  });
  useWhereabouts.setState({ queue: "wait" });
  await draw(<TriageDesk />);
  const [near, later] = screen.getAllByRole("listitem");
  expect(near?.textContent).toContain("第 1 位 唐*");
  expect(near?.textContent).toContain("期限将近 · 最晚 11月30日");
  expect(near?.textContent).toContain("候补 3 天");
  expect(later?.textContent).toContain("第 2 位");
  expect(screen.getByRole("navigation").textContent).toContain("1 位期限将近");
  fireEvent.click(screen.getByRole("button", { name: /唐\*/ }));
  await settle();
  await key("a");
  expect(screen.getByRole("button", { name: /09:00–09:30/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^放入候补/ })).toBeNull();
});

test("the plan for free times shows who would get what, and holds all of it with one press", async () => {
  const opening = {
    sessionId: "2026-12-01#am",
    day: "2026-12-01",
    startsAt: "08:30",
    endsAt: "09:00",
    lane: "a",
    unit: 3,
    units: 3,
    variant: "ordinary",
    room: "301",
  };
  const lines = [
    { id: ID.second, version: 3, maskedName: "唐*", hardStop: "2026-12-04", opening },
    { id: ID.third, version: 5, maskedName: "欧阳*晴", hardStop: "2026-12-20", opening: { ...opening, unit: 6 } },
  ];
  const asked = serve({
    "appointments/fillPlan": yes({ waiting: 4, days: 21, lines }),
    "appointments/approve": [yes(caseView({}, { state: "offered" })), refuse("seat.taken")],
  });
  useWhereabouts.setState({ queue: "wait" });
  await draw(<TriageDesk />);
  await press("按候补顺序安排空位");
  expect(screen.getByText("4 人候补，可安排 2 人")).toBeTruthy();
  await press("发出 2 份预留");
  expect(inputsOf(asked, "appointments/approve")).toEqual([
    expect.objectContaining({ id: ID.second, version: 3, lane: "a", unit: 3 }),
    expect.objectContaining({ id: ID.third, version: 5, lane: "a", unit: 6 }),
  ]);
  expect(screen.getByText("已预留")).toBeTruthy();
  expect(screen.getByText("没有成功，请打开这份申请处理")).toBeTruthy();
});
