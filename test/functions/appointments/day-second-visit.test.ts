import { instantOf } from "../../../shared/kernel/time";
import { AM, ECHO_LANE, openDay, type DayWorld } from "../../kit/day-world";
import { seatsTaken } from "../../kit/moving";
import { seated, type Seated } from "../../kit/seated";

/** Tuesday, on which her heart lane is worked, too. */
const [TUESDAY, SECOND] = ["2026-11-24", "2026-11-24#am"];
const echo = {
  sessionId: SECOND,
  day: TUESDAY,
  startsAt: "08:30",
  endsAt: "08:50",
  lane: ECHO_LANE,
  unit: 3,
  units: 2,
  room: "C304",
};

let world: DayWorld;
let one: Seated;
beforeEach(async () => {
  world = await openDay();
  const booking = { variant: "special-need" as const, echo };
  one = await seated(world.hospital, { sessionId: AM, lane: ECHO_LANE, unit: 0, ageDays: 150, booking });
});
const linesOn = async (day: string) => (await world.call("sessions/dayList", { day }, world.on.nurse)).value.lines;
const version = async () => (await world.hospital.app.repositories.appointments.unread("cqhcwc", one.id))!.v;
const secondSeats = () =>
  [...seatsTaken(world.hospital)].filter(([seat, holder]) => holder === one.id && seat.startsWith(SECOND)).length;
/** The first visit, to its end. */
async function firstVisit() {
  await world.at("07:50");
  await world.step("checkInAtDesk", one.id);
  await world.at("08:00");
  await world.callNext(ECHO_LANE);
  await world.step("begin", one.id);
}

test("D1-14: both days expect her; after the first visit she checks in, is called and done on the second", async () => {
  const { call, hospital, on, step, id } = world;
  expect(await linesOn("2026-11-23")).toMatchObject([{ id: one.id, stage: "expected", startsAt: "08:00" }]);
  const expected = { id: one.id, stage: "expected", startsAt: "08:30", room: "C304", lane: ECHO_LANE };
  expect(await linesOn(TUESDAY)).toMatchObject([expected]);
  await firstVisit();
  expect(await linesOn(TUESDAY)).toMatchObject([{ ...expected, version: await version() }]);
  await step("finish", one.id);
  expect(await linesOn("2026-11-23")).toEqual([]);

  hospital.clock.set(instantOf(TUESDAY, "08:20"));
  on.nurse = await hospital.staff("triage");
  const [line] = await linesOn(TUESDAY);
  expect(line).toMatchObject({ ...expected, version: await version() });
  const { key, checkInCode } = (await call("sessions/boardKey", { rotate: false }, on.nurse)).value;
  const input = { id: one.id, stepId: id(), version: line.version, code: checkInCode };
  expect((await call("sessions/checkIn", input, one.token)).value).toMatchObject({ number: "A001", stage: "waiting" });
  expect((await call("sessions/board", { key })).value).toMatchObject({ day: TUESDAY, next: [{ number: "A001" }] });
  hospital.clock.set(instantOf(TUESDAY, "08:30"));
  const next = { stepId: id(), sessionId: SECOND, lane: ECHO_LANE };
  expect((await call("sessions/callNext", next, on.nurse)).value).toMatchObject({ id: one.id });
  expect((await call("sessions/board", { key })).value.called).toMatchObject([{ number: "A001" }]);
  await step("begin", one.id);
  expect((await step("finish", one.id)).value.stage).toBe("done");
  expect(await linesOn(TUESDAY)).toMatchObject([{ id: one.id, stage: "done" }]);
});

test("the place of the second visit is for others when she misses the first one, and nobody expects her", async () => {
  expect(secondSeats()).toBe(2);
  await world.at("13:30");
  await world.hospital.app.everyMinute();
  expect((await linesOn("2026-11-23"))[0].stage).toBe("missed");
  expect(await linesOn(TUESDAY)).toEqual([]);
  expect(secondSeats()).toBe(0);
});

test("both parts on a third day: the place of the second visit is for others", async () => {
  await firstVisit();
  await world.step("needRepeat", one.id, { when: "another-day", why: "胎位不合适" });
  const place = { sessionId: "2026-11-25#am", lane: ECHO_LANE, unit: 0, note: "" };
  expect((await world.step("comeAgain", one.id, place)).value).toMatchObject({ day: "2026-11-25" });
  expect([await linesOn(TUESDAY), secondSeats()]).toEqual([[], 0]);
});
