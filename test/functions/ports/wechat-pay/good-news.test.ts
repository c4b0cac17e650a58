import { createSecretKey } from "node:crypto";
import { farProvider, paid, type FarProvider } from "./far-provider";
import { APPID, makeMaterial, MCHID, type Material } from "./material";
import { messages, told, type Parts } from "./messages";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
  far = await farProvider(material, () => "hang-up");
});
afterAll(() => far.stop());

const { genuine, inside, refundNews } = messages(() => material.provider.privateKey);
const read = ({ headers, body }: Parts) => far.pay.readNews(new Headers(headers), Buffer.from(body));

const transaction = {
  number: paid.out_trade_no,
  state: "paid",
  merchantId: MCHID,
  appId: APPID,
  transactionId: paid.transaction_id,
  totalFen: 38000,
  currency: "CNY",
  payer: paid.payer.openid,
  paidAt: "2026-11-22T01:00:30.000Z",
  attach: "hospital-1",
};
const payment = { ok: true, value: { kind: "payment", id: "EV-2018022511223320873", transaction } };

describe("a genuine message", () => {
  it.each<[string, () => Parts]>([
    ["now", () => genuine()],
    ["299 seconds old", () => genuine({}, { late: 299 })],
    ["299 seconds early", () => genuine({}, { late: -299 })],
    ["with one more field, as the platform may add one", () => genuine({ more: 1 })],
    ["of a payment with a refund since", () => inside({ trade_state: "REFUND" })],
    [
      "with header names in capitals",
      () => {
        const { headers, body: text } = genuine();
        return {
          headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toUpperCase(), v])),
          body: text,
        };
      },
    ],
  ])("%s is told", async (_, parts) => {
    expect(await read(parts())).toEqual(payment);
  });

  it("says the same however often it comes", async () => {
    const parts = genuine();
    for (let i = 0; i < 20; i++) expect(await read(parts)).toEqual(payment);
  });

  it("of another merchant, app, amount or currency is told as it stands, for the order to compare", async () => {
    const other = { mchid: "1900000110", appid: "wxother", amount: { total: 37999, currency: "USD" } };
    expect(await read(inside(other))).toEqual({
      ok: true,
      value: {
        ...payment.value,
        transaction: {
          ...transaction,
          merchantId: "1900000110",
          appId: "wxother",
          totalFen: 37999,
          currency: "USD",
        },
      },
    });
  });

  it.each([
    ["SUCCESS", "done"],
    ["ABNORMAL", "abnormal"],
    ["CLOSED", "closed"],
  ])("of a refund that ended %s is told", async (refund_status, state) => {
    const answer = await read(refundNews({ refund_status }, `REFUND.${refund_status}`));
    expect(answer).toMatchObject({
      ok: true,
      value: {
        kind: "refund",
        refund: {
          number: paid.out_trade_no,
          refundNumber: told.out_refund_no,
          merchantId: MCHID,
          state,
          refundFen: 8000,
        },
      },
    });
  });

  it("is shut for a merchant with another key, even one of another length", async () => {
    for (const secret of ["z".repeat(32), "short"]) {
      const keys = { ...material.keys, apiV3Key: createSecretKey(secret, "ascii") };
      const other = await farProvider(material, () => "hang-up", keys);
      const { headers, body: text } = genuine();
      const answer = await other.pay.readNews(new Headers(headers), Buffer.from(text));
      await other.stop();
      expect(answer).toEqual({ ok: false, code: "news.malformed" });
    }
  });
});
