import { TENANT } from "../../kit/hospital";
import {
  address,
  approvedPrescription,
  chosenExpress,
  chosenPickUp,
  deliveryWorld,
  dispensed,
  handedOver,
  push,
  YUZHONG,
  type World,
} from "./delivery-world";

const missing = { status: 404, code: "thing.missing" };
const malformed = { status: 400, code: "request.malformed" };
const lying = async ({ hospital }: World, id: string) =>
  (await hospital.app.repositories.deliveries.unread(TENANT, id))!;
const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, "0");
/** A bag at the window, and its code. */
const waiting = async () => {
  const world = await deliveryWorld();
  const id = await chosenPickUp(world);
  await dispensed(world);
  return { world, id, code: (await lying(world, id)).code! };
};

describe("guessing a pick-up code (D2-06)", () => {
  test("guesses sent at one moment are counted one by one: no burst opens the bag", async () => {
    const { world, id, code } = await waiting();
    const guess = (by: number) => ({ ...world.step(id), code: wrong(code, by), takenBy: "self" });
    const answers = await Promise.all(Array.from({ length: 12 }, (_one, by) => world.theirs("handOut", guess(by + 1))));
    const told = answers.filter((one) => one.code === "pick-up.code-wrong").map(({ details }) => details);
    // Nobody learns that a code was wrong without having used up a guess.
    expect(new Set(told.map((one) => (one as { left: number }).left)).size).toBe(told.length);
    expect(told.length).toBeLessThanOrEqual(5);
    for (let by = 20; by < 25; by++) await world.theirs("handOut", guess(by));
    expect((await world.theirs("handOut", { ...guess(0), code })).code).toBe("pick-up.locked");
    expect((await lying(world, id)).state).toBe("ready");
  });

  test("what is no code is none: signs, letters, other digits, a number, several at once", async () => {
    const { world, id } = await waiting();
    for (const code of ["", "12345", "1234567", "12345a", "１２３４５６", " 12345", "*", 123456, ["123456"], null])
      expect(await world.theirs("handOut", { ...world.step(id), code, takenBy: "self" })).toMatchObject(malformed);
    expect((await lying(world, id)).wrongCodes).toBe(0);
  });

  test("the code of another bag opens that one only", async () => {
    const { world, id } = await waiting();
    const other = await deliveryWorld({ hospital: world.hospital });
    const bag = await chosenPickUp(other);
    await dispensed(other);
    const { code } = await lying(other, bag);
    const answer = await world.theirs("handOut", { ...world.step(id), code, takenBy: "self" });
    expect(answer.code).toBe("pick-up.code-wrong");
    expect((await lying(other, bag)).state).toBe("ready");
  });
});

describe("somebody else's parcel, address and prescription", () => {
  test("every step on another's parcel finds nothing, and nothing of it changes", async () => {
    const world = await deliveryWorld();
    const id = await chosenExpress(world);
    await dispensed(world);
    await handedOver(world, id);
    const before = await lying(world, id);
    const thief = await world.hospital.patient({ name: "陈别人" });
    const hers = { hospital: world.hospital, id: world.hospital.id() };
    const fields = {
      name: "陈别人",
      phone: "13900000000",
      districtCode: YUZHONG,
      street: "别处 1 号 2 单元",
      label: "",
    };
    const own = await world.hospital.call(
      "deliveries/saveAddress",
      { id: hers.id, ...fields, isDefault: true },
      thief.token,
    );
    expect(own.ok).toBe(true);
    const step = () => ({ id, stepId: world.hospital.id(), version: before.v });
    for (const [name, input] of [
      ["delivery", { id }],
      ["confirmReceipt", step()],
      ["changeAddress", { ...step(), addressId: hers.id }],
      ["setProxy", { ...step(), proxy: { name: "陈别人", phoneTail: "0000" } }],
      ["toPickUp", step()],
      ["trackingToken", { id }],
      ["options", { prescriptionId: world.prescriptionId }],
      ["ofPrescription", { prescriptionId: world.prescriptionId }],
    ] as const)
      expect([name, await world.hospital.call(`deliveries/${name}`, input, thief.token)]).toMatchObject([
        name,
        missing,
      ]);
    expect(await lying(world, id)).toEqual(before);
  });

  test("another's address is no address of hers, neither to choose nor to change to; reading one answers nothing", async () => {
    const world = await deliveryWorld();
    const other = await deliveryWorld({ hospital: world.hospital });
    const theirs = await address(other);
    const express = { carrier: "SF", freight: "now", expectedFen: 1200, notUrgent: true, method: "express" };
    const wish = { id: world.hospital.id(), prescriptionId: world.prescriptionId, addressId: theirs, ...express };
    expect((await world.mine("choose", wish)).code).toBe("address.missing");
    const asked = { prescriptionId: world.prescriptionId, addressId: theirs };
    expect(await world.mine("options", asked)).toMatchObject(missing);
    const id = await chosenExpress(world);
    const change = { ...world.step(id), addressId: theirs };
    expect((await world.mine("changeAddress", change)).code).toBe("address.missing");
    const gone = await world.mine("removeAddress", { ...world.step(theirs) });
    expect(gone.value.items).toHaveLength(1);
    expect((await other.mine("addresses", {})).value.items).toMatchObject([{ id: theirs }]);
  });

  test("a choice under the id of another's delivery takes nothing over", async () => {
    const world = await deliveryWorld();
    const id = await chosenPickUp(world);
    const other = await deliveryWorld({ hospital: world.hospital });
    const wish = { id, prescriptionId: other.prescriptionId, method: "pick-up" };
    expect((await other.mine("choose", wish)).code).toBe("request.reused");
    const stolen = { id, prescriptionId: world.prescriptionId, method: "pick-up" };
    expect(await other.mine("choose", stolen)).toMatchObject(missing);
    expect(await lying(world, id)).toMatchObject({ accountId: world.patient.accountId, state: "chosen" });
  });
});

describe("a forged or confused carrier", () => {
  const sent = async () => {
    const world = await deliveryWorld();
    const id = await chosenExpress(world);
    await dispensed(world);
    return { world, id, waybill: await handedOver(world, id) };
  };
  const now = ({ hospital }: World) => hospital.clock.now();

  test("a number that is not ours, or under another carrier, moves no parcel", async () => {
    const { world, id, waybill } = await sent();
    const before = await lying(world, id);
    await push(world, "SF9999999999999", 1, [{ at: now(world), type: 300003 }]);
    await push(world, waybill, 1, [{ at: now(world), type: 300003 }], "EMS");
    await push(world, waybill, 1, [{ at: now(world), type: 300003 }], "__proto__");
    expect(await lying(world, id)).toEqual(before);
  });

  test("an older version told again, and codes that mean nothing, never take it back (P11)", async () => {
    const { world, id, waybill } = await sent();
    await push(world, waybill, 5, [{ at: now(world), type: 300003 }]);
    expect((await lying(world, id)).state).toBe("signed");
    await push(world, waybill, 4, [{ at: now(world), type: 200001 }]);
    await push(world, waybill, 6, [{ at: now(world), type: -1 }]);
    await push(world, waybill, 7, [{ at: now(world), type: 100001 }]);
    expect((await lying(world, id)).state).toBe("signed");
  });

  test("before it was handed over nothing of it is believed: a stolen label signs for nothing (P7)", async () => {
    const world = await deliveryWorld();
    const id = await chosenExpress(world);
    await dispensed(world);
    const { waybill } = (await world.theirs("makeWaybill", world.step(id))).value;
    await push(world, waybill, 1, [{ at: now(world), type: 300003 }]);
    expect((await lying(world, id)).state).toBe("due");
    expect((await world.mine("confirmReceipt", world.step(id))).code).toBe("delivery.moved-on");
  });
});

describe("inputs that no page would send", () => {
  test("prices, texts, codes and ids out of any measure are refused before anything is read", async () => {
    const world = await deliveryWorld();
    const { prescriptionId, hospital } = world;
    const addressId = await address(world);
    const id = hospital.id();
    const wish = { id, prescriptionId, method: "express", addressId, carrier: "SF", freight: "now", notUrgent: true };
    for (const expectedFen of [-1, 0.5, 1e21, Number.MAX_VALUE, "1200", null])
      expect([expectedFen, await world.mine("choose", { ...wish, expectedFen })]).toMatchObject([
        expectedFen,
        malformed,
      ]);
    for (const change of [{ carrier: "__proto__" }, { carrier: "YTO" }, { method: "drone" }, { freight: "free" }])
      expect(await world.mine("choose", { ...wish, expectedFen: 1200, ...change })).toMatchObject(malformed);
    expect((await world.mine("choose", { ...wish, expectedFen: 0 })).code).toBe("freight.changed");
    const fields = { name: "林晚晴", phone: "13912345678", districtCode: YUZHONG, street: "民生路 1 号", label: "家" };
    for (const change of [
      { name: "长".repeat(21) },
      { name: " " },
      { street: "长".repeat(81) },
      { label: "长".repeat(11) },
      { phone: "139123456789" },
      { districtCode: "constructor" },
      { version: 0 },
      { version: -3 },
      { version: 1.5 },
    ])
      expect([
        change,
        await world.mine("saveAddress", { id: hospital.id(), ...fields, isDefault: false, ...change }),
      ]).toMatchObject([change, malformed]);
    const note = { what: "lost", then: "refund", note: "长".repeat(201) };
    expect(await world.theirs("reportFailure", { ...world.step(id), ...note })).toMatchObject(malformed);
  });

  test("the parcel of a prescription that is not approved, or is another's, is never hers to choose", async () => {
    const world = await deliveryWorld();
    const other = await world.hospital.patient();
    const returned = await approvedPrescription(world.hospital, world.patient, { state: "returned" });
    const foreign = await approvedPrescription(world.hospital, other);
    const choose = (prescriptionId: string) =>
      world.mine("choose", { id: world.hospital.id(), prescriptionId, method: "pick-up" });
    expect((await choose(returned)).code).toBe("prescription.moved-on");
    expect(await choose(foreign)).toMatchObject(missing);
    expect(await choose(world.hospital.id())).toMatchObject(missing);
  });
});
