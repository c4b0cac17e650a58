import { MONDAY, openDay, type DayWorld } from "../../kit/day-world";

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

  test("the wall screen says how far behind the day is, by whoever is next by appointment", async () => {
    const { at, callNext, call, on, step } = world;
    const [one, two, late] = [await here(0), await here(3), await here(6)];
    const { key } = (await call("sessions/boardKey", { rotate: false }, on.nurse)).value;
    const delay = async () => (await call("sessions/board", { key })).value.delayMinutes;
    await at("08:00");
    expect(await delay()).toBe(0);
    await one.arrive();
    await two.arrive();
    expect(await delay()).toBe(0);
    await at("08:20");
    await callNext();
    await step("begin", one.id);
    // Her time was 8:30, and nobody has called her yet.
    await at("09:10");
    expect(await delay()).toBe(40);
    await step("finish", one.id);
    await callNext();
    await at("09:40");
    await late.arrive();
    expect((await world.line(late.id)).late).toBe(true);
    expect(await delay()).toBe(0);
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
