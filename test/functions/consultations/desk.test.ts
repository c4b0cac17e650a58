import { addDays, addMinutes, dayOf } from "../../../shared/kernel/time";
import { accepts, asked, openLife, says, XIANG, type LifeWorld } from "./life-world";

let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const call = (name: string, input: object, token: string) => world.hospital.call(`consultations/${name}`, input, token);
const view = async (id: string) => (await call("consultation", { id }, world.patient.token)).value;

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
