import { AM, ECHO_LANE, MONDAY, openDay, PLAIN_LANE, seen, type DayWorld } from "../../kit/day-world";

let world: DayWorld;
beforeEach(async () => {
  world = await openDay();
});
const code = async () =>
  (await world.call("sessions/boardKey", { rotate: false }, world.on.nurse)).value.checkInCode as string;
/** Somebody with a fixed time who is here. */
const here = async (unit: number, change: object = {}) => {
  const one = await world.booked(unit, change);
  return { ...one, arrive: () => world.step("checkInAtDesk", one.id) };
};

describe("checking in (D1-13)", () => {
  test("checkIn: not before her day, not too early, not without the code of the waiting room", async () => {
    const { booked, at, step } = world;
    const { id, patient } = await booked(12);
    const given = await code();
    const checkIn = (word: string) => step("checkIn", id, { code: word }, patient.token);
    expect(await checkIn(given)).toMatchObject({ code: "checkin.not-today", details: { day: MONDAY } });
    await at("08:20");
    const today = await code();
    expect(today).not.toBe(given);
    const from = "2026-11-23T00:30:00.000Z";
    expect(await checkIn(today)).toMatchObject({ code: "checkin.too-early", details: { from } });
    await at("08:30");
    expect((await checkIn(given)).code).toBe("checkin.wrong-code");
    expect((await checkIn("000000")).code).toBe("checkin.wrong-code");
    expect((await checkIn(today.toLowerCase())).value).toMatchObject({ number: "A001", stage: "waiting" });
    expect((await checkIn(today)).code).toBe("application.moved-on");
  });

  test("a new key of the screens ends the old code and the old screens", async () => {
    const { booked, at, step, call, on } = world;
    const { id, patient } = await booked(0);
    await at("07:50");
    const before = (await call("sessions/boardKey", { rotate: false }, on.nurse)).value;
    const after = (await call("sessions/boardKey", { rotate: true }, on.nurse)).value;
    expect((await step("checkIn", id, { code: before.checkInCode }, patient.token)).code).toBe("checkin.wrong-code");
    expect((await call("sessions/board", { key: before.key })).code).toBe("thing.missing");
    expect((await call("sessions/board", { key: after.key })).value.checkInCode).toBe(after.checkInCode);
  });

  test("the desk checks in at any time of the day, and on no other: checkInAtDesk", async () => {
    const one = await here(12);
    expect(await one.arrive()).toMatchObject({ code: "checkin.not-today", details: { day: MONDAY } });
    await world.at("07:00");
    expect((await one.arrive()).value).toMatchObject({ number: "A001", late: false });
    expect((await one.arrive()).code).toBe("application.moved-on");
  });

  test("the wall screen knows numbers and rooms, no name, no id", async () => {
    const { at, callNext, call, on } = world;
    const [one, two] = [await here(0), await here(3)];
    await at("08:00");
    await one.arrive();
    await two.arrive();
    await callNext();
    const { key } = (await call("sessions/boardKey", { rotate: false }, on.nurse)).value;
    const { value } = await call("sessions/board", { key });
    expect(value).toMatchObject({ called: [{ number: "A001", room: "C301" }], next: [{ number: "A002" }], waiting: 1 });
    for (const secret of [one.id, two.id, one.patient.personId, "林", "138", "199"])
      expect(JSON.stringify(value)).not.toContain(secret);
  });

  test("myTurn is hers alone, costs little, and says where to go", async () => {
    const { at, callNext, call, hospital, booked } = world;
    const one = await here(0);
    const later = await booked(6);
    const asleep = () => call("sessions/myTurn", { id: later.id }, later.patient.token);
    expect((await asleep()).value).toMatchObject({ stage: "expected", checkInFrom: "2026-11-22T23:30:00.000Z" });
    await at("08:00");
    await one.arrive();
    const stranger = await hospital.patient();
    expect((await call("sessions/myTurn", { id: one.id }, stranger.token)).code).toBe("thing.missing");
    expect((await call("sessions/myTurn", { id: later.id }, stranger.token)).code).toBe("thing.missing");
    await callNext();
    expect((await call("sessions/myTurn", { id: one.id }, one.patient.token)).value).toMatchObject({
      stage: "called",
      room: "C301",
      number: "A001",
    });
  });
});

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

describe("a report", () => {
  test("publishReport and report say when there is none, and when the record is out of reach", async () => {
    const { at, step, callNext, booked, hospital, call } = world;
    const one = await booked(0, {}, { recordNumber: "M26000312" });
    await at("08:00");
    await step("checkInAtDesk", one.id);
    await callNext();
    await step("begin", one.id);
    await step("finish", one.id);
    const mine = () => call("sessions/report", { id: one.id }, one.patient.token);
    expect((await mine()).code).toBe("report.not-yet");
    expect((await step("publishReport", one.id)).code).toBe("report.missing");
    hospital.record.stopped = true;
    expect((await step("publishReport", one.id)).code).toBe("record.unreachable");
    hospital.record.stopped = false;
    const us = { id: "us", on: MONDAY, code: "US-SYSTEM", title: "系统超声", conclusion: "胎心146次/分" };
    hospital.record.pregnancies.set("M26000312", { reports: [us] });
    expect((await step("publishReport", one.id)).value.stage).toBe("report-ready");
    expect((await mine()).value).toMatchObject({ withheld: false, reports: [{ lines: ["胎心146次/分"] }] });
    hospital.record.stopped = true;
    expect(await mine()).toMatchObject({ code: "record.unreachable", details: { phone: expect.any(String) } });
  });
});

describe("not coming, and saying why (row 31)", () => {
  test("who did not come is written down once after the session; an accepted appeal takes it back", async () => {
    const { at, step, booked, hospital, call, on } = world;
    const [one, two] = [await booked(0), await booked(3)];
    const afternoon = await booked(0, { sessionId: `${MONDAY}#pm` });
    await at("13:29");
    await hospital.app.everyMinute();
    expect((await seen(hospital, one.patient, one.id)).state).toBe("scheduled");
    await at("13:30");
    await hospital.app.everyMinute();
    await hospital.app.everyMinute();
    await hospital.settle();
    const missed = await seen(hospital, one.patient, one.id);
    expect([missed.state, missed.version]).toEqual(["no-show", 2]);
    expect((await seen(hospital, afternoon.patient, afternoon.id)).state).toBe("scheduled");
    expect((await step("decideAppeal", one.id, { accepted: true, note: "属实" })).code).toBe("appeal.missing");
    expect((await step("appeal", two.id, { note: "高速封路" }, two.patient.token)).ok).toBe(true);
    expect((await step("appeal", one.id, { note: "当天住院" }, one.patient.token)).value.state).toBe("no-show");
    expect((await step("appeal", one.id, { note: "再说一次" }, one.patient.token)).code).toBe("appeal.made");
    const list = (await call("sessions/appeals", {}, on.nurse)).value.items;
    expect(list.map(({ id }: { id: string }) => id)).toEqual([two.id, one.id]);
    expect((await step("decideAppeal", one.id, { accepted: true, note: "已核实" })).value.state).toBe(
      "cancelled-by-patient",
    );
    expect((await step("decideAppeal", two.id, { accepted: false, note: "未提供材料" })).value.state).toBe("no-show");
    expect((await step("decideAppeal", two.id, { accepted: true, note: "再看" })).code).toBe("appeal.missing");
    const marks = (personId: string) => hospital.app.parts.appointments.conduct.marks(personId, "cqhcwc");
    expect(await marks(one.patient.personId)).toEqual([]);
    expect(await marks(two.patient.personId)).toMatchObject([{ what: "missed" }]);
    expect((await call("sessions/appeals", {}, on.nurse)).value.items).toEqual([]);
  });

  test("appeal: only who was missed has anything to explain", async () => {
    const { id, patient } = await world.booked(0);
    expect((await world.step("appeal", id, { note: "我会来" }, patient.token)).code).toBe("application.moved-on");
  });
});

test("a telephone call stands in the case for colleagues, and is nothing that she sees or that disturbs a step", async () => {
  const { booked, call, on, hospital, id: fresh } = world;
  const { id, patient } = await booked(0);
  const input = { id, stepId: fresh(), version: 1, outcome: "no-answer", note: "晚上再打" };
  const first = await call("sessions/logCall", input, on.nurse);
  expect(first.ok).toBe(true);
  expect((await call("sessions/logCall", input, on.nurse)).value).toEqual(first.value);
  expect((await call("sessions/logCall", { ...input, note: "改了" }, on.nurse)).code).toBe("request.reused");
  const { timeline } = (await call("appointments/case", { id }, on.nurse)).value;
  expect(timeline.at(-1)).toMatchObject({ reason: "phone-call", note: expect.stringContaining("晚上再打") });
  const own = await seen(hospital, patient, id);
  expect([own.version, JSON.stringify(own.timeline).includes("晚上再打")]).toEqual([1, false]);
  expect(own.timeline).toHaveLength(1);
});
