import { identifierSystems, recordCodes } from "../../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../../functions/ports/medical-record/live";
import type { MoneyToRecord } from "../../../../functions/ports/medical-record/port";
import { started, stopAll } from "../../../sandbox/started";
import { farSide, notebook, standingClock, type FarSide } from "../far-side";
import { bundle } from "./resources";

const others: FarSide[] = [];
afterEach(async () => {
  await stopAll();
  await Promise.all(others.splice(0).map((one) => one.stop()));
});

const ORDER = "0000000000000000000000000a";
const paid = (change: Partial<MoneyToRecord> = {}): MoneyToRecord => ({
  number: `${ORDER}-1`,
  orderId: ORDER,
  recordNumber: "M26000001",
  kind: "payment",
  fen: 130_005,
  at: "2026-11-21T16:00:00.000Z",
  way: "wechat-jsapi",
  ...change,
});
const recordAt = (baseUrl: string, token: string) => {
  const { note, lines } = notebook();
  const settings = { baseUrl, token, identifierSystems, codes: recordCodes, clock: standingClock(), note };
  return { record: liveMedicalRecord(settings), lines };
};
const sandboxRecord = async () => {
  const sandbox = await started();
  return { sandbox, ...recordAt(sandbox.baseUrls.his, sandbox.settings.hisToken) };
};

describe("money in the hospital record", () => {
  test("row 76: a payment told twice is there once, on its Asia/Shanghai day, to the fen", async () => {
    const { record } = await sandboxRecord();
    expect(await record.writeMoney(paid())).toEqual({ ok: true, value: {} });
    expect(await record.writeMoney(paid())).toEqual({ ok: true, value: {} });
    const value = [{ number: `${ORDER}-1`, kind: "payment", fen: 130_005 }];
    expect(await record.moneyOn("2026-11-22")).toEqual({ ok: true, value });
    expect(await record.moneyOn("2026-11-21")).toEqual({ ok: true, value: [] });
  });

  test("a refund is told as one, and somebody whom the record does not know is no hindrance", async () => {
    const { record } = await sandboxRecord();
    await record.writeMoney(paid({ number: `${ORDER}-R1`, kind: "refund", fen: 1, recordNumber: undefined }));
    const value = [{ number: `${ORDER}-R1`, kind: "refund", fen: 1 }];
    expect(await record.moneyOn("2026-11-22")).toEqual({ ok: true, value });
  });

  test("a day of more than a page is told whole", async () => {
    const { record } = await sandboxRecord();
    for (let n = 0; n < 230; n++) await record.writeMoney(paid({ number: `${ORDER}-${n}`, fen: n }));
    const found = await record.moneyOn("2026-11-22");
    expect(found.ok && found.value.reduce((sum, { fen }) => sum + fen, 0)).toBe((229 * 230) / 2);
  });

  test("what the record refuses is refused, what is away is unreachable", async () => {
    const { sandbox, record, lines } = await sandboxRecord();
    expect(await record.writeMoney(paid({ number: "x".repeat(65) }))).toEqual({ ok: false, code: "refused" });
    expect(lines).toContainEqual({ event: "medical-record.refused", call: "write Invoice", status: 400 });
    sandbox.control.addFault({ service: "his", kind: "stop" });
    expect(await record.writeMoney(paid())).toEqual({ ok: false, code: "unreachable" });
    expect(await record.moneyOn("2026-11-22")).toEqual({ ok: false, code: "unreachable" });
  });

  test("other people's invoices, drafts, other days and other money are not ours", async () => {
    const type = { coding: [{ system: recordCodes.moneyKindSystem, code: "payment" }] };
    const ours = (number: string, change: object = {}) => ({
      resourceType: "Invoice",
      id: number,
      status: "balanced",
      identifier: [{ system: identifierSystems.moneyNumber, value: number }],
      type,
      date: "2026-11-22T10:00:00+08:00",
      totalGross: { value: 0.29, currency: "CNY" },
      ...change,
    });
    const far = await farSide(() => ({
      json: bundle([
        ours("mine"),
        ours("draft", { status: "draft" }),
        ours("yesterday", { date: "2026-11-21T23:59:59+08:00" }),
        ours("theirs", { identifier: [{ system: "urn:other", value: "theirs" }] }),
        ours("untyped", { type: { coding: [] } }),
        ours("dollars", { totalGross: { value: 5, currency: "USD" } }),
      ]),
    }));
    others.push(far);
    const { record } = recordAt(`${far.url}/fhir`, "t");
    expect(await record.moneyOn("2026-11-22")).toEqual({
      ok: true,
      value: [
        { number: "mine", kind: "payment", fen: 29 },
        { number: "dollars", kind: "payment", fen: 0 },
      ],
    });
  });

  test("a day that does not end within its pages is not told in part", async () => {
    const far = await farSide(() => ({ json: bundle([], `${far.url}/fhir/Invoice?date=2026-11-22`) }));
    others.push(far);
    const { record } = recordAt(`${far.url}/fhir`, "t");
    expect(await record.moneyOn("2026-11-22")).toEqual({ ok: false, code: "unreachable" });
    expect(far.asked).toHaveLength(200);
  });
});
