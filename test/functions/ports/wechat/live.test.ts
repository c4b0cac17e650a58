import { liveWechat } from "../../../../functions/ports/wechat/live";
import type { TokenShelf } from "../../../../functions/ports/wechat/port";
import { farSide, notebook, standingClock, type Asked, type FarSide, type Says } from "../far-side";
import { templates } from "./settings";

const message = {
  openid: "o-1",
  template: "examination-appointment",
  page: "appointments/pages/application/index?id=1",
  values: { item: "检查预约", time: "2026-11-28 08:00", place: "门诊C区三楼", note: "请按时到达" },
  language: "zh",
} as const;
const TOKEN = "/cgi-bin/stable_token";
const SEND = "/cgi-bin/message/subscribe/send";

let far: FarSide;
afterEach(() => far.stop());

function memoryShelf(): TokenShelf & { kept: Map<string, { token: string; expiresAt: string }> } {
  const kept = new Map<string, { token: string; expiresAt: string }>();
  return {
    kept,
    read: async (key) => kept.get(key),
    write: async (key, token, expiresAt) => void kept.set(key, { token, expiresAt }),
  };
}

/** WeChat answering as `says`; tokens are numbered t1, t2 … unless `says` answers for them. */
async function open(
  says: (asked: Asked) => Says | undefined | Promise<Says | undefined>,
  shelf: TokenShelf = memoryShelf(),
) {
  let tokens = 0;
  far = await farSide(async (asked) => {
    const told = await says(asked);
    if (told) return told;
    return { json: asked.path === TOKEN ? { access_token: `t${++tokens}`, expires_in: 7200 } : { errcode: 0 } };
  });
  const clock = standingClock();
  const { note, lines } = notebook();
  const settings = {
    baseUrl: far.url,
    appid: "wx-ours",
    secret: "s3cret",
    templates,
    state: "formal",
    clock,
    shelf,
    note,
  } as const;
  return { wechat: liveWechat(settings), another: () => liveWechat(settings), clock, lines };
}
const asked = (path: string) => far.asked.filter((one) => one.path === path);

describe("login", () => {
  it("gives the openid and keeps the session key inside", async () => {
    const { wechat } = await open(() => ({ json: { openid: "o-1", session_key: "k", unionid: "u-1" } }));
    expect(await wechat.exchangeLoginCode("c")).toEqual({ ok: true, value: { openid: "o-1", unionid: "u-1" } });
    expect(Object.fromEntries(far.asked[0]!.query)).toEqual({
      appid: "wx-ours",
      secret: "s3cret",
      js_code: "c",
      grant_type: "authorization_code",
    });
  });

  it.each([
    [40029, "code-refused"],
    [40163, "code-refused"],
    [40226, "risk-blocked"],
    [-1, "unreachable"],
    [45011, "unreachable"],
    [40125, "unreachable"],
  ])("answers errcode %i as %s", async (errcode, code) => {
    const { wechat, lines } = await open(() => ({ json: { errcode, errmsg: "no rid: 1234abcd-1234abcd-1234abcd" } }));
    expect(await wechat.exchangeLoginCode("c")).toEqual({ ok: false, code });
    expect(lines).toEqual([
      { event: "wechat.said-no", call: "jscode2session", errcode, rid: "1234abcd-1234abcd-1234abcd" },
    ]);
  });

  it.each<[string, Says]>([
    ["an openid that is a number", { json: { openid: 5, session_key: "k" } }],
    ["no session key", { json: { openid: "o-1" } }],
    ["an errcode that is a text", { json: { errcode: "40029" } }],
    ["a page", { text: "<html>busy</html>" }],
    ["a lost connection", "hang-up"],
  ])("takes %s for unreachable, with no secret in the log", async (_, says) => {
    const { wechat, lines } = await open(() => says);
    expect(await wechat.exchangeLoginCode("c0de")).toEqual({ ok: false, code: "unreachable" });
    expect(JSON.stringify(lines)).not.toMatch(/s3cret|c0de|openid/);
  });
});

describe("phone number", () => {
  const phone = (changed: object) => ({
    json: {
      errcode: 0,
      phone_info: {
        phoneNumber: "19900000001",
        purePhoneNumber: "19900000001",
        countryCode: "86",
        watermark: { timestamp: 1, appid: "wx-ours" },
        ...changed,
      },
    },
  });
  const ask = async (says: Says) => {
    const { wechat } = await open(({ path }) => (path === TOKEN ? undefined : says));
    return wechat.phoneNumber("c");
  };

  it("is a mainland number", async () =>
    expect(await ask(phone({}))).toEqual({ ok: true, value: { phone: "19900000001" } }));
  it.each<[string, Says, string]>([
    ["made for another app", phone({ watermark: { appid: "wx-theirs" } }), "code-refused"],
    ["foreign", phone({ countryCode: "1", purePhoneNumber: "2025550100" }), "code-refused"],
    ["written as a number", phone({ purePhoneNumber: 19900000001 }), "unreachable"],
    ["behind a used code", { json: { errcode: 40029 } }, "code-refused"],
    ["behind a code of another app", { json: { errcode: 40013 } }, "code-refused"],
    ["asked too often", { json: { errcode: 45011 } }, "unreachable"],
  ])("is refused when %s", async (_, says, code) => expect(await ask(says)).toEqual({ ok: false, code }));
});

describe("the access token (1.4)", () => {
  it("is asked for once by twenty calls at the same time", async () => {
    const { wechat } = await open(() => undefined);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, i) => wechat.sendSubscribeMessage({ ...message, openid: `o-${i}` })),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(asked(TOKEN)).toHaveLength(1);
    expect(JSON.parse(asked(TOKEN)[0]!.body)).toEqual({
      grant_type: "client_credential",
      appid: "wx-ours",
      secret: "s3cret",
    });
    expect(asked(SEND)).toHaveLength(20);
  });

  it("is shared with other instances, and renewed when less than 300 seconds are left", async () => {
    const { wechat, another, clock } = await open(() => undefined);
    await wechat.sendSubscribeMessage(message);
    await another().sendSubscribeMessage(message);
    clock.forward(7200 - 300);
    await another().sendSubscribeMessage(message);
    await wechat.sendSubscribeMessage(message);
    expect(asked(TOKEN)).toHaveLength(1);
    clock.forward(0.001);
    await wechat.sendSubscribeMessage(message);
    await another().sendSubscribeMessage(message);
    expect(asked(TOKEN)).toHaveLength(2);
    expect(asked(SEND).map(({ query }) => query.get("access_token"))).toEqual(["t1", "t1", "t1", "t1", "t2", "t2"]);
  });

  it.each([40001, 40014, 42001])(
    "killed mid-call (%i) is renewed once, and the call repeated once",
    async (errcode) => {
      const { wechat } = await open(({ path, query }) =>
        path === SEND && query.get("access_token") === "t1" ? { json: { errcode } } : undefined,
      );
      const sent = await Promise.all(
        Array.from({ length: 20 }, (_, i) => wechat.sendSubscribeMessage({ ...message, openid: `o-${i}` })),
      );
      expect(sent.every(({ ok }) => ok)).toBe(true);
      expect(asked(TOKEN)).toHaveLength(2);
      expect(asked(SEND)).toHaveLength(40);
    },
  );

  it("refused again after the renewal is unreachable, without a third try", async () => {
    const { wechat } = await open(({ path }) => (path === SEND ? { json: { errcode: 40001 } } : undefined));
    expect(await wechat.sendSubscribeMessage(message)).toEqual({ ok: false, code: "unreachable", details: "unsent" });
    expect(asked(SEND)).toHaveLength(2);
    expect(asked(TOKEN)).toHaveLength(2);
  });

  it("is found without a shelf that works", async () => {
    const broken = { read: () => Promise.reject(new Error("down")), write: () => Promise.reject(new Error("down")) };
    const { wechat, lines } = await open(() => undefined, broken);
    expect((await wechat.sendSubscribeMessage(message)).ok).toBe(true);
    expect(lines).toEqual([{ event: "wechat.shelf-failed" }, { event: "wechat.shelf-failed" }]);
  });

  it.each<Says>([{ json: { errcode: 40125 } }, { json: { access_token: 5, expires_in: 7200 } }, { status: 502 }])(
    "not to be had (%j) is unreachable and nothing is sent",
    async (says) => {
      const { wechat } = await open(({ path }) => (path === TOKEN ? says : undefined));
      expect(await wechat.sendSubscribeMessage(message)).toEqual({ ok: false, code: "unreachable", details: "unsent" });
      expect(asked(SEND)).toHaveLength(0);
    },
  );
});

describe("subscribe messages (2.3)", () => {
  it("carry the account's keys, the state and the language", async () => {
    const { wechat } = await open(() => undefined);
    expect(await wechat.sendSubscribeMessage({ ...message, language: "en" })).toEqual({ ok: true, value: {} });
    expect(JSON.parse(asked(SEND)[0]!.body)).toMatchObject({
      touser: "o-1",
      template_id: "template-examination",
      page: message.page,
      miniprogram_state: "formal",
      lang: "en_US",
      data: { thing1: { value: "检查预约" }, phrase4: { value: "预约成功" } },
    });
    expect(wechat.templateIds()).toEqual(["template-examination", "template-progress"]);
  });

  it.each([
    [43101, { code: "not-subscribed" }],
    [-1, { code: "unreachable" }],
    [43108, { code: "unreachable", details: "unsent" }],
    [45009, { code: "unreachable", details: "unsent" }],
    [40003, { code: "not-possible" }],
    [40037, { code: "not-possible" }],
    [41030, { code: "not-possible" }],
    [43107, { code: "not-possible" }],
    [45168, { code: "not-possible" }],
    [47003, { code: "not-possible" }],
    [48001, { code: "not-possible" }],
  ])("answer errcode %i as %j", async (errcode, said) => {
    const { wechat } = await open(({ path }) => (path === SEND ? { json: { errcode } } : undefined));
    expect(await wechat.sendSubscribeMessage(message)).toEqual({ ok: false, ...said });
    expect(asked(SEND)).toHaveLength(1);
  });

  it("with a value the platform would refuse are never sent", async () => {
    const { wechat, lines } = await open(() => undefined);
    const wrong = { ...message, values: { ...message.values, time: "tomorrow" } };
    expect(await wechat.sendSubscribeMessage(wrong)).toEqual({ ok: false, code: "not-possible" });
    expect(far.asked).toHaveLength(0);
    expect(lines).toEqual([{ event: "wechat.value-refused", template: "examination-appointment", value: "time" }]);
  });

  it("to one person go one after the other (43108)", async () => {
    let underWay = 0;
    let most = 0;
    const { wechat } = await open(async ({ path }) => {
      if (path === TOKEN) return undefined;
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return undefined;
    });
    const sent = await Promise.all([1, 2, 3].map(() => wechat.sendSubscribeMessage(message)));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(1);
  });
});
