import { addDays, dayOf } from "../../../shared/kernel/time";
import { emptyStock, reserve, sellable, toTake } from "../../../shared/prescriptions/stock-rules";
import type { Stock } from "../../../shared/prescriptions/stock-model";
import { TENANT } from "../../kit/hospital";
import { ANTACID, boxes, countsOf, desk, must, openSale, paid, scanned, dispensed, type SaleWorld } from "./sale-world";

let world: SaleWorld;
let token: string;
let today: string;
beforeEach(async () => {
  world = await openSale();
  token = world.bai;
  today = dayOf(world.hospital.clock.now());
});
const onShelf = async (more: object) => ({
  ...{ drugId: ANTACID, stepId: world.hospital.id(), version: (await boxes(world)).v },
  ...more,
});
const first = async () => (await boxes(world)).batches[0]!;

test("receive: boxes come in under batch number and last day; the same tap counts once", async () => {
  const before = await countsOf(world);
  const input = await onShelf({ batch: "N270001", expiresOn: addDays(today, 400), packs: 40 });
  must(await desk(world, "receive", input, token), "receive");
  must(await desk(world, "receive", input, token), "receive");
  const after = await countsOf(world);
  expect(after).toEqual({ ...before, available: before.available + 40, received: before.received + 40 });
  expect((await boxes(world)).batches.find(({ number }) => number === "N270001")?.left).toBe(40);
});

test("receive: batch.other-expiry, batch.expired, drug.unknown, stock.moved-on", async () => {
  const { number } = await first();
  const good = { batch: number, expiresOn: addDays(today, 999), packs: 1 };
  expect(await desk(world, "receive", await onShelf(good), token)).toMatchObject({ code: "batch.other-expiry" });
  const expired = { ...good, expiresOn: today };
  expect(await desk(world, "receive", await onShelf(expired), token)).toMatchObject({ code: "batch.expired" });
  const unknown = { ...(await onShelf({ ...good, batch: "N270001" })), drugId: "no-such-drug", version: 0 };
  expect(await desk(world, "receive", unknown, token)).toMatchObject({ code: "drug.unknown" });
  const old = { ...(await onShelf({ ...good, batch: "N270001" })), version: 7 };
  expect(await desk(world, "receive", old, token)).toMatchObject({ code: "stock.moved-on" });
});

test("count: a difference is booked by name with its reason: fewer as wasted, more as received", async () => {
  const { number, left } = await first();
  const before = await countsOf(world);
  const counted = (n: number) => onShelf({ batch: number, counted: n, reason: "月末盘点" });
  must(await desk(world, "count", await counted(left - 2), token), "count");
  expect(await countsOf(world)).toEqual({ ...before, available: before.available - 2, wasted: 2 });
  must(await desk(world, "count", await counted(left + 1), token), "count");
  const { items } = must(await desk(world, "movements", { drugId: ANTACID }, token), "movements");
  expect(items[0]).toMatchObject({
    what: "counted",
    reason: "月末盘点",
    byName: { zh: "柏若溪" },
    change: { received: 3 },
  });
});

test("count, writeOff: batch.not-here, and stock.reserved where they are kept for somebody", async () => {
  const none = await onShelf({ batch: "Z990001", counted: 1, reason: "盘点" });
  expect(await desk(world, "count", none, token)).toMatchObject({ code: "batch.not-here" });
  const gone = await onShelf({ batch: "Z990001", packs: 1, reason: "broken", note: "" });
  expect(await desk(world, "writeOff", gone, token)).toMatchObject({ code: "batch.not-here" });
  for (let i = 0; i < 2; i++) await paid(world, [[ANTACID, 90]]);
  const big = (await boxes(world)).batches.find(({ left }) => left > 100)!;
  const all = { batch: big.number, packs: big.left, reason: "broken", note: "" };
  expect(await desk(world, "writeOff", await onShelf(all), token)).toMatchObject({ code: "stock.reserved" });
  const zero = await onShelf({ batch: big.number, counted: 0, reason: "盘点" });
  expect(await desk(world, "count", zero, token)).toMatchObject({ code: "stock.reserved" });
});

test("D2-23: boxes that she fetched and brought back are destroyed and never available again", async () => {
  const { id, deliveryId } = await paid(world);
  await scanned(world, id);
  must(await dispensed(world, id), "dispense");
  const before = await countsOf(world);
  const { number } = await first();
  const said = { batch: number, packs: 2, reason: "returned", note: "药有裂纹", prescriptionLabel: id };
  // The bag waits at the window still: nothing of it can have come back.
  expect(await desk(world, "writeOff", await onShelf(said), token)).toMatchObject({ code: "returned.not-given" });
  const { code } = (await world.hospital.app.repositories.deliveries.unread(TENANT, deliveryId))!;
  const out = { id: deliveryId, stepId: world.hospital.id(), version: 1, code, takenBy: "self" };
  must(await world.hospital.call("deliveries/handOut", out, token), "handOut");
  must(await desk(world, "writeOff", await onShelf(said), token), "writeOff");
  expect(await countsOf(world)).toEqual({ ...before, dispensed: 0, wasted: 2 });
});

test("the list says what is low and what expires soon; of one drug what expires first is at the top", async () => {
  const { items } = must(await desk(world, "stock", {}, token), "stock");
  expect(items.some(({ low }: { low: boolean }) => low)).toBe(true);
  const one = must(await desk(world, "stockOf", { drugId: ANTACID }, token), "stockOf");
  expect(one.expiring).toHaveLength(1);
  expect(one.batches[0].expiresOn < one.batches[1].expiresOn).toBe(true);
});

const NAME = { zh: "药", en: "drug" };
const shelf = (...left: readonly [expiresOn: string, left: number][]): Stock => {
  const sum = left.reduce((all, [, n]) => all + n, 0);
  const batches = left.map(([expiresOn, n], i) => ({ number: `B${i}0`, expiresOn, left: n }));
  return { ...emptyStock("some-drug", NAME, NAME, "2026-11-22T01:00:00.000Z"), available: sum, received: sum, batches };
};
test.each([
  ["on its last day a box is not sold any more", shelf(["2026-11-22", 5]), 0],
  ["the day before it still is", shelf(["2026-11-23", 5]), 5],
  ["only what has not expired counts", shelf(["2026-11-01", 3], ["2027-11-01", 4]), 4],
])("%s", (_name, stock, expected) => {
  expect(sellable(stock, "2026-11-22")).toBe(expected);
  expect(toTake(stock, "2026-11-22").reduce((sum, { left }) => sum + left, 0)).toBe(expected);
  const about = { at: "2026-11-22T01:00:00.000Z" };
  expect(reserve(stock, expected + 1, "2026-11-22", about)).toBeUndefined();
  expect(reserve(stock, expected, "2026-11-22", about)?.after.reserved).toBe(expected);
});
