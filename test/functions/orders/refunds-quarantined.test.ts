import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { allEntries, heldIn, opened } from "./money-stories";
import { byFinance, caseOf, quietly, toPay } from "./refund-stories";

let hospital: Hospital;
let mother: Patient;
let wang: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  wang = await hospital.staff("finance");
});

/** Money of another amount than was asked for comes in, as the provider itself says. */
async function oddMoney(change: object = { totalFen: 29_999 }): Promise<{ id: string; transactionId: string }> {
  const id = await toPay(hospital, mother, 30_000);
  const number = `${id}-1`;
  hospital.payment.pay(number, change);
  await hospital.hear(`wechat-pay/${TENANT}/payment`, hospital.payment.news(number));
  return { id, transactionId: `42000${number}` };
}
const kept = async () => (await hospital.call("orders/quarantine", {}, wang)).value.items;
const clear = (transactionId: string, how: "return" | "explain", change: object = {}, token = wang) => {
  const input = { transactionId, stepId: hospital.id(), version: 1, how, reason: "核对过银行流水", ...change };
  return hospital.call("orders/clearQuarantine", input, token);
};

describe("clearQuarantine", () => {
  test("M3: money that does not fit is listed, and given back it goes the way of every refund", async () => {
    const { id, transactionId } = await oddMoney();
    expect(await kept()).toMatchObject([{ transactionId, orderId: id, why: "amount", fen: 29_999, state: "waiting" }]);
    expect([heldIn(hospital, "wechat"), heldIn(hospital, "unexplained")]).toEqual([29_999, -29_999]);
    // What went out is what the provider holds of this payment, not what the order costs.
    const tap = { stepId: hospital.id() };
    expect((await clear(transactionId, "return", tap)).value).toMatchObject({ state: "returned", v: 2 });
    expect((await clear(transactionId, "return", tap)).value).toMatchObject({ state: "returned", v: 2 });
    expect((await clear(transactionId, "explain", tap)).code).toBe("request.reused");
    await quietly(hospital, 2);
    const found = await caseOf(hospital, wang, id);
    expect(found.refunds).toMatchObject([{ state: "done", from: "unwanted", fen: 29_999, of: `${id}-1` }]);
    expect(found.row).toMatchObject({ payment: "unpaid", refundedFen: 0 });
    for (const account of ["wechat", "unexplained", "refunds-in-transit"]) expect(heldIn(hospital, account)).toBe(0);
    expect(hospital.payment.balance()).toBe(0);
  });

  test("explained, the money stays where it lies and the ledger says why", async () => {
    const { transactionId } = await oddMoney();
    expect((await clear(transactionId, "explain")).value).toMatchObject({ state: "explained", note: "核对过银行流水" });
    expect(heldIn(hospital, "unexplained")).toBe(-29_999);
    expect(allEntries(hospital).find(({ what }) => what === "correction")).toMatchObject({ note: "核对过银行流水" });
  });

  test("decided once: another version, another decision and another person come too late", async () => {
    const { transactionId } = await oddMoney();
    expect((await clear(transactionId, "return", { version: 2 })).code).toBe("quarantine.moved-on");
    const both = await Promise.all([
      clear(transactionId, "return"),
      clear(transactionId, "return", {}, await hospital.staff("finance", 1)),
    ]);
    expect(both.map(({ ok, code }) => (ok ? "ok" : code)).sort()).toEqual(["ok", "quarantine.moved-on"]);
    expect((await clear(transactionId, "explain")).code).toBe("quarantine.moved-on");
    expect((await clear("no-such-transaction", "return")).code).toBe("thing.missing");
  });

  test("money that names no order gets a file of its own, so that its refund can be mended like any other", async () => {
    const number = "another-systems-number";
    const { merchantId, appId } = hospital.payment.port;
    const request = {
      number,
      way: "wechat-native" as const,
      description: "",
      totalFen: 500,
      expiresAt: "2027-01-01T00:00:00.000Z",
      attach: TENANT,
      notifyUrl: "",
    };
    hospital.payment.opened.set(number, { request, transaction: { number, state: "not-paid", merchantId, appId } });
    hospital.payment.pay(number);
    await hospital.hear(`wechat-pay/${TENANT}/payment`, hospital.payment.news(number));
    expect(await kept()).toMatchObject([{ why: "order-unknown", fen: 500, state: "waiting" }]);
    hospital.payment.refundsGo = "not-enough";
    const stepId = hospital.id();
    expect((await clear(`42000${number}`, "return", { stepId })).ok).toBe(true);
    await quietly(hospital, 1);
    const { value } = await hospital.call("orders/refundQueue", { queue: "failed" }, wang);
    expect(value.items).toMatchObject([{ orderId: stepId, refund: { fen: 500, of: number, failure: "not-enough" } }]);
    expect(value.items[0].title.zh).toContain(`42000${number}`);
    await opened(hospital, wang);
    const mended = { refundNumber: value.items[0].refund.number, how: "pay-at-desk" };
    expect((await byFinance(hospital, wang, "mendRefund", stepId, mended)).value.refunds).toMatchObject([
      { state: "paid-at-desk" },
    ]);
    expect([heldIn(hospital, "cash"), heldIn(hospital, "unexplained"), heldIn(hospital, "refunds-in-transit")]).toEqual(
      [-500, 0, 0],
    );
  });
});
