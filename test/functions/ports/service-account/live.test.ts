import { liveServiceAccount } from "../../../../functions/ports/service-account/live";
import { readServiceAccount } from "../../../../functions/ports/service-account/settings";
import { farSide, notebook, standingClock, type Asked, type FarSide, type Says } from "../far-side";
import { templates } from "../wechat/settings";

const TOKEN = "/cgi-bin/stable_token";
const SEND = "/cgi-bin/message/template/send";
const message = {
  openid: "oa-1",
  template: "payment-result",
  page: "orders/pages/order/index?id=1",
  messageId: "message-1",
  values: { item: "检查费", amount: "288.00元", state: "已缴费", at: "2026-12-01 08:00", note: "详情见订单" },
} as const;

let far: FarSide;
const opened: FarSide[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.stop())));

async function open(says: (asked: Asked) => Says | undefined = () => undefined) {
  let tokens = 0;
  far = await farSide((asked) => {
    const told = says(asked);
    if (told) return told;
    if (asked.path === TOKEN) return { json: { access_token: `t${++tokens}`, expires_in: 7200 } };
    return { text: '{"errcode":0,"errmsg":"ok","msgid":3456789012345678901}' };
  });
  opened.push(far);
  const kept = new Map<string, { token: string; expiresAt: string }>();
  const { note, lines } = notebook();
  const account = liveServiceAccount({
    baseUrl: far.url,
    appid: "wx-account",
    secret: "s3cret",
    programAppid: "wx-program",
    templates,
    clock: standingClock(),
    shelf: {
      read: async (key) => kept.get(key),
      write: async (key, token, at) => void kept.set(key, { token, expiresAt: at }),
    },
    note,
  });
  return { account, lines, kept };
}
const asked = (path: string) => far.asked.filter((one) => one.path === path);
const answering = (path: string, says: Says) => (one: Asked) => (one.path === path ? says : undefined);

describe("the account's own token (1.4)", () => {
  it("is asked for once by twenty calls at the same time, and kept under the account's name", async () => {
    const { account, kept } = await open();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => account.sendTemplate({ ...message, messageId: `m-${i}` })),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(asked(TOKEN)).toHaveLength(1);
    expect(JSON.parse(asked(TOKEN)[0]!.body)).toMatchObject({ appid: "wx-account", secret: "s3cret" });
    expect([...kept.keys()]).toEqual(["wechat-token#wx-account"]);
  });

  it("killed mid-call is renewed once, and each call repeated once", async () => {
    const { account } = await open(({ path, query }) =>
      path === SEND && query.get("access_token") === "t1" ? { json: { errcode: 40001 } } : undefined,
    );
    const all = await Promise.all([1, 2, 3, 4].map((n) => account.sendTemplate({ ...message, messageId: `m-${n}` })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect([asked(TOKEN).length, asked(SEND).length]).toEqual([2, 8]);
  });
});

describe("a template message (2.6)", () => {
  it("opens the mini program, and its number is read as text to the last digit", async () => {
    const { account } = await open();
    expect(await account.sendTemplate(message)).toEqual({ ok: true, value: { messageId: "3456789012345678901" } });
    expect(JSON.parse(asked(SEND)[0]!.body)).toEqual({
      touser: "oa-1",
      template_id: "template-payment",
      miniprogram: { appid: "wx-program", pagepath: message.page },
      client_msg_id: "message-1",
      data: {
        thing1: { value: "检查费" },
        amount2: { value: "288.00元" },
        phrase3: { value: "已缴费" },
        time4: { value: "2026-12-01 08:00" },
        thing5: { value: "详情见订单" },
      },
    });
  });

  it.each([
    [43004, "not-following"],
    [-1, "unreachable"],
    [45009, "unreachable"],
    [40003, "not-possible"],
    [40037, "not-possible"],
    [47003, "not-possible"],
    [48001, "not-possible"],
  ])("answers errcode %i as %s", async (errcode, code) => {
    const { account } = await open(answering(SEND, { json: { errcode } }));
    expect(await account.sendTemplate(message)).toEqual({ ok: false, code });
  });

  it("with a telling or wrong value is never sent", async () => {
    const { account, lines } = await open();
    for (const item of ["产检费", "检".repeat(21)]) {
      const answer = await account.sendTemplate({ ...message, values: { ...message.values, item } });
      expect(answer).toEqual({ ok: false, code: "not-possible" });
    }
    expect(far.asked).toEqual([]);
    expect(lines[0]).toEqual({ event: "service-account.value-refused", template: "payment-result", value: "item" });
  });
});

describe("a follower", () => {
  const PATH = "/cgi-bin/user/info";
  it.each<[Says, object]>([
    [
      { json: { subscribe: 1, openid: "oa-1", unionid: "u-1" } },
      { ok: true, value: { follows: true, unionid: "u-1" } },
    ],
    [{ json: { subscribe: 0, openid: "oa-1" } }, { ok: true, value: { follows: false } }],
    [{ json: { errcode: 40003 } }, { ok: false, code: "not-possible" }],
    [{ json: { errcode: -1 } }, { ok: false, code: "unreachable" }],
    [{ json: { openid: "oa-1" } }, { ok: false, code: "unreachable" }],
  ])("is told by %j as %j", async (says, expected) => {
    const { account } = await open(answering(PATH, says));
    expect(await account.follower("oa-1")).toEqual(expected);
    expect(asked(PATH)[0]!.query.get("openid")).toBe("oa-1");
  });
});

describe("the menu", () => {
  const ours = { name: "进入", page: "home/pages/home", url: "https://hospital.example/" };
  const wire = {
    type: "miniprogram",
    name: "进入",
    url: "https://hospital.example/",
    appid: "wx-program",
    pagepath: "home/pages/home",
  };

  it("is written as the platform writes it, and read back as it was", async () => {
    const { account } = await open();
    const buttons = [
      { name: "智慧医院", below: [ours] },
      { name: "官网", url: "https://hospital.example/" },
    ];
    expect((await account.replaceMenu(buttons)).ok).toBe(true);
    const { button } = JSON.parse(asked("/cgi-bin/menu/create")[0]!.body) as { button: unknown[] };
    expect(button).toEqual([
      { name: "智慧医院", sub_button: [wire] },
      { type: "view", name: "官网", url: "https://hospital.example/" },
    ]);
    const { account: other } = await open(answering("/cgi-bin/menu/get", { json: { menu: { button } } }));
    expect(await other.menu()).toEqual({ ok: true, value: buttons });
  });

  it("that does not exist is empty (46003); a foreign button keeps its name only", async () => {
    const { account } = await open(answering("/cgi-bin/menu/get", { json: { errcode: 46003 } }));
    expect(await account.menu()).toEqual({ ok: true, value: [] });
    const button = [
      { type: "click", name: "a", key: "k", sub_button: [] },
      { ...wire, appid: "wx-other" },
    ];
    const { account: other } = await open(answering("/cgi-bin/menu/get", { json: { menu: { button } } }));
    expect(await other.menu()).toEqual({ ok: true, value: [{ name: "a" }, { name: "进入" }] });
  });
});

describe("a poster's code", () => {
  it("is the address that the code holds", async () => {
    const { account } = await open(
      answering("/cgi-bin/qrcode/create", { json: { ticket: "t", url: "http://weixin.qq.com/q/1" } }),
    );
    expect(await account.posterCode("poster")).toEqual({ ok: true, value: { codeUrl: "http://weixin.qq.com/q/1" } });
    expect(JSON.parse(asked("/cgi-bin/qrcode/create")[0]!.body)).toEqual({
      action_name: "QR_LIMIT_STR_SCENE",
      action_info: { scene: { scene_str: "poster" } },
    });
    expect(await account.posterCode("x".repeat(65))).toEqual({ ok: false, code: "not-possible" });
  });
});

describe("settings", () => {
  const all = {
    SERVICE_ACCOUNT_APPID: "wx-account",
    SERVICE_ACCOUNT_SECRET: "s3cret",
    SERVICE_ACCOUNT_PUSH_TOKEN: "token",
    SERVICE_ACCOUNT_ENCODING_AES_KEY: "A".repeat(43),
    SERVICE_ACCOUNT_TEMPLATES: JSON.stringify(templates),
  };
  it("are all there, or the hospital has no service account", async () => {
    await open();
    expect(readServiceAccount({})).toBeUndefined();
    expect(readServiceAccount(all)).toMatchObject({ appid: "wx-account", push: { token: "token" }, templates });
    expect(() => readServiceAccount({ ...all, SERVICE_ACCOUNT_SECRET: undefined })).toThrow(
      "service account settings: SERVICE_ACCOUNT_SECRET",
    );
    expect(() => readServiceAccount({ ...all, SERVICE_ACCOUNT_TEMPLATES: "{}" })).toThrow(/^template settings: /);
  });
});
