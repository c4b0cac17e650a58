import type { Hospital } from "../../kit/hospital";
import type { Reconciliation } from "../../../shared/orders/views";
import { allEntries, heldIn } from "./money-stories";
import { DAY, dayWorld, type DayWorld } from "./day-world";

let world: DayWorld;
let hospital: Hospital;
beforeEach(async () => {
  world = await dayWorld();
  hospital = world.hospital;
});

describe("a finding", () => {
  test("is corrected by an entry of today with its reason, once", async () => {
    world.onBill(1);
    world.nextMorning();
    const { findings, v } = await world.compared();
    const stepId = hospital.id();
    const settled = await world.settleFinding(findings[0]!, "correct", v, stepId);
    expect(settled.value).toMatchObject({ v: 2, findings: [{ state: "corrected", note: "核对过", by: "段知行" }] });
    expect((await world.settleFinding(findings[0]!, "correct", v, stepId)).value).toEqual(settled.value);
    expect([heldIn(hospital, "wechat"), heldIn(hospital, "unexplained")]).toEqual([90_001, -1]);
    const [entry] = allEntries(hospital).filter(({ what }) => what === "correction");
    expect(entry).toMatchObject({ day: "2026-11-23", note: "核对过", orderId: world.first });
    expect((await world.settleFinding(findings[0]!, "confirm", v, stepId)).code).toBe("request.reused");
    expect((await world.settleFinding(findings[0]!, "confirm", 2)).code).toBe("finding.not-correctable");
  });

  test("of the hospital's record cannot be corrected in our book, only confirmed", async () => {
    world.inRecord(undefined);
    world.nextMorning();
    const { findings, v } = await world.compared();
    expect((await world.settleFinding(findings[0]!, "correct", v)).code).toBe("finding.not-correctable");
    expect((await world.settleFinding(findings[0]!, "confirm", v + 1)).code).toBe("reconciliation.moved-on");
    expect((await world.settleFinding({ id: "payment#none" }, "confirm", v)).code).toBe("thing.missing");
    expect((await world.settleFinding(findings[0]!, "confirm", v)).value.findings[0].state).toBe("confirmed");
    expect(allEntries(hospital).filter(({ what }) => what === "correction")).toEqual([]);
  });

  test("keeps its day open: confirmDay says how many are left", async () => {
    world.onBill(1);
    world.nextMorning();
    const { findings, v } = await world.compared();
    const open = await world.confirmDay(v);
    expect([open.status, open.code, open.details]).toEqual([409, "findings.open", { count: 1 }]);
    await world.settleFinding(findings[0]!, "confirm", v);
    expect((await world.confirmDay(v)).code).toBe("reconciliation.moved-on");
    expect((await world.confirmDay(v + 1)).value).toMatchObject({ confirmedBy: "段知行", v: 3 });
    expect((await world.reconciliation()).value.report.confirmedAt).toBeDefined();
  });

  test("a day of which a side was away cannot be confirmed", async () => {
    hospital.payment.stopped = true;
    world.nextMorning();
    const { v, unavailable } = await world.compared();
    expect(unavailable).toEqual(["bill"]);
    expect((await world.confirmDay(v)).details).toEqual({ count: 1 });
  });

  test("a thousand of them are kept and named, too", async () => {
    const at = hospital.clock.now();
    for (let n = 0; n < 1000; n++) {
      const number = `${hospital.id()}-1`;
      hospital.record.money.set(number, {
        number,
        orderId: world.counter,
        kind: "payment",
        fen: 1,
        at,
        way: "desk-cash",
      });
    }
    world.nextMorning();
    expect((await world.compared()).findings).toHaveLength(1000);
    const { report } = (await world.reconciliation()).value as { report: Reconciliation };
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(1000);
  });
});

describe("exportDay", () => {
  const exported = async (what: string) => (await world.call("exportDay", { what })).value;

  test("T25: writes the comparison for a spreadsheet, whatever was typed as a reason", async () => {
    world.onBill(1);
    world.nextMorning();
    const { findings, v } = await world.compared();
    await world.settleFinding(findings[0]!, "confirm", v, hospital.id(), '=HYPERLINK("x"),\n@y');
    const { fileName, csv } = await exported("reconciliation");
    expect(fileName).toBe("reconciliation-2026-11-22.csv");
    expect(csv.startsWith("\uFEFF日期 Day,")).toBe(true);
    expect(csv).toContain(
      `${DAY},长款 long,payment,${world.first}-1,${world.first},180.01,180.00,180.00,已确认 confirmed,`,
    );
    expect(csv).toContain(`"'=HYPERLINK(""x""),\n@y"`);
  });

  test("writes the ledger line by line; what an account gave stands in brackets", async () => {
    world.nextMorning();
    const { csv } = await exported("ledger");
    const lines = (csv as string).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 6);
    expect(csv).toContain(`payment,${world.second}-1,${world.second},wechat,720.00,`);
    expect(csv).toContain(`payment,${world.counter}-D,${world.counter},exam,(32.00),`);
  });
});
