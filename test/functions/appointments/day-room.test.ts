import { AM, ECHO_LANE, MONDAY, openDay, PLAIN_LANE, seen, type DayWorld } from "../../kit/day-world";

let world: DayWorld;
beforeEach(async () => {
  world = await openDay();
});
/** Somebody with a fixed time who is here. */
const here = async (unit: number, change: object = {}) => {
  const one = await world.booked(unit, change);
  return { ...one, arrive: () => world.step("checkInAtDesk", one.id) };
};

describe("calling (D1-13)", () => {
  test("callNext: a room that is busy, one that is none, nobody to call, and the same tap twice", async () => {
    const { at, callNext, id, call, on } = world;
    const [one, two] = [await here(0), await here(12)];
    await at("07:50");
    expect((await callNext()).code).toBe("queue.empty");
    await two.arrive();
    expect(await callNext()).toMatchObject({ code: "queue.empty", details: { nextAt: "2026-11-23T01:45:00.000Z" } });
    await one.arrive();
    const tap = id();
    expect((await callNext(PLAIN_LANE, tap)).value).toMatchObject({ id: one.id });
    expect((await callNext(PLAIN_LANE, tap)).value).toMatchObject({ id: one.id });
    expect(await callNext()).toMatchObject({ code: "lane.busy", details: { number: "A002" } });
    const nowhere = { stepId: id(), sessionId: AM, lane: "Z9" };
    expect((await call("sessions/callNext", nowhere, on.nurse)).code).toBe("lane.unfit");
  });

  test("call: this one before all others, to a room that is fit for her", async () => {
    const { at, step, callNext } = world;
    const one = await here(0);
    const agreement = { variant: "special-need", priceVersion: "2026-07" };
    const patient = await world.hospital.patient();
    const formId = await world.form(patient, { abnormalReferral: true });
    const special = world.booking(patient, formId, 0, { lane: ECHO_LANE, agreement });
    await world.call("sessions/bookAtDesk", special, world.on.nurse);
    await at("07:40");
    await one.arrive();
    await step("checkInAtDesk", special.id);
    const to = (lane: string) => ({ sessionId: AM, lane });
    expect((await step("call", special.id, to(PLAIN_LANE))).code).toBe("lane.unfit");
    await callNext(ECHO_LANE, undefined);
    const [, other] = [one, special];
    expect((await step("call", other.id, to(ECHO_LANE))).ok).toBe(true);
    expect((await step("call", one.id, to(ECHO_LANE))).code).toBe("lane.busy");
    expect((await step("call", other.id, to(PLAIN_LANE))).code).toBe("application.moved-on");
  });

  test("withdrawCall: a slip is taken back within two minutes, not later: call.too-old", async () => {
    const { at, step, callNext, hospital } = world;
    const one = await here(0);
    await at("08:00");
    await one.arrive();
    await callNext();
    expect((await step("withdrawCall", one.id)).value).toMatchObject({ stage: "waiting", calls: 0 });
    expect((await step("withdrawCall", one.id)).code).toBe("application.moved-on");
    await callNext();
    hospital.clock.advance(3);
    expect(await step("withdrawCall", one.id)).toMatchObject({ code: "call.too-old" });
  });

  test("three calls in vain: the desk looks for her, and calls her itself or writes that she has left", async () => {
    const { at, step, callNext, call, on, line } = world;
    const one = await here(0);
    await at("08:00");
    await one.arrive();
    for (let calls = 1; calls <= 3; calls++) {
      expect((await callNext()).value).toMatchObject({ id: one.id, calls });
      expect((await step("missedCall", one.id)).value.stage).toBe(calls < 3 ? "waiting" : "not-found");
    }
    expect((await callNext()).code).toBe("queue.empty");
    expect((await step("missedCall", one.id)).code).toBe("application.moved-on");
    const { key } = (await call("sessions/boardKey", { rotate: false }, on.nurse)).value;
    expect((await call("sessions/board", { key })).value.missed).toEqual(["A001"]);
    expect((await step("call", one.id, { sessionId: AM, lane: PLAIN_LANE })).value.stage).toBe("called");
    await step("missedCall", one.id);
    expect((await step("recordLeft", one.id, { note: "广播三次未到" })).value.stage).toBe("missed");
    expect((await line(one.id)).stage).toBe("missed");
    const own = await seen(world.hospital, one.patient, one.id);
    expect(own.state).toBe("no-show");
    expect(JSON.stringify(own)).not.toContain("广播");
  });
});

describe("a step that comes too late is refused with where she is: application.moved-on", () => {
  test.each([
    ["missedCall", {}],
    ["begin", {}],
    ["needRepeat", { when: "another-day", why: "胎位不合适" }],
    ["finish", {}],
    ["publishReport", {}],
    ["recordLeft", { note: "" }],
    ["comeAgain", { sessionId: "2026-11-24#am", lane: "A1", unit: 0, note: "" }],
    ["decideAppeal", { accepted: true, note: "情况属实" }],
    ["withdrawCall", {}],
    ["call", { sessionId: AM, lane: PLAIN_LANE }],
  ])("%s", async (name, more) => {
    const { id } = await world.booked(0);
    expect(await world.step(name, id, more)).toMatchObject({
      code: "application.moved-on",
      details: { state: "scheduled" },
    });
  });

  test("begin: nobody is examined who was not called", async () => {
    const one = await here(0);
    await world.at("08:00");
    await one.arrive();
    expect((await world.step("begin", one.id)).code).toBe("application.moved-on");
  });
});

describe("again on another day (row 34)", () => {
  test("comeAgain: her form stays used, nothing more is to be paid, and a place is a place: seat.taken, seat.unfit", async () => {
    const { at, step, callNext, call, on, booked, hospital } = world;
    const one = await here(0);
    await booked(0, { sessionId: "2026-11-24#am", lane: "A2" });
    await at("08:00");
    await one.arrive();
    await callNext();
    await step("begin", one.id);
    expect((await step("needRepeat", one.id, { when: "another-day", why: "胎位不合适" })).value.stage).toBe(
      "another-day",
    );
    expect((await one.arrive()).code).toBe("application.moved-on");
    const week = (await call("sessions/repeatOpenings", { id: one.id, from: MONDAY }, on.nurse)).value;
    expect(week.days.map(({ closed }: { closed?: string }) => closed).slice(0, 2)).toEqual(["no-session", undefined]);
    const to = (change: object = {}) => ({ sessionId: "2026-11-24#am", lane: "A2", unit: 3, note: "", ...change });
    expect(await step("comeAgain", one.id, to({ unit: 1 }))).toMatchObject({ code: "seat.taken" });
    expect(await step("comeAgain", one.id, to({ unit: 23 }))).toMatchObject({
      code: "seat.unfit",
      details: { why: "too-short" },
    });
    const again = await step("comeAgain", one.id, to());
    expect(again.value).toMatchObject({ state: "scheduled", day: "2026-11-24", owedFen: 0, startsAt: "08:30" });
    expect(again.value.number).toBeUndefined();
    hospital.clock.set("2026-11-24T00:20:00.000Z");
    const nurse = await hospital.staff("triage");
    expect((await step("checkInAtDesk", one.id, {}, nurse)).value).toMatchObject({ number: "A001", repeats: 1 });
  });
});
