import { fireEvent, screen } from "@testing-library/react";
import { dayDeskCalls } from "../../../shared/appointments/day-desk-calls";
import { dayRoomCalls } from "../../../shared/appointments/day-room-calls";
import { TodayDesk } from "../../../miniprogram/src/workbench/day/today-desk";
import { dayWords } from "../../../miniprogram/src/workbench/day/words";
import { NOW } from "./cases";
import { dayLine, dayView } from "./day-fixtures";
import { refuse, serve, yes } from "./line";
import { button, draw, freshTab, furnish, settle } from "./screen";

const words = dayWords.zh;
Element.prototype.scrollIntoView = () => undefined;
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const DETAILS: Record<string, [object, string]> = {
  "application.moved-on": [{ state: "in-exam", version: 4 }, "现在是：检查中。"],
  "lane.busy": [{ number: "A007" }, "诊室里是 A007。"],
  "queue.empty": [{ nextAt: "2026-11-23T02:00:00.000Z" }, "下一位最早 上午 10:00 可以叫。"],
  "checkin.not-today": [{ day: "2026-11-30" }, "她的预约在 11月30日 周一。"],
  "exam-form.unfit": [{ why: "used" }, words.formUnfit.used],
  "seat.unfit": [{ why: "past" }, words.seatUnfit["past"]!],
  "seat.taken": [{ by: "简素心", at: NOW }, "先选了这个时间"],
};
const staffCodes = Object.values({ ...dayDeskCalls, ...dayRoomCalls })
  .filter(({ by }) => Array.isArray(by) && !(by as readonly string[]).includes("patient"))
  .flatMap(({ refuses }) => Object.keys(refuses));
test.each([...new Set(staffCodes)])("%s is refused with why and what to do", async (code) => {
  const [details, more] = DETAILS[code] ?? [undefined, ""];
  serve({
    "sessions/dayList": yes(dayView([dayLine(1, "called")])),
    "sessions/appeals": yes({ items: [] }),
    "sessions/begin": refuse(code, details),
  });
  await draw(<TodayDesk />);
  fireEvent.click(button(words.acts.begin));
  await settle();
  await settle();
  const said = words.refusals[code as keyof typeof words.refusals];
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain(said.what);
  expect(alert.textContent).toContain(said.next);
  expect(alert.textContent).toContain(more || said.why);
});
