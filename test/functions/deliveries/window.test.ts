import { watchDeliveries } from "../../../functions/deliveries/watch-deliveries";
import { TENANT } from "../../kit/hospital";
import { chosenExpress, chosenPickUp, deliveryWorld, dispensed, type World } from "./delivery-world";

const DAY = 24 * 3600_000;
const waiting = async () => {
  const world = await deliveryWorld();
  const id = await chosenPickUp(world);
  await dispensed(world);
  const { value } = await world.mine("delivery", { id });
  return { world, id, code: String(value.pickUp.code), collectBy: String(value.pickUp.collectBy) };
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const handOut = ({ theirs, step }: World, id: string, code: string, more: object = {}) =>
  theirs("handOut", { ...step(id), code, takenBy: "self", ...more });
const watch = async ({ hospital }: World) => {
  await watchDeliveries(hospital.app.parts.deliveries, TENANT);
  await hospital.settle();
};

test("a bag waits with a code of six digits, found by code or by part of a name, and is given out once (D2-06)", async () => {
  const { world, id, code, collectBy } = await waiting();
  expect(code).toMatch(/^\d{6}$/);
  expect(collectBy).toBe("2026-11-25T09:30:00.000Z");
  const rows = JSON.stringify(
    await world.hospital.table.query({ table: "deliveries", pk: `${TENANT}#delivery#${id}`, limit: 10 }),
  );
  expect(rows).not.toContain(`"${code}"`);
  const found = await world.theirs("pickUpWindow", { find: code });
  expect(found.value.items).toMatchObject([{ id, personName: "林晚晴" }]);
  expect((await world.theirs("pickUpWindow", { find: "晚" })).value.items).toMatchObject([{ id, personName: "林*晴" }]);
  expect((await world.theirs("pickUpWindow", { find: "王" })).value.items).toEqual([]);
  expect((await handOut(world, id, code)).value).toMatchObject({ state: "picked-up" });
  expect((await handOut(world, id, code)).code).toBe("delivery.moved-on");
  expect((await world.mine("delivery", { id })).value.pickUp).toMatchObject({ takenBy: "self" });
  expect((await world.mine("confirmReceipt", world.step(id))).value.receivedAt).toBeDefined();
});

test("five wrong codes close the bag for half an hour, also for the right one", async () => {
  const { world, id, code } = await waiting();
  for (const left of [4, 3, 2, 1, 0])
    expect(await handOut(world, id, wrong(code))).toMatchObject({ code: "pick-up.code-wrong", details: { left } });
  expect((await handOut(world, id, code)).code).toBe("pick-up.locked");
  await world.hospital.clock.pause(30 * 60_000);
  expect((await handOut(world, id, code)).value.state).toBe("picked-up");
});

test("a proxy is named by her and shows the last digits of a phone; nobody else takes it", async () => {
  const { world, id, code } = await waiting();
  const proxy = { takenBy: "proxy", phoneTail: "4321" };
  expect((await handOut(world, id, code, proxy)).code).toBe("pick-up.proxy-unknown");
  await world.mine("setProxy", { ...world.step(id), proxy: { name: "周先生", phoneTail: "4321" } });
  expect((await handOut(world, id, code, { ...proxy, phoneTail: "0000" })).code).toBe("pick-up.proxy-unknown");
  expect((await handOut(world, id, code, proxy)).value.state).toBe("picked-up");
  expect((await world.mine("setProxy", { ...world.step(id), proxy: null })).code).toBe("delivery.moved-on");
});

test("nothing goes over the counter of a prescription that was held (D2-03)", async () => {
  const { world, id, code } = await waiting();
  await world.prescriptionIs("held", "prescription.held");
  expect(await handOut(world, id, code)).toMatchObject({ code: "prescription.stopped", details: { state: "held" } });
});

test("not fetched by the deadline: she is told, then called; it is still given out", async () => {
  const { world, id, code } = await waiting();
  await world.hospital.clock.pause(3 * DAY + 9 * 3600_000);
  await watch(world);
  expect((await world.mine("delivery", { id })).value.state).toBe("not-collected");
  expect((await world.theirs("problems", {})).value.items).toMatchObject([{ id, problem: "not-collected" }]);
  const { items } = (await world.hospital.call("notifications/inbox", {}, world.patient.token)).value;
  expect(items.map(({ kind }: { kind: string }) => kind)).toContain("medicine-not-collected");
  expect((await handOut(world, id, code)).value.state).toBe("picked-up");
});

test("freight that is not paid within 24 hours turns express into pick-up, with a notice; a minute earlier it does not", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world, { freight: "now" });
  await world.prescriptionIs("awaiting-payment");
  await world.prescriptionIs("paid", "prescription.paid");
  expect((await world.mine("delivery", { id })).value).toMatchObject({ state: "due", can: { payFreight: true } });
  await world.hospital.clock.pause(DAY - 60_000);
  await watch(world);
  expect((await world.mine("delivery", { id })).value.method).toBe("express");
  await world.hospital.clock.pause(60_000);
  await watch(world);
  const turned = await world.mine("delivery", { id });
  expect(turned.value).toMatchObject({ method: "pick-up", state: "due", can: { payFreight: false } });
  const { items } = (await world.hospital.call("notifications/inbox", {}, world.patient.token)).value;
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(["freight-owed", "parcel-to-pick-up"]),
  );
  await world.prescriptionIs("dispensed", "prescription.dispensed");
  expect((await world.mine("delivery", { id })).value.state).toBe("ready");
});

test("she may fetch it instead while freight is owed; after that there is nothing to turn", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world, { freight: "now" });
  expect((await world.mine("toPickUp", world.step(id))).value.method).toBe("pick-up");
  expect((await world.mine("toPickUp", world.step(id))).code).toBe("delivery.moved-on");
});
