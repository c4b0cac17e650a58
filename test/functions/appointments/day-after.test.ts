import { MONDAY, openDay, seen, type DayWorld } from "../../kit/day-world";

let world: DayWorld;
beforeEach(async () => {
  world = await openDay();
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
    const mine = async () => call("sessions/report", { id: one.id }, await hospital.signsInAgain(one.patient));
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
  expect(timeline.at(-1)).toMatchObject({
    reason: "phone-call,no-answer",
    note: expect.stringContaining("晚上再打"),
  });
  const own = await seen(hospital, patient, id);
  expect([own.version, JSON.stringify(own.timeline).includes("晚上再打")]).toEqual([1, false]);
  expect(own.timeline).toHaveLength(1);
});
