import { OTHER_TENANT, TENANT, type Hospital } from "../../kit/hospital";
import type { Finding } from "../../../shared/orders/views";
import { allEntries, begun, billed, placed } from "./money-stories";
import { DAY, dayWorld, TEN, type DayWorld } from "./day-world";

let world: DayWorld;
let hospital: Hospital;
beforeEach(async () => {
  world = await dayWorld();
  hospital = world.hospital;
});

type Plant = readonly [
  what: string,
  side: "onBill" | "inLedger" | "inRecord",
  fen: number | undefined,
  kind: Finding["kind"],
];
const PLANTS: readonly Plant[] = [
  ["a fen too much on the bill", "onBill", 1, "long"],
  ["a fen too little on the bill", "onBill", -1, "short"],
  ["a payment that the bill lacks", "onBill", undefined, "missing-in-bill"],
  ["a fen too much in the ledger", "inLedger", 1, "short"],
  ["a fen too little in the ledger", "inLedger", -1, "long"],
  ["a payment that the ledger lacks", "inLedger", undefined, "missing-in-ledger"],
  ["a fen too much in the record", "inRecord", 1, "record-differs"],
  ["a fen too little in the record", "inRecord", -1, "record-differs"],
  ["a payment that the record lacks", "inRecord", undefined, "missing-in-record"],
];

describe("the daily comparison", () => {
  test("row 76: a good day has no finding, and its three sums are told", async () => {
    world.nextMorning();
    expect(await world.compared()).toMatchObject({
      v: 1,
      matched: 3,
      findings: [],
      unavailable: [],
      billFen: 90_000,
      ledgerFen: 93_200,
      recordFen: 93_200,
    });
  });

  test.each(PLANTS)("row 76: %s is named right, and nothing else is", async (_what, side, change, kind) => {
    await world[side](change);
    world.nextMorning();
    const { findings, matched } = await world.compared();
    expect(findings.map((one) => [one.kind, one.number, one.what])).toEqual([[kind, `${world.first}-1`, "payment"]]);
    expect(matched).toBe(2);
  });

  test("runs by itself once the bill is there, and again every hour while a side was away", async () => {
    hospital.clock.set("2026-11-23T01:59:00.000Z");
    await hospital.app.everyMinute();
    expect((await world.reconciliation()).value).toEqual({});
    hospital.clock.set(TEN);
    hospital.record.stopped = true;
    await hospital.app.everyMinute();
    expect((await world.reconciliation()).value.report).toMatchObject({ v: 1, unavailable: ["record"], findings: [] });
    hospital.record.stopped = false;
    hospital.clock.advance(59);
    await hospital.app.everyMinute();
    expect((await world.reconciliation()).value.report.v).toBe(1);
    hospital.clock.advance(1);
    await hospital.app.everyMinute();
    expect((await world.reconciliation()).value.report).toMatchObject({ v: 2, unavailable: [], matched: 3 });
    hospital.clock.advance(120);
    await hospital.app.everyMinute();
    expect((await world.reconciliation()).value.report.v).toBe(2);
  });

  test("M6: a payment on the bill that nobody ever told us of is settled first, booked today, and matches", async () => {
    const id = await placed(hospital, world.her, 9_900);
    billed(hospital, await begun(hospital, world.her, id, true), 9_900);
    world.nextMorning();
    expect(await world.compared()).toMatchObject({
      matched: 3,
      findings: [{ kind: "missing-in-record", number: `${id}-1` }],
    });
    const [entry] = allEntries(hospital).filter(({ number }) => number === `${id}-1`);
    expect([entry?.day, entry?.at.slice(0, 10)]).toEqual(["2026-11-23", DAY]);
    expect((await hospital.call("orders/orderCase", { id }, await hospital.staff("finance"))).value.row.payment).toBe(
      "paid",
    );
    // The news of it has reached the hospital's record meanwhile.
    expect(await world.compared()).toMatchObject({ matched: 4, findings: [] });
  });

  test("of a bill that several hospitals share only our own rows count; a number that nobody knows is a finding", async () => {
    const [theirs, nobodys] = [`${hospital.id()}-1`, `${hospital.id()}-1`];
    const transaction = { number: theirs, state: "paid", merchantId: "1900000001", appId: "wx-double" } as const;
    const facts = {
      transactionId: "t-1",
      totalFen: 5,
      currency: "CNY",
      paidAt: hospital.clock.now(),
      attach: OTHER_TENANT,
    };
    hospital.payment.opened.set(theirs, {
      request: {} as never,
      transaction: { ...transaction, ...facts },
    });
    billed(hospital, theirs, 5);
    billed(hospital, nobodys, 7);
    world.nextMorning();
    const { findings, billFen } = await world.compared();
    expect(findings.map(({ number, kind }) => [number, kind])).toEqual([[nobodys, "missing-in-ledger"]]);
    expect(billFen).toBe(90_007);
    expect(await hospital.app.repositories.orders.transactionKnown("t-1", TENANT)).toBe(false);
  });

  test("today is not over", async () => {
    const today = await world.reconciliation(true);
    expect([today.status, today.code]).toEqual([409, "day.not-over"]);
    const exported = await world.call("exportDay", { what: "ledger" });
    expect([exported.status, exported.code]).toEqual([409, "day.not-over"]);
  });
});
