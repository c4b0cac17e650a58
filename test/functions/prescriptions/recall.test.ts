import { rowWrites } from "../../../functions/deliveries/row-writes";
import { stopWithCare } from "../../../functions/prescriptions/stop-care";
import type { Delivery } from "../../../shared/deliveries/model";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { reviewPolicy } from "../../../shared/prescriptions/review-policy";
import { TENANT } from "../../kit/hospital";
import { signedIn } from "../consultations/life-world";
import {
  ANTACID,
  boxes,
  countsOf,
  desk,
  dispensed,
  lying,
  moneyOf,
  must,
  openSale,
  paid,
  rx,
  scanned,
  step,
  type SaleWorld,
} from "./sale-world";

let world: SaleWorld;
beforeEach(async () => {
  world = await openSale();
});
const pharmacist = () => signedIn(world.hospital, "pharmacist.ai");
const stops = async (reason: "recall" | "missing" = "recall") =>
  must(await rx(world, "stopDrug", { drugId: ANTACID, reason, note: "厂家召回" }, await pharmacist()), "stopDrug");
const touched = async () => must(await rx(world, "touchedBy", { drugId: ANTACID }, await pharmacist()), "touchedBy");
const parcel = async (id: string): Promise<Delivery> =>
  (await world.hospital.app.repositories.deliveries.unread(TENANT, id))!;
const handsOut = async (deliveryId: string) => {
  const { code } = await parcel(deliveryId);
  const out = { id: deliveryId, stepId: world.hospital.id(), version: 1, code, takenBy: "self" };
  return world.hospital.call("deliveries/handOut", out, world.bai);
};
const inbox = async () => {
  const { items } = must(await world.hospital.call("notifications/inbox", {}, world.patient.token), "inbox");
  return (items as { kind: string; about: { id: string } }[]).map(({ kind }) => kind);
};
const minutesPass = async (rounds = 4) => {
  for (let round = 0; round < rounds; round++) {
    await world.hospital.app.everyMinute();
    await world.hospital.settle();
    await world.hospital.clock.pause(60_000);
  }
};

/** Put together; it waits at the window. */
async function together() {
  const made = await paid(world);
  await scanned(world, made.id);
  must(await dispensed(world, made.id), "dispense");
  await world.hospital.settle();
  return made;
}
/** Its parcel is where nobody has brought it by hand. */
async function parcelIs(deliveryId: string, state: Delivery["state"]) {
  const { deliveries } = world.hospital.app.repositories;
  const before = await parcel(deliveryId);
  const now = world.hospital.clock.now();
  const way = { method: "express" as const, carrier: "SF" as const, handedOverAt: now };
  const after = { ...before, ...way, v: before.v + 1, state };
  await deliveries.commit([deliveries.write(TENANT, after), ...rowWrites(TENANT, before, after)]);
}

test("a recall reaches what was put together: it is held, the window gives nothing out, and she is told", async () => {
  const { id, deliveryId } = await together();
  expect(await touched()).toMatchObject({ unpaid: 0, paid: 0, given: 1 });
  expect(await stops()).toMatchObject({ reached: 1, done: true });
  const held = { state: "held", heldFrom: "dispensed", heldBecause: "drug-recalled" };
  expect(await lying(world, id)).toMatchObject(held);
  expect(await handsOut(deliveryId)).toMatchObject({ code: "prescription.stopped", details: { state: "held" } });
  expect(await inbox()).toContain("medicine-held");
});

test("D2-23: cancelled after it was put together: all money back, its boxes set aside as wasted, none on the shelf", async () => {
  const { id, deliveryId, orderId } = await together();
  const before = await countsOf(world);
  const onShelf = (await boxes(world)).batches.reduce((sum, { left }) => sum + left, 0);
  await stops();
  const cancel = await step(world, id, { why: "这一批在召回之列" });
  must(await rx(world, "cancelHeld", cancel, await pharmacist()), "cancelHeld");
  must(await rx(world, "cancelHeld", cancel, await pharmacist()), "cancelHeld again");
  expect(await countsOf(world)).toEqual({ ...before, dispensed: 0, wasted: 2 });
  expect((await boxes(world)).batches.reduce((sum, { left }) => sum + left, 0)).toBe(onShelf);
  const { items } = must(await desk(world, "movements", { drugId: ANTACID }, world.bai), "movements");
  expect(items[0]).toMatchObject({ what: "cancelled-set-aside", prescriptionId: id, change: { wasted: 2 } });
  await minutesPass();
  expect((await parcel(deliveryId)).state).toBe("cancelled");
  const { paid: took, back } = await moneyOf(world, orderId);
  expect([took > 0, back]).toEqual([true, took]);
  expect(await inbox()).toContain("medicine-cancelled");
});

test("only whoever counts them puts boxes back that never left the room: by name and reason", async () => {
  const { id } = await together();
  const before = await countsOf(world);
  await stops();
  must(await rx(world, "cancelHeld", await step(world, id, { why: "取消" }), await pharmacist()), "cancelHeld");
  const { v: version, batches } = await boxes(world);
  const counted = { batch: batches[0]!.number, counted: batches[0]!.left + 2, reason: "取消后核对无误，没有离开药房" };
  must(
    await desk(world, "count", { drugId: ANTACID, stepId: world.hospital.id(), version, ...counted }, world.bai),
    "count",
  );
  const { available, dispensed: given, wasted, received } = await countsOf(world);
  expect([available, given, wasted, received]).toEqual([before.available + 2, 0, 2, before.received + 2]);
});

test("released by a pharmacist it is handed out, and the same recall does not hold it again", async () => {
  const { id, deliveryId } = await together();
  await stops();
  must(await rx(world, "release", await step(world, id, { why: "不是召回的批号" }), await pharmacist()), "release");
  await minutesPass(2);
  expect((await lying(world, id)).state).toBe("dispensed");
  must(await handsOut(deliveryId), "handOut");
  await world.hospital.settle();
  expect((await lying(world, id)).state).toBe("dispensed");
  expect(await touched()).toMatchObject({ unpaid: 0, paid: 0, given: 0 });
});

test("a drug that is merely missing does not stop what was put together with it", async () => {
  const { id, deliveryId } = await together();
  await stops("missing");
  expect((await lying(world, id)).state).toBe("dispensed");
  must(await handsOut(deliveryId), "handOut");
});

describe("medicine that she has received", () => {
  /** Handed out at the window; she has it since this moment. */
  async function hers() {
    const made = await together();
    must(await handsOut(made.deliveryId), "handOut");
    await world.hospital.settle();
    return made;
  }
  const page = async (id: string) => must(await rx(world, "prescription", { id }, world.patient.token), "prescription");

  test("a recall reaches her: her page says not to take it and why, she is told, and called unless she reads it", async () => {
    const { id } = await hers();
    expect(await page(id)).toMatchObject({ standing: "received", refill: { wanted: true } });
    expect(await touched()).toMatchObject({ unpaid: 0, paid: 0, given: 0, received: 1 });
    expect(await stops()).toMatchObject({ reached: 1, done: true });
    await minutesPass(2);
    const after = await page(id);
    expect(after).toMatchObject({
      state: "dispensed",
      standing: "do-not-take",
      because: "drug-recalled-after-hand-over",
    });
    expect(after).not.toHaveProperty("refill");
    expect((await inbox()).filter((kind) => kind === "medicine-do-not-take")).toHaveLength(1);
    expect(await calledFor()).toEqual(["medicine-do-not-take"]);
  });

  test("a drug that is merely missing is hers to use", async () => {
    const { id } = await hers();
    await stops("missing");
    expect(await page(id)).toMatchObject({ standing: "received" });
  });

  test.each([
    [reviewPolicy.recall.lookBackDays, 1],
    [reviewPolicy.recall.lookBackDays + 1, 0],
  ])("received %i days before: %i reached", async (days, reached) => {
    await hers();
    await world.hospital.clock.pause(days * 24 * 60 * 60_000);
    expect(await touched()).toMatchObject({ received: reached });
    expect(await stops()).toMatchObject({ reached, done: true });
  });

  test("however many have it: what one round does not reach the next ones do, each once", async () => {
    const { id } = await hers();
    const { prescriptions } = world.hospital.app.repositories;
    const before = addDays(dayOf(world.hospital.clock.now()), -1);
    const others = Array.from({ length: 60 }, (_one, n) => `o${String(n).padStart(25, "0")}`);
    for (const one of others) await prescriptions.commit([prescriptions.receivedWrite(TENANT, ANTACID, before, one)]);
    expect(await stops()).toMatchObject({ reached: 0, done: false });
    expect(await page(id)).toMatchObject({ standing: "received" });
    await minutesPass(3);
    expect(await page(id)).toMatchObject({ standing: "do-not-take" });
    const { drugs } = must(await rx(world, "stopList", {}, await pharmacist()), "stopList");
    expect(drugs).toMatchObject([{ reached: 1, done: true }]);
  });
});

const careStops = async (id: string) => {
  const { consultationId } = await lying(world, id);
  const heard = stopWithCare(world.hospital.app.parts.prescriptions);
  const event = { type: "consultation.stopped", consultationId };
  await heard({ tenant: TENANT, event, name: "stop@1", at: world.hospital.clock.now() });
  await world.hospital.settle();
};
/** Who is to be called in little more than an hour, as long as she reads nothing. */
const calledFor = async (): Promise<string[]> => {
  for (let waits = 0; waits < 14; waits++) {
    await world.hospital.clock.pause(5 * 60_000);
    await world.hospital.app.everyMinute();
    await world.hospital.settle();
    const office = await world.hospital.staff("triage");
    const { items } = must(await world.hospital.call("notifications/callTasks", {}, office), "callTasks");
    if (items.length > 0) return items.map(({ kind }: { kind: string }) => kind);
  }
  return [];
};

test.each([
  ["a recall", () => stops(), "drug-recalled-after-hand-over"],
  ["D2-03: the end of online care", careStops, "care-stopped-after-hand-over"],
])(
  "%s while it is with the courier: it stays so, her page says why, and she is called unless she reads it",
  async (_what, stop, because) => {
    const { id, deliveryId } = await together();
    await parcelIs(deliveryId, "in-transit");
    await stop(id);
    expect(await lying(world, id)).toMatchObject({ state: "dispensed" });
    const hers = must(await rx(world, "prescription", { id }, world.patient.token), "prescription");
    expect(hers).toMatchObject({ standing: "do-not-take", because });
    expect(await calledFor()).toEqual(["medicine-do-not-take"]);
  },
);

test("who was called for reads it: nobody has to call any more", async () => {
  const { id, deliveryId } = await together();
  await parcelIs(deliveryId, "in-transit");
  await careStops(id);
  const { items } = must(await world.hospital.call("notifications/inbox", {}, world.patient.token), "inbox");
  for (const { id: messageId } of items as { id: string }[])
    must(await world.hospital.call("notifications/markRead", { id: messageId }, world.patient.token), "markRead");
  expect(await calledFor()).toEqual([]);
});

test.each(["returned", "lost", "damaged"] as const)(
  "a parcel that is %s: a recall finds nothing to stop",
  async (state) => {
    const { id, deliveryId } = await together();
    await parcelIs(deliveryId, state);
    await stops();
    expect((await lying(world, id)).steps.at(-1)).toMatchObject({ to: "dispensed" });
    expect(await inbox()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^medicine-(held|do-not-take)$/)]));
  },
);
