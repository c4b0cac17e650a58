import { fireEvent, screen, within } from "@testing-library/react";
import type { DayLine, DayStage } from "../../../shared/appointments/day-views";
import { caseWords } from "../../../miniprogram/src/workbench/case/words";
import { dayWords } from "../../../miniprogram/src/workbench/day/words";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { TriageDesk } from "../../../miniprogram/src/workbench/triage/triage-desk";
import { NOW } from "./cases";
import { AM, dayLine, dayView, idOf } from "./day-fixtures";
import { inputsOf, refuse, serve, yes } from "./line";
import { button, draw, freshTab, furnish, settle } from "./screen";

const words = dayWords.zh;
const { call: called } = caseWords.zh;
Element.prototype.scrollIntoView = () => undefined;
beforeEach(() => {
  furnish();
  freshTab();
  useWhereabouts.setState({ triage: "today" });
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

type Answers = Parameters<typeof serve>[0];
const open = async (lines: DayLine[], answers: Answers = {}) => {
  const asked = serve({
    "sessions/dayList": yes(dayView(lines)),
    "sessions/appeals": yes({ items: [] }),
    ...answers,
  });
  await draw(<TriageDesk />);
  return asked;
};
const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
  await settle();
};
const scanner = () => screen.getByRole("textbox", { name: words.scan.label });
const scan = async (text: string) => {
  fireEvent.change(scanner(), { target: { value: text } });
  fireEvent.keyDown(scanner(), { key: "Enter" });
  await settle();
  await settle();
};
const person = (n: number) => screen.getByRole("region", { name: words.person.title(`林*${n}`) });
const rows = () => within(screen.getByRole("region", { name: /上午 08:00/ })).getAllByRole("listitem");

test("the desk switches between the applications and today", async () => {
  useWhereabouts.setState({ triage: "review" });
  await open([dayLine(1, "expected")]);
  expect(screen.queryByText("林*1")).toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "今天" }));
  await settle();
  expect(screen.getByText("林*1")).toBeTruthy();
});

test("the list tells time, number, state and everything that is owed, in words", async () => {
  await open([
    dayLine(1, "waiting", { late: true, owedFen: 31_000, consentDue: true, calls: 1, ahead: 0, addOn: true }),
    dayLine(2, "away", { backAt: "2026-11-23T01:30:00.000Z" }),
    dayLine(3, "expected", { variant: "special-need" }),
  ]);
  const [first, second, third] = rows();
  for (const said of ["09:00", "A001", "候诊", "迟到", "欠 ¥310.00", "待补同意", "叫过 1 次", "加号"])
    expect(first!.textContent).toContain(said);
  expect(second!.textContent).toContain("上午 9:30 回来");
  expect(third!.textContent).toContain("特需");
  expect(third!.textContent).toContain("未报到");
});

const FIRST: [DayStage, string, string, object][] = [
  ["expected", words.acts.checkIn, "checkInAtDesk", {}],
  ["away", words.acts.back, "checkInAtDesk", {}],
  ["waiting", words.acts.callTo("C301"), "call", { sessionId: AM, lane: "a" }],
  ["not-found", words.acts.callTo("C301"), "call", { sessionId: AM, lane: "a" }],
  ["called", words.acts.begin, "begin", {}],
  ["in-exam", words.acts.finish, "finish", {}],
  ["done", words.acts.publish, "publishReport", {}],
];
test.each(FIRST)("somebody %s has one first step: %s", async (stage, name, call, more) => {
  const asked = await open([dayLine(1, stage, { ahead: 0 })], { [`sessions/${call}`]: yes(dayLine(1, "waiting")) });
  await press(name);
  expect(inputsOf(asked, `sessions/${call}`)).toEqual([
    { id: idOf(1), version: 3, stepId: expect.any(String), ...more },
  ]);
  // turns move together: the list is asked again after every step
  expect(inputsOf(asked, "sessions/dayList").length).toBeGreaterThan(1);
});

test.each(["report-ready", "missed"] as const)("for somebody %s the day has no further step", async (stage) => {
  await open([dayLine(1, stage)]);
  expect(within(rows()[0]!).getAllByRole("button")).toHaveLength(1);
});

test("the scanner's field has the cursor; a scanned code finds her and Enter takes the step", async () => {
  const asked = await open([dayLine(1, "expected"), dayLine(2, "expected")], {
    "sessions/checkInAtDesk": yes(dayLine(2, "waiting")),
  });
  expect(document.activeElement).toBe(scanner());
  await scan(idOf(2).toUpperCase());
  expect(person(2)).toBeTruthy();
  expect((scanner() as HTMLInputElement).value).toBe("");
  expect(inputsOf(asked, "sessions/checkInAtDesk")).toEqual([]);
  fireEvent.keyDown(scanner(), { key: "Enter" });
  await settle();
  expect(inputsOf(asked, "sessions/checkInAtDesk")).toMatchObject([{ id: idOf(2), version: 3 }]);
  await settle();
  expect(screen.getByText("已报到，号码 A002")).toBeTruthy();
});

test("letters typed over a button land in the field: a scanner never presses it", async () => {
  await open([dayLine(1, "expected")]);
  const pressed = button(words.acts.checkIn);
  pressed.focus();
  fireEvent.keyDown(pressed, { key: "7" });
  expect(document.activeElement).toBe(scanner());
});

test.each([
  ["A002", 2],
  ["2", 2],
  ["林*1", 1],
])("%s finds one of the list", async (typed, n) => {
  await open([dayLine(1, "waiting", { ahead: 0 }), dayLine(2, "waiting", { ahead: 1 })]);
  await scan(typed);
  expect(person(n)).toBeTruthy();
});

test("arrows move along the list and Escape lets go", async () => {
  await open([dayLine(1, "expected"), dayLine(2, "expected")]);
  fireEvent.keyDown(scanner(), { key: "ArrowDown" });
  fireEvent.keyDown(scanner(), { key: "ArrowDown" });
  await settle();
  expect(person(2)).toBeTruthy();
  fireEvent.keyDown(scanner(), { key: "ArrowUp" });
  await settle();
  expect(person(1)).toBeTruthy();
  fireEvent.keyDown(scanner(), { key: "Escape" });
  await settle();
  expect(screen.queryByRole("region", { name: words.person.title("林*1") })).toBeNull();
});

test("nobody by that name is said, and what else can be done", async () => {
  await open([dayLine(1, "expected")]);
  await scan("赵");
  expect(screen.getByText(words.scan.nobody("赵"))).toBeTruthy();
});

test("a room says whom it would call next, and calls her", async () => {
  const asked = await open(
    [
      dayLine(1, "waiting", { ahead: 1, variant: "ordinary" }),
      dayLine(2, "waiting", { ahead: 0, variant: "special-need" }),
    ],
    { "sessions/callNext": yes(dayLine(2, "called")) },
  );
  const room = screen.getByRole("region", { name: words.room.title });
  expect(within(room).getByRole("button", { name: words.room.next("A002", "林*2") })).toBeTruthy();
  // the room without a machine for the heart calls the next one who fits
  await press(words.room.next("A001", "林*1"));
  expect(inputsOf(asked, "sessions/callNext")).toEqual([{ stepId: expect.any(String), sessionId: AM, lane: "a" }]);
});

test("a called one who does not come goes back, and a slip is taken back", async () => {
  const lines = [dayLine(1, "called")];
  const asked = await open(lines, {
    "sessions/missedCall": yes(dayLine(1, "waiting")),
    "sessions/withdrawCall": yes(dayLine(1, "waiting")),
  });
  await scan("A001");
  await press(words.acts.missed);
  await press(words.acts.withdraw);
  expect(inputsOf(asked, "sessions/missedCall")).toMatchObject([{ id: idOf(1), version: 3 }]);
  expect(inputsOf(asked, "sessions/withdrawCall")).toMatchObject([{ id: idOf(1), version: 3 }]);
});

test("a repeat needs its reason, and goes for a walk or to another day", async () => {
  const asked = await open([dayLine(1, "in-exam")], { "sessions/needRepeat": yes(dayLine(1, "away")) });
  await scan("A001");
  await press(words.acts.repeat);
  await press(words.repeat.send);
  for (let n = 0; n < 30; n++) await settle();
  expect(inputsOf(asked, "sessions/needRepeat")).toEqual([]);
  fireEvent.click(screen.getByLabelText(words.repeat.day));
  fireEvent.change(screen.getByLabelText(words.repeat.why), { target: { value: "胎儿背向探头" } });
  await press(words.repeat.send);
  expect(inputsOf(asked, "sessions/needRepeat")).toMatchObject([{ when: "another-day", why: "胎儿背向探头" }]);
});

test("a phone call is written beside her case, for colleagues", async () => {
  const asked = await open([dayLine(1, "expected")], { "sessions/logCall": yes({ at: NOW }) });
  await scan(idOf(1));
  await press(words.acts.log);
  fireEvent.change(screen.getByLabelText(called.note), { target: { value: "路上堵车" } });
  await press(called.outcomes.reached);
  expect(inputsOf(asked, "sessions/logCall")).toMatchObject([
    { id: idOf(1), version: 3, outcome: "reached", note: "路上堵车" },
  ]);
  expect(screen.getByText(words.done.log)).toBeTruthy();
});

test("who left, and a consent that an emergency had put off, are recorded", async () => {
  const asked = await open([dayLine(1, "waiting", { ahead: 0, consentDue: true })], {
    "sessions/recordConsent": yes(dayLine(1, "waiting")),
    "sessions/recordLeft": yes(dayLine(1, "missed")),
  });
  await scan("A001");
  await press(words.acts.consent);
  await press(words.consent.send);
  await press(words.acts.left);
  expect(screen.getByText(words.left.text)).toBeTruthy();
  await press(words.left.send);
  expect(inputsOf(asked, "sessions/recordConsent")).toMatchObject([{ id: idOf(1), note: "" }]);
  expect(inputsOf(asked, "sessions/recordLeft")).toMatchObject([{ id: idOf(1), note: "" }]);
});

test("the slip has her number large, and what to do", async () => {
  await open([dayLine(1, "waiting", { ahead: 2, owedFen: 31_000 })]);
  await scan("A001");
  await press(words.acts.slip);
  const slip = screen.getByRole("article");
  for (const said of ["A001", "前面还有 2 位", "请先到收费处付 ¥310.00", words.slip.steps[0]!])
    expect(slip.textContent).toContain(said);
});

test("the list of the day is printed with the ends of phone and form", async () => {
  const line = dayLine(1, "expected", { phoneTail: "0123", formTail: "9k2m" });
  await open([line], { "sessions/printedDay": yes(dayView([line])) });
  await press(words.sheet.open);
  const paper = screen.getByRole("article");
  expect(paper.textContent).toContain("0123");
  expect(paper.textContent).toContain("9K2M");
});

test("a list that cannot be refreshed says from when it is", async () => {
  await open([dayLine(1, "expected")], {
    "sessions/dayList": [yes(dayView([dayLine(1, "expected")])), refuse("network.failed")],
  });
  await press(words.acts.checkIn);
  await settle();
  expect(screen.getByText(words.list.stale("上午 9:00"))).toBeTruthy();
  expect(rows()[0]!.textContent).toContain("林*1");
});
