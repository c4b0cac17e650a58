import { liveIds } from "../../../../functions/ports/ids/live";
import type { PaymentRequest, ProviderNews, RefundRequest } from "../../../../functions/ports/payment/port";
import { readPayKeys } from "../../../../functions/ports/wechat-pay/keys";
import { liveWechatPay } from "../../../../functions/ports/wechat-pay/live";
import { startWechatPay, type PayFaultOrder, type WechatPay } from "../../../../scripts/sandbox/wechat-pay/index";
import { notebook, standingClock } from "../far-side";

const PAYER = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
const clock = standingClock("2026-11-20T02:00:00.000Z");
const { note, lines } = notebook();
const told: ProviderNews[] = [];
let provider: WechatPay;
let pay: ReturnType<typeof liveWechatPay>;

beforeAll(async () => {
  provider = await startWechatPay({
    clock: () => Date.parse(clock.now()),
    pushTo: async (request) => {
      const body = new Uint8Array(await request.arrayBuffer());
      const answer = await pay.readNews(request.headers, body);
      if (!answer.ok) return Response.json({ code: "FAIL", message: answer.code }, { status: 401 });
      told.push(answer.value);
      return new Response(null, { status: 204 });
    },
  });
  const { settings, baseUrl } = provider;
  const { mchid, appid } = settings;
  pay = liveWechatPay({ baseUrl, mchid, appid, keys: readPayKeys(settings), clock, ids: liveIds, note });
});
afterAll(() => provider.stop());
beforeEach(() => {
  provider.control.clearFaults();
  told.length = 0;
});

let count = 0;
const request = (more: Partial<PaymentRequest> = {}): PaymentRequest => ({
  number: `P|${++count}*a_b-C`,
  way: "wechat-jsapi",
  description: "门诊缴费",
  totalFen: 38000,
  expiresAt: new Date(Date.parse(clock.now()) + 15 * 60_000).toISOString(),
  attach: "hospital-1",
  notifyUrl: "https://hospital.example/webhooks/pay",
  payer: PAYER,
  payerAddress: "203.0.113.7",
  ...more,
});
const refundOf = ({ number }: PaymentRequest, more: Partial<RefundRequest> = {}): RefundRequest => ({
  number,
  refundNumber: `R@${count}|1`,
  refundFen: 8000,
  totalFen: 38000,
  reason: "检查取消",
  notifyUrl: "https://hospital.example/webhooks/refund",
  ...more,
});
const value = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
/** Opened and paid on the payer's phone, which checks paySign first. */
async function paidFor(asked = request()): Promise<PaymentRequest> {
  const invitation = value(await pay.invite(asked));
  if (invitation.way !== "wechat-jsapi") throw new Error(invitation.way);
  const sheet = await provider.control.requestPayment({ openid: PAYER, ...invitation });
  provider.control.pay({ sheetId: sheet.id });
  await provider.settled();
  return asked;
}
const fault = (order: PayFaultOrder) => provider.control.addFault(order);
const fired = () => provider.control.faults().map((one) => one.fired);

describe("the client against the sandbox, which shares no code with it", () => {
  it("opens, is paid, is told and finds the same", async () => {
    const asked = await paidFor();
    const found = value(await pay.find(asked.number));
    expect(found).toMatchObject({
      number: asked.number,
      state: "paid",
      totalFen: 38000,
      currency: "CNY",
      payer: PAYER,
    });
    expect(told).toEqual([{ kind: "payment", id: expect.any(String), transaction: found }]);
    expect(await pay.close(asked.number)).toEqual({ ok: false, code: "already-paid" });
    expect(await pay.invite(asked)).toEqual({ ok: false, code: "already-paid" });
  });

  it("opens for a scan and for a browser, and each is paid there", async () => {
    const native = request({ way: "wechat-native" });
    const code = value(await pay.invite(native));
    const page = request({ way: "wechat-h5" });
    const link = value(await pay.invite(page));
    const sheets = [
      provider.control.scan({ openid: PAYER, codeUrl: code.way === "wechat-native" ? code.codeUrl : "" }),
      provider.control.openLink({ openid: PAYER, h5Url: link.way === "wechat-h5" ? link.url : "" }),
    ];
    for (const { id } of sheets) provider.control.pay({ sheetId: id });
    await provider.settled();
    for (const { number } of [native, page]) expect(value(await pay.find(number)).state).toBe("paid");
  });

  it("closes what is open, closed or unknown, and finds it so", async () => {
    const asked = request();
    expect(await pay.find(asked.number)).toEqual({ ok: false, code: "number-unknown" });
    expect(await pay.close(asked.number)).toEqual({ ok: true, value: {} });
    const opened = request();
    value(await pay.invite(opened));
    expect(value(await pay.find(opened.number)).state).toBe("not-paid");
    expect(await pay.close(opened.number)).toEqual({ ok: true, value: {} });
    expect(await pay.close(opened.number)).toEqual({ ok: true, value: {} });
    expect(value(await pay.find(opened.number)).state).toBe("closed");
    expect(await pay.invite(opened)).toEqual({ ok: false, code: "closed" });
  });

  it("refuses for good what the provider refuses for good", async () => {
    const asked = request();
    value(await pay.invite(asked));
    expect(await pay.invite({ ...asked, totalFen: 1 })).toEqual({ ok: false, code: "not-possible" });
    expect(await pay.invite(request({ payer: "not-an-openid" }))).toEqual({ ok: false, code: "not-possible" });
    expect(await pay.refund(refundOf(asked))).toEqual({ ok: false, code: "not-possible" });
  });

  it("gives back, once under one number, and is told the end", async () => {
    const asked = await paidFor();
    const refund = refundOf(asked);
    expect(await pay.findRefund(refund.refundNumber)).toEqual({ ok: false, code: "number-unknown" });
    const first = value(await pay.refund(refund));
    expect(value(await pay.refund(refund))).toEqual(first);
    expect(await pay.refund(refundOf(asked, { refundNumber: "R-soon" }))).toEqual({ ok: false, code: "too-soon" });
    clock.forward(3600);
    await provider.control.settled();
    const found = value(await pay.findRefund(refund.refundNumber));
    expect(found).toMatchObject({ state: "done", refundFen: 8000, totalFen: 38000, number: asked.number });
    expect(told.at(-1)).toMatchObject({ kind: "refund", refund: found });
    expect(provider.control.journal().refunded.filter(({ order }) => order === asked.number)).toHaveLength(1);
  });

  it.each([
    ["notEnough", { ok: false, code: "not-enough" }],
    ["account", { ok: false, code: "not-possible" }],
  ] as const)("knows why a refund is refused: %s", async (failRefunds, expected) => {
    const asked = await paidFor();
    provider.control.settings({ failRefunds });
    expect(await pay.refund(refundOf(asked))).toEqual(expected);
    provider.control.settings({ failRefunds: "none" });
  });

  it.each<[string, Partial<PayFaultOrder> & Pick<PayFaultOrder, "kind">]>([
    ["a connection broken before the effect", { kind: "resetBefore" }],
    ["a connection broken after the effect", { kind: "resetAfter" }],
    ["a server error", { kind: "status", status: 502 }],
    ["a server error after the effect", { kind: "status", status: 502, after: true }],
    ["a wrong signature", { kind: "wrongSignature" }],
    ["an old time", { kind: "staleTime" }],
    ["an unknown serial", { kind: "unknownSerial" }],
    ["no signature", { kind: "unsigned" }],
  ])("%s, twice, costs nothing: one order, one refund", async (_, planned) => {
    const ordered = (route: string) => fault({ on: "call", times: 2, route, ...planned });
    ordered("/v3/pay/transactions/jsapi");
    const asked = await paidFor();
    expect(fired()).toEqual([2]);
    clock.forward(60);
    ordered("/v3/refund/domestic/refunds");
    expect((await pay.refund(refundOf(asked))).ok).toBe(true);
    expect(fired()).toEqual([2, 2]);
    const { charged, refunded, pending } = provider.control.journal();
    const ofThis = (rows: readonly { order: string }[]) => rows.filter(({ order }) => order === asked.number).length;
    expect([ofThis(charged), ofThis([...refunded, ...pending])]).toEqual([1, 1]);
    clock.forward(60);
  });

  it("takes no fact from a refusal that is not signed", async () => {
    const asked = await paidFor();
    const order = { kind: "unsignedError", status: 404, code: "ORDER_NOT_EXIST" } as const;
    fault({ on: "call", times: 1, route: "/v3/pay/transactions/", ...order });
    expect(await pay.find(asked.number)).toEqual({ ok: false, code: "unreachable" });
    expect(value(await pay.find(asked.number)).state).toBe("paid");
    expect(fired()).toEqual([1]);
  });

  it("believes the platform certificate beside the public key, in answers and in messages", async () => {
    fault({ on: "call", kind: "certificate", route: "/v3/pay/transactions/jsapi" });
    fault({ on: "notice", kind: "certificate" });
    const asked = await paidFor();
    expect(fired()).toEqual([1, 1]);
    expect(told).toMatchObject([{ kind: "payment", transaction: { number: asked.number } }]);
  });

  it.each(["reencoded", "brokenTag", "wrongSignature", "staleTime", "unknownSerial", "unsigned"] as const)(
    "believes no message that is spoiled: %s",
    async (kind) => {
      fault({ on: "notice", kind });
      const asked = await paidFor();
      expect(fired()).toEqual([1]);
      expect(told).toEqual([]);
      clock.forward(20);
      provider.control.clock({});
      await provider.settled();
      expect(told).toMatchObject([{ transaction: { number: asked.number } }]);
    },
  );

  it("answers no to the probe of the signature, and yes to the message behind it", async () => {
    fault({ on: "notice", kind: "probe" });
    const { number } = await paidFor();
    const answers = provider.control.notices({ order: number }).flatMap(({ attempts }) => attempts);
    expect(answers.map(({ answer }) => answer)).toEqual(["probe 401", "204"]);
    expect(told).toHaveLength(1);
  });

  it("reads the bills of the day, equal to the provider's own journal", async () => {
    const day = "2026-11-20";
    expect(await pay.tradeBill("2026-11-19")).toEqual({ ok: true, value: [] });
    clock.forward(16 * 3600);
    await provider.control.settled();
    expect(await pay.tradeBill(day)).toEqual({ ok: false, code: "not-ready" });
    clock.forward(10 * 3600);
    const trade = value(await pay.tradeBill(day));
    const { charged, refunded } = provider.control.journal();
    const inBill = (kind: string) =>
      trade.filter((row) => row.kind === kind).map(({ number, fen }) => `${number} ${fen}`);
    expect(inBill("payment").sort()).toEqual(charged.map(({ order, fen }) => `${order} ${fen}`).sort());
    expect(inBill("refund").sort()).toEqual(refunded.map(({ order, fen }) => `${order} ${fen}`).sort());
    expect(charged.length * refunded.length).toBeGreaterThan(0);
    const funds = value(await pay.fundBill(day));
    const balance = funds.reduce((sum, { direction, fen }) => sum + (direction === "in" ? fen : -fen), 0);
    expect(balance).toBe(
      trade.reduce((sum, { kind, fen, feeFen }) => sum + (kind === "payment" ? fen : -fen) - feeFen, 0),
    );
    expect(funds.at(-1)!.balanceFen).toBe(balance);
  });

  it("writes only codes, calls and request numbers into its log", () => {
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toMatch(/P\||oUpF8u|门诊|PRIVATE/);
  });
});
