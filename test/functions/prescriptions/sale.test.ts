import { sourceIn } from "../../../miniprogram/src/i18n/source-in";
import { addMinutes } from "../../../shared/kernel/time";
import { everyMinute } from "../../../functions/chores";
import { TENANT } from "../../kit/hospital";
import { lastNumber, told } from "../orders/to-be-paid";
import { laidRx } from "./laid";
import {
  ANTACID,
  atCounter,
  boxes,
  checkOutInput,
  chosen,
  countsOf,
  desk,
  lying,
  moneyComes,
  moneyOf,
  must,
  openSale,
  placed,
  rx,
  step,
  type SaleWorld,
} from "./sale-world";

let world: SaleWorld;
let token: string;
beforeEach(async () => {
  world = await openSale();
  token = world.patient.token;
});
const later = async (minutes: number) => {
  world.hospital.clock.set(addMinutes(world.hospital.clock.now(), minutes));
  await everyMinute(world.hospital.app)();
  await world.hospital.settle();
};
const all = async () => (await boxes(world)).received;

test("D2-23: a quote says what it costs today and that enough boxes are there", async () => {
  const { id } = await chosen(world);
  const { totalFen } = await lying(world, id);
  const quote = must(await rx(world, "quote", { id }, token), "quote");
  expect(quote).toMatchObject({ totalFen, changed: false, short: false });
  expect(quote.payUntil).toBe(addMinutes(world.hospital.clock.now(), 30));
});

test("quote: one that is in review is prescription.moved-on, one past its last day prescription.expired", async () => {
  const inReview = await laidRx(world.hospital, world.patient, {});
  expect(await rx(world, "quote", { id: inReview.id }, token)).toMatchObject({ code: "prescription.moved-on" });
  const { id } = await chosen(world);
  world.hospital.clock.set((await lying(world, id)).validUntil);
  const session = await world.hospital.app.sessions.open(TENANT, {
    kind: "patient",
    accountId: world.patient.accountId,
  });
  expect(await rx(world, "quote", { id }, session.token)).toMatchObject({ code: "prescription.expired" });
});

test("checkOut keeps the boxes for half an hour, never beyond validity; told twice it keeps them once", async () => {
  const made = await chosen(world);
  const input = await checkOutInput(world, made);
  const first = must(await rx(world, "checkOut", input, token), "checkOut");
  expect(first).toMatchObject({ state: "awaiting-payment", payUntil: addMinutes(world.hospital.clock.now(), 30) });
  must(await rx(world, "checkOut", input, token), "checkOut");
  const received = await all();
  expect(await countsOf(world)).toEqual({ available: received - 2, reserved: 2, dispensed: 0, wasted: 0, received });
});

test("checkOut: another price is price.changed, another delivery delivery.missing, an old version prescription.moved-on", async () => {
  const made = await chosen(world);
  const input = await checkOutInput(world, made);
  const dearer = { ...input, expectedFen: input.expectedFen - 1 };
  expect(await rx(world, "checkOut", dearer, token)).toMatchObject({
    code: "price.changed",
    details: { fen: input.expectedFen },
  });
  const elsewhere = { ...input, deliveryId: world.hospital.id() };
  expect(await rx(world, "checkOut", elsewhere, token)).toMatchObject({ code: "delivery.missing" });
  const old = { ...input, version: input.version + 1 };
  expect(await rx(world, "checkOut", old, token)).toMatchObject({ code: "prescription.moved-on" });
  expect(await countsOf(world)).toMatchObject({ reserved: 0 });
});

test("checkOut: more boxes than can be sold is stock.short, with how many are left", async () => {
  const left = (await boxes(world)).available;
  const made = await chosen(world, [[ANTACID, 99]]);
  const taken = await Promise.all([1, 2].map(() => chosen(world, [[ANTACID, Math.min(99, left)]])));
  const first = await rx(world, "checkOut", await checkOutInput(world, taken[0]!), token);
  expect(first.ok).toBe(true);
  expect(await rx(world, "checkOut", await checkOutInput(world, made), token)).toMatchObject({
    code: "stock.short",
    details: { drugs: [{ drugId: ANTACID, left: left - 99 }] },
  });
});

test("checkOut: on its last moment it is prescription.expired", async () => {
  const made = await chosen(world);
  const input = await checkOutInput(world, made);
  world.hospital.clock.set((await lying(world, made.id)).validUntil);
  const session = await world.hospital.app.sessions.open(TENANT, {
    kind: "patient",
    accountId: world.patient.accountId,
  });
  expect(await rx(world, "checkOut", input, session.token)).toMatchObject({ code: "prescription.expired" });
});

test("chooseAnew gives the boxes back and closes the open order; a second time it is prescription.moved-on", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  must(await rx(world, "chooseAnew", await step(world, id), token), "chooseAnew");
  await world.hospital.settle();
  expect((await lying(world, id)).state).toBe("approved");
  expect(await countsOf(world)).toMatchObject({ reserved: 0, available: await all() });
  const order = await world.hospital.app.repositories.orders.unread(TENANT, orderId);
  expect(order!.closing).toBe("closed");
  expect(await rx(world, "chooseAnew", await step(world, id), token)).toMatchObject({ code: "prescription.moved-on" });
});

test("P1: no order is placed before approval and check-out, nor for somebody else's", async () => {
  const inReview = await laidRx(world.hospital, world.patient, {});
  const approved = await chosen(world);
  const other = await world.hospital.patient({ recordNumber: "M26000902" });
  const place = (id: string, by: string) =>
    world.hospital.call("orders/place", { id: world.hospital.id(), subject: { domain: "prescriptions", id } }, by);
  expect(await place(inReview.id, token)).toMatchObject({ code: "order.not-payable" });
  expect(await place(approved.id, token)).toMatchObject({ code: "order.not-payable" });
  const counter = await atCounter(world);
  expect(await place(counter.id, other.token)).toMatchObject({ code: "order.not-payable" });
  expect((await place(counter.id, token)).ok).toBe(true);
});

test("where its prices come from is said to her in her own language", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  const { lines } = (await world.hospital.app.repositories.orders.unread(TENANT, orderId))!;
  for (const { source } of lines) {
    expect(sourceIn("zh", source)).toMatch(/^[\u4e00-\u9fff，]+$/);
    expect(sourceIn("en", source)).toMatch(/^[A-Za-z, ]+$/);
  }
});

test("paid: it waits in the dispensary with its boxes still kept", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  await moneyComes(world.hospital, orderId);
  expect(await lying(world, id)).toMatchObject({ state: "paid", paidBy: orderId });
  expect(await countsOf(world)).toMatchObject({ reserved: 2 });
});

test("D2-23: unpaid for half an hour it lapses, and the boxes are on the shelf again", async () => {
  const { id } = await atCounter(world);
  await later(29);
  expect((await lying(world, id)).state).toBe("awaiting-payment");
  await later(2);
  expect((await lying(world, id)).state).toBe("approved");
  expect(await countsOf(world)).toMatchObject({ reserved: 0, available: await all() });
});

test("M6: money of which we hear after the lapse buys it, where its boxes are still there", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  const number = await lastNumber(world.hospital, orderId);
  expect(world.hospital.payment.pay(number)).toBe(true);
  must(await rx(world, "chooseAnew", await step(world, id), token), "chooseAnew");
  await told(world.hospital, number);
  await world.hospital.settle();
  expect(await lying(world, id)).toMatchObject({ state: "paid", paidBy: orderId });
  expect((await moneyOf(world, orderId)).back).toBe(0);
  expect(await countsOf(world)).toMatchObject({ reserved: 2 });
});

test("P4: money of which we hear after the lapse, when its boxes are gone, goes back whole once", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  const number = await lastNumber(world.hospital, orderId);
  expect(world.hospital.payment.pay(number)).toBe(true);
  const { v, batches, available } = await boxes(world);
  for (const [i, { number: batch, left }] of batches.entries()) {
    const away = Math.min(left, i === batches.length - 1 ? available - batches[0]!.left : left);
    const input = { drugId: ANTACID, stepId: world.hospital.id(), version: v + i, batch, packs: away };
    must(await desk(world, "writeOff", { ...input, reason: "broken", note: "" }, world.bai), "writeOff");
  }
  must(await rx(world, "chooseAnew", await step(world, id), token), "chooseAnew");
  // The two that she had kept are given to somebody else in the same moment.
  const other = await world.hospital.patient({ recordNumber: "M26000902" });
  const rival = { ...world, patient: other };
  const theirs = await rx(rival, "checkOut", await checkOutInput(rival, await chosen(rival)), other.token);
  await told(world.hospital, number);
  await world.hospital.settle();
  const { paid: fen, back } = await moneyOf(world, orderId);
  const { state } = await lying(world, id);
  expect([state, back]).toEqual(theirs.ok ? ["approved", fen] : ["paid", 0]);
});

test("P4: money that comes for one that is void goes back whole, once", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  const number = await lastNumber(world.hospital, orderId);
  world.hospital.payment.pay(number);
  must(await rx(world, "notNeeded", await step(world, id), token), "notNeeded");
  await told(world.hospital, number);
  await world.hospital.settle();
  await later(1);
  const { paid, back } = await moneyOf(world, orderId);
  expect(paid).toBeGreaterThan(0);
  expect(back).toBe(paid);
  expect((await lying(world, id)).state).toBe("void");
  expect(await countsOf(world)).toMatchObject({ reserved: 0, available: await all() });
});
