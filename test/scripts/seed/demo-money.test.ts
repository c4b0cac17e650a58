import { demoRefund, demoWalkIns } from "../../../scripts/seed/data/demo-money";
import { patientsOn } from "../../../scripts/seed/people";
import { priceListOn, priceLists } from "../../../shared/hospital/data/price-lists";
import { orderPolicy } from "../../../shared/orders/policy";

const TODAY = "2026-11-22";
const list = priceListOn(priceLists, TODAY);
const priceOf = (code: string) => (list.ok ? list.value.lines.find((line) => line.code === code)?.fen : undefined);

describe("money of the first day", () => {
  test.each(demoWalkIns.map((one) => [one.key, one] as const))("%s is priced, and paid by somebody known", (_, one) => {
    for (const code of one.codes) expect([code, priceOf(code)]).toEqual([code, expect.any(Number)]);
    const payer = patientsOn(TODAY).find(({ key }) => key === one.personKey);
    expect(payer?.recordNumber).toMatch(/^M26\d{6}$/);
    expect(one.terminalNumber === "").toBe(one.way === "desk-cash");
  });

  test("M4: the refund that waits is above what one person may decide, and not above what was paid", () => {
    const { codes } = demoWalkIns.find(({ key }) => key === demoRefund.walkIn)!;
    const paid = codes.reduce((sum, code) => sum + (priceOf(code) ?? 0), 0);
    expect(demoRefund.fen).toBeGreaterThan(orderPolicy.secondPersonAbove.fen);
    expect(demoRefund.fen).toBeLessThanOrEqual(paid);
  });
});
