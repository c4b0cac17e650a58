import { rowWrites } from "../../../functions/deliveries/row-writes";
import { watchDeliveries } from "../../../functions/deliveries/watch-deliveries";
import type { Table } from "../../../functions/kernel/table/table";
import { requestStore } from "../../../functions/orders/requests/request-store";
import { drugOf } from "../../../shared/prescriptions/formulary";
import { NOW, TENANT } from "../../kit/hospital";
import { describeWithDynoxide, doorTo, startServer } from "../kernel/table/local-server";
import * as rx from "./rx-world";
import {
  ANTACID,
  atCounter,
  checkOutInput,
  countsOf,
  desk,
  dispensed,
  lying,
  moneyComes,
  moneyOf,
  must,
  openSale,
  paid,
  placed,
  rx as asks,
  scanned,
  step,
} from "./sale-world";

const codesOf = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map(({ ok, code }) => (ok ? "yes" : code)).sort();

function facts(tableOf: () => { table?: Table }): void {
  test("P6: two dispensers claim one prescription and give it out at once: each once, and the boxes leave once", async () => {
    const world = await openSale(tableOf());
    const { id } = await paid(world);
    const on = await step(world, id);
    const claims = [world.bai, world.ruan].map((token) =>
      desk(world, "claim", { ...on, stepId: world.hospital.id() }, token),
    );
    expect(codesOf(await Promise.all(claims))).toEqual(["prescription.moved-on", "yes"]);
    must(await desk(world, "putBack", await step(world, id), world.bai), "putBack");
    await scanned(world, id);
    must(await desk(world, "secondCheck", await step(world, id), world.ruan), "secondCheck");
    const { v: version } = await lying(world, id);
    const give = (token: string) =>
      desk(world, "dispense", { id, stepId: world.hospital.id(), version, short: [] }, token);
    expect(codesOf(await Promise.all([give(world.bai), give(world.ruan)]))).toEqual(["prescription.moved-on", "yes"]);
    expect(await countsOf(world)).toMatchObject({ reserved: 0, dispensed: 2, wasted: 0 });
  });

  test("P1: approve, return and pay at once: one decision stands, and nothing is to be paid before it", async () => {
    const world = await rx.openRx(tableOf());
    const id = await rx.signed(world);
    const { hospital, patient } = world;
    const place = { id: hospital.id(), subject: { domain: "prescriptions", id } };
    const [approve, back, pay] = await Promise.all([
      rx.approves(world, id),
      rx.returns(world, id),
      hospital.call("orders/place", place, patient.token),
    ]);
    expect([approve.ok, back.ok].filter(Boolean)).toHaveLength(1);
    expect(pay).toMatchObject({ ok: false, code: "order.not-payable" });
    expect((await rx.lying(world, id)).state).toBe(approve.ok ? "approved" : "returned");
  });

  test("row 84: no movement for 48 hours opens one request by itself, also where two jobs run at once", async () => {
    const world = await openSale(tableOf());
    const { id, deliveryId, orderId } = await paid(world);
    await scanned(world, id);
    must(await dispensed(world, id), "dispense");
    const { app, clock, settle } = world.hospital;
    await settle();
    const { deliveries } = app.repositories;
    const before = (await deliveries.unread(TENANT, deliveryId))!;
    const way = { method: "express" as const, carrier: "SF" as const, waybill: "SF1", handedOverAt: clock.now() };
    const sent = { ...before, ...way, v: before.v + 1, state: "in-transit" as const };
    await deliveries.commit([deliveries.write(TENANT, sent), ...rowWrites(TENANT, before, sent)]);
    await clock.pause(48 * 60 * 60_000 - 60_000);
    await watchDeliveries(app.parts.deliveries, TENANT);
    await settle();
    expect(await requestStore(app.repositories.orders, TENANT).ofOrder(orderId)).toEqual([]);
    await clock.pause(2 * 60_000);
    for (let twice = 0; twice < 2; twice++) {
      await Promise.all([1, 2].map(() => watchDeliveries(app.parts.deliveries, TENANT)));
      await settle();
    }
    const asked = await requestStore(app.repositories.orders, TENANT).ofOrder(orderId);
    expect(asked).toMatchObject([{ kind: "stuck", openedBy: "hospital", state: "open", posts: 1 }]);
  });

  test("D2-23: a price that changes after check-out is not hers; after a lapse she is asked to agree to the new one", async () => {
    const world = await openSale(tableOf());
    const drug = drugOf(ANTACID)! as { fen: number };
    const { fen } = drug;
    try {
      const made = await atCounter(world);
      const { totalFen } = await lying(world, made.id);
      drug.fen = fen + 100;
      const orderId = await placed(world, made.id);
      await moneyComes(world.hospital, orderId);
      expect(await lying(world, made.id)).toMatchObject({ state: "paid", totalFen: fen * 2 });
      expect(await moneyOf(world, orderId)).toEqual({ paid: totalFen, back: 0 });
      drug.fen = fen;
      const late = await atCounter(world);
      drug.fen = fen + 100;
      must(await asks(world, "chooseAnew", await step(world, late.id), world.patient.token), "chooseAnew");
      const old = await checkOutInput(world, late);
      const refused = await asks(world, "checkOut", old, world.patient.token);
      expect(refused).toMatchObject({ code: "price.changed", details: { fen: (fen + 100) * 2 } });
      const agreed = { ...(await checkOutInput(world, late)), expectedFen: (fen + 100) * 2 };
      must(await asks(world, "checkOut", agreed, world.patient.token), "checkOut");
      const second = await placed(world, late.id);
      await moneyComes(world.hospital, second);
      expect(await moneyOf(world, second)).toEqual({ paid: (fen + 100) * 2, back: 0 });
    } finally {
      drug.fen = fen;
    }
  });
}

// The embedded server shares its machine with every other test.
jest.setTimeout(240_000);
describe("in memory", () => facts(() => ({})));

describeWithDynoxide("on the embedded server", () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());
  facts(() => ({ table: doorTo(server.endpoint, { now: () => Date.parse(NOW) }) }));
});
