import { farProvider, paid, seal, type FarProvider, type Says } from "./far-provider";
import { makeMaterial, PLATFORM_SERIAL, type Material } from "./material";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
});
afterEach(() => far.stop());

const request = {
  number: "A|1*b_2-C",
  way: "wechat-native",
  description: "门诊缴费",
  totalFen: 38000,
  expiresAt: "2026-11-22T01:15:00.000Z",
  attach: "hospital-1",
  notifyUrl: "https://hospital.example/webhooks/pay",
} as const;
const good: Says = { json: { code_url: "weixin://wxpay/x" } };
const open = async (says: (nth: number) => Says) => (far = await farProvider(material, (_, nth) => says(nth)));
const nonces = () => far.heard.map(({ headers }) => /nonce_str="(\w+)"/.exec(headers.authorization as string)?.[1]);

/** An answer nobody may believe, and what the log calls it. */
const unbelievable: [string, () => Says, string][] = [
  ["one without a seal", () => ({ ...good, sealed: false }), "unsigned"],
  [
    "one with another letter",
    () => ({ ...good, tamper: (body) => Buffer.from(String(body).replace("x", "y")) }),
    "forged",
  ],
  ["one with a blank more", () => ({ ...good, tamper: (body) => Buffer.concat([body, Buffer.from(" ")]) }), "forged"],
  ["a stranger's", () => ({ ...good, sealed: { key: material.stranger.privateKey } }), "forged"],
  [
    "one of an unknown key",
    () => ({ ...good, sealed: { key: material.provider.privateKey, serial: "PUB_KEY_ID_02" } }),
    "unknown-serial",
  ],
  ["an old one", () => ({ ...good, sealed: { key: material.provider.privateKey, late: 301 } }), "stale"],
  ["one of the future", () => ({ ...good, sealed: { key: material.provider.privateKey, late: -301 } }), "stale"],
  ["a probe", () => ({ ...good, headers: { "wechatpay-signature": "WECHATPAY/SIGNTEST/abc=" } }), "probe"],
];

describe("an answer that is lost or cannot be believed", () => {
  it.each<[string, () => Says, string]>([
    ["a broken connection", () => "hang-up", "network"],
    ["a server error", () => ({ status: 502 }), "http-502"],
    ["a redirect", () => ({ status: 307, headers: { location: "/v3/other" } }), "network"],
    ...unbelievable,
  ])("%s is asked for again, with the same bytes under a fresh signature", async (_, says, code) => {
    await open((nth) => (nth <= 2 ? says() : good));
    expect(await far.pay.invite(request)).toMatchObject({ ok: true, value: { codeUrl: "weixin://wxpay/x" } });
    expect(new Set(far.heard.map(({ body, target }) => target + body)).size).toBe(1);
    expect(new Set(nonces()).size).toBe(3);
    expect(far.lines.map((line) => line.code)).toEqual([code, code]);
  });

  it.each([["a broken connection", (): Says => "hang-up", ""] as const, ...unbelievable])(
    "%s three times is no answer",
    async (_, says) => {
      await open(says);
      expect(await far.pay.find(paid.out_trade_no)).toEqual({ ok: false, code: "unreachable" });
      expect(far.heard).toHaveLength(3);
    },
  );

  it("keeps the whole below ten seconds", async () => {
    await open(() => "hang-up");
    const before = Date.parse(far.clock.now());
    await far.pay.find(paid.out_trade_no);
    const paused = Date.parse(far.clock.now()) - before;
    expect(paused).toBeGreaterThan(0);
    expect(3 * 3000 + 2 * paused).toBeLessThan(10_000);
  });

  it("names the provider's request in the log, also where the provider failed, and no body", async () => {
    await open(() => ({ status: 500, json: { code: "SYSTEM_ERROR", message: "秘密" } }));
    await far.pay.find(paid.out_trade_no);
    const line = { event: "wechat-pay.unreachable", call: "query", code: "http-500", ms: 0 };
    expect(far.lines[0]).toEqual({ ...line, requestId: "08F78BB5AF0610D302-0" });
    expect(JSON.stringify(far.lines)).not.toContain("秘密");
  });
});

describe("a refusal that is not sealed", () => {
  const codes = ["ORDERPAID", "ORDER_CLOSED", "ORDER_NOT_EXIST", "NOT_ENOUGH", "RESOURCE_NOT_EXISTS", "SIGN_ERROR"];
  const refund = {
    number: paid.out_trade_no,
    refundNumber: "R1",
    refundFen: 1,
    totalFen: 2,
    reason: "x",
    notifyUrl: "https://hospital.example/r",
  };

  it.each(codes)("%s is no fact, whatever was asked, and is not repeated", async (code) => {
    await open(() => ({ status: 400, json: { code, message: "" }, sealed: false }));
    const unreachable = { ok: false, code: "unreachable" };
    expect(await far.pay.invite(request)).toEqual(unreachable);
    expect(await far.pay.find(paid.out_trade_no)).toEqual(unreachable);
    expect(await far.pay.close(paid.out_trade_no)).toEqual(unreachable);
    expect(await far.pay.refund(refund)).toEqual(unreachable);
    expect(await far.pay.findRefund("R1")).toEqual(unreachable);
    expect(far.heard).toHaveLength(5);
    expect(new Set(far.lines.map((line) => line.code))).toEqual(new Set(["unsigned"]));
  });

  it("a sealed one of another shape is none either", async () => {
    await open(() => ({ status: 400, json: { errcode: 40001 } }));
    expect(await far.pay.close(paid.out_trade_no)).toEqual({ ok: false, code: "unreachable" });
  });

  it("a sealed refusal over another body is none either", async () => {
    await open(() => ({
      status: 400,
      json: { code: "ORDER_CLOSED" },
      headers: seal('{"code":"PARAM_ERROR"}', far.clock.now(), { key: material.provider.privateKey }),
    }));
    expect(await far.pay.close(paid.out_trade_no)).toEqual({ ok: false, code: "unreachable" });
  });

  it("an unknown platform serial does not open the door", async () => {
    await open(() => ({ ...good, sealed: { key: material.platform.privateKey, serial: PLATFORM_SERIAL } }));
    expect(await far.pay.invite(request)).toEqual({ ok: false, code: "unreachable" });
  });
});
