import { addDays, dayOf } from "../../../shared/kernel/time";
import { boxCode } from "../../../shared/prescriptions/dispense-model";
import { TENANT } from "../../kit/hospital";
import {
  ANTACID,
  atCounter,
  boxes,
  codeOf,
  countsOf,
  desk,
  dispensed,
  LAXATIVE,
  lying,
  moneyOf,
  must,
  openSale,
  paid,
  scanned,
  step,
  type SaleWorld,
} from "./sale-world";

let world: SaleWorld;
beforeEach(async () => {
  world = await openSale();
});
const BOTH = [
  [ANTACID, 2],
  [LAXATIVE, 1],
] as const;

test("D2-19: the queue names method and boxes, masked; what is not paid is not in it", async () => {
  await atCounter(world);
  const { id } = await paid(world);
  const { items } = must(await desk(world, "queue", {}, world.bai), "queue");
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ id, method: "pick-up", boxes: 2, freightOwed: false, state: "paid" });
  const { name } = await world.hospital.app.queries.patients.names(TENANT, world.patient.personId);
  expect(JSON.stringify(items)).not.toContain(name);
});

test("two of one name are told apart: born, and the record number, of which the queue shows only the end", async () => {
  const { hospital, patient, bai } = world;
  const { repositories, table } = hospital.app;
  const her = (await repositories.patients.person(TENANT, patient.personId))!;
  const known = { ...her, v: her.v + 1, recordNumber: "M26000777" };
  await table.commit([repositories.patients.savePerson(TENANT, known, { version: her.v })]);
  const { id } = await paid(world);
  const [row] = must(await desk(world, "queue", {}, bai), "queue").items;
  expect(row.knownBy).toEqual({ bornOn: her.bornOn, recordNumber: "…0777" });
  const opened = must(await desk(world, "dispensing", { id }, bai), "dispensing");
  expect(opened.knownBy).toEqual({ bornOn: her.bornOn, recordNumber: "M26000777" });
});

test("claimed, scanned, checked by a second person, dispensed: the boxes have left the shelf, by batch", async () => {
  const { id } = await paid(world, BOTH);
  const received = (await boxes(world)).received;
  await scanned(world, id, BOTH);
  const view = must(await dispensed(world, id), "dispense");
  expect(view.state).toBe("dispensed");
  expect(await countsOf(world)).toEqual({ available: received - 2, reserved: 0, dispensed: 2, wasted: 0, received });
  const { batches } = await boxes(world);
  expect(batches.reduce((sum, { left }) => sum + left, 0)).toBe(received - 2);
  expect(view.boxesScanned).toHaveLength(3);
});

test("claim: of two dispensers one is first, the other hears prescription.moved-on", async () => {
  const { id } = await paid(world);
  const answers = await Promise.all(
    [world.bai, world.ruan].map(async (token) => desk(world, "claim", await step(world, id), token)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "prescription.moved-on" });
});

test("claim: a parcel whose freight is owed is freight.owed", async () => {
  const { id, deliveryId } = await paid(world);
  const { deliveries } = world.hospital.app.repositories;
  const found = (await deliveries.unread(TENANT, deliveryId))!;
  const freight = { way: "now" as const, fen: 1200, priceVersion: "t", source: "t" };
  await deliveries.commit([
    deliveries.write(TENANT, { ...found, v: found.v + 1, method: "express", carrier: "SF", freight }),
  ]);
  expect(await desk(world, "claim", await step(world, id), world.bai)).toMatchObject({ code: "freight.owed" });
});

test("putBack: it waits again and its scans are forgotten; scan, secondCheck, dispense and putBack are prescription.moved-on then", async () => {
  const { id } = await paid(world);
  await scanned(world, id);
  must(await desk(world, "putBack", await step(world, id), world.bai), "putBack");
  const code = await codeOf(world);
  for (const [name, more] of [
    ["scan", { code }],
    ["secondCheck", {}],
    ["dispense", { short: [] }],
    ["cannotSupply", { reason: "missing" }],
    ["putBack", {}],
  ] as const)
    expect(await desk(world, name, await step(world, id, more), world.bai)).toMatchObject({
      code: "prescription.moved-on",
    });
  must(await desk(world, "claim", await step(world, id), world.ruan), "claim");
  expect(must(await desk(world, "dispensing", { id }, world.ruan), "dispensing").boxesScanned).toEqual([]);
});

test("scan: another drug, one too many, a code of nothing is scan.mismatch; the same tap counts once", async () => {
  const { id } = await paid(world);
  must(await desk(world, "claim", await step(world, id), world.bai), "claim");
  const wrong = async (code: string) => desk(world, "scan", await step(world, id, { code }), world.bai);
  expect(await wrong(await codeOf(world, LAXATIVE))).toMatchObject({ code: "scan.mismatch" });
  expect(await wrong("6901234567892")).toMatchObject({ code: "scan.mismatch" });
  const code = await codeOf(world);
  const once = await step(world, id, { code, trace: "81000000000000000001" });
  must(await desk(world, "scan", once, world.bai), "scan");
  expect(must(await desk(world, "scan", once, world.bai), "scan").boxesScanned).toHaveLength(1);
  expect(
    await desk(world, "scan", await step(world, id, { code, trace: "81000000000000000001" }), world.bai),
  ).toMatchObject({ code: "scan.mismatch" });
  must(await wrong(code), "scan");
  expect(await wrong(code)).toMatchObject({ code: "scan.mismatch" });
});

test("scan: a batch that does not lie here is batch.not-here, one past its day batch.expired", async () => {
  const { id } = await paid(world);
  must(await desk(world, "claim", await step(world, id), world.bai), "claim");
  const gone = await step(world, id, { code: boxCode(ANTACID, "Z990001") });
  expect(await desk(world, "scan", gone, world.bai)).toMatchObject({ code: "batch.not-here" });
  const stock = await boxes(world);
  const expired = { number: "OLD0001", expiresOn: addDays(dayOf(world.hospital.clock.now()), -1), left: 1 };
  const movement = {
    ...{ n: stock.v + 1, at: world.hospital.clock.now(), what: "received" as const, batches: [] },
    change: { available: 1, reserved: 0, dispensed: 0, wasted: 0, received: 1 },
  };
  const after = { ...stock, v: stock.v + 1, available: stock.available + 1, received: stock.received + 1 };
  await world.hospital.table.commit(
    world.stock.writes(TENANT, { after: { ...after, batches: [...stock.batches, expired] }, movement }),
  );
  const old = await step(world, id, { code: boxCode(ANTACID, "OLD0001") });
  expect(await desk(world, "scan", old, world.bai)).toMatchObject({ code: "batch.expired" });
});

test("secondCheck: whoever scanned is check.same-person, nothing scanned is scan.nothing; without it check.missing", async () => {
  const { id } = await paid(world);
  must(await desk(world, "claim", await step(world, id), world.bai), "claim");
  expect(await desk(world, "secondCheck", await step(world, id), world.bai)).toMatchObject({
    code: "check.same-person",
  });
  expect(await desk(world, "secondCheck", await step(world, id), world.ruan)).toMatchObject({ code: "scan.nothing" });
  const short = [{ drugId: ANTACID, reason: "missing" }];
  expect(await desk(world, "dispense", await step(world, id, { short }), world.bai)).toMatchObject({
    code: "check.missing",
  });
});

test("dispense: boxes that were not scanned want a reason: scan.incomplete", async () => {
  const { id } = await paid(world);
  await scanned(world, id, [[ANTACID, 1]]);
  expect(await dispensed(world, id)).toMatchObject({ code: "scan.incomplete", details: { drugIds: [ANTACID] } });
});

test("D2-23: in part, the difference goes back once and what is missing is never sold again", async () => {
  const { id, orderId } = await paid(world, BOTH);
  await scanned(world, id, [[ANTACID, 2]]);
  const view = must(await dispensed(world, id, [{ drugId: LAXATIVE, reason: "missing" }]), "dispense");
  expect(view.state).toBe("partly-dispensed");
  await world.hospital.settle();
  const { dueFen, totalFen } = await lying(world, id);
  const { paid: fen, back } = await moneyOf(world, orderId);
  expect(fen).toBe(totalFen);
  expect(back).toBe(totalFen - dueFen!);
  expect(back).toBeGreaterThan(0);
  expect(await countsOf(world, LAXATIVE)).toMatchObject({ reserved: 0, dispensed: 0, wasted: 1 });
});

test("P6: a prescription that was dispensed is not dispensed again", async () => {
  const { id } = await paid(world);
  await scanned(world, id);
  must(await dispensed(world, id), "dispense");
  const again = await desk(world, "dispense", await step(world, id, { short: [] }), world.ruan);
  expect(again).toMatchObject({ code: "prescription.moved-on" });
  expect(await countsOf(world)).toMatchObject({ dispensed: 2 });
});

test("dispense: a batch that was counted away meanwhile is batch.not-here, and nothing has left the shelf", async () => {
  const { id } = await paid(world);
  await scanned(world, id);
  const { batches, v } = await boxes(world);
  const first = [...batches].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))[0]!;
  const input = { drugId: ANTACID, stepId: world.hospital.id(), version: v, batch: first.number, counted: 0 };
  must(await desk(world, "count", { ...input, reason: "盘点" }, world.ruan), "count");
  expect(await dispensed(world, id)).toMatchObject({ code: "batch.not-here" });
  expect(await countsOf(world)).toMatchObject({ reserved: 2, dispensed: 0 });
});

test("cannotSupply: it ends, all money goes back, the boxes are written off", async () => {
  const { id, orderId } = await paid(world);
  must(await desk(world, "claim", await step(world, id), world.bai), "claim");
  const input = await step(world, id, { reason: "missing" });
  expect(must(await desk(world, "cannotSupply", input, world.bai), "cannotSupply").state).toBe("cancelled");
  await world.hospital.settle();
  const { paid: fen, back } = await moneyOf(world, orderId);
  expect([fen > 0, back]).toEqual([true, fen]);
  expect(await countsOf(world)).toMatchObject({ reserved: 0, wasted: 2 });
});

test("label and leaflet say in plain words what it is, how it is taken, who prescribed, put together and checked it", async () => {
  const { id } = await paid(world);
  await scanned(world, id);
  must(await dispensed(world, id), "dispense");
  const label = must(await desk(world, "label", { id }, world.ruan), "label");
  expect(label.lines[0].take.zh).toMatch(/^每次 1 .+，每天 3 次，口服，共 5 天$/);
  expect(label.lines[0].batches).toHaveLength(1);
  expect([label.dispensedBy.zh, label.checkedBy.zh, label.label]).toEqual(["柏若溪", "阮听澜", id]);
});
