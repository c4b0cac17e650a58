import { act, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { MoveDay } from "../../../shared/appointments/move-views";
import type { ApplicationView } from "../../../shared/appointments/views";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import ApplicationPage from "../../../miniprogram/src/appointments/pages/application/index";
import MovePage from "../../../miniprogram/src/appointments/pages/move/index";
import { zh } from "../../../miniprogram/src/appointments/move/words.zh";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import { openedWith } from "../taro";
import { APPLICATION, booking, conduct, now, scheduled, today, viewIn } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import { choose, freshPhone, opened, press } from "./walk";

const rights = { move: { until: addMinutes(now(), 40_000), left: 2, most: 3 } };
const one = (more: Partial<ApplicationView> = {}) => scheduled({ rights, ...more });
const moveDay = (more: Partial<MoveDay> = {}): MoveDay => ({
  day: addDays(today(), 20),
  kind: "workday",
  variant: "ordinary",
  minutes: 30,
  totalFen: 31000,
  changeFen: 0,
  best: true,
  deskOnly: false,
  openings: [
    { sessionId: "d#am", lane: "A1", unit: 0, startsAt: "08:00", endsAt: "08:30" },
    { sessionId: "d#am", lane: "A1", unit: 3, startsAt: "08:30", endsAt: "09:00" },
  ],
  ...more,
});
async function openMove(days: readonly MoveDay[], more: Record<string, unknown> = {}, view = one()) {
  openedWith({ id: APPLICATION });
  const asked = answering({ "appointments/application": view, "appointments/timesFor": { days }, ...more });
  await opened(MovePage);
  return asked;
}
async function openPage(view: ApplicationView, more: Record<string, unknown> = {}) {
  openedWith({ id: APPLICATION });
  const asked = answering({ "appointments/application": view, ...more });
  await opened(ApplicationPage);
  return asked;
}
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});
afterEach(() => jest.useRealTimers());

test("the way to another time stands on the appointment", async () => {
  await openPage(one());
  await press(zh.change);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/appointments/pages/move/index?id=${APPLICATION}` });
});

test("the new time is sent with the price that she saw", async () => {
  const special = moveDay({
    day: addDays(today(), 21),
    kind: "weekend",
    variant: "special-need",
    totalFen: 98000,
    changeFen: 67000,
  });
  const moved = one({ version: 4, booking: { ...booking, day: special.day, owedFen: 98000, totalFen: 98000 } });
  const line = await openMove([moveDay(), special], { "appointments/reschedule": moved });
  shows(zh.keeps);
  shows(zh.same("¥310.00"));
  shows(zh.more("¥980.00", "¥670.00"));
  await press(zh.firstChoose);
  lacks(zh.confirmTitle);
  const radios = screen.getAllByRole("radio", { name: "上午 8:30" });
  await act(async () => radios[1]!.click());
  await press(/^改到/);
  shows("特需胎儿系统超声、特需胎儿心脏超声");
  shows(zh.oldGoes);
  await press(/^同意，改到/);
  expect(inputsOf(line, "appointments/reschedule")).toEqual([
    expect.objectContaining({ id: APPLICATION, version: 3, sessionId: "d#am", lane: "A1", unit: 3, agreedFen: 98000 }),
  ]);
  shows(zh.done);
  shows(zh.doneOwed("¥980.00"));
});

test("a cheaper day says that the difference comes back when she has paid", async () => {
  const paidBy = { orderId: "o".repeat(26), at: now() };
  const cheaper = moveDay({ changeFen: -67000 });
  const view = one({ booking: { ...booking, variant: "special-need", totalFen: 98000, owedFen: 98000, paidBy } });
  const moved = one({ version: 4, booking: { ...booking, paidBy } });
  await openMove([cheaper], { "appointments/reschedule": moved }, view);
  shows(zh.lessPaid("¥310.00", "¥670.00"));
  await choose("上午 8:00");
  await press(/^改到/);
  await press(/^同意，改到/);
  shows(zh.doneMoney("¥670.00"));
});

test("a dearer day is for the desk where she has paid: it says so, and cannot be chosen", async () => {
  await openMove([moveDay({ deskOnly: true, changeFen: 67000, totalFen: 98000 })]);
  shows(zh.deskOnly("¥980.00", "¥670.00"));
  expect(screen.queryAllByRole("radio")).toEqual([]);
});

test("somebody was first: she is told, her own time stays, and the list is asked again", async () => {
  const line = await openMove([moveDay()], { "appointments/reschedule": no("time.taken", { details: { days: [] } }) });
  await choose("上午 8:00");
  await press(/^改到/);
  await press(/^同意，改到/);
  shows("这个时间刚被别人选走");
  expect(inputsOf(line, "appointments/timesFor")).toHaveLength(2);
});

test("no free time on these days: later ones can be looked at", async () => {
  const next = addDays(today(), 8);
  const line = await openMove([], { "appointments/timesFor": { days: [], next } });
  shows(zh.none);
  await press(zh.later);
  expect(inputsOf(line, "appointments/timesFor").map(({ from }) => from)).toEqual([today(), next]);
});

test("what cannot be moved online says so with a phone", async () => {
  await openMove([], {}, scheduled());
  shows(zh.notNow);
  await openPage(one({ rights: { move: { ...rights.move, left: 0 } } }));
  shows(zh.changeOver);
});

const accepted = (minutes: number, hold = { left: 2, minutes: 10 }) =>
  viewIn("accepted", { version: 4, booking, offerUntil: addMinutes(now(), minutes), rights: { hold } });

test("row 26: more minutes are offered in the last two, and always in the large mode", async () => {
  openedWith({ id: APPLICATION });
  answering({ "appointments/application": accepted(25) });
  const { unmount } = await opened(ApplicationPage);
  lacks(zh.hold.ask);
  unmount();
  usePreferences.setState({ elderly: true });
  const line = await openPage(accepted(25), { "appointments/renewHold": accepted(35, { left: 1, minutes: 10 }) });
  await press(zh.hold.ask);
  expect(inputsOf(line, "appointments/renewHold")).toEqual([expect.objectContaining({ id: APPLICATION, version: 4 })]);
  shows(zh.hold.text(10, 1));
});

test("in the last two minutes everybody is offered more, until there is no more", async () => {
  await openPage(accepted(1));
  shows(zh.hold.ask);
  await openPage(accepted(1, { left: 0, minutes: 10 }));
  shows(zh.hold.over);
});

test("row 31: before she cancels she reads what counts, the rules and her own counts", async () => {
  await openPage(one(), { "appointments/conductOf": { ...conduct, cancels: { ...conduct.cancels, count: 1 } } });
  await press("取消预约");
  shows(zh.conduct.counts);
  shows(zh.conduct.yours(1, 0));
  await choose("这次怀孕已经结束");
  shows(zh.conduct.countsNot);
  lacks(zh.conduct.counts);
});

test("two who come together: asked for, shown with the other's time, and taken back", async () => {
  const other = {
    id: "b".repeat(26),
    personId: "q".repeat(26),
    personName: "林晚月",
    state: "submitted",
    version: 1,
    updatedAt: now(),
  };
  const together = { id: other.id, name: "林晚月", state: "scheduled" as const, day: booking.day, startsAt: "08:30" };
  const line = await openPage(viewIn("submitted"), {
    "appointments/mine": { items: [other] },
    "appointments/goTogether": [viewIn("submitted", { version: 4, together }), viewIn("submitted", { version: 5 })],
  });
  await press(zh.together.ask("林晚月"));
  shows(zh.together.with("林晚月"));
  await press(zh.together.undo);
  expect(inputsOf(line, "appointments/goTogether")).toMatchObject([{ otherId: other.id }, { version: 4 }]);
});

test("D1-14: two visits are shown as two, each with its time and room", async () => {
  const echo = { ...booking, day: addDays(booking.day, 7), startsAt: "10:00", endsAt: "10:30", room: "超声 5 室" };
  const { variant: _variant, place: _place, totalFen: _total, owedFen: _owed, ...visit } = echo;
  await openPage(one({ booking: { ...booking, variant: "special-need", echo: visit } }));
  shows(zh.visits.title);
  shows(/上午 10:00–10:30 · 超声 5 室$/);
});
