import { hearFreight } from "../../../functions/deliveries/reactions";
import { TENANT } from "../../kit/hospital";
import { lastNumber, paying, told } from "../orders/to-be-paid";
import { chosenExpress, chosenPickUp, deliveryWorld, dispensed, handedOver, type World } from "./delivery-world";

/** Freight paid online as an order of its own (M9); answers the order. */
async function freightPaid({ hospital, patient }: World, id: string) {
  const orderId = hospital.id();
  const placed = await hospital.call(
    "orders/place",
    { id: orderId, subject: { domain: "deliveries", id } },
    patient.token,
  );
  if (!placed.ok) throw new Error(`place: ${placed.code}`);
  await paying(hospital, orderId, patient.token);
  const number = await lastNumber(hospital, orderId);
  hospital.payment.pay(number);
  return { orderId, number, news: () => told(hospital, number) };
}
const owed = async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world, { freight: "now" });
  await world.prescriptionIs("awaiting-payment");
  await world.prescriptionIs("paid", "prescription.paid");
  return { world, id };
};
const kept = async ({ hospital }: World, orderId: string) => {
  const order = (await hospital.app.repositories.orders.unread(TENANT, orderId))!;
  return (order.paid?.fen ?? 0) - order.refundedFen - order.reservedFen;
};

test("freight is money of its own: one line, paid apart, and the parcel may be sent from then on (D2-08, M9)", async () => {
  const { world, id } = await owed();
  expect(await world.hospital.app.queries.deliveries.chosen(TENANT, world.prescriptionId)).toMatchObject({
    id,
    freightSettled: false,
  });
  const { orderId, news } = await freightPaid(world, id);
  await news();
  await news();
  expect(await world.hospital.app.queries.deliveries.chosen(TENANT, world.prescriptionId)).toMatchObject({
    freightSettled: true,
  });
  expect(await kept(world, orderId)).toBe(1200);
  expect((await world.mine("toPickUp", world.step(id))).code).toBe("delivery.moved-on");
});

test("freight for a parcel that she fetches after all goes back whole, once (M7)", async () => {
  const { world, id } = await owed();
  const { orderId, news } = await freightPaid(world, id);
  await world.mine("toPickUp", world.step(id));
  await news();
  await news();
  for (let round = 0; round < 3; round++) {
    await world.hospital.app.everyMinute();
    await world.hospital.settle();
  }
  expect(await kept(world, orderId)).toBe(0);
});

test("somebody else's order is none of a delivery's business", async () => {
  const { world, id } = await owed();
  const order = { type: "order.paid", orderId: world.hospital.id(), subject: { domain: "prescriptions", id } };
  const at = world.hospital.clock.now();
  await hearFreight(world.hospital.app.parts.deliveries)({ tenant: TENANT, event: order, name: "order@1", at });
  expect((await world.mine("delivery", { id })).value.express.freight.paidAt).toBeUndefined();
});

test("WeChat hears of freight when the parcel is handed over, with its number in the other catalogue (contracts 4.3)", async () => {
  const { world, id } = await owed();
  const { news, number } = await freightPaid(world, id);
  await news();
  expect(world.hospital.wechat.shipped.filter((one) => one.number === number)).toEqual([]);
  await world.prescriptionIs("dispensed", "prescription.dispensed");
  const waybill = await handedOver(world, id);
  expect(world.hospital.wechat.shipped.filter((one) => one.number === number)[0]).toMatchObject({
    kind: "express",
    parcel: { trackingNumber: waybill, carrier: "SF", receiverContact: "139****5678" },
  });
});

test("what is fetched has no freight, and what is paid on arrival is not paid here", async () => {
  const world = await deliveryWorld();
  const { seller } = world.hospital.app.queries.deliveries;
  const bag = await chosenPickUp(world);
  expect(await seller.payable(TENANT, bag, world.patient.accountId)).toBeUndefined();
  const parcel = await chosenExpress(world);
  expect(await seller.payable(TENANT, parcel, world.patient.accountId)).toBeUndefined();
  await dispensed(world);
  expect((await world.theirs("packQueue", {})).value.items).toMatchObject([{ freight: { settled: true } }]);
});
