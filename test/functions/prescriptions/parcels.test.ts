import { newsOf } from "../../../functions/deliveries/news";
import { rowWrites } from "../../../functions/deliveries/row-writes";
import { requestStore } from "../../../functions/orders/requests/request-store";
import { createStopStore } from "../../../functions/prescriptions/stop-store";
import { addDays, dayOf } from "../../../shared/kernel/time";
import type { Delivery } from "../../../shared/deliveries/model";
import { emptyStock, sendAgain } from "../../../shared/prescriptions/stock-rules";
import { TENANT } from "../../kit/hospital";
import { signedIn } from "../consultations/life-world";
import {
  ANTACID,
  boxes,
  countsOf,
  desk,
  dispensed,
  LAXATIVE,
  lying,
  must,
  openSale,
  paid,
  scanned,
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
const NOTHING: readonly object[] = [];

/** Dispensed, and on its way with a courier. */
async function onItsWay(state: Delivery["state"] = "handed-over", drugs = BOTH.slice(), short = NOTHING) {
  const made = await paid(world, BOTH);
  await scanned(world, made.id, drugs);
  must(await dispensed(world, made.id, short), "dispense");
  const { deliveries } = world.hospital.app.repositories;
  const before = (await deliveries.unread(TENANT, made.deliveryId))!;
  const now = world.hospital.clock.now();
  const step = { id: "on-its-way", at: now, by: "hospital" as const, to: state, print: "test" };
  const parcel = { method: "express" as const, carrier: "SF" as const, handedOverAt: now };
  const after = { ...before, ...parcel, v: before.v + 1, state, steps: [...before.steps, step] };
  await deliveries.commit([deliveries.write(TENANT, after), ...rowWrites(TENANT, before, after)]);
  return made;
}
async function fails(deliveryId: string, what: string, then = "refund"): Promise<string> {
  const newId = world.hospital.id();
  const { v: version } = (await world.hospital.app.repositories.deliveries.unread(TENANT, deliveryId))!;
  const input = { id: deliveryId, stepId: world.hospital.id(), version, what, then, note: "快递公司告知" };
  const report = { ...input, ...(then === "re-send" ? { newId } : {}) };
  must(await world.hospital.call("deliveries/reportFailure", report, world.bai), "reportFailure");
  return newId;
}
/** The same news once more, long after. */
async function toldAgain(type: "delivery.re-sent" | "delivery.returned", deliveryId: string): Promise<void> {
  const { table, clock, settle, app } = world.hospital;
  const found = (await app.repositories.deliveries.unread(TENANT, deliveryId))!;
  await table.commit([newsOf(type, found, TENANT, clock.now(), {}, "/again")]);
  await settle();
}
/** A batch after the other is counted until so many boxes may be sold. */
async function leaves(packs: number, drugId = ANTACID): Promise<void> {
  for (const { number, left } of (await boxes(world, drugId)).batches) {
    const { v: version, available } = await boxes(world, drugId);
    const counted = left - Math.min(left, available - packs);
    const input = { drugId, stepId: world.hospital.id(), version, batch: number, counted, reason: "盘点" };
    if (counted < left) must(await desk(world, "count", input, world.bai), "count");
  }
}
const whole = ({ available, reserved, dispensed: given, wasted, received }: Awaited<ReturnType<typeof countsOf>>) =>
  available + reserved + given + wasted === received;
const movementsOf = async (drugId = ANTACID) =>
  must(await desk(world, "movements", { drugId }, world.bai), "movements").items as { what: string }[];
const times = async (what: string, drugId = ANTACID) =>
  (await movementsOf(drugId)).filter((one) => one.what === what).length;

test("re-sent: the same boxes leave the shelf, once, however often it is told (P5)", async () => {
  const { id, deliveryId } = await onItsWay();
  const [before, other] = [await countsOf(world), await countsOf(world, LAXATIVE)];
  const next = await fails(deliveryId, "lost", "re-send");
  const taken = await countsOf(world);
  expect(taken).toEqual({ ...before, available: before.available - 2, dispensed: before.dispensed + 2 });
  expect(await countsOf(world, LAXATIVE)).toEqual({ ...other, available: other.available - 1, dispensed: 2 });
  const { batches } = await boxes(world);
  expect(batches.reduce((sum, { left }) => sum + left, 0)).toBe(taken.available + taken.reserved);
  await toldAgain("delivery.re-sent", next);
  expect(await countsOf(world)).toEqual(taken);
  expect(await times("re-sent")).toBe(1);
  expect((await movementsOf())[0]).toMatchObject({ prescriptionId: id, what: "re-sent" });
});

test("re-sent a second time: that parcel has boxes of its own", async () => {
  const { deliveryId } = await onItsWay("returning");
  const next = await fails(deliveryId, "returned", "re-send");
  expect(await countsOf(world)).toMatchObject({ dispensed: 2, wasted: 2 });
  const { deliveries } = world.hospital.app.repositories;
  const before = (await deliveries.unread(TENANT, next))!;
  await deliveries.commit([deliveries.write(TENANT, { ...before, v: before.v + 1, state: "returning" })]);
  await fails(next, "returned", "re-send");
  const counts = await countsOf(world);
  expect([counts.dispensed, counts.wasted, whole(counts)]).toEqual([2, 4, true]);
  expect([await times("re-sent"), await times("returned-destroyed")]).toEqual([2, 2]);
});

test("re-sent in part: only what she was given goes again", async () => {
  const { deliveryId } = await onItsWay("handed-over", [BOTH[0]], [{ drugId: LAXATIVE, reason: "missing" }]);
  await fails(deliveryId, "lost", "re-send");
  expect([await times("re-sent"), await times("re-sent", LAXATIVE)]).toEqual([1, 0]);
});

test("re-sent with exactly so many on the shelf: they go", async () => {
  const first = await onItsWay();
  await leaves(2);
  await fails(first.deliveryId, "lost", "re-send");
  expect(await countsOf(world)).toMatchObject({ available: 0, dispensed: 4 });
});

test("re-sent while one drug is short: none is taken, after-sale has it at once, and it goes when boxes have come in", async () => {
  const { deliveryId, id, orderId } = await onItsWay();
  await leaves(1);
  const [before, other] = [await countsOf(world), await countsOf(world, LAXATIVE)];
  const next = await fails(deliveryId, "lost", "re-send");
  expect(await countsOf(world)).toEqual(before);
  expect(await countsOf(world, LAXATIVE)).toEqual(other);
  const said = { event: "stock.short-for-resend", prescription: id, delivery: next };
  expect(world.hospital.logged).toContainEqual(said);
  // Days pass: a person has it, once, and it is nowhere forgotten.
  for (let days = 0; days < 3; days++) {
    await world.hospital.clock.pause(24 * 60 * 60_000);
    await world.hospital.app.everyMinute();
    await world.hospital.settle();
  }
  const asked = await requestStore(world.hospital.app.repositories.orders, TENANT).ofOrder(orderId);
  expect(asked).toMatchObject([{ kind: "boxes-short", openedBy: "hospital", state: "open" }]);
  world = { ...world, bai: await signedIn(world.hospital, "dispensary.bai") };
  expect(await times("re-sent")).toBe(0);
  const expiresOn = addDays(dayOf(world.hospital.clock.now()), 400);
  const { v: version } = await boxes(world);
  const come = { drugId: ANTACID, stepId: world.hospital.id(), version, batch: "N270009", expiresOn, packs: 1 };
  must(await desk(world, "receive", come, world.bai), "receive");
  await world.hospital.app.everyMinute();
  expect(await countsOf(world)).toMatchObject({ available: 0, dispensed: before.dispensed + 2 });
  expect([await times("re-sent"), await times("re-sent", LAXATIVE)]).toEqual([1, 1]);
});

test("re-sent while a pharmacist holds it: its boxes wait for her decision, and none are owed when it is cancelled", async () => {
  const { deliveryId, id } = await onItsWay();
  await leaves(1);
  const next = await fails(deliveryId, "lost", "re-send");
  const [before, other] = [await countsOf(world), await countsOf(world, LAXATIVE)];
  const pharmacist = await signedIn(world.hospital, "pharmacist.ai");
  const stop = { drugId: LAXATIVE, reason: "recall", note: "厂家召回" };
  must(await world.hospital.call("prescriptions/stopDrug", stop, pharmacist), "stopDrug");
  expect(await lying(world, id)).toMatchObject({ state: "held", heldFrom: "dispensed" });
  const cancel = { id, stepId: world.hospital.id(), version: (await lying(world, id)).v, why: "召回" };
  must(await world.hospital.call("prescriptions/cancelHeld", cancel, pharmacist), "cancelHeld");
  await world.hospital.app.everyMinute();
  // What was lost is not here to be set aside; of the second parcel nothing had been taken.
  expect([await countsOf(world), await countsOf(world, LAXATIVE)]).toEqual([before, other]);
  expect((await world.hospital.app.repositories.deliveries.unread(TENANT, next))!.state).toBe("cancelled");
  const owed = { table: "prescriptions" as const, pk: `${TENANT}#boxes-owed`, limit: 9 };
  expect((await world.hospital.table.query(owed)).items).toEqual([]);
});

test("re-sent while the drug is stopped: nothing of it leaves the shelf", async () => {
  const { deliveryId } = await onItsWay();
  const by = { staffId: "s1", name: { zh: "艾清和", en: "Ai Qinghe" } };
  const [name, since] = [{ zh: "铝碳酸镁", en: "Hydrotalcite" }, world.hospital.clock.now()];
  const stop = { v: 1, drugId: ANTACID, name, reason: "recall" as const, note: "", since, by, reached: 0, done: true };
  const stops = createStopStore(world.hospital.table);
  await stops.commit([stops.write(TENANT, stop)]);
  await fails(deliveryId, "lost", "re-send");
  expect([await times("re-sent"), await times("re-sent", LAXATIVE)]).toEqual([0, 0]);
});

test("D2-23: a parcel taken back is wasted instead of dispensed, once, and never available again", async () => {
  const { deliveryId } = await onItsWay("returning");
  const before = await countsOf(world);
  await fails(deliveryId, "returned");
  const after = { ...before, dispensed: before.dispensed - 2, wasted: before.wasted + 2 };
  expect(await countsOf(world)).toEqual(after);
  await toldAgain("delivery.returned", deliveryId);
  expect(await countsOf(world)).toEqual(after);
  expect([await times("returned-destroyed"), await times("returned-destroyed", LAXATIVE)]).toEqual([1, 1]);
});

test.each([
  ["damaged on its way back: wasted", "returning", "damaged", 1],
  ["damaged and never turned back: wasted, wherever it is", "in-transit", "damaged", 1],
  ["damaged in her hands: wasted", "signed", "damaged", 1],
  ["lost: nobody has destroyed anything", "returning", "lost", 0],
] as const)("%s", async (_what, state, what, written) => {
  const { deliveryId } = await onItsWay(state);
  await fails(deliveryId, what);
  expect(await times("damaged-destroyed")).toBe(written);
  expect(await countsOf(world)).toMatchObject({ dispensed: written ? 0 : 2, wasted: written ? 2 : 0 });
});

test("D2-23: written off by hand with the label scanned, then taken back: each box counts once", async () => {
  const { id, deliveryId } = await onItsWay("returning");
  const offHand = async (packs: number, label = id) => {
    const { v: version, batches } = await boxes(world);
    const input = { drugId: ANTACID, stepId: world.hospital.id(), version, batch: batches[0]!.number, packs };
    const said = { reason: "returned", note: "退回", prescriptionLabel: label };
    return desk(world, "writeOff", { ...input, ...said }, world.bai);
  };
  expect(await offHand(1, "")).toMatchObject({ code: "returned.not-given" });
  expect(await offHand(3)).toMatchObject({ code: "returned.not-given" });
  must(await offHand(1, ` ${id.toUpperCase()} `), "writeOff");
  expect(await countsOf(world)).toMatchObject({ dispensed: 1, wasted: 1 });
  expect((await movementsOf())[0]).toMatchObject({ what: "returned-destroyed", prescriptionId: id });
  await fails(deliveryId, "returned");
  expect(await countsOf(world)).toMatchObject({ dispensed: 0, wasted: 2 });
  expect(await countsOf(world, LAXATIVE)).toMatchObject({ dispensed: 0, wasted: 1 });
  expect(await offHand(1)).toMatchObject({ code: "returned.not-given" });
  expect((await lying(world, id)).state).toBe("dispensed");
});

const NAME = { zh: "药", en: "drug" };
const about = { at: "2026-11-22T01:00:00.000Z" };
const shelf = { ...emptyStock("some-drug", NAME, NAME, about.at), available: 4, reserved: 3, received: 7 };
const lies = (...lefts: readonly (readonly [number: string, expiresOn: string, left: number])[]) => ({
  ...shelf,
  batches: lefts.map(([number, expiresOn, left]) => ({ number, expiresOn, left })),
});
test("sendAgain: what expires first goes first; what is reserved or expired stays", () => {
  const stock = lies(["B20", "2027-11-01", 4], ["B10", "2026-11-22", 1], ["B30", "2026-12-01", 2]);
  const moved = sendAgain(stock, 3, "2026-11-22", about)!;
  expect(moved.movement).toMatchObject({ batches: [{ packs: 2 }, { number: "B20", packs: 1 }] });
  expect(moved.after).toMatchObject({ available: 1, reserved: 3, dispensed: 3, received: 7 });
  expect(sendAgain(stock, 4, "2026-11-22", about)).toBeUndefined();
});
