import { confirmFee } from "../../../functions/consultations/confirm-paid";
import { intakeKeys } from "../../../functions/consultations/intake/keys";
import { createPlaceStore } from "../../../functions/consultations/intake/places";
import { dayOf } from "../../../shared/kernel/time";
import { TENANT } from "../../kit/hospital";
import { lastNumber, paying, told } from "../orders/to-be-paid";
import {
  asked,
  keeps,
  lying,
  minutes,
  openLife,
  ordered,
  pays,
  placeWrite,
  step,
  XIANG,
  type LifeWorld,
} from "./life-world";

const FEE = 3000;
let world: LifeWorld;
beforeEach(async () => void (world = await openLife()));
const state = async (id: string) => (await lying(world, id)).state;
/** A payment that has begun; her phone pays when `pay` is called. */
async function begun(id: string) {
  const { hospital, patient } = world;
  const orderId = await ordered(world, id);
  await paying(hospital, orderId, patient.token);
  const number = await lastNumber(hospital, orderId);
  return { orderId, number, pay: () => hospital.payment.pay(number), news: () => told(hospital, number) };
}

describe("the fee of a request", () => {
  test("nothing to pay: it waits for the doctor at once", async () => {
    expect(await state(await asked(world))).toBe("waiting");
  });

  test("paid: the doctor's clock begins, whatever is told twice", async () => {
    const id = await asked(world, { fen: FEE });
    const { pay, news } = await begun(id);
    pay();
    for (let copy = 0; copy < 5; copy++) await news();
    const found = await lying(world, id);
    expect([found.state, found.steps.length]).toEqual(["waiting", 2]);
    expect(Date.parse(found.acceptBy!) - Date.parse(found.updatedAt)).toBe(24 * 3_600_000);
  });

  test("M6: paid in time, but the news is lost: the minute job hears of it before it expires", async () => {
    const id = await asked(world, { fen: FEE });
    const { pay, orderId } = await begun(id);
    pay();
    await minutes(world, 1, 2, 10, 20);
    expect([await state(id), await keeps(world, orderId)]).toEqual(["waiting", FEE]);
  });

  test("M6: paid in time, and the provider is out of reach until after the end: it takes up where it was", async () => {
    const id = await asked(world, { fen: FEE });
    const { pay, news, orderId } = await begun(id);
    pay();
    world.hospital.payment.stopped = true;
    await minutes(world, 31, 5);
    expect(await state(id)).toBe("not-paid");
    world.hospital.payment.stopped = false;
    await news();
    await minutes(world, 1, 5);
    expect(await lying(world, id)).toMatchObject({ state: "waiting", paidBy: orderId });
    expect(await keeps(world, orderId)).toBe(FEE);
  });

  describe("paid in time, told after the end, on a day of one place (S1)", () => {
    const day = () => dayOf(world.hospital.clock.now());
    const held = async () =>
      ((await createPlaceStore(world.hospital.table).held(TENANT, XIANG, day())).get("text") ?? []).map(({ id }) => id);
    /** Her request has expired while the provider was out of reach; `meanwhile` happens, then the news comes. */
    async function toldLate(meanwhile: () => Promise<unknown>): Promise<{ id: string; orderId: string }> {
      const { desks, hospital } = world;
      const { v } = await desks.desk(TENANT, XIANG);
      const services = [{ kind: "text" as const, priceCode: "CONSULT-TEXT", perDay: 1, on: true }];
      await desks.commit([desks.write(TENANT, { v: v + 1, doctorId: XIANG, services, replies: [] })]);
      const id = await asked(world, { fen: FEE, place: 0 });
      const { pay, news, orderId } = await begun(id);
      pay();
      hospital.payment.stopped = true;
      await minutes(world, 31, 5);
      expect([await state(id), await held()]).toEqual(["not-paid", []]);
      await meanwhile();
      hospital.payment.stopped = false;
      await news();
      await minutes(world, 1, 5, 20);
      return { id, orderId };
    }

    test("her place is free still: it is hers again", async () => {
      const { id, orderId } = await toldLate(async () => undefined);
      expect(await lying(world, id)).toMatchObject({ state: "waiting", place: 0, paidBy: orderId });
      expect([await held(), await keeps(world, orderId)]).toEqual([[id], FEE]);
    });

    test("somebody else has it: nobody is one too many, and her money goes back whole", async () => {
      const other = world.hospital.id();
      const { id, orderId } = await toldLate(() =>
        world.hospital.table.commit([
          placeWrite(world.hospital, { doctorId: XIANG, service: "text", place: 0, id: other }),
        ]),
      );
      expect([await state(id), await held(), await keeps(world, orderId)]).toEqual(["not-paid", [other], 0]);
    });

    test("she has asked the same doctor again meanwhile: the first one is not taken up beside it", async () => {
      const { hospital, patient } = world;
      let second = "";
      const { id, orderId } = await toldLate(async () => {
        second = await asked(world);
        const put = intakeKeys(TENANT).open(patient.personId, XIANG);
        await hospital.table.commit([{ put, item: { v: 1, id: second }, when: "any" }]);
      });
      expect([await state(id), await state(second), await keeps(world, orderId)]).toEqual(["not-paid", "waiting", 0]);
    });
  });

  test("M7: cancelled while she pays: the money comes, and goes back whole", async () => {
    const id = await asked(world, { fen: FEE });
    const { pay, news, orderId } = await begun(id);
    world.hospital.payment.stopped = true;
    await step(world, "cancel", id, world.patient.token);
    world.hospital.payment.stopped = false;
    pay();
    await news();
    await minutes(world, 1, 2, 5, 30);
    expect([await state(id), await keeps(world, orderId)]).toEqual(["patient-cancelled", 0]);
    expect(world.hospital.payment.refunds.size).toBe(1);
  });

  test("M8: another order's money for a request that is paid already goes back", async () => {
    const id = await asked(world, { fen: FEE });
    const orderId = await pays(world, id);
    const { repositories } = world.hospital.app;
    const found = await lying(world, id);
    // The request was paid by an order that finance has replaced since.
    const other = { ...found, v: found.v + 1, paidBy: world.hospital.id() };
    await world.hospital.app.table.commit([repositories.consultations.write(TENANT, other)]);
    const order = (await repositories.orders.unread(TENANT, orderId))!;
    await told(world.hospital, order.attempts.at(-1)!.number);
    const event = { type: "order.paid", orderId, subject: order.subject, version: order.v, facts: {} };
    const react = confirmFee(world.hospital.app.parts.consultations);
    for (let twice = 0; twice < 2; twice++)
      await react({ tenant: TENANT, event: event as never, name: "n", at: world.hospital.clock.now() });
    await minutes(world, 1, 2, 5);
    expect([await state(id), await keeps(world, orderId)]).toEqual(["waiting", 0]);
    expect(world.hospital.payment.refunds.size).toBe(1);
  });

  test("in the middle of a consultation a refund is asked for and looked at, not given by itself", async () => {
    const id = await asked(world, { fen: FEE });
    const orderId = await pays(world, id);
    const terms = async () =>
      (await world.hospital.call("orders/order", { id: orderId }, world.patient.token)).value.refundTerms;
    expect(await terms()).toMatchObject({ how: "by-itself", fen: FEE, percent: 100 });
    await step(world, "accept", id, world.doctor, { meetsCondition: true, visitId: "enc-0001" });
    expect(await terms()).toMatchObject({ how: "decided", fen: FEE });
  });
});
