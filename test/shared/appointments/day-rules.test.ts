import { dayPolicy } from "../../../shared/appointments/day-policy";
import { stageOf, type DayRow } from "../../../shared/appointments/day-row";
import {
  fitsLane,
  isUrgent,
  readyFrom,
  turnAfterMissing,
  turnOf,
  waitingInOrder,
  waitingRoom,
  type RoomLane,
} from "../../../shared/appointments/day-rules";
import { addMinutes, instantOf } from "../../../shared/kernel/time";

const DAY = "2026-11-23";
const clock = (time: string) => instantOf(DAY, time);
const NINE = clock("09:00");
const policy = dayPolicy;

const row = (id: string, change: Partial<DayRow> = {}): DayRow => ({
  id,
  v: 1,
  accountId: "a",
  maskedName: "",
  state: "checked-in",
  day: DAY,
  sessionId: `${DAY}#am`,
  startsAt: "09:00",
  endsAt: "09:30",
  lane: "A1",
  room: "C301",
  variant: "ordinary",
  minutes: 30,
  late: false,
  calls: 0,
  addOn: false,
  temporary: false,
  desk: false,
  consentDue: false,
  owedFen: 0,
  repeats: 0,
  ...change,
});
const lane = (name: string, echo = true): RoomLane => ({
  sessionId: `${DAY}#am`,
  lane: name,
  echo,
  from: clock("08:00"),
  until: clock("13:00"),
});
const turn = (startsAt: string, now: string, number: string, more: object = {}) =>
  turnOf({ startsAt: clock(startsAt), now: clock(now), number, ...more }, policy);

describe("the turn (D1-13)", () => {
  test.each([
    ["early", "08:00", false, "09:00"],
    ["on the minute", "09:00", false, "09:00"],
    ["at the last minute that is on time", "09:15", false, "09:00"],
    ["a minute later", "09:16", true, "09:16"],
  ])("of somebody %s", (_what, now, late, by) => {
    expect(turn("09:00", now, "A001")).toEqual({ turn: `2#${clock(by)}#A001`, late });
  });

  test("urgent before back from a walk before everybody else, whatever the time", () => {
    const turns = [turn("09:00", "08:00", "A001"), turn("11:00", "11:00", "A002", { returning: true })];
    const urgent = turn("12:00", "12:00", "A003", { urgent: true });
    expect([urgent, turns[1], turns[0]].map((one) => one!.turn)).toEqual(
      [...turns, urgent].map((one) => one.turn).sort(),
    );
    expect([isUrgent(urgent.turn), isUrgent(turns[0]!.turn), isUrgent(undefined)]).toEqual([true, false, false]);
    expect(urgent.late).toBe(false);
  });

  test("early ones are called from a quarter of an hour before their time on", () => {
    expect(readyFrom(turn("09:00", "08:00", "A001").turn, policy)).toBe(clock("08:45"));
    expect(readyFrom(turn("09:00", "09:00", "A001", { returning: true }).turn, policy)).toBe(NINE);
    const early = row("e", { turn: turn("09:00", "08:00", "A001").turn });
    const late = row("l", { turn: turn("08:00", "08:40", "A002").turn });
    const order = (now: string) => waitingInOrder([early, late], clock(now), policy).map(({ id }) => id);
    expect(order("08:44")).toEqual(["l", "e"]);
    expect(order("09:30")).toEqual(["l", "e"]);
    const later = row("x", { turn: turn("08:00", "09:20", "A003").turn });
    expect(waitingInOrder([early, later], clock("09:20"), policy).map(({ id }) => id)).toEqual(["e", "x"]);
  });
});

describe("a missed call (D1-13)", () => {
  const waiting = (count: number) =>
    Array.from({ length: count }, (_, i) => row(`w${i}`, { turn: turn("09:00", "08:30", `A01${i}`).turn }));
  const her = { id: "h", turn: turn("08:30", "08:20", "A001").turn };
  const orderAfter = (count: number) => {
    const others = waiting(count);
    const back = turnAfterMissing(her, others, clock("09:10"), policy);
    return waitingInOrder([...others, row("h", { turn: back })], clock("09:10"), policy).map(({ id }) => id);
  };
  test.each([
    [0, ["h"]],
    [1, ["w0", "h"]],
    [3, ["w0", "w1", "w2", "h"]],
    [5, ["w0", "w1", "w2", "h", "w3", "w4"]],
  ])("with %i behind her: back three turns, never out of the line", (count, order) => {
    expect(orderAfter(count)).toEqual(order);
  });
  test("two who missed at the same place stand in the order in which they missed", () => {
    const others = waiting(5);
    const first = row("h", { turn: turnAfterMissing(her, others, clock("09:10"), policy) });
    const second = turnAfterMissing(
      { id: "k", turn: turn("08:40", "08:20", "A002").turn },
      others,
      clock("09:12"),
      policy,
    );
    const order = waitingInOrder([...others, first, row("k", { turn: second })], clock("09:15"), policy);
    expect(order.map(({ id }) => id)).toEqual(["w0", "w1", "w2", "h", "k", "w3", "w4"]);
  });
  test.each([
    [2, "waiting"],
    [3, "not-found"],
    [4, "not-found"],
  ])("after %i calls she is %s", (calls, stage) => {
    expect(stageOf({ state: "checked-in", calls, missedAt: NINE }, policy)).toBe(stage);
  });
});

describe("where she is on the day", () => {
  test.each([
    [{ state: "scheduled" }, "expected"],
    [{ state: "checked-in" }, "waiting"],
    [{ state: "checked-in", calledAt: NINE }, "called"],
    [{ state: "checked-in", calledAt: NINE, missedAt: NINE, calls: 4 }, "called"],
    [{ state: "in-exam" }, "in-exam"],
    [{ state: "repeat-needed", backAt: NINE }, "away"],
    [{ state: "repeat-needed" }, "another-day"],
    [{ state: "done" }, "done"],
    [{ state: "report-ready" }, "report-ready"],
    [{ state: "no-show" }, "missed"],
  ] as const)("%o is %s", (change, stage) => {
    expect(stageOf({ calls: 0, ...change }, policy)).toBe(stage);
  });
});

/** A small sequence of numbers that is the same every time. */
const dice = (seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** The reference: minute by minute, each free room in order of names takes the first who may be called. */
function byTheMinute(rows: readonly DayRow[], lanes: readonly RoomLane[], now: string): Map<string, string> {
  const left = [...rows].sort((a, b) => (a.turn! < b.turn! ? -1 : 1));
  const busyUntil = new Map(lanes.map(({ lane: name, from }) => [name, from > now ? from : now]));
  const begun = new Map<string, string>();
  for (let at = now; left.length > 0 && at < clock("13:00"); at = addMinutes(at, 1))
    for (const one of [...lanes].sort((a, b) => a.lane.localeCompare(b.lane))) {
      if (busyUntil.get(one.lane)! > at || one.until <= at) continue;
      const next = left.find((each) => fitsLane(each, one) && readyFrom(each.turn!, policy) <= at);
      if (!next) continue;
      begun.set(next.id, at);
      busyUntil.set(one.lane, addMinutes(at, next.minutes));
      left.splice(left.indexOf(next), 1);
    }
  return begun;
}

describe("the waiting room", () => {
  test("one room: in order of turns, each after the one before, behind who is being examined", () => {
    const there = row("t", { state: "in-exam", beganAt: clock("08:50"), calledLane: "A1", calledSession: `${DAY}#am` });
    const rows = [
      there,
      row("b", { turn: turn("09:00", "08:30", "A002").turn }),
      row("a", { turn: turn("08:30", "08:20", "A001").turn }),
    ];
    expect(
      waitingRoom(rows, [lane("A1")], NINE, policy).map(({ row: one, ahead, expectedAt }) => [
        one.id,
        ahead,
        expectedAt,
      ]),
    ).toEqual([
      ["a", 0, clock("09:20")],
      ["b", 1, clock("09:50")],
    ]);
  });

  test("the special-need pair waits for a room that is fit for it; without one there is a place in line, but no time", () => {
    const rows = [
      row("s", { variant: "special-need", turn: turn("08:30", "08:00", "A001").turn }),
      row("o", { turn: turn("09:00", "08:00", "A002").turn }),
    ];
    const places = waitingRoom(rows, [lane("A1", false)], NINE, policy);
    expect(places.map(({ row: one, ahead, expectedAt }) => [one.id, ahead, expectedAt])).toEqual([
      ["o", 0, NINE],
      ["s", 1, undefined],
    ]);
  });

  test("equals a reference that goes minute by minute, for three hundred rooms full of people in one kind of room", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      const rows = Array.from({ length: 1 + Math.floor(roll() * 8) }, (_, i) => {
        const startsAt = `${String(8 + Math.floor(roll() * 3)).padStart(2, "0")}:${["00", "30"][Math.floor(roll() * 2)]}`;
        const back = roll() < 0.2;
        const number = `A0${i}`;
        return row(`p${i}`, {
          minutes: roll() < 0.5 ? 30 : 50,
          turn: turn(startsAt, "09:00", number, { returning: back, urgent: roll() < 0.1 }).turn,
        });
      });
      const lanes = ["A1", "A2", "A3"].slice(0, 1 + Math.floor(roll() * 3)).map((name) => lane(name));
      const expected = byTheMinute(rows, lanes, NINE);
      const places = waitingRoom(rows, lanes, NINE, policy).filter(({ expectedAt }) => expectedAt !== undefined);
      expect([seed, new Map(places.map((one) => [one.row.id, one.expectedAt]))]).toEqual([seed, expected]);
      expect(places.map(({ ahead }) => ahead)).toEqual(places.map((_, i) => i));
    }
  });
});
