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
