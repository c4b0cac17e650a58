import { isSame } from "../../../functions/prescriptions/review/review-parts";
import { TENANT } from "../../kit/hospital";
import { chat } from "../consultations/life-world";
import {
  approves,
  call,
  lying,
  openRx,
  paid,
  proved,
  rejects,
  returns,
  seen,
  signed,
  takes,
  type RxWorld,
} from "./rx-world";

const kinds = async (world: RxWorld) => {
  const answer = await world.hospital.call("notifications/inbox", {}, world.patient.token);
  return (answer.value.items as { kind: string }[]).map(({ kind }) => kind);
};

test("D2-17: the queue has the nearest target first; who opens a case is shown to the others", async () => {
  const world = await openRx();
  const first = await signed(world);
  const second = await signed(world);
  const { items } = (await call(world, "queue", {}, world.pharmacist)).value;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([first, second]);
  expect(items[0]).toMatchObject({ state: "in-review", overdue: false, drugs: 1 });
  expect(items[0].maskedName).toContain("*");
  const opened = await call(world, "openCase", { id: first }, world.pharmacist);
  expect(opened.value).toMatchObject({
    id: first,
    version: 1,
    may: ["review", "ask"],
    reviewer: { staffId: "staff-pharmacist-1" },
  });
  expect(opened.value.told).toMatchObject({ description: expect.any(String), medicines: expect.any(Array) });
  expect((await call(world, "queue", {}, world.pharmacist)).value.items[0].reviewer.staffId).toBe("staff-pharmacist-1");
  expect(await call(world, "openCase", { id: world.hospital.id() }, world.pharmacist)).toMatchObject({
    code: "thing.missing",
  });
  expect((await call(world, "previous", { id: first }, world.pharmacist)).value.prescriptions).toMatchObject([
    { id: second },
  ]);
});

test("D2-17: approving opens payment, tells her, and nothing before it does", async () => {
  const world = await openRx();
  const id = await signed(world);
  const before = (await call(world, "prescription", { id }, world.patient.token)).value;
  expect(before).toMatchObject({ standing: "in-review", reviewBy: expect.any(String) });
  expect(before.pay).toBeUndefined();
  expect(before.validUntil).toBeUndefined();
  const order = { id: world.hospital.id(), subject: { domain: "prescriptions", id } };
  expect(await world.hospital.call("orders/place", order, world.patient.token)).toMatchObject({
    code: "order.not-payable",
  });
  const input = await seen(world, id);
  const pharmacist = await proved(world, "pharmacist.ai");
  const answer = await call(world, "approve", input, pharmacist);
  expect(answer.value).toMatchObject({ state: "approved", approvedBy: { staffId: "staff-pharmacist-1" } });
  expect((await call(world, "approve", input, pharmacist)).value).toMatchObject({ version: 2 });
  const after = (await call(world, "prescription", { id }, world.patient.token)).value;
  expect(after).toMatchObject({ standing: "to-choose", pay: { step: "choose", totalFen: before.totalFen } });
  expect(await kinds(world)).toContain("prescription-approved");
  expect(await chat(world, world.consultationId)).toContain("prescription-approved");
});

test("P2: who wrote it cannot review it, as the same member of staff or the same doctor", async () => {
  const world = await openRx();
  const id = await signed(world);
  const { repository } = world.hospital.app.parts.prescriptions;
  const before = await lying(world, id);
  const prescriber = { ...before.prescriber, staffId: "staff-pharmacist-1" };
  await repository.commit([repository.write(TENANT, { ...before, prescriber, v: before.v + 1 })]);
  const own = { code: "reviewer.prescribed" };
  expect(await approves(world, id)).toMatchObject(own);
  expect(await returns(world, id)).toMatchObject(own);
  expect(await rejects(world, id)).toMatchObject(own);
  expect((await call(world, "openCase", { id }, world.pharmacist)).value.may).toEqual([]);
  const doctor = { staffId: "staff-9", doctorId: "dr-xiang-jinghe", name: prescriber.name };
  expect(isSame(doctor, before.prescriber)).toBe(true);
  expect(isSame({ ...doctor, doctorId: "dr-mou-siyuan" }, before.prescriber)).toBe(false);
  expect(await call(world, "approve", await seen(world, id), await proved(world, "doctor.xiang"))).toMatchObject({
    code: "role.forbidden",
  });
});

test("P1: a decision is about the content that was seen, and about no other", async () => {
  const world = await openRx();
  const id = await signed(world);
  const wrong = { code: "content.changed", details: { content: 1 } };
  expect(await approves(world, id, { hash: "0".repeat(64) })).toMatchObject(wrong);
  expect(await returns(world, id, { content: 2 })).toMatchObject(wrong);
  const stale = await seen(world, id, { codes: ["2-1"], note: "", hash: "0".repeat(64) });
  expect(await call(world, "reject", stale, world.pharmacist)).toMatchObject(wrong);
  expect((await lying(world, id)).state).toBe("in-review");
});

test("a returned one tells the codes, the doctor answers, and she reads only that the doctor looks at it", async () => {
  const world = await openRx();
  const id = await signed(world);
  expect((await returns(world, id)).value).toMatchObject({ state: "returned", codes: ["2-5"] });
  expect(await approves(world, id)).toMatchObject({
    code: "prescription.moved-on",
    details: { state: "returned", by: "pharmacist" },
  });
  expect(await returns(world, id)).toMatchObject({ code: "prescription.moved-on" });
  expect(await rejects(world, id)).toMatchObject({ code: "prescription.moved-on" });
  const hers = (await call(world, "prescription", { id }, world.patient.token)).value;
  expect(hers).toMatchObject({ standing: "returned", codes: ["2-5"] });
  expect(hers.note).toBeUndefined();
  expect(await chat(world, world.consultationId)).toContain("prescription-returned");
});

test("a rejected one ends without money, with codes and words for her", async () => {
  const world = await openRx();
  const id = await signed(world);
  expect((await rejects(world, id)).value).toMatchObject({ state: "rejected", endedBecause: "rejected" });
  const hers = (await call(world, "prescription", { id }, world.patient.token)).value;
  expect(hers).toMatchObject({ standing: "rejected", note: "与诊断不符", codes: ["2-1"], phone: "023-63315011" });
  expect(hers.pay).toBeUndefined();
});

test("an unreachable signing service approves nothing", async () => {
  const world = await openRx();
  const id = await signed(world);
  world.hospital.signature.stopped = true;
  expect(await approves(world, id)).toMatchObject({ code: "signature.unreachable" });
  expect((await lying(world, id)).state).toBe("in-review");
});

test.each([
  ["timestamp-unreachable", "signature.no-timestamp"],
  ["certificate-over", "signature.certificate-over"],
  ["refused", "signature.refused"],
  ["mismatch", "signature.refused"],
] as const)("nothing is approved where signing fails with %s: the pharmacist reads %s", async (why, code) => {
  const world = await openRx();
  const id = await signed(world);
  world.hospital.signature.fails = why;
  expect(await approves(world, id)).toMatchObject({ code });
  expect((await lying(world, id)).state).toBe("in-review");
});

test("pharmacist and prescriber write beside the case, each line once", async () => {
  const world = await openRx();
  const prescriptionId = await signed(world);
  const asks = { id: world.hospital.id(), prescriptionId, words: "每日三次是否过多？" };
  await call(world, "askPrescriber", asks, world.pharmacist);
  expect((await call(world, "askPrescriber", asks, world.pharmacist)).value.messages).toHaveLength(1);
  expect(await call(world, "askPrescriber", { ...asks, words: "别的" }, world.pharmacist)).toMatchObject({
    code: "request.reused",
  });
  const answers = { id: world.hospital.id(), prescriptionId, words: "按体重核过，不多。" };
  expect(await call(world, "answer", answers, world.other)).toMatchObject({ code: "thing.missing" });
  await call(world, "answer", answers, world.doctor);
  const { messages } = (await call(world, "messages", { prescriptionId }, world.pharmacist)).value;
  expect(messages.map(({ by }: { by: string }) => by)).toEqual(["pharmacist", "doctor"]);
});

test("an overdue review is told once, and she sees that it is late", async () => {
  const world = await openRx();
  const id = await signed(world);
  world.hospital.clock.advance(31);
  await world.hospital.app.everyMinute();
  await world.hospital.app.everyMinute();
  const overdue = world.hospital.logged.filter(({ event }) => event === "review.overdue");
  expect(overdue).toHaveLength(1);
  expect((await call(world, "prescription", { id }, world.patient.token)).value.standing).toBe("review-late");
  const { items } = (await call(world, "queue", {}, await proved(world, "pharmacist.ai"))).value;
  expect(items[0].overdue).toBe(true);
});

test("D2-23: she is warned before the last moment, and after it nothing can be paid", async () => {
  const world = await openRx();
  const id = await signed(world);
  await approves(world, id);
  const { validUntil } = await lying(world, id);
  const minutes = (to: string) => (Date.parse(to) - Date.parse(world.hospital.clock.now())) / 60_000;
  world.hospital.clock.advance(minutes(validUntil) - 5 * 60);
  await world.hospital.app.everyMinute();
  await world.hospital.settle();
  await world.hospital.app.everyMinute();
  expect((await kinds(world)).filter((kind) => kind === "prescription-expiring")).toHaveLength(1);
  world.hospital.clock.advance(5 * 60 + 1);
  expect((await call(world, "prescription", { id }, world.patient.token)).value.pay).toBeUndefined();
  await world.hospital.app.everyMinute();
  await world.hospital.settle();
  expect(await lying(world, id)).toMatchObject({ state: "expired", endedBecause: "not-paid-in-time" });
  expect(await kinds(world)).toContain("prescription-expired");
});

test("a held one is released where it was, or cancelled with its reason", async () => {
  const world = await openRx();
  const [first, second] = [await signed(world), await signed(world)];
  for (const id of [first, second]) {
    await approves(world, id);
    await paid(world, id);
  }
  expect(await takes(world, "release", first, await proved(world, "pharmacist.ai"), { why: "核对无误" })).toMatchObject(
    {
      code: "prescription.moved-on",
    },
  );
  const stop = { drugId: (await lying(world, first)).supply[0]!.drugId, reason: "recall", note: "厂家召回一批" };
  const stopped = await call(world, "stopDrug", stop, await proved(world, "pharmacist.ai"));
  expect(stopped.value).toMatchObject({ reached: 2, done: true });
  const { items } = (await call(world, "heldList", {}, world.pharmacist)).value;
  expect(items).toMatchObject([{ heldFrom: "paid", heldBecause: "drug-recalled" }, { state: "held" }]);
  const released = await takes(world, "release", first, await proved(world, "pharmacist.ai"), { why: "不是这一批" });
  expect(released.value).toMatchObject({ state: "paid" });
  const cancelled = await takes(world, "cancelHeld", second, await proved(world, "pharmacist.ai"), {
    why: "就是这一批",
  });
  expect(cancelled.value).toMatchObject({ state: "cancelled", endedBecause: "drug-recalled" });
  expect(await takes(world, "cancelHeld", second, await proved(world, "pharmacist.ai"), { why: "再试" })).toMatchObject(
    {
      code: "prescription.moved-on",
    },
  );
  expect(await kinds(world)).toEqual(expect.arrayContaining(["medicine-held", "medicine-cancelled"]));
});
