import type { RefundRequest } from "../../../../functions/ports/payment/port";
import { farProvider, paid, refunded, type FarProvider, type Says } from "./far-provider";
import { makeMaterial, MCHID, type Material } from "./material";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
});
afterEach(() => far.stop());
const open = async (says: (nth: number) => Says) => (far = await farProvider(material, (_, nth) => says(nth)));
const no = (code: string, status = 400): Says => ({ status, json: { code, message: "…" } });

const refund: RefundRequest = {
  number: paid.out_trade_no,
  refundNumber: refunded.out_refund_no,
  refundFen: 8000,
  totalFen: 38000,
  reason: "检查取消",
  notifyUrl: "https://hospital.example/webhooks/refund",
};

describe("giving money back", () => {
  const value = {
    number: paid.out_trade_no,
    refundNumber: refunded.out_refund_no,
    refundId: refunded.refund_id,
    transactionId: paid.transaction_id,
    merchantId: MCHID,
    state: "under-way",
    refundFen: 8000,
    totalFen: 38000,
  };

  it("asks with our number and tells how it stands", async () => {
    await open((nth) => ({
      json: nth === 1 ? refunded : { ...refunded, status: "SUCCESS", success_time: "2026-11-22T09:02:00+08:00" },
    }));
    expect(await far.pay.refund(refund)).toEqual({ ok: true, value });
    expect(await far.pay.findRefund(refund.refundNumber)).toEqual({
      ok: true,
      value: { ...value, state: "done", doneAt: "2026-11-22T01:02:00.000Z" },
    });
    expect(JSON.parse(far.heard[0]!.body)).toEqual({
      out_trade_no: paid.out_trade_no,
      out_refund_no: refunded.out_refund_no,
      reason: "检查取消",
      notify_url: refund.notifyUrl,
      amount: { refund: 8000, total: 38000, currency: "CNY" },
    });
  });

  it.each(["CLOSED", "ABNORMAL"] as const)("%s is told as such", async (status) => {
    await open(() => ({ json: { ...refunded, status } }));
    expect(await far.pay.refund(refund)).toEqual({ ok: true, value: { ...value, state: status.toLowerCase() } });
  });

  it.each<[string, object]>([
    ["another refund", { out_refund_no: "R2" }],
    ["another payment", { out_trade_no: "other-number" }],
    ["another amount", { amount: { ...refunded.amount, refund: 8001 } }],
    ["another currency", { amount: { ...refunded.amount, currency: "USD" } }],
    ["an end without a time", { status: "SUCCESS" }],
  ])("an answer about %s tells nothing", async (_, changed) => {
    await open(() => ({ json: { ...refunded, ...changed } }));
    expect(await far.pay.refund(refund)).toEqual({ ok: false, code: "unreachable" });
  });

  it.each<[string, number, string]>([
    ["NOT_ENOUGH", 403, "not-enough"],
    ["FREQUENCY_LIMITED", 429, "too-soon"],
    ["USER_ACCOUNT_ABNORMAL", 403, "not-possible"],
    ["INVALID_REQUEST", 400, "not-possible"],
    ["RESOURCE_NOT_EXISTS", 404, "not-possible"],
    ["NO_AUTH", 403, "unreachable"],
  ])("takes %s for %s", async (code, status, expected) => {
    await open(() => no(code, status));
    expect(await far.pay.refund(refund)).toEqual({ ok: false, code: expected });
  });

  it("knows a refund that nobody asked for", async () => {
    await open((nth) => (nth === 1 ? no("RESOURCE_NOT_EXISTS", 404) : no("PARAM_ERROR")));
    expect(await far.pay.findRefund("R9")).toEqual({ ok: false, code: "number-unknown" });
    expect(await far.pay.findRefund("R9")).toEqual({ ok: false, code: "unreachable" });
  });
});
