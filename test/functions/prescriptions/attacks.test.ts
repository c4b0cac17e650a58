import { TENANT } from "../../kit/hospital";
import { lastNumber, paying, told } from "../orders/to-be-paid";
import { laidRx } from "./laid";
import {
  ANTACID,
  atCounter,
  checkOutInput,
  chosen,
  countsOf,
  desk,
  lying,
  moneyOf,
  must,
  openSale,
  paid,
  placed,
  rx,
  scanned,
  step,
  type SaleWorld,
} from "./sale-world";

const missing = { status: 404, code: "thing.missing" };
const malformed = { status: 400, code: "request.malformed" };
let world: SaleWorld;
let token: string;
let thief: { readonly token: string; readonly accountId: string; readonly personId: string };
beforeEach(async () => {
  world = await openSale();
  token = world.patient.token;
  thief = await world.hospital.patient({ name: "陈别人" });
});
const place = (id: string, by = token) =>
  world.hospital.call("orders/place", { id: world.hospital.id(), subject: { domain: "prescriptions", id } }, by);

test("another's prescription: nothing of it is read, dropped, priced, taken to the counter or paid", async () => {
  const made = await chosen(world);
  const before = await lying(world, made.id);
  const input = await checkOutInput(world, made);
  for (const [name, asked] of [
    ["prescription", { id: made.id }],
    ["quote", { id: made.id }],
    ["notNeeded", await step(world, made.id)],
    ["checkOut", input],
    ["chooseAnew", await step(world, made.id)],
  ] as const)
    expect([name, await rx(world, name, asked, thief.token)]).toMatchObject([name, missing]);
  const proof = await world.hospital.signsInAgain({ ...world.patient, ...thief });
  expect(await rx(world, "myEvidence", { id: made.id }, proof)).toMatchObject(missing);
  expect((await place(made.id, thief.token)).code).toBe("order.not-payable");
  expect(await lying(world, made.id)).toEqual(before);
});

test("P1: what was sent back, refused, held or ended takes neither a way, nor boxes, nor an order", async () => {
  for (const state of ["in-review", "returned", "rejected", "void", "expired", "cancelled", "held"] as const) {
    const { id, v: version, totalFen: expectedFen } = await laidRx(world.hospital, world.patient, { state });
    const deliveryId = world.hospital.id();
    const choose = { id: deliveryId, prescriptionId: id, method: "pick-up" };
    const way = await world.hospital.call("deliveries/choose", choose, token);
    const counter = { id, stepId: world.hospital.id(), version, deliveryId, expectedFen };
    const answers = [way.code, (await rx(world, "checkOut", counter, token)).code, (await place(id)).code];
    expect([state, ...answers]).toEqual([state, "prescription.moved-on", "prescription.moved-on", "order.not-payable"]);
  }
  expect(await countsOf(world)).toMatchObject({ reserved: 0 });
});

test("P4: money for an open order whose prescription became void meanwhile goes back whole, and no more can be paid", async () => {
  const { id } = await atCounter(world);
  const orderId = await placed(world, id);
  must(await rx(world, "notNeeded", await step(world, id), token), "notNeeded");
  const number = await lastNumber(world.hospital, orderId);
  world.hospital.payment.pay(number);
  await told(world.hospital, number);
  for (let round = 0; round < 3; round++) {
    await world.hospital.app.everyMinute();
    await world.hospital.settle();
  }
  const { paid: fen, back } = await moneyOf(world, orderId);
  expect(fen - back).toBe(0);
  expect((await lying(world, id)).state).toBe("void");
  expect((await paying(world.hospital, orderId, token)).ok).toBe(false);
});

test("the delivery of another prescription, hers or another's, is none of this one", async () => {
  const [one, other] = [await chosen(world), await chosen(world)];
  const foreign = await chosen({ hospital: world.hospital, patient: { ...world.patient, ...thief } });
  for (const { deliveryId } of [other, foreign]) {
    const input = { ...(await checkOutInput(world, one)), deliveryId };
    expect(await rx(world, "checkOut", input, token)).toMatchObject({ code: "delivery.missing" });
  }
});

test("the phone names no price: an amount, a price or lines beside the thing are refused, and hers changes nothing", async () => {
  const made = await chosen(world);
  const input = await checkOutInput(world, made);
  for (const expectedFen of [-input.expectedFen, 0.1, 1e30, `${input.expectedFen}`, null])
    expect([expectedFen, await rx(world, "checkOut", { ...input, expectedFen }, token)]).toMatchObject([
      expectedFen,
      malformed,
    ]);
  expect((await rx(world, "checkOut", { ...input, expectedFen: 0 }, token)).code).toBe("price.changed");
  must(await rx(world, "checkOut", input, token), "checkOut");
  for (const more of [{ totalFen: 1 }, { lines: [] }, { payUntil: "2030-01-01T00:00:00.000Z" }]) {
    const order = { id: world.hospital.id(), subject: { domain: "prescriptions", id: made.id }, ...more };
    expect(await world.hospital.call("orders/place", order, token)).toMatchObject(malformed);
  }
  const orderId = await placed(world, made.id);
  const order = await world.hospital.app.repositories.orders.unread(TENANT, orderId);
  expect(order!.totalFen).toBe(input.expectedFen);
});

describe("the dispensary's scanner", () => {
  test("numbers, codes and texts that no shelf has are refused; nothing is counted", async () => {
    const { id } = await paid(world);
    must(await desk(world, "claim", await step(world, id), world.bai), "claim");
    for (const code of [
      "",
      "*",
      `${ANTACID}*`,
      `*A260001`,
      `${ANTACID}*<script>`,
      `${ANTACID}*A260001*A260001`,
      "__proto__*x",
    ])
      expect([code, (await desk(world, "scan", await step(world, id, { code }), world.bai)).code]).toEqual([
        code,
        expect.stringMatching(/^(scan\.mismatch|batch\.not-here)$/),
      ]);
    const long = await step(world, id, { code: "x".repeat(121) });
    expect(await desk(world, "scan", long, world.bai)).toMatchObject(malformed);
    const trace = await step(world, id, { code: `${ANTACID}*A260001`, trace: "123" });
    expect(await desk(world, "scan", trace, world.bai)).toMatchObject(malformed);
    const none = await desk(world, "secondCheck", await step(world, id), world.ruan);
    expect(none.code).toBe("scan.nothing");
  });

  test("a box that is scanned after the second look needs another look; who only looked cannot scan for the other", async () => {
    const { id } = await paid(world);
    await scanned(world, id, [[ANTACID, 1]]);
    must(await desk(world, "secondCheck", await step(world, id), world.ruan), "secondCheck");
    const code = `${ANTACID}*${(await world.stock.stock(TENANT, ANTACID))!.batches[0]!.number}`;
    expect((await desk(world, "scan", await step(world, id, { code }), world.ruan)).code).toBe("scan.mismatch");
    must(await desk(world, "scan", await step(world, id, { code }), world.bai), "scan");
    expect((await desk(world, "dispense", await step(world, id, { short: [] }), world.bai)).code).toBe("check.missing");
    must(await desk(world, "secondCheck", await step(world, id), world.ruan), "secondCheck again");
    expect((await desk(world, "dispense", await step(world, id, { short: [] }), world.bai)).ok).toBe(true);
  });

  test("boxes received, counted and written off are whole numbers within measure", async () => {
    const { drugId, v } = { drugId: ANTACID, v: (await world.stock.stock(TENANT, ANTACID))!.v };
    const base = () => ({ drugId, stepId: world.hospital.id(), version: v, batch: "A260001" });
    const before = await countsOf(world);
    for (const packs of [0, -1, 1.5, 1e9, Number.MAX_SAFE_INTEGER, "5", null]) {
      const receive = { ...base(), expiresOn: "2028-11-01", packs };
      expect([packs, await desk(world, "receive", receive, world.bai)]).toMatchObject([packs, malformed]);
      const writeOff = { ...base(), packs, reason: "broken", note: "" };
      expect([packs, await desk(world, "writeOff", writeOff, world.bai)]).toMatchObject([packs, malformed]);
    }
    for (const counted of [-1, 0.5, 1e9, "5", null])
      expect([counted, await desk(world, "count", { ...base(), counted, reason: "盘点" }, world.bai)]).toMatchObject([
        counted,
        malformed,
      ]);
    expect(await countsOf(world)).toEqual(before);
  });
});
