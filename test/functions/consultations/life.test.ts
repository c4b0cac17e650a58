import { TENANT } from "../../kit/hospital";
import {
  accepts,
  answered,
  asked,
  chat,
  keeps,
  lying,
  meets,
  minutes,
  openLife,
  ordered,
  pays,
  says,
  step,
  summary,
  type LifeWorld,
} from "./life-world";

let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const state = async (id: string) => (await lying(world, id)).state;
const view = async (id: string) =>
  (await world.hospital.call("consultations/consultation", { id }, world.patient.token)).value;

describe("from the fee to the end", () => {
  test("D2-24: paid, accepted with the visit as proof, answered, ended with a summary, rated", async () => {
    const id = await asked(world, { fen: 3000 });
    expect(await view(id)).toMatchObject({
      state: "awaiting-payment",
      may: ["pay", "write", "cancel"],
      money: "to-pay",
    });
    await pays(world, id);
    expect(await view(id)).toMatchObject({ state: "waiting", money: "paid", next: ["wait", "write"] });
    expect(await accepts(world, id)).toMatchObject({ ok: true, value: { state: "accepted" } });
    const proof = { to: "accepted", reason: "meets-condition" };
    expect((await lying(world, id)).steps.at(-1)).toMatchObject({ ...proof, note: meets.visitId });
    const told = (await view(id)).timeline.at(-1);
    expect([told, told.note]).toEqual([expect.objectContaining(proof), undefined]);
    await says(world, id, world.doctor, "请继续监测。");
    expect(await state(id)).toBe("in-progress");
    expect(await step(world, "end", id, world.doctor, { summary })).toMatchObject({ ok: true });
    expect(await view(id)).toMatchObject({ state: "ended", summary, next: ["read-summary", "rate", "dispute"] });
    const rated = await step(world, "rate", id, world.patient.token, { stars: 5, words: "很清楚" });
    expect(rated.value).toMatchObject({ state: "rated", rating: { stars: 5 } });
    expect(await chat(world, id)).toEqual([
      "rules",
      "to-pay",
      "waiting",
      "accepted",
      "doctor:text",
      "card:summary",
      "ended",
    ]);
    expect((await view(id)).timeline.map(({ to }: { to: string }) => to)).toEqual([
      "awaiting-payment",
      "waiting",
      "accepted",
      "in-progress",
      "ended",
      "rated",
    ]);
  });

  test("her list shows each with its clock and what is unread, and nobody else's", async () => {
    const id = await answered(world);
    const stranger = await world.hospital.patient();
    const mine = await world.hospital.call("consultations/mine", {}, world.patient.token);
    expect(mine.value.items).toMatchObject([
      { id, state: "in-progress", unread: 4, maskedName: "林*晴", money: "free" },
    ]);
    expect((await world.hospital.call("consultations/mine", {}, stranger.token)).value.items).toEqual([]);
    expect(await world.hospital.call("consultations/consultation", { id }, stranger.token)).toMatchObject({
      status: 404,
      code: "thing.missing",
    });
  });

  test("the same tap again is answered with where it is, another request under its id is refused", async () => {
    const id = await asked(world);
    const input = { id, stepId: world.hospital.id(), version: 1, ...meets };
    await world.hospital.call("consultations/accept", input, world.doctor);
    await says(world, id, world.doctor, "请继续监测。");
    const again = await world.hospital.call("consultations/accept", input, world.doctor);
    expect(again).toMatchObject({ ok: true, value: { state: "in-progress" } });
    const reused = await world.hospital.call("consultations/accept", { ...input, visitId: "x" }, world.doctor);
    expect(reused).toMatchObject({ code: "request.reused" });
  });

  test("a line that comes into the chat meanwhile is no reason to refuse a step", async () => {
    const id = await answered(world);
    const { v: version } = await lying(world, id);
    await says(world, id, world.patient.token, "谢谢医生");
    await step(world, "askForTest", id, world.doctor, { tests: ["糖化血红蛋白"], note: "" });
    const input = { id, stepId: world.hospital.id(), version, summary };
    expect(await world.hospital.call("consultations/end", input, world.doctor)).toMatchObject({ ok: true });
  });
});

describe("accepting (P9, C8)", () => {
  test("takes a working session that began with a proof, and another proof after four hours", async () => {
    const id = await asked(world);
    world.hospital.clock.advance(10);
    const late = await world.hospital.call("consultations/startWorking", { version: 3 }, world.doctor);
    expect(late).toMatchObject({ code: "proof.needed" });
    world.hospital.clock.advance(0.1);
    const { v: version } = (await world.hospital.call("consultations/myDesk", {}, world.doctor)).value.desk;
    await world.hospital.call("consultations/stopWorking", { version }, world.doctor);
    expect(await accepts(world, id)).toMatchObject({ code: "working.needed" });
    for (const [name, more] of [
      ["decline", { reason: "busy", note: "", tests: [] }],
      ["transfer", { toDoctorId: "dr-mou-siyuan", note: "" }],
      ["end", { summary }],
      ["askForTest", { tests: ["血常规"], note: "" }],
      ["writeSummary", { summary }],
    ] as const)
      expect(await step(world, name, id, world.doctor, more)).toMatchObject({ code: "working.needed" });
    expect(await state(id)).toBe("waiting");
  });

  test.each([
    ["a visit that the record does not show any more", "visit.gone"],
    ["another visit than hers", "visit.gone"],
    ["a record that is out of reach", "record.unreachable"],
    ["a record that is not hers any more", "identity.changed"],
    ["somebody who is bound no more", "identity.changed"],
  ])("is refused for %s", async (what, code) => {
    const id = await asked(world);
    const { record, app } = world.hospital;
    const known = record.followUps.get("M26000901")!;
    if (what.startsWith("a visit")) record.followUps.set("M26000901", { ...known, visits: [] });
    if (what.startsWith("a record that is out")) record.stopped = true;
    if (what.startsWith("a record that is not")) record.followUps.set("M26000901", {});
    if (what.startsWith("somebody")) {
      const key = {
        table: "patients",
        pk: `${TENANT}#account#${world.patient.accountId}`,
        sk: `member#${world.patient.personId}`,
      };
      await app.table.commit([{ remove: key as never, when: "any" }]);
    }
    const visitId = what.startsWith("another") ? "enc-9" : meets.visitId;
    expect(await step(world, "accept", id, world.doctor, { ...meets, visitId })).toMatchObject({ code });
    expect(await state(id)).toBe("waiting");
  });

  test("a doctor sees and takes only what waits for this very doctor (C6)", async () => {
    const id = await asked(world);
    expect(await accepts(world, id, world.other)).toMatchObject({ status: 404 });
    expect(await world.hospital.call("consultations/openCase", { id }, world.other)).toMatchObject({ status: 404 });
    const seen = await world.hospital.call("consultations/openCase", { id }, world.doctor);
    expect(seen.value).toMatchObject({ person: { name: "林晚晴" }, may: ["accept", "decline", "transfer", "stop"] });
  });
});

describe("what is not taken has a reason, a next step and the money back (D2-15)", () => {
  const declined = (id: string, reason: string, tests: string[] = []) =>
    step(world, "decline", id, world.doctor, { reason, note: "请先到门诊", tests });

  test("declined for a test: the test is named, and all goes back by itself, once", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    expect(await declined(id, "needs-test")).toMatchObject({ code: "tests.required" });
    expect(await declined(id, "needs-test", ["糖化血红蛋白"])).toMatchObject({ ok: true });
    expect(await view(id)).toMatchObject({
      state: "declined",
      ended: { why: "needs-test", note: "请先到门诊", offlineDepartmentId: "pregnancy-health-center" },
      askedTests: [{ name: "糖化血红蛋白" }],
      next: ["have-test", "ask-again", "refund-coming"],
      money: "all-back",
    });
    await minutes(world, 1, 2, 5);
    expect(await keeps(world, orderId)).toBe(0);
    expect(world.hospital.payment.refunds.size).toBe(1);
  });

  test("cancelled before acceptance: all back; afterwards it says who was first", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    expect(await step(world, "cancel", id, world.patient.token)).toMatchObject({
      value: { state: "patient-cancelled" },
    });
    expect(await accepts(world, id)).toMatchObject({
      code: "consultation.moved-on",
      details: { state: "patient-cancelled", by: "patient" },
    });
    await minutes(world, 1, 2, 5);
    expect(await keeps(world, orderId)).toBe(0);
  });

  test("nobody accepts in 24 hours: timed out, told, all back", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    await minutes(world, 24 * 60 - 5);
    expect(await state(id)).toBe("waiting");
    await minutes(world, 5, 2, 5);
    expect(await view(id)).toMatchObject({
      state: "timed-out",
      next: ["other-doctor", "book-offline", "refund-coming"],
    });
    expect(await keeps(world, orderId)).toBe(0);
    const inbox = await world.hospital.call("notifications/inbox", {}, world.patient.token);
    expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("consultation-timed-out");
  });

  test("not paid in half an hour: closed, and nothing is owed", async () => {
    const id = await asked(world, { fen: 3000 });
    await ordered(world, id);
    await minutes(world, 31, 1);
    expect(await view(id)).toMatchObject({ state: "not-paid", money: "nothing", next: ["ask-again"] });
    const pay = await world.hospital.call(
      "orders/place",
      { id: world.hospital.id(), subject: { domain: "consultations", id } },
      world.patient.token,
    );
    expect(pay).toMatchObject({ code: "order.not-payable" });
  });
});
