import { TENANT } from "../../kit/hospital";
import {
  address,
  chosenExpress,
  chosenPickUp,
  deliveryWorld,
  dispensed,
  handedOver,
  packed,
  type World,
} from "./delivery-world";

const view = async ({ mine }: World, id: string) => (await mine("delivery", { id })).value;

test("labels are scanned before a parcel is packed: another prescription's or another parcel's stops it (D2-19)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const queue = await world.theirs("packQueue", {});
  expect(queue.value.items).toMatchObject([{ id, state: "due", region: "重庆市渝中区", boxes: 2 }]);
  expect(queue.value.items[0].personName).toMatch(/\*/);
  const scans = { prescriptionLabel: world.prescriptionId, parcelLabel: "SF0000000000000" };
  expect((await world.theirs("pack", { ...world.step(id), ...scans })).code).toBe("waybill.missing");
  const { waybill } = (await world.theirs("makeWaybill", world.step(id))).value;
  expect(await world.theirs("pack", { ...world.step(id), ...scans })).toMatchObject({
    code: "scan.mismatch",
    details: { which: "parcel" },
  });
  const other = { prescriptionLabel: world.hospital.id(), parcelLabel: waybill };
  expect(await world.theirs("pack", { ...world.step(id), ...other })).toMatchObject({
    code: "scan.mismatch",
    details: { which: "prescription" },
  });
  const right = { prescriptionLabel: ` ${world.prescriptionId.toUpperCase()}`, parcelLabel: waybill };
  expect((await world.theirs("pack", { ...world.step(id), ...right })).value.state).toBe("packed");
  expect((await world.theirs("pack", { ...world.step(id), ...right })).code).toBe("delivery.moved-on");
  const opened = await world.theirs("unpack", { ...world.step(id), reason: "袋子破了" });
  expect(opened.value).toMatchObject({ state: "due", waybill });
  expect((await world.theirs("unpack", { ...world.step(id), reason: "再来" })).code).toBe("delivery.moved-on");
});

test("no waybill while freight is owed, the carrier refuses or is away, or the prescription was stopped", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world, { freight: "now" });
  await dispensed(world);
  expect((await world.theirs("makeWaybill", world.step(id))).code).toBe("freight.owed");
  const other = await deliveryWorld({ hospital: world.hospital });
  const second = await chosenExpress(other);
  await dispensed(other);
  world.hospital.logistics.refusal = "该地区暂停收寄";
  expect(await other.theirs("makeWaybill", other.step(second))).toMatchObject({
    code: "carrier.refused",
    details: { message: "该地区暂停收寄" },
  });
  world.hospital.logistics.stopped = true;
  expect((await other.theirs("makeWaybill", other.step(second))).code).toBe("carrier.unreachable");
  Object.assign(world.hospital.logistics, { refusal: "", stopped: false });
  await other.prescriptionIs("held", "prescription.held");
  expect(await other.theirs("makeWaybill", other.step(second))).toMatchObject({
    code: "prescription.stopped",
    details: { state: "held" },
  });
});

test("a batch is signed for: what may leave leaves, what was stopped meanwhile stays (P7)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const other = await deliveryWorld({ hospital: world.hospital });
  const held = await chosenExpress(other);
  await dispensed(other);
  const [first, second] = [await packed(world, id), await packed(other, held)];
  const batchId = world.hospital.id();
  const made = await world.theirs("openBatch", { id: batchId, carrier: "SF" });
  expect(made.value).toMatchObject({ state: "open", count: 0 });
  expect(made.value.openedBy).toEqual({
    zh: expect.stringMatching(/\p{Script=Han}/u),
    en: expect.stringMatching(/^[A-Z]/),
  });
  expect((await world.theirs("openBatch", { id: batchId, carrier: "EMS" })).code).toBe("request.reused");
  const at = async () => (await world.theirs("batch", { id: batchId })).value.version as number;
  const on = async () => ({ id: batchId, stepId: world.hospital.id(), version: await at() });
  expect((await world.theirs("handOver", { ...(await on()), courierName: "周师傅" })).code).toBe("batch.empty");
  expect((await world.theirs("addToBatch", { ...(await on()), parcelLabel: "SF999" })).code).toBe("parcel.unknown");
  await world.theirs("addToBatch", { ...(await on()), parcelLabel: first });
  await world.theirs("addToBatch", { ...(await on()), parcelLabel: second });
  const removed = await world.theirs("removeFromBatch", { ...(await on()), deliveryId: id });
  expect(removed.value.count).toBe(1);
  await world.theirs("addToBatch", { ...(await on()), parcelLabel: first });
  expect((await world.theirs("removeFromBatch", { ...(await on()), version: 1, deliveryId: id })).code).toBe(
    "batch.moved-on",
  );
  await other.prescriptionIs("held", "prescription.held");
  const tap = { ...(await on()), courierName: "周师傅" };
  const given = await world.theirs("handOver", tap);
  expect(given.value).toMatchObject({
    batch: { state: "handed-over", courierName: "周师傅" },
    leftOut: [{ deliveryId: held, waybill: second, why: "prescription.held" }],
  });
  expect((await world.theirs("handOver", tap)).value).toEqual(given.value);
  expect((await world.theirs("handOver", { ...tap, stepId: world.hospital.id() })).code).toBe("batch.moved-on");
  expect((await world.theirs("addToBatch", { ...(await on()), parcelLabel: second })).code).toBe("batch.moved-on");
  expect((await view(world, id)).state).toBe("handed-over");
  expect((await view(other, held)).state).toBe("packed");
  expect((await world.theirs("batches", {})).value.items).toMatchObject([{ id: batchId, count: 2 }]);
});

test("a label of another carrier does not go into this courier's batch; a parcel that is not packed does neither", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world, { carrier: "EMS", freight: "now", expectedFen: 1000 });
  await world.prescriptionIs("awaiting-payment");
  await world.prescriptionIs("paid", "prescription.paid");
  const order = await world.hospital.app.queries.deliveries.seller.payable(TENANT, id, world.patient.accountId);
  expect(order).toMatchObject({ lines: [{ kind: "freight", fen: 1000 }], subject: { domain: "deliveries", id } });
  const batchId = world.hospital.id();
  await world.theirs("openBatch", { id: batchId, carrier: "SF" });
  const other = await deliveryWorld({ hospital: world.hospital });
  const second = await chosenExpress(other, { carrier: "JD", expectedFen: 1000 });
  await dispensed(other);
  const waybill = (await other.theirs("makeWaybill", other.step(second))).value.waybill;
  const add = (batch: string) => world.theirs("addToBatch", { ...world.step(batch), parcelLabel: waybill });
  expect(await add(batchId)).toMatchObject({ code: "parcel.other-carrier", details: { carrier: "JD" } });
  const jd = world.hospital.id();
  await world.theirs("openBatch", { id: jd, carrier: "JD" });
  expect((await add(jd)).code).toBe("delivery.moved-on");
});

test("an address changes until hand-over, and with it the waybill; afterwards it is frozen and the carrier's phone is named (P7)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  await packed(world, id);
  const other = await address(world, "500112");
  const changed = await world.mine("changeAddress", { ...world.step(id), addressId: other });
  expect(changed.value).toMatchObject({ state: "due", express: { address: { district: { name: "渝北区" } } } });
  expect(changed.value.express.waybill).toBeUndefined();
  expect([...world.hospital.logistics.parcels.values()]).toMatchObject([{ cancelled: true }]);
  const far = await address(world, "440103");
  expect(await world.mine("changeAddress", { ...world.step(id), addressId: far })).toMatchObject({
    code: "freight.changed",
    details: { fen: 2200 },
  });
  expect((await world.mine("changeAddress", { ...world.step(id), addressId: world.hospital.id() })).code).toBe(
    "address.missing",
  );
  const sansha = await address(world, "460321");
  expect(await world.mine("changeAddress", { ...world.step(id), addressId: sansha })).toMatchObject({
    code: "carrier.not-possible",
    details: { why: "district-not-served" },
  });
  await handedOver(world, id);
  expect(await world.mine("changeAddress", { ...world.step(id), addressId: other })).toMatchObject({
    code: "address.frozen",
    details: { carrier: "SF", phone: "95338" },
  });
  const window = await deliveryWorld({ hospital: world.hospital });
  const bag = await chosenPickUp(window);
  expect((await window.mine("changeAddress", { ...window.step(bag), addressId: other })).code).toBe(
    "delivery.moved-on",
  );
});

test("a batch is as long as one courier signs for (policy)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const waybill = await packed(world, id);
  const batchId = world.hospital.id();
  await world.theirs("openBatch", { id: batchId, carrier: "SF" });
  const { repositories, table } = world.hospital.app;
  const open = (await repositories.deliveries.batch(TENANT, batchId))!;
  const deliveryIds = Array.from({ length: 60 }, () => world.hospital.id());
  // As an older batch lies there: with a Chinese name alone.
  await table.commit(repositories.deliveries.batchWrites(TENANT, { ...open, v: 2, deliveryIds, openedBy: "柏若溪" }));
  expect((await world.theirs("batch", { id: batchId })).value.openedBy).toEqual({ zh: "柏若溪", en: "柏若溪" });
  const add = { ...world.step(batchId), version: 2, parcelLabel: waybill };
  expect(await world.theirs("addToBatch", add)).toMatchObject({ code: "batch.full", details: { most: 60 } });
});
