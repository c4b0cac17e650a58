import { pushReader, readPushSettings } from "../../../../functions/ports/wechat/push-message";
import { standingClock } from "../far-side";
import { pushed, sha1, type Pushing } from "./pushing";
import { REPLY, SECURE, SORTED, URL_CHECK } from "./push-vectors";

const at = (timestamp: string, late = 0) => standingClock(new Date(Number(timestamp) * 1000 + late).toISOString());
const readerAt = (late = 0, appid = SECURE.appid, token = SECURE.token, timestamp = SECURE.timestamp) =>
  pushReader(appid, { token, encodingAesKey: SECURE.aesKey }, at(timestamp, late));
const unverified = { ok: false, code: "push.unverified" };

const given = (changed: Record<string, string> = {}, encrypt = SECURE.encrypt) => {
  const { timestamp, nonce, signature } = SECURE;
  const query = new URLSearchParams({ timestamp, nonce, msg_signature: signature, ...changed });
  return [query, JSON.stringify({ Encrypt: encrypt })] as const;
};

describe("published values", () => {
  it("the push of the official page is verified, decrypted and understood", () =>
    expect(readerAt().read(...given())).toEqual({
      ok: true,
      value: {
        id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        at: "2024-04-26T06:20:45.000Z",
        events: [{ kind: "other", openid: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY", event: "debug_demo" }],
      },
    }));

  it("what was encrypted as a reply is opened, too, and is no event", () => {
    const { timestamp, nonce, signature, encrypt, appid, token, aesKey } = REPLY;
    const reader = pushReader(appid, { token, encodingAesKey: aesKey }, at(timestamp));
    const query = new URLSearchParams({ timestamp, nonce, msg_signature: signature });
    expect(reader.read(query, JSON.stringify({ Encrypt: encrypt }))).toEqual({ ok: false, code: "push.malformed" });
  });

  it("the address is checked with the sorted parts", () => {
    const { timestamp, nonce, signature, echostr, token } = URL_CHECK;
    const query = new URLSearchParams({ timestamp, nonce, signature, echostr });
    const reader = readerAt(0, SECURE.appid, token, timestamp);
    expect(reader.checkAddress(query)).toEqual({ ok: true, value: echostr });
    expect(sha1(...SORTED.parts)).toBe(SORTED.sha1);
  });
});

describe("a check of the address is refused", () => {
  const { timestamp, nonce, signature, echostr } = URL_CHECK;
  it.each<[string, Record<string, string>]>([
    ["with one digit of the signature changed", { signature: signature.replace("f", "e") }],
    ["without a signature", { signature: "" }],
    ["with another nonce", { nonce: "1514711493" }],
    ["with an echo that is a page", { echostr: "<script>" }],
    ["without an echo", { echostr: "" }],
  ])("%s", (_, changed) => {
    const query = new URLSearchParams({ timestamp, nonce, signature, echostr, ...changed });
    expect(readerAt(0, SECURE.appid, URL_CHECK.token, timestamp).checkAddress(query)).toEqual(unverified);
  });
  it("when it is old", () => {
    const query = new URLSearchParams({ timestamp, nonce, signature, echostr });
    expect(readerAt(300_001, SECURE.appid, URL_CHECK.token, timestamp).checkAddress(query)).toEqual(unverified);
  });
});

describe("a push is refused", () => {
  it("with any one character of its body, signature, time or nonce changed", () => {
    const flip = (text: string, place: number) =>
      text.slice(0, place) + (text[place] === "1" ? "2" : "1") + text.slice(place + 1);
    for (let place = 0; place < SECURE.encrypt.length - 1; place += 1)
      expect(readerAt().read(...given({}, flip(SECURE.encrypt, place)))).toEqual(unverified);
    for (let place = 0; place < 40; place += 1)
      expect(readerAt().read(...given({ msg_signature: flip(SECURE.signature, place) }))).toEqual(unverified);
    expect(readerAt().read(...given({ timestamp: flip(SECURE.timestamp, 9) }))).toEqual(unverified);
    expect(readerAt().read(...given({ nonce: flip(SECURE.nonce, 0) }))).toEqual(unverified);
  });

  it.each([
    ["five minutes early", -300_000, true],
    ["earlier than that", -300_001, false],
    ["five minutes late", 300_000, true],
    ["later than that: a replay", 300_001, false],
  ])("not when it is %s (%i ms): %s", (_, late, good) => expect(readerAt(late).read(...given()).ok).toBe(good));

  it.each<[string, string | undefined]>([
    ["of another token", "BBBBB"],
    ["unsigned", undefined],
    ["signed with `signature`, which does not cover the body", ""],
  ])("%s", (_, token) => {
    const { timestamp, nonce } = SECURE;
    if (token) return expect(readerAt(0, SECURE.appid, token).read(...given())).toEqual(unverified);
    const query = new URLSearchParams({ timestamp, nonce });
    if (token === "") query.set("signature", sha1(SECURE.token, timestamp, nonce));
    return expect(readerAt().read(query, given()[1])).toEqual(unverified);
  });

  const message = { FromUserName: "o-1", CreateTime: 1714112445, MsgType: "event", Event: "subscribe" };
  it.each<[string, Partial<Pushing>]>([
    ["made for another app", { appid: "wx0000000000000000" }],
    ["with a padding of another byte", { fill: (n) => Buffer.concat([Buffer.alloc(n - 1, n + 1), Buffer.from([n])]) }],
    ["with a padding of zero", { fill: (n) => Buffer.alloc(n, 0) }],
    ["with a padding of 33", { fill: (n) => Buffer.alloc(n, 33) }],
    ["with a length beyond its end", { length: 100_000 }],
    ["with a length that cuts it", { length: 3 }],
    ["of another key", { aesKey: "B".repeat(42) + "A" }],
  ])("%s, although it is signed well", (_, wrong) => {
    const { query, body } = pushed(message, { ...SECURE, random: undefined, ...wrong });
    expect(readerAt().read(query, body)).toEqual(unverified);
  });

  it.each(["", "[]", "null", "{}", '{"Encrypt":1}', '{"Encrypt":"no base64!"}', "<xml></xml>"])(
    "as malformed: %s",
    (body) => expect(readerAt().read(given()[0], body)).toEqual({ ok: false, code: "push.malformed" }),
  );
});

describe("what was pushed", () => {
  const head = { ToUserName: "gh_1", FromUserName: "o-1", CreateTime: 1714112445, MsgType: "event" };
  const read = (more: object | string, random?: string) => {
    const message = typeof more === "string" ? more : { ...head, ...more };
    const { query, body } = pushed(message, { ...SECURE, random });
    return readerAt().read(query, body);
  };
  const events = (more: object | string) => {
    const answer = read(more);
    return answer.ok ? answer.value.events : answer.code;
  };
  const leave = (TemplateId: string, SubscribeStatusString: string) => ({
    TemplateId,
    SubscribeStatusString,
    PopupScene: "1",
  });

  it("has the same id however often it is told, and another id when it says something else", () => {
    const ids = [
      read({ Event: "subscribe" }),
      read({ Event: "subscribe" }, "fedcba9876543210"),
      read({ Event: "unsubscribe" }),
    ].map((answer) => answer.ok && answer.value.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("is one leave as an object and several as an array", () => {
    const one = { kind: "permission", openid: "o-1", templateId: "t1", answer: "accepted", by: "asked" };
    expect(events({ Event: "subscribe_msg_popup_event", List: leave("t1", "accept") })).toEqual([one]);
    expect(
      events({ Event: "subscribe_msg_popup_event", List: [leave("t1", "accept"), leave("t2", "reject")] }),
    ).toEqual([one, { ...one, templateId: "t2", answer: "rejected" }]);
    expect(events({ Event: "subscribe_msg_change_event", List: leave("t1", "reject") })).toEqual([
      { ...one, answer: "rejected", by: "changed" },
    ]);
  });

  it.each(['"1864323726461255681"', "1864323726461255681"])("keeps every digit of a message's number (%s)", (id) => {
    const list = `{"TemplateId":"t1","MsgID":${id},"ErrorCode":"43101","ErrorStatus":"user refuse"}`;
    const text = JSON.stringify({ ...head, Event: "subscribe_msg_sent_event" }).replace(/}$/, `,"List":${list}}`);
    expect(events(text)).toEqual([
      { kind: "delivery", openid: "o-1", templateId: "t1", messageId: "1864323726461255681", errorCode: 43101 },
    ]);
  });

  it.each([
    [{ Event: "subscribe" }, { kind: "follow", openid: "o-1", follows: true }],
    [{ Event: "unsubscribe" }, { kind: "follow", openid: "o-1", follows: false }],
    [
      { Event: "TEMPLATESENDJOBFINISH", MsgID: 200163836, Status: "success" },
      { kind: "template-delivery", openid: "o-1", messageId: "200163836", delivered: true },
    ],
    [
      { Event: "TEMPLATESENDJOBFINISH", MsgID: 200163836, Status: "failed:user block" },
      { kind: "template-delivery", openid: "o-1", messageId: "200163836", delivered: false },
    ],
    [
      { MsgType: "text", Content: "你好" },
      { kind: "other", openid: "o-1", event: "text" },
    ],
    [{ Event: "constructor" }, { kind: "other", openid: "o-1", event: "constructor" }],
  ])("%j is %j", (more, event) => expect(events(more)).toEqual([event]));

  it.each([
    "not json",
    "[]",
    JSON.stringify({ ...head, FromUserName: "" }),
    JSON.stringify({ ...head, CreateTime: "yesterday" }),
    JSON.stringify({ ...head, Event: "subscribe_msg_popup_event" }),
    JSON.stringify({ ...head, Event: "subscribe_msg_popup_event", List: { TemplateId: 5 } }),
  ])("that has another shape is malformed: %s", (text) => expect(events(text)).toBe("push.malformed"));
});

describe("the settings of a message address", () => {
  it("are both there or neither", () => {
    expect(readPushSettings()).toBeUndefined();
    expect(readPushSettings("token", "key")).toEqual({ token: "token", encodingAesKey: "key" });
    expect(() => readPushSettings("s3cret", undefined)).toThrow("push settings: encodingAesKey");
    expect(() => readPushSettings(undefined, "s3cret")).toThrow("push settings: token");
  });
  it.each([
    ["s3cret", "short"],
    ["t!", "A".repeat(43)],
  ])("are parsed at start and never shown (%s, %s)", (token, encodingAesKey) => {
    const start = () => pushReader("wx", { token, encodingAesKey }, standingClock());
    expect(start).toThrow(/^push settings: (token|encodingAesKey)$/);
  });
});
