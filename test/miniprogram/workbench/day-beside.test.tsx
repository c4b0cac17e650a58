import { fireEvent, screen } from "@testing-library/react";
import { AnotherDay } from "../../../miniprogram/src/workbench/day/another-day";
import { Appeals } from "../../../miniprogram/src/workbench/day/appeals";
import { BoardAddress } from "../../../miniprogram/src/workbench/day/board-address";
import { useDay } from "../../../miniprogram/src/workbench/day/use-day";
import { dayWords } from "../../../miniprogram/src/workbench/day/words";
import { NOW, week } from "./cases";
import { dayLine, dayView, idOf, ticket } from "./day-fixtures";
import { inputsOf, serve, yes } from "./line";
import { button, draw, freshTab, furnish, settle } from "./screen";

const words = dayWords.zh;
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());
const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
  await settle();
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

function Again() {
  const day = useDay();
  return <AnotherDay line={dayLine(1, "another-day")} day={day} />;
}
test("a repeat on another day takes a free time without a new fee (row 34)", async () => {
  const asked = serve({
    "sessions/dayList": yes(dayView([])),
    "sessions/repeatOpenings": yes({ days: week, next: "2026-12-05" }),
    "sessions/comeAgain": yes(ticket()),
  });
  await draw(<Again />);
  await press(/^09:00–09:30/);
  await press(/^预约 11月30日/);
  expect(inputsOf(asked, "sessions/comeAgain")).toMatchObject([
    { id: idOf(1), version: 3, sessionId: "2026-11-30-am", lane: "a", unit: 6 },
  ]);
});

test("an explanation is accepted only with a sentence to her (row 31)", async () => {
  const line = {
    id: idOf(1),
    version: 5,
    maskedName: "林*1",
    day: "2026-11-20",
    startsAt: "09:00",
    at: NOW,
    note: "孩子急诊",
  };
  const asked = serve({
    "sessions/appeals": yes({ items: [line] }),
    "sessions/decideAppeal": yes({ state: "cancelled-by-patient", version: 6 }),
  });
  await draw(<Appeals onDecided={() => undefined} />);
  await press(words.appeals.open(1));
  expect(screen.getByText("孩子急诊")).toBeTruthy();
  await press(words.appeals.accept);
  expect(screen.getByText(words.appeals.short)).toBeTruthy();
  type(words.appeals.answer, "已核实，祝孩子早日康复。");
  await press(words.appeals.accept);
  expect(inputsOf(asked, "sessions/decideAppeal")).toMatchObject([
    { id: idOf(1), version: 5, accepted: true, note: "已核实，祝孩子早日康复。" },
  ]);
});

test("the wall screen's address is shown on demand, its key behind the hash", async () => {
  const key = "k".repeat(40);
  const asked = serve({ "sessions/boardKey": yes({ key, checkInCode: "K7M2PX", since: NOW }) });
  await draw(<BoardAddress />);
  await press(words.board.open);
  expect(inputsOf(asked, "sessions/boardKey")).toEqual([]);
  await press(words.board.show);
  const link = screen.getByRole("link", { name: words.board.copy }).getAttribute("href")!;
  expect(new URL(link).hash).toContain(key);
  expect(new URL(link).search).toBe("");
  await press(words.board.rotate);
  expect(inputsOf(asked, "sessions/boardKey")).toEqual([{ rotate: false }, { rotate: true }]);
});
