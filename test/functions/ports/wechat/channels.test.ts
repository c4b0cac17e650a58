import { liveWechat } from "../../../../functions/ports/wechat/live";
import type { Shipping, VisitMessage } from "../../../../functions/ports/wechat/port";
import { readVisitSettings } from "../../../../functions/ports/wechat/visit-message";
import { farSide, notebook, standingClock, type Asked, type FarSide, type Says } from "../far-side";
import { templates } from "./settings";

const TOKEN = "/cgi-bin/stable_token";
let far: FarSide;
const opened: FarSide[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.stop())));

/** WeChat answering as `says` to everything but the token. */
async function open(says: (asked: Asked) => Says = () => ({ json: { errcode: 0 } }), more = {}) {
  far = await farSide((asked) =>
    asked.path === TOKEN ? { json: { access_token: "t1", expires_in: 7200 } } : says(asked),
  );
  opened.push(far);
  const { note, lines } = notebook();
  const kept = new Map<string, { token: string; expiresAt: string }>();
  const wechat = liveWechat({
    baseUrl: far.url,
    appid: "wx-ours",
    secret: "s3cret",
    templates,
    state: "trial",
    visits: { "appointment-made": 1501001 },
    merchantId: "1900000109",
    clock: standingClock(),
    shelf: {
      read: async (key) => kept.get(key),
      write: async (key, token, at) => void kept.set(key, { token, expiresAt: at }),
    },
    note,
    ...more,
  });
  return { wechat, lines };
}
const asked = () => far.asked.filter(({ path }) => path !== TOKEN);
const sent = () => JSON.parse(asked()[0]!.body) as Record<string, unknown>;
const coded = (errcode: number) => () => ({ json: { errcode, errmsg: "no" } });

const visit: VisitMessage = {
  openid: "o-1",
  scene: "appointment-made",
  visitId: "visit-1",
  messageId: "message-1",
  page: "appointments/pages/application/index?id=1",
  values: { pat_name: "陈*芸", department_name: "超声科", appointment_time: "2026-12-01 08:00" },
};

describe("the Medical Assistant (2.5)", () => {
  it("is told of the visit by the account's own status number", async () => {
    const { wechat } = await open();
    expect(await wechat.sendVisitMessage(visit)).toEqual({ ok: true, value: {} });
    expect(asked()[0]!.path).toBe("/cityservice/sendchannelmsg");
    expect(sent()).toEqual({
      status: 1501001,
      open_id: "o-1",
      order_id: "visit-1",
      msg_id: "message-1",
      app_id: "wx-ours",
      business_id: 150,
      business_info: { ...visit.values, pageinfo: { appid: "wx-ours", path: visit.page } },
    });
  });

  it("is not enabled for a scene that the account was not given: nothing is sent", async () => {
    const { wechat } = await open();
    expect(await wechat.sendVisitMessage({ ...visit, scene: "refund-made" })).toEqual({
      ok: false,
      code: "not-enabled",
    });
    const { wechat: without } = await open(undefined, { visits: undefined });
    expect(await without.sendVisitMessage(visit)).toEqual({ ok: false, code: "not-enabled" });
    expect(far.asked).toEqual([]);
  });

  it.each([
    ["pat_name", { pat_name: "" }],
    ["department_name", { department_name: "产科门诊" }],
    ["appointment_time", { appointment_time: "08:00\n" }],
    ["department_location", { department_location: "楼".repeat(33) }],
    ["unknown", { diagnosis: "ok" }],
  ])("never says a wrong or telling value: %s", async (value, changed) => {
    const { wechat, lines } = await open();
    const message = { ...visit, values: { ...visit.values, ...changed } };
    expect(await wechat.sendVisitMessage(message)).toEqual({ ok: false, code: "not-possible" });
    expect(far.asked).toEqual([]);
    expect(lines).toEqual([{ event: "wechat.value-refused", scene: "appointment-made", value }]);
  });

  it.each([
    [48001, "not-enabled"],
    [-1, "unreachable"],
    [45009, "unreachable"],
    [40003, "not-possible"],
    [47003, "not-possible"],
  ])("answers errcode %i as %s", async (errcode, code) => {
    const { wechat } = await open(coded(errcode));
    expect(await wechat.sendVisitMessage(visit)).toEqual({ ok: false, code });
  });

  it.each(['{"appointment-made":"1501001"}', '{"appointment-made":1}', '{"birth":1501001}'])(
    "has settings that are parsed at start: %s",
    async (text) => {
      await open();
      expect(() => readVisitSettings(text)).toThrow(/^medical assistant settings: /);
      expect(readVisitSettings('{"refund-made":1501005}')).toEqual({ "refund-made": 1501005 });
    },
  );
});

const service: Shipping = {
  number: "order-1",
  openid: "o-1",
  kind: "service",
  item: "超声检查费",
  at: "2026-11-22T01:02:03.004Z",
};
const parcel = { trackingNumber: "SF1234567890", carrier: "SF", receiverContact: "19900000001" };

describe("shipping information (4.3)", () => {
  it("of an examination says that it is done here", async () => {
    const { wechat } = await open();
    expect(await wechat.tellShipping(service)).toEqual({ ok: true, value: {} });
    expect(asked()[0]!.path).toBe("/wxa/sec/order/upload_shipping_info");
    expect(sent()).toEqual({
      order_key: { order_number_type: 1, mchid: "1900000109", out_trade_no: "order-1" },
      logistics_type: 3,
      delivery_mode: 1,
      shipping_list: [{ item_desc: "超声检查费" }],
      upload_time: "2026-11-22T09:02:03.004+08:00",
      payer: { openid: "o-1" },
    });
  });

  it("of a parcel shows the last four digits of the telephone only", async () => {
    const { wechat } = await open();
    expect((await wechat.tellShipping({ ...service, kind: "express", parcel })).ok).toBe(true);
    expect(sent()).toMatchObject({
      logistics_type: 1,
      shipping_list: [
        { tracking_no: "SF1234567890", express_company: "SF", contact: { receiver_contact: "199****0001" } },
      ],
    });
    expect(asked()[0]!.body).not.toContain("19900000001");
  });

  it("of what is picked up is of type 4", async () => {
    const { wechat } = await open();
    await wechat.tellShipping({ ...service, kind: "pick-up" });
    expect(sent()).toMatchObject({ logistics_type: 4 });
  });

  it.each<[string, Partial<Shipping>, object]>([
    ["item", { item: "" }, {}],
    ["item", { item: "检".repeat(121) }, {}],
    ["item", { item: "产前诊断" }, {}],
    ["parcel", { kind: "express" }, {}],
    ["parcel", { parcel }, {}],
    ["trackingNumber", { kind: "express", parcel: { ...parcel, trackingNumber: "单号" } }, {}],
    ["carrier", { kind: "express", parcel: { ...parcel, carrier: "" } }, {}],
    ["receiverContact", { kind: "express", parcel: { ...parcel, receiverContact: "陈女士" } }, {}],
    ["merchantId", {}, { merchantId: undefined }],
  ])("is not possible, and not sent, for its %s", async (value, changed, more) => {
    const { wechat, lines } = await open(undefined, more);
    expect(await wechat.tellShipping({ ...service, ...changed })).toEqual({ ok: false, code: "not-possible" });
    expect(far.asked).toEqual([]);
    expect(lines).toEqual([{ event: "wechat.shipping-refused", value }]);
  });

  it.each([
    [10060001, "not-yet"],
    [10060002, "told"],
    [10060023, "told"],
    [10060019, "unreachable"],
    [-1, "unreachable"],
    [10060003, "not-possible"],
    [10060031, "not-possible"],
    [48001, "not-possible"],
  ])("answers errcode %i as %s", async (errcode, code) => {
    const { wechat } = await open(coded(errcode));
    const answer = await wechat.tellShipping(service);
    expect(answer.ok ? "told" : answer.code).toBe(code);
  });
});

describe("mini program codes (5.6)", () => {
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]).toString("latin1");

  it("are bytes, whatever the content type says", async () => {
    const { wechat } = await open(() => ({ text: "x" }));
    expect(await wechat.programCode("home/pages/home", "a1")).toEqual({ ok: false, code: "unreachable" });
    expect(sent()).toEqual({
      scene: "a1",
      page: "home/pages/home",
      check_path: true,
      env_version: "trial",
      is_hyaline: true,
    });
  });

  it.each<[string, Says, string]>([
    [
      "a refusal that calls itself an image",
      { json: { errcode: 41030 }, headers: { "content-type": "image/png" } },
      "not-possible",
    ],
    ["a refusal", { json: { errcode: 40129 } }, "not-possible"],
    ["a quota", { json: { errcode: 45009 } }, "unreachable"],
    ["an empty answer that is no refusal", { json: {} }, "unreachable"],
    ["bytes of something else", { text: PNG.slice(1) }, "unreachable"],
  ])("are not to be had: %s", async (_, says, code) => {
    const { wechat } = await open(() => says);
    expect(await wechat.programCode("home/pages/home", "a1")).toEqual({ ok: false, code });
  });

  it.each([
    ["/home/pages/home", "a1"],
    ["home/pages/home?id=1", "a1"],
    ["home/pages/home", ""],
    ["home/pages/home", "a".repeat(33)],
    ["home/pages/home", "王"],
    ["home/pages/home", "a%20"],
  ])("are not asked for with %s and %s", async (page, scene) => {
    const { wechat } = await open();
    expect(await wechat.programCode(page, scene)).toEqual({ ok: false, code: "not-possible" });
    expect(far.asked).toEqual([]);
  });
});

test("the account says which leave lasts, and a phone is never asked for both kinds in one tap (2.2)", async () => {
  const { wechat } = await open();
  expect(wechat.templates()).toMatchObject({
    "visit-reminder": { id: "template-reminder", lasting: true },
    "payment-result": { id: "template-payment", lasting: false },
  });
  expect(wechat.templateIds()).toEqual(["template-examination", "template-progress"]);
});
