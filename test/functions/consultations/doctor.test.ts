import { addDays, addMinutes, dayOf } from "../../../shared/kernel/time";
import {
  accepts,
  answered,
  asked,
  chat,
  keeps,
  lying,
  MOU,
  minutes,
  openLife,
  pays,
  says,
  signedIn,
  step,
  summary,
  XIANG,
  type LifeWorld,
} from "./life-world";

let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const call = (name: string, input: object, token: string) => world.hospital.call(`consultations/${name}`, input, token);
const view = async (id: string) => (await call("consultation", { id }, world.patient.token)).value;
const queueOf = async (token: string) => (await call("queue", {}, token)).value.rows;

describe("the doctor's queue follows every step (row 52)", () => {
  test("waiting, open, answered; oldest first, with the deadline; what is over leaves it", async () => {
    const first = await asked(world);
    world.hospital.clock.advance(5);
    const second = await asked(world);
    expect(await queueOf(world.doctor)).toMatchObject([
      {
        id: first,
        place: "waiting",
        deadline: (await lying(world, first)).acceptBy,
        maskedName: "林*晴",
        ageYears: 31,
      },
      { id: second, place: "waiting" },
    ]);
    await accepts(world, first);
    expect((await queueOf(world.doctor))[0]).toMatchObject({
      place: "open",
      deadline: (await lying(world, first)).endsAt,
    });
    await says(world, first, world.doctor, "请继续监测。");
    expect((await queueOf(world.doctor))[0]).toMatchObject({ place: "answered" });
    await says(world, first, world.patient.token, "好的，还有一个问题。");
    expect((await queueOf(world.doctor))[0]).toMatchObject({ place: "open", unread: expect.any(Number) });
    await step(world, "end", first, world.doctor, { summary });
    await step(world, "cancel", second, world.patient.token);
    expect(await queueOf(world.doctor)).toEqual([]);
  });
});

describe("transfer (row 48, C6)", () => {
  test("goes to a doctor of the department who offers the service; the clock that she was promised runs on", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    const { acceptBy } = await lying(world, id);
    world.hospital.clock.advance(10);
    const doctors = await call("doctorsFor", { id }, world.doctor);
    expect(doctors.value.doctors.map((one: { id: string }) => one.id)).toContain(MOU);
    const input = { id, stepId: world.hospital.id(), version: 2, toDoctorId: MOU, note: "请协助" };
    expect(await call("transfer", input, world.doctor)).toMatchObject({ ok: true, value: { to: { id: MOU } } });
    // The doctor who had it does not see it any more, and is answered all the same when the answer was lost.
    expect(await call("transfer", input, world.doctor)).toMatchObject({ ok: true });
    expect(await lying(world, id)).toMatchObject({
      state: "waiting",
      doctorId: MOU,
      formerDoctorIds: [XIANG],
      acceptBy,
    });
    expect([await queueOf(world.doctor), (await queueOf(world.other)).length]).toEqual([[], 1]);
    expect(await accepts(world, id)).toMatchObject({ status: 404 });
    expect(await accepts(world, id, world.other)).toMatchObject({ ok: true });
    await minutes(world, 1, 5);
    expect(await keeps(world, orderId)).toBe(3000);
  });

  test("in the middle, too: the next doctor accepts before writing, and has the full time for it", async () => {
    const id = await answered(world);
    await step(world, "transfer", id, world.doctor, { toDoctorId: MOU, note: "" });
    expect(await says(world, id, world.other, "您好")).toMatchObject({ code: "consultation.not-accepted" });
    expect((await lying(world, id)).acceptBy).toBe(addMinutes((await lying(world, id)).updatedAt, 24 * 60));
    await accepts(world, id, world.other);
    expect(await says(world, id, world.other, "您好")).toMatchObject({ ok: true });
    expect((await view(id)).doctor.id).toBe(MOU);
  });

  test("not to one who is on leave, offers nothing, or had it already", async () => {
    const id = await asked(world);
    const to = (toDoctorId: string, token = world.doctor) =>
      step(world, "transfer", id, token, { toDoctorId, note: "" });
    expect(await to("dr-gan-boran")).toMatchObject({ code: "doctor.not-available" });
    const desk = await world.desks.desk("cqhcwc", MOU);
    const today = dayOf(world.hospital.clock.now());
    const leave = { from: today, to: addDays(today, 2), note: "外出" };
    await world.desks.commit([world.desks.write("cqhcwc", { ...desk, v: desk.v + 1, leave })]);
    expect(await to(MOU)).toMatchObject({ code: "doctor.not-available" });
    await world.desks.commit([world.desks.write("cqhcwc", { ...desk, v: desk.v + 2 })]);
    expect(await to(MOU)).toMatchObject({ ok: true });
    expect(await to(XIANG, world.other)).toMatchObject({ code: "doctor.not-available" });
  });

  test("the hospital hands over what runs out while its doctor does not come", async () => {
    const id = await asked(world);
    const { app } = world.hospital;
    const operations = await world.hospital.staff("operations");
    expect((await call("longWaits", { hours: 24 }, operations)).value.rows).toMatchObject([
      {
        id,
        doctor: { id: XIANG },
        away: false,
        others: expect.arrayContaining([expect.objectContaining({ id: MOU })]),
      },
    ]);
    expect((await call("longWaits", { hours: 2 }, operations)).value.rows).toEqual([]);
    expect(await step(world, "handOver", id, operations, { toDoctorId: "dr-gan-boran", note: "" })).toMatchObject({
      code: "doctor.not-available",
    });
    expect(await step(world, "handOver", id, operations, { toDoctorId: MOU, note: "原医生停诊" })).toMatchObject({
      value: { to: { id: MOU }, version: 2 },
    });
    const late = { id, stepId: world.hospital.id(), version: 1, toDoctorId: MOU, note: "" };
    expect(await call("handOver", late, operations)).toMatchObject({ code: "consultation.moved-on" });
    expect((await app.repositories.consultations.unread("cqhcwc", id))!.steps.at(-1)).toMatchObject({ by: "desk" });
  });
});

describe("stop and go offline (D2-03, row 54)", () => {
  test.each([["waiting"], ["accepted"], ["in-progress"]])(
    "from %s, in one: stopped, closed, all back once",
    async (from) => {
      const id = await asked(world, { fen: 3000 });
      const orderId = await pays(world, id);
      if (from !== "waiting") await accepts(world, id);
      if (from === "in-progress") await says(world, id, world.doctor, "您的情况需要当面看。");
      // No working session is needed to stop: it must be possible at any moment.
      const { version } = (await call("myDesk", {}, world.doctor)).value.desk ?? {};
      await call("stopWorking", { version: version ?? 0 }, world.doctor);
      const stopped = await step(world, "stopOnline", id, world.doctor, {
        reason: "acute",
        note: "胎动减少请立即到急诊",
      });
      expect(stopped).toMatchObject({ ok: true, value: { state: "stopped", may: [] } });
      expect(await view(id)).toMatchObject({
        ended: { why: "acute", note: "胎动减少请立即到急诊", offlineDepartmentId: "pregnancy-health-center" },
        next: ["emergency", "book-offline", "refund-coming"],
        may: ["complain", "export"],
      });
      expect((await chat(world, id)).slice(-2)).toEqual(["stopped", "card:offline-place"]);
      expect(await says(world, id, world.patient.token, "好的")).toMatchObject({ code: "thread.closed" });
      await minutes(world, 1, 2, 5, 60);
      expect([await keeps(world, orderId), world.hospital.payment.refunds.size]).toEqual([0, 1]);
    },
  );
});

describe("how it ends (D2-15, row 55)", () => {
  test("not before the doctor has answered, and never without a summary", async () => {
    const id = await asked(world);
    await accepts(world, id);
    expect(await step(world, "end", id, world.doctor, { summary })).toMatchObject({ code: "answer.missing" });
    expect(await step(world, "end", id, world.doctor, {})).toMatchObject({ code: "request.malformed" });
    const short = { ...summary, advice: "" };
    expect(await step(world, "end", id, world.doctor, { summary: short })).toMatchObject({
      fields: [{ code: "summary.required" }],
    });
  });

  test("by its time: warned four hours before, ended after 48; the summary may follow, once", async () => {
    const id = await answered(world, { fen: 3000 });
    await minutes(world, 44 * 60 - 5);
    expect((await chat(world, id)).at(-1)).toBe("doctor:text");
    await minutes(world, 6, 1);
    expect((await chat(world, id)).at(-1)).toBe("ending-soon");
    await minutes(world, 4 * 60);
    expect(await view(id)).toMatchObject({ state: "ended", ended: { why: "time" }, money: "paid" });
    const doctor = await signedIn(world.hospital, "doctor.xiang");
    await world.work(XIANG, doctor);
    expect(await step(world, "writeSummary", id, doctor, { summary })).toMatchObject({ ok: true });
    expect(await step(world, "writeSummary", id, doctor, { summary })).toMatchObject({ code: "summary.already" });
    expect((await view(id)).summary).toMatchObject(summary);
  });
  test("without any answer by its end: unanswered, and all goes back", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    await accepts(world, id);
    await minutes(world, 44 * 60, 4 * 60, 1, 5);
    expect(await view(id)).toMatchObject({
      state: "unanswered",
      next: ["other-doctor", "book-offline", "refund-coming"],
    });
    expect(await keeps(world, orderId)).toBe(0);
  });

  test("by its rounds: after the last one both are told, she writes no further, and it ends four hours later", async () => {
    const id = await answered(world);
    const { most } = (await lying(world, id)).exchanges;
    for (let round = 0; round < most; round++) {
      await says(world, id, world.patient.token, `问题${round}`);
      await says(world, id, world.doctor, `回答${round}`);
    }
    expect((await chat(world, id)).at(-1)).toBe("last-round");
    expect(await says(world, id, world.patient.token, "还有")).toMatchObject({ code: "rounds.used-up" });
    await minutes(world, 3 * 60 + 55);
    expect((await view(id)).state).toBe("in-progress");
    await minutes(world, 5, 1);
    expect(await view(id)).toMatchObject({ state: "ended", exchanges: { used: most, most } });
  });

  test("tests that the doctor asks for are a card in the chat, and stay in the request", async () => {
    const id = await answered(world);
    await step(world, "askForTest", id, world.doctor, { tests: ["糖化血红蛋白", "尿常规"], note: "空腹" });
    expect((await chat(world, id)).at(-1)).toBe("card:test-request");
    expect((await view(id)).askedTests).toMatchObject([{ name: "糖化血红蛋白", note: "空腹" }, { name: "尿常规" }]);
  });
});

describe("the doctor's desk (C8)", () => {
  test("pause until a time of today, seen by the patient; back; leave and numbers", async () => {
    const id = await asked(world);
    const seen = async () => (await call("myDesk", {}, world.doctor)).value;
    const { desk, now, services } = await seen();
    const until = addMinutes(now, 90);
    expect(
      await call("pause", { version: desk.v, until: addMinutes(now, 24 * 60), note: "" }, world.doctor),
    ).toMatchObject({
      code: "pause.out-of-range",
    });
    expect(await call("pause", { version: desk.v, until, note: "查房" }, world.doctor)).toMatchObject({ ok: true });
    expect((await view(id)).away).toEqual({ why: "paused", until, note: "查房" });
    expect(await call("resume", { version: desk.v }, world.doctor)).toMatchObject({ code: "desk.moved-on" });
    expect(await call("resume", { version: desk.v + 1 }, world.doctor)).toMatchObject({ ok: true });
    expect((await view(id)).away).toBeUndefined();
    expect(services).toMatchObject([{ kind: "text", perDay: 20, on: true }]);
    const today = dayOf(now);
    const leave = { from: addDays(today, 1), to: today, note: "" };
    const save = (input: object) => call("saveDesk", { version: desk.v + 2, services: [], ...input }, world.doctor);
    expect(await save({ leave })).toMatchObject({ code: "leave.malformed" });
    expect(await save({ services: [{ kind: "video", on: true, perDay: 5 }] })).toMatchObject({
      code: "service.not-yours",
    });
    const set = { services: [{ kind: "text", on: false, perDay: 8 }], leave: { from: today, to: today, note: "进修" } };
    expect((await save(set)).value).toMatchObject({
      onLeave: true,
      services: [{ on: false, perDay: 8, priceCode: "CONSULT-TEXT" }],
    });
    expect((await view(id)).away).toMatchObject({ why: "leave", note: "进修" });
  });

  test("who is no doctor of the directory has no desk", async () => {
    const { repositories } = world.hospital.app;
    const account = (await repositories.hospital.staff("cqhcwc", "staff-doctor-2"))!;
    const { doctorId: _doctorId, ...member } = account.member;
    await repositories.hospital.commit(
      repositories.hospital.saveStaff("cqhcwc", { ...account, v: account.v + 1, member }, { version: account.v }),
    );
    for (const [name, input] of [
      ["myDesk", {}],
      ["queue", {}],
      ["startWorking", { version: 0 }],
      ["stopWorking", { version: 0 }],
      ["pause", { version: 0, until: addMinutes(world.hospital.clock.now(), 5), note: "" }],
      ["resume", { version: 0 }],
      ["saveDesk", { version: 0, services: [] }],
    ] as const)
      expect(await call(name, input, world.doctor)).toMatchObject({ code: "doctor.unknown" });
  });

  test("the first answer's minutes are kept for the median of the directory (row 46)", async () => {
    const before = (await world.desks.desk("cqhcwc", XIANG)).replies.length;
    const id = await asked(world);
    world.hospital.clock.advance(12);
    await accepts(world, id);
    await says(world, id, world.doctor, "您好");
    const { replies } = await world.desks.desk("cqhcwc", XIANG);
    expect([replies.length, replies[0]]).toEqual([Math.min(50, before + 1), 12]);
  });
});
