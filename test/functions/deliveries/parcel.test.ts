import { watchDeliveries } from "../../../functions/deliveries/watch-deliveries";
import { TENANT } from "../../kit/hospital";
import {
  boxesCome,
  chosenExpress,
  deliveryWorld,
  dispensed,
  handedOver,
  packed,
  push,
  type World,
} from "./delivery-world";

const DAY = 24 * 3600_000;
const view = async ({ mine }: World, id: string) => (await mine("delivery", { id })).value;
const inbox = async ({ hospital, patient }: World): Promise<{ kind: string; facts: object; about: object }[]> =>
  (await hospital.call("notifications/inbox", {}, patient.token)).value.items;
const kinds = async (world: World) => (await inbox(world)).map(({ kind }) => kind);

test("told on hand-over and on arrival, with carrier and number, and a tap opens that parcel (D2-20, D2-21)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const waybill = await handedOver(world, id);
  const at = (hours: number) => new Date(Date.parse(world.hospital.clock.now()) + hours * 3600_000).toISOString();
  await push(world, waybill, 1, [{ at: at(1), type: 100001 }]);
  await push(world, waybill, 2, [
    { at: at(1), type: 100001 },
    { at: at(5), type: 300002, message: "派送中，快递员 139****0000" },
  ]);
  const told = await inbox(world);
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["parcel-handed-over", "parcel-arrived"]));
  expect(told.find(({ kind }) => kind === "parcel-handed-over")).toMatchObject({
    about: { domain: "deliveries", id },
    facts: { carrier: "SF", waybill },
  });
  expect(JSON.stringify(told)).not.toMatch(/左甲状腺素|13912345678|139\*\*\*\*5678/);
  const shown = await view(world, id);
  expect(shown.express.path).toMatchObject([{ kind: "out-for-delivery", message: "派送中，快递员 139****0000" }, {}]);
  expect((await world.mine("confirmReceipt", world.step(id))).value).toMatchObject({
    state: "signed",
    receivedAt: expect.any(String),
  });
  expect((await world.mine("confirmReceipt", world.step(id))).code).toBe("delivery.moved-on");
});

test("an unknown code is kept and shown with its message; what a carrier told before hand-over counts from then on", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const waybill = await packed(world, id);
  const now = world.hospital.clock.now();
  await push(world, waybill, 1, [{ at: now, type: 100001 }]);
  expect((await view(world, id)).state).toBe("packed");
  const batchId = world.hospital.id();
  await world.theirs("openBatch", { id: batchId, carrier: "SF" });
  await world.theirs("addToBatch", { ...world.step(batchId), parcelLabel: waybill });
  const version = (await world.theirs("batch", { id: batchId })).value.version;
  await world.theirs("handOver", { ...world.step(batchId), version, courierName: "周师傅" });
  expect((await view(world, id)).state).toBe("collected");
  await push(world, waybill, 2, [{ at: now, type: 555555, message: "到达神秘站点" }]);
  expect((await view(world, id)).express.path).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: "unknown", message: "到达神秘站点" })]),
  );
});

test("no movement for 48 hours is said once for each silence (row 84)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const waybill = await handedOver(world, id);
  const watch = async () => {
    await watchDeliveries(world.hospital.app.parts.deliveries, TENANT);
    await world.hospital.settle();
  };
  await world.hospital.clock.pause(2 * DAY - 60_000);
  await watch();
  expect((await view(world, id)).express.stuckAt).toBeUndefined();
  await world.hospital.clock.pause(120_000);
  await watch();
  await watch();
  expect((await view(world, id)).express.stuckAt).toBeDefined();
  expect((await kinds(world)).filter((kind) => kind === "parcel-problem")).toHaveLength(1);
  expect((await world.theirs("problems", {})).value.items).toMatchObject([{ id, problem: "stuck" }]);
  await push(world, waybill, 1, [{ at: world.hospital.clock.now(), type: 200001 }]);
  expect((await view(world, id)).express.stuckAt).toBeUndefined();
  await world.hospital.clock.pause(2 * DAY + 60_000);
  await watch();
  expect((await kinds(world)).filter((kind) => kind === "parcel-problem")).toHaveLength(2);
});

test("what was never pushed is found by asking, and a carrier that is away stops nothing (F10)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const waybill = await handedOver(world, id);
  const { logistics, clock, app } = world.hospital;
  logistics.stopped = true;
  await clock.pause(31 * 60_000);
  await watchDeliveries(app.parts.deliveries, TENANT);
  logistics.stopped = false;
  logistics.ways.set(waybill, [{ at: clock.now(), type: 300003, message: "已签收" }]);
  await watchDeliveries(app.parts.deliveries, TENANT);
  expect((await view(world, id)).state).toBe("handed-over");
  await clock.pause(31 * 60_000);
  await watchDeliveries(app.parts.deliveries, TENANT);
  await world.hospital.settle();
  expect((await view(world, id)).state).toBe("signed");
  const asked = logistics.asked;
  await clock.pause(31 * 60_000);
  await watchDeliveries(app.parts.deliveries, TENANT);
  expect(logistics.asked).toBe(asked);
});

test("lost: all money goes back, or the same goes again at the hospital's cost, by a delivery of its own (row 87)", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  await handedOver(world, id);
  const report = (more: object) =>
    world.theirs("reportFailure", {
      ...world.step(id),
      what: "lost",
      then: "re-send",
      note: "快递公司确认丢失",
      ...more,
    });
  expect((await report({})).code).toBe("re-send.id-missing");
  const newId = world.hospital.id();
  expect((await report({ newId })).value).toMatchObject({ state: "lost", failure: { then: "re-send" } });
  expect((await report({ then: "refund" })).code).toBe("delivery.moved-on");
  const stands = (await world.mine("ofPrescription", { prescriptionId: world.prescriptionId })).value.delivery;
  expect(stands).toMatchObject({ id: newId, state: "due", express: { freight: { fen: 0 } } });
  expect((await world.theirs("packQueue", {})).value.items).toMatchObject([{ id: newId }]);
  const seller = world.hospital.app.queries.deliveries.seller;
  expect(await seller.standing(TENANT, id)).toEqual({ is: "given" });
  // Its boxes are not on the shelf: nobody can pack it before they are.
  const { waybill } = (await world.theirs("makeWaybill", world.step(newId))).value;
  const scans = { prescriptionLabel: world.prescriptionId, parcelLabel: waybill };
  expect((await world.theirs("pack", { ...world.step(newId), ...scans })).code).toBe("boxes.missing");
  await boxesCome(world);
  expect((await world.theirs("pack", { ...world.step(newId), ...scans })).value.state).toBe("packed");
  const other = await deliveryWorld({ hospital: world.hospital });
  const second = await chosenExpress(other);
  await dispensed(other);
  await handedOver(other, second);
  const damaged = { ...other.step(second), what: "damaged", then: "refund", note: "瓶子碎了" };
  expect((await other.theirs("reportFailure", damaged)).value.state).toBe("damaged");
  expect(await seller.standing(TENANT, second)).toMatchObject({ is: "ended", because: "parcel-damaged" });
});

test("WeChat's tracking component asks for a payment in WeChat: without one there is no token", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  await handedOver(world, id);
  expect((await world.mine("trackingToken", { id })).code).toBe("tracking.not-available");
});

test("the prescription ended: what has not left never leaves", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  await packed(world, id);
  await world.prescriptionIs("held", "prescription.held");
  await world.prescriptionIs("cancelled", "prescription.cancelled");
  expect((await view(world, id)).state).toBe("cancelled");
  expect((await world.theirs("packQueue", {})).value.items).toEqual([]);
});
