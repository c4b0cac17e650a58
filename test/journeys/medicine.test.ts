import { step } from "../functions/consultations/life-world";
import { TENANT } from "../kit/hospital";
import {
  approved,
  bought,
  checksOut,
  chooses,
  counter,
  delivered,
  dispenser,
  dispenses,
  doctor,
  handedOver,
  LINE,
  minutes,
  moneyOf,
  must,
  openMedicine,
  packed,
  parcelOf,
  pays,
  pharmacist,
  putTogether,
  seen,
  sent,
  type MedicineWorld,
} from "./medicine-world";

let world: MedicineWorld;
beforeEach(async () => {
  world = await openMedicine();
});
const inbox = async (): Promise<string[]> => {
  const { items } = must(await world.hospital.call("notifications/inbox", {}, world.patient.token));
  return items.map(({ kind }: { kind: string }) => kind);
};
const stops = async () => {
  const { hospital, consultationId } = world;
  const stop = { reason: "needs-examination", note: "请到门诊检查" };
  must(await step({ hospital }, "stopOnline", consultationId, await doctor(world), stop), "stopOnline");
};
const quiet = () => minutes(world, 1, 1, 2, 2);
/** What she has not got back of each order. */
const kept = async (orders: readonly string[]) => {
  await quiet();
  const sums = await Promise.all(orders.map((order) => moneyOf(world, order)));
  return sums.map(({ paid, back }) => paid - back);
};

test("D2-06, D2-18: pick-up from the five steps to the window: paid, put together by two, given against the code", async () => {
  const { id, deliveryId } = await bought(world, { method: "pick-up" });
  expect((await seen(world, id)).state).toBe("paid");
  await putTogether(world, id);
  must(await dispenses(world, id), "dispense");
  const bag = await delivered(world, id);
  expect(bag).toMatchObject({ id: deliveryId, state: "ready" });
  expect(bag.pickUp.code).toMatch(/^\d{6}$/);
  const wrong = bag.pickUp.code === "000000" ? "000001" : "000000";
  const given = { code: wrong, takenBy: "self" };
  expect(await counter(world, "handOut", deliveryId, given)).toMatchObject({ code: "pick-up.code-wrong" });
  must(await counter(world, "handOut", deliveryId, { ...given, code: bag.pickUp.code }), "handOut");
  expect(await delivered(world, id)).toMatchObject({ state: "picked-up" });
  expect(await inbox()).toContain("medicine-ready");
});

test("D2-07, D2-08, D2-19, D2-20: express: freight is an order of its own; packed, handed over, and she is told", async () => {
  const { id, deliveryId, orders } = await bought(world, { method: "express", carrier: "EMS" });
  expect(orders).toHaveLength(2);
  const [medicine, freight] = await Promise.all(orders.map((order) => moneyOf(world, order)));
  expect(medicine!.paid).toBe((await seen(world, id)).totalFen);
  expect(freight!.paid).toBe((await delivered(world, id)).express.freight.fen);
  await putTogether(world, id);
  must(await dispenses(world, id), "dispense");
  await packed(world, deliveryId);
  expect(must(await handedOver(world, deliveryId), "handOver")).toMatchObject({ leftOut: [] });
  expect(await delivered(world, id)).toMatchObject({ state: "handed-over", express: { carrier: { id: "EMS" } } });
  expect(await inbox()).toContain("parcel-handed-over");
});

test("D2-23: only a part is there: the difference goes back in the same step, and the freight is not touched", async () => {
  const { id, orders } = await bought(world, { method: "express" }, [{ ...LINE, packs: 2 }]);
  await putTogether(world, id, 1);
  must(await dispenses(world, id, [{ drugId: LINE.drugId, reason: "missing" }]), "dispense");
  await quiet();
  expect((await seen(world, id)).state).toBe("partly-dispensed");
  const [medicine, freight] = await Promise.all(orders.map((order) => moneyOf(world, order)));
  expect(medicine!.back).toBe(medicine!.paid / 2);
  expect(freight!.back).toBe(0);
});

test("a pack that belongs to another prescription is refused, whichever label is the wrong one", async () => {
  const { id, deliveryId } = await bought(world, { method: "express" });
  await putTogether(world, id);
  must(await dispenses(world, id), "dispense");
  const { waybill, prescriptionLabel } = must(await counter(world, "makeWaybill", deliveryId), "makeWaybill");
  for (const [labels, which] of [
    [{ prescriptionLabel: "RX-OTHER", parcelLabel: waybill }, "prescription"],
    [{ prescriptionLabel, parcelLabel: "SF000" }, "parcel"],
  ] as const)
    expect(await counter(world, "pack", deliveryId, labels)).toMatchObject({
      code: "scan.mismatch",
      details: { which },
    });
  must(await counter(world, "pack", deliveryId, { prescriptionLabel, parcelLabel: waybill }), "pack");
});

describe("D2-03: the doctor stops online care", () => {
  test("while she pays: void, nothing can be paid any more, and the boxes are back", async () => {
    const id = await approved(world);
    const delivery = await chooses(world, id, { method: "pick-up" });
    must(await checksOut(world, id, delivery.id), "checkOut");
    await stops();
    await quiet();
    expect((await seen(world, id)).state).toBe("void");
    const stock = await world.hospital.call("dispensary/stockOf", { drugId: LINE.drugId }, await dispenser(world));
    expect(must(stock, "stockOf")).toMatchObject({ reserved: 0 });
  });
  test("when it was paid: held; the dispensary cannot begin; cancelled, all money goes back", async () => {
    const { id, orders } = await bought(world, { method: "express" });
    await stops();
    await quiet();
    expect((await seen(world, id)).state).toBe("held");
    const { version } = must(await world.hospital.call("prescriptions/openCase", { id }, await pharmacist(world)));
    const cancel = { id, stepId: world.hospital.id(), version, why: "医生请她到医院就诊" };
    must(await world.hospital.call("prescriptions/cancelHeld", cancel, await pharmacist(world)), "cancelHeld");
    expect(await kept(orders)).toEqual([0, 0]);
    expect((await seen(world, id)).state).toBe("cancelled");
  });
  test("when it is packed: held, and the courier does not get it (P7)", async () => {
    const { id, deliveryId } = await bought(world, { method: "express" });
    await putTogether(world, id);
    must(await dispenses(world, id), "dispense");
    await packed(world, deliveryId);
    await stops();
    await quiet();
    expect((await seen(world, id)).state).toBe("held");
    const given = must(await handedOver(world, deliveryId), "handOver");
    expect(given.leftOut).toMatchObject([{ deliveryId }]);
    expect((await parcelOf(world, deliveryId)).state).toBe("packed");
  });
});
test("D2-21, P11: the courier's news come twice and in any order: it only goes forward; signed, she confirms it", async () => {
  const { id, deliveryId } = await sent(world);
  const { hospital, patient } = world;
  const { waybill } = await parcelOf(world, deliveryId);
  const at = (ahead: number) => new Date(Date.parse(hospital.clock.now()) + ahead * 60_000).toISOString();
  const way = [
    { at: at(10), type: 200001, message: "到达重庆转运中心" },
    { at: at(30), type: 300003, message: "已签收，签收人：本人" },
    { at: at(5), type: 100001, message: "已揽收" },
    { at: at(10), type: 200001, message: "到达重庆转运中心" },
  ];
  hospital.logistics.ways.set(waybill, way);
  await minutes(world, 40, 1, 31);
  const parcel = await delivered(world, id);
  expect(parcel).toMatchObject({ state: "signed", can: { confirmReceipt: true } });
  expect(parcel.express.path.map(({ type }: { type: number }) => type)).toEqual([300003, 200001, 100001]);
  hospital.logistics.ways.set(waybill, way.slice(0, 1));
  await minutes(world, 31);
  expect((await delivered(world, id)).state).toBe("signed");
  const confirm = { id: deliveryId, stepId: hospital.id(), version: parcel.version };
  const after = must(await hospital.call("deliveries/confirmReceipt", confirm, patient.token), "confirmReceipt");
  expect(after.receivedAt).toBeTruthy();
});

describe("D2-23: a parcel that never arrives", () => {
  test("lost: all money of both orders goes back, and it is never sold again", async () => {
    const { id, deliveryId, orders } = await sent(world);
    const lost = { what: "lost", then: "refund", note: "快递公司确认丢失" };
    must(await counter(world, "reportFailure", deliveryId, lost), "reportFailure");
    expect(await kept(orders)).toEqual([0, 0]);
    expect((await delivered(world, id)).state).toBe("lost");
    expect(await inbox()).toContain("parcel-failed");
  });
  test("lost and sent again: a new delivery at the hospital's cost, and her money stays where it is", async () => {
    const { id, deliveryId, orders } = await sent(world);
    const before = await kept(orders);
    const newId = world.hospital.id();
    const again = { what: "lost", then: "re-send", newId, note: "重寄一份" };
    must(await counter(world, "reportFailure", deliveryId, again), "reportFailure");
    expect(await kept(orders)).toEqual(before);
    expect((await delivered(world, id)).id).toBe(newId);
  });
});

test("D2-22: from the paid order she asks where it is; the desk answers by name, and she reads it", async () => {
  const { orders } = await sent(world);
  const { hospital, patient } = world;
  const [orderId] = orders;
  const asking = { id: hospital.id(), orderId, kind: "where-is-it", words: "快递到哪里了？", documentIds: [] };
  const { id } = must(await hospital.call("requests/ask", asking, patient.token), "requests/ask");
  const again = { ...asking, id: hospital.id() };
  expect(await hospital.call("requests/ask", again, patient.token)).toMatchObject({
    code: "service-request.exists",
    details: { id },
  });
  const office = await hospital.staff("after-sale");
  const { items } = must(await hospital.call("requests/queue", {}, office), "requests/queue");
  expect(items).toMatchObject([{ id }]);
  const { version } = items[0];
  const answer = { id, stepId: hospital.id(), version, words: "快递今天下午送到。" };
  must(await hospital.call("requests/answer", answer, office), "requests/answer");
  const read = must(await hospital.call("requests/request", { id }, patient.token), "requests/request");
  expect(JSON.stringify(read)).toContain("快递今天下午送到。");
});

test("D2-08: freight that nobody pays within its time turns into a pick-up by itself, and the medicine stays paid", async () => {
  const id = await approved(world);
  const delivery = await chooses(world, id, { method: "express" });
  must(await checksOut(world, id, delivery.id), "checkOut");
  const order = await pays(world, "prescriptions", id);
  await minutes(world, 24 * 60 + 5, 1, 1);
  expect(await delivered(world, id)).toMatchObject({ method: "pick-up" });
  const { paid, back } = await moneyOf(world, order);
  expect([paid > 0, back]).toEqual([true, 0]);
  expect(await world.hospital.app.repositories.prescriptions.unread(TENANT, id)).toMatchObject({ state: "paid" });
});
