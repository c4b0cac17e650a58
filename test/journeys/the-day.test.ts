import { openDay, seen, type DayWorld } from "../kit/day-world";

let world: DayWorld;
beforeAll(async () => {
  world = await openDay();
});

test("row 33, 34: a whole day: checked in, called, missed, examined, repeated after a walk, done, reported", async () => {
  const { hospital, booked, step, at, line, callNext, on, call } = world;
  const early = await booked(0, {}, { recordNumber: "M26000301" });
  const second = await booked(3);
  await at("07:40");
  const { value: key } = await call("sessions/boardKey", { rotate: false }, on.nurse);
  const first = await step("checkIn", early.id, { code: key.checkInCode }, early.patient.token);
  expect(first.value).toMatchObject({ stage: "waiting", number: "A001", ahead: 0, late: false });
  expect((await step("checkInAtDesk", second.id)).value).toMatchObject({ number: "A002", stage: "waiting" });
  expect((await call("sessions/myTurn", { id: second.id }, second.patient.token)).value).toMatchObject({ ahead: 1 });

  await at("08:00");
  const called = await callNext();
  expect(called.value).toMatchObject({ id: early.id, stage: "called", room: "C301", calls: 1 });
  expect((await callNext()).code).toBe("lane.busy");
  expect((await step("missedCall", early.id)).value).toMatchObject({ stage: "waiting" });
  expect((await line(early.id)).ahead).toBe(1);

  await at("08:20");
  expect((await callNext()).value).toMatchObject({ id: second.id });
  expect((await step("begin", second.id)).value).toMatchObject({ stage: "in-exam" });
  const walk = await step("needRepeat", second.id, { when: "in-30-minutes", why: "胎位不合适" });
  expect(walk.value).toMatchObject({ stage: "away", backAt: expect.stringMatching("T00:5") });
  expect((await callNext()).value).toMatchObject({ id: early.id });
  expect((await step("begin", early.id)).ok).toBe(true);
  expect((await step("finish", early.id)).value).toMatchObject({ stage: "done" });

  await at("08:55");
  expect((await step("checkInAtDesk", second.id)).value).toMatchObject({ number: "A002", stage: "waiting" });
  expect((await callNext()).value).toMatchObject({ id: second.id, repeats: 1 });
  await step("begin", second.id);
  await step("finish", second.id);

  expect((await step("publishReport", early.id)).code).toBe("report.missing");
  const mine = async () => call("sessions/report", { id: early.id }, await hospital.signsInAgain(early.patient));
  expect((await call("sessions/report", { id: early.id }, early.patient.token)).code).toBe("proof.needed");
  expect((await mine()).code).toBe("report.not-yet");
  const us = {
    id: "us-1",
    on: "2026-11-23",
    code: "US-SYSTEM",
    title: "胎儿系统超声",
    conclusion: "胎儿心率146次/分。性别：女。\n羊水适中。",
  };
  hospital.record.pregnancies.set("M26000301", { reports: [us] });
  await hospital.clock.pause(60_000);
  await world.hospital.app.everyMinute();
  for (let minutes = 0; minutes < 6 && (await line(early.id)).stage !== "report-ready"; minutes++) {
    hospital.clock.advance(1);
    await hospital.app.everyMinute();
  }
  const report = await mine();
  expect(report.value).toMatchObject({ withheld: true, reports: [{ lines: ["胎儿心率146次/分。", "羊水适中。"] }] });
  const own = await seen(hospital, early.patient, early.id);
  expect(JSON.stringify(own.timeline)).not.toContain("sex-withheld");
  expect(hospital.record.written.filter((one) => one.id === early.id).at(-1)?.status).toBe("fulfilled");
});
