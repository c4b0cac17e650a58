import { liveReceiptService } from "../../../../functions/ports/e-receipt/live";
import type { ReceiptRequest } from "../../../../functions/ports/e-receipt/port";
import { liveClock } from "../../../../functions/ports/clock/live";
import { started, stopAll } from "../../../sandbox/started";
import { farSide, notebook, standingClock, type FarSide, type Says } from "../far-side";

const others: FarSide[] = [];
afterEach(async () => {
  await stopAll();
  await Promise.all(others.splice(0).map((one) => one.stop()));
});

const document = (change: Partial<ReceiptRequest> = {}): ReceiptRequest => ({
  documentNumber: "0000000000000000000000000a",
  payer: "林晚晴",
  lines: [{ code: "US-NT", name: "胎儿颈项透明层（NT）检查", count: 2, fen: 18_000 }],
  totalFen: 36_000,
  paidAt: "2026-11-22T01:00:00.000Z",
  ...change,
});
const red = (receipt: { batch: string; number: string }, totalFen: number, documentNumber = "red-1") =>
  document({
    documentNumber,
    lines: [{ code: "REFUND", name: "部分退费", count: 1, fen: totalFen }],
    totalFen,
    reverses: { batch: receipt.batch, number: receipt.number },
  });

async function inSandbox(change: { appId?: string; secret?: string } = {}) {
  const sandbox = await started();
  const { note, lines } = notebook();
  const { eReceiptAppId: appId, eReceiptSecret: secret } = sandbox.settings;
  const settings = { baseUrl: sandbox.baseUrls.eReceipt, appId, secret, clock: liveClock, note, ...change };
  return { sandbox, service: liveReceiptService(settings), lines };
}

describe("the fiscal service", () => {
  test("row 77: the same document asked again is the same receipt", async () => {
    const { service } = await inSandbox();
    const first = await service.issue(document());
    expect(first).toMatchObject({ ok: true, value: { batch: expect.stringMatching(/^\d{8}$/), number: "0000000001" } });
    expect(await service.issue(document())).toEqual(first);
    const second = await service.issue(document({ documentNumber: "another" }));
    expect(second).toMatchObject({ ok: true, value: { number: "0000000002" } });
  });

  test("an answer that was lost is asked for again, and there is one receipt", async () => {
    const { sandbox, service } = await inSandbox();
    sandbox.control.addFault({ service: "eReceipt", kind: "resetAfter" });
    expect(await service.issue(document())).toEqual({ ok: false, code: "unreachable" });
    expect(await service.issue(document())).toMatchObject({ ok: true, value: { number: "0000000001" } });
  });

  test("another document under the same number is refused for good", async () => {
    const { service, lines } = await inSandbox();
    await service.issue(document());
    expect(await service.issue(document({ payer: "别人" }))).toEqual({ ok: false, code: "not-possible" });
    expect(lines).toEqual([{ event: "e-receipt.said-no", code: "document.differs" }]);
  });

  test("red receipts stay within what they take back, to the fen", async () => {
    const { service, lines } = await inSandbox();
    const first = await service.issue(document());
    if (!first.ok) throw new Error("no receipt");
    expect((await service.issue(red(first.value, 35_999))).ok).toBe(true);
    expect((await service.issue(red(first.value, 2, "red-2"))).ok).toBe(false);
    expect((await service.issue(red(first.value, 1, "red-2"))).ok).toBe(true);
    expect((await service.issue(red({ batch: "0", number: "0" }, 1, "red-3"))).ok).toBe(false);
    expect(lines.map(({ code }) => code)).toEqual(["reversal.too-much", "reversal.unknown"]);
  });

  test.each([
    ["a wrong secret", { secret: "wrong" }],
    ["another account", { appId: "somebody" }],
  ])("takes nothing with %s, and the secret is in no log", async (_why, change) => {
    const { sandbox, service, lines } = await inSandbox(change);
    expect(await service.issue(document())).toEqual({ ok: false, code: "unreachable" });
    expect(sandbox.control.refusals()).toMatchObject([{ service: "eReceipt", code: "401" }]);
    expect(JSON.stringify(lines)).not.toMatch(/wrong|林/);
  });

  test("takes nothing that was signed long ago", async () => {
    const sandbox = await started();
    const { eReceiptAppId: appId, eReceiptSecret: secret } = sandbox.settings;
    const clock = standingClock("2026-01-01T00:00:00.000Z");
    const service = liveReceiptService({
      baseUrl: sandbox.baseUrls.eReceipt,
      appId,
      secret,
      clock,
      note: () => undefined,
    });
    expect(await service.issue(document())).toEqual({ ok: false, code: "unreachable" });
    expect(sandbox.control.refusals()).toMatchObject([{ reason: "time.stale" }]);
  });

  const ANSWERS: [what: string, says: Says][] = [
    ["hangs up", "hang-up"],
    ["fails", { status: 503 }],
    ["answers a page", { text: "<html>" }],
    ["leaves out the check code", { json: { batch: "1", number: "2", issuedAt: "2026-11-22T01:00:00.000Z" } }],
    ["tells a time without a zone", { json: { batch: "1", number: "2", checkCode: "3", issuedAt: "2026-11-22" } }],
  ];
  test.each(ANSWERS)("is unreachable when it %s", async (_what, says) => {
    const far = await farSide(() => says);
    others.push(far);
    const settings = { baseUrl: far.url, appId: "a", secret: "s", clock: standingClock(), note: () => undefined };
    expect(await liveReceiptService(settings).issue(document())).toEqual({ ok: false, code: "unreachable" });
  });
});
