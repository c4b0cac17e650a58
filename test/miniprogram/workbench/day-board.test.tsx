import { act, screen } from "@testing-library/react";
import { checkInAddress } from "../../../miniprogram/src/workbench/board/board";
import BoardPage from "../../../miniprogram/src/workbench/pages/board";
import { codeIn } from "../../../miniprogram/src/appointments/day/code";
import { zh } from "../../../miniprogram/src/workbench/board/words.zh";
import { openedWith } from "../taro";
import { NOW, TODAY } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish } from "./screen";

const KEY = "k".repeat(40);
const board = (more: object = {}) => ({
  day: TODAY,
  now: NOW,
  called: [{ number: "A004", room: "C301", at: NOW }],
  inExam: [{ number: "A003", room: "C303" }],
  next: [{ number: "A005", expectedAt: "2026-11-23T01:20:00.000Z" }],
  missed: ["A009"],
  waiting: 4,
  delayMinutes: 0,
  checkInCode: "K7M2PX",
  ...more,
});

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());
const later = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

test("the wall shows who is called where, who is next and how to check in, for whoever has the key", async () => {
  openedWith({ key: KEY });
  const asked = serve({ "sessions/board": yes(board()) });
  await draw(<BoardPage />);
  expect(inputsOf(asked, "sessions/board")).toEqual([{ key: KEY }]);
  for (const said of ["A004", "C301", "A003", "A005", "A009", "K7M2PX", zh.onTime, zh.waiting(4), "约 09:20", "09:00"])
    expect(document.body.textContent).toContain(said);
  expect(screen.getByRole("img", { name: "K7M2PX" })).toBeTruthy();
});

test("the code on the wall is an address that a phone reads as the same code", () => {
  const address = new URL(checkInAddress("K7M2PX"));
  expect(address.hash).toContain("appointments/pages/day/index");
  expect(codeIn(address.href)).toBe("K7M2PX");
  expect(codeIn(" k7m 2px ")).toBe("K7M2PX");
});

test("it asks again every ten seconds, and a day that is behind says so", async () => {
  openedWith({ key: KEY });
  const asked = serve({
    "sessions/board": [
      yes(board()),
      yes(board({ called: [{ number: "A005", room: "C305", at: NOW }], delayMinutes: 25 })),
    ],
  });
  await draw(<BoardPage />);
  await later(10_100);
  expect(inputsOf(asked, "sessions/board")).toHaveLength(2);
  expect(document.body.textContent).toContain("C305");
  expect(document.body.textContent).toContain(zh.delay(25));
});

test("what is old says from when it is", async () => {
  openedWith({ key: KEY });
  serve({ "sessions/board": [yes(board()), refuse("network.failed")] });
  await draw(<BoardPage />);
  await later(30_000);
  expect(screen.queryByRole("alert")).toBeNull();
  await later(45_000);
  expect(screen.getByRole("alert").textContent).toContain(zh.stale("09:00"));
  expect(document.body.textContent).toContain("A004");
});

test.each([
  ["", []],
  [KEY, [refuse("thing.missing")]],
])("without the right key nothing is shown but what to do", async (key, replies) => {
  openedWith(key ? { key } : {});
  serve({ "sessions/board": replies.length ? replies : refuse("thing.missing") });
  await draw(<BoardPage />);
  expect(screen.getByRole("alert").textContent).toContain(zh.noKeyText);
});
