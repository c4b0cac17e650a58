import { address, box, chosenExpress, chosenPickUp, deliveryWorld, dispensed } from "./delivery-world";

test("four carriers answer differently for one address, each with price, day and source (D2-07)", async () => {
  const world = await deliveryWorld();
  await address(world, "510104");
  const { value } = await world.mine("options", { prescriptionId: world.prescriptionId });
  type Option = { carrier: { id: string }; fen: number; promisedDay: string; source: string };
  const carriers = value.express.carriers as Option[];
  expect(carriers.map(({ carrier }) => carrier.id)).toEqual(["SF", "EMS", "JD", "ZTO"]);
  expect(new Set(carriers.map(({ fen, promisedDay }) => `${fen}/${promisedDay}`)).size).toBe(4);
  expect(carriers.every(({ source }) => source.length > 10)).toBe(true);
  expect(value.pickUp).toMatchObject({ window: { phone: "023-63315011" }, keptDays: 3 });
});

test("what arrives on the first day without tablets arrives too late, a day before in time (row 82)", async () => {
  const late = await deliveryWorld({ prescription: { daysLeft: 1 } });
  await address(late);
  const one = await late.mine("options", { prescriptionId: late.prescriptionId });
  // SF promises tomorrow; with tablets for today only, tomorrow is the first day without.
  expect(one.value).toMatchObject({ today: "2026-11-22", daysLeft: 1, runsOutOn: "2026-11-23", urgent: true });
  const good = await deliveryWorld({ prescription: { daysLeft: 2 } });
  await address(good);
  const two = await good.mine("options", { prescriptionId: good.prescriptionId });
  expect(two.value.urgent).toBe(false);
  expect(two.value.express.carriers[0]).toMatchObject({ promisedDay: "2026-11-23", arrivesBefore: true });
});

test("the tablets that she told of are taken meanwhile: they run out on the same day, whenever she looks (row 82)", async () => {
  const world = await deliveryWorld({ prescription: { daysLeft: 2 } });
  await address(world);
  const look = async () => (await world.mine("options", { prescriptionId: world.prescriptionId })).value;
  expect(await look()).toMatchObject({ daysLeft: 2, runsOutOn: "2026-11-24", urgent: false });
  world.hospital.clock.advance(24 * 60);
  expect(await look()).toMatchObject({ today: "2026-11-23", daysLeft: 1, runsOutOn: "2026-11-24", urgent: true });
  world.hospital.clock.advance(2 * 24 * 60);
  expect(await look()).toMatchObject({ today: "2026-11-25", daysLeft: 0, runsOutOn: "2026-11-25", urgent: true });
});

test("cold medicine goes with the carriers that keep it cold, and only as far as they do; what may not be mailed with none", async () => {
  const cold = await deliveryWorld({ prescription: { supply: [{ ...box, coldChain: true }] } });
  await address(cold, "440103");
  const far = await cold.mine("options", { prescriptionId: cold.prescriptionId });
  expect(far.value.express.carriers.map(({ why }: { why?: string }) => why)).toEqual(Array(4).fill("cold-chain"));
  const barred = await deliveryWorld({ prescription: { supply: [{ ...box, mailable: false }] } });
  const none = await barred.mine("options", { prescriptionId: barred.prescriptionId });
  expect(none.value.express).toEqual({ why: "not-mailable", carriers: [] });
});

test("express needs its tick, address, carrier and today's price; each refusal says what is missing (D2-09, D2-18)", async () => {
  const world = await deliveryWorld();
  const addressId = await address(world);
  const choose = (more: object) =>
    world.mine("choose", {
      ...{ id: world.hospital.id(), prescriptionId: world.prescriptionId, method: "express" },
      ...{ addressId, carrier: "EMS", freight: "now", expectedFen: 1000, notUrgent: true },
      ...more,
    });
  expect((await choose({ notUrgent: undefined })).code).toBe("urgent.unread");
  expect((await choose({ addressId: undefined })).code).toBe("address.missing");
  expect((await choose({ carrier: undefined })).code).toBe("carrier.missing");
  expect(await choose({ expectedFen: 900 })).toMatchObject({ code: "freight.changed", details: { fen: 1000 } });
  expect((await choose({ freight: "on-arrival" })).code).toBe("freight.not-on-arrival");
  const remote = await address(world, "540102");
  expect(await choose({ addressId: remote, carrier: "ZTO" })).toMatchObject({
    code: "carrier.not-possible",
    details: { why: "province-not-served" },
  });
  expect((await choose({})).value).toMatchObject({
    state: "chosen",
    express: { carrier: { id: "EMS" }, freight: { way: "now", fen: 1000 } },
  });
});

test("one choice stands: a new one takes the place of the old, until it is paid", async () => {
  const world = await deliveryWorld();
  const first = await chosenPickUp(world);
  const second = await chosenExpress(world);
  expect((await world.mine("delivery", { id: first })).value.state).toBe("cancelled");
  const stands = await world.mine("ofPrescription", { prescriptionId: world.prescriptionId });
  expect(stands.value.delivery).toMatchObject({ id: second, state: "chosen", method: "express" });
  await dispensed(world);
  const late = { id: world.hospital.id(), prescriptionId: world.prescriptionId, method: "pick-up" };
  expect(await world.mine("choose", late)).toMatchObject({
    code: "prescription.moved-on",
    details: { state: "dispensed" },
  });
});

test("before a pharmacist has approved there is nothing to choose (D2-17)", async () => {
  const world = await deliveryWorld({ prescription: { state: "in-review" } });
  const wish = { id: world.hospital.id(), prescriptionId: world.prescriptionId, method: "pick-up" };
  expect((await world.mine("choose", wish)).code).toBe("prescription.moved-on");
});

test("the same tap is one choice; the same id for something else is refused; another account sees nothing", async () => {
  const world = await deliveryWorld();
  const wish = { id: world.hospital.id(), prescriptionId: world.prescriptionId, method: "pick-up" };
  const [one, again] = [await world.mine("choose", wish), await world.mine("choose", wish)];
  expect(again.value).toEqual(one.value);
  expect((await world.mine("choose", { ...wish, freight: "now" })).code).toBe("request.reused");
  const other = await world.hospital.patient();
  const peek = await world.hospital.call("deliveries/delivery", { id: wish.id }, other.token);
  expect(peek.code).toBe("thing.missing");
});

test("a choice costs few units: printed", async () => {
  const world = await deliveryWorld();
  const addressId = await address(world);
  const before = world.hospital.table.units();
  await world.mine("choose", {
    ...{ id: world.hospital.id(), prescriptionId: world.prescriptionId, method: "express", addressId },
    ...{ carrier: "SF", freight: "now", expectedFen: 1200, notUrgent: true },
  });
  const after = world.hospital.table.units();
  const spent = {
    read: after.read - before.read,
    write: after.write - before.write,
    trips: after.trips - before.trips,
  };
  console.log(`deliveries/choose: ${spent.read} read, ${spent.write} write units, ${spent.trips} round trips`);
  expect(spent.read).toBeLessThanOrEqual(20);
  expect(spent.write).toBeLessThanOrEqual(20);
});
