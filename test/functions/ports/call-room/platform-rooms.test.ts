import { createHmac } from "node:crypto";
import { inflateSync } from "node:zlib";
import { liveCallRoom, listed } from "../../../../functions/ports/call-room/live";
import {
  privateMapKey,
  roomRights,
  userSig,
  voipSignature,
} from "../../../../functions/ports/call-room/platform-rooms";
import { relayCredential } from "../../../../functions/ports/call-room/relay-credential";

/** The published test application of the platform; it opens nothing. */
const app = { sdkAppId: 1400000000, key: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e" };
const AT = 1_700_000_000;
const opened = (ticket: string) => {
  const base64 = ticket.replace(/\*/g, "+").replace(/-/g, "/").replace(/_/g, "=");
  return JSON.parse(inflateSync(Buffer.from(base64, "base64")).toString()) as Record<string, string | number>;
};

test("vector trtc.usersig: the ticket of the official library with the clock at 1700000000", () => {
  expect(opened(userSig(app, "xiaojun", AT, 15_552_000))).toEqual({
    "TLS.ver": "2.0",
    "TLS.identifier": "xiaojun",
    "TLS.sdkappid": 1400000000,
    "TLS.time": AT,
    "TLS.expire": 15_552_000,
    "TLS.sig": "LvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4=",
  });
});

test("a UserSig may stand in an address: no plus, slash or equals sign", () => {
  for (let n = 0; n < 50; n++) expect(userSig(app, `user-${n}`, AT + n, 60)).toMatch(/^[A-Za-z0-9*_-]+$/);
});

describe("trtc.privatemapkey", () => {
  test("the rights in a numbered room, big endian", () => {
    const hex = roomRights(app, "xiaojun", { number: 100 }, AT + 60, 42).toString("hex");
    const parts = [
      "00",
      "0007",
      Buffer.from("xiaojun").toString("hex"),
      "53724e00",
      "00000064",
      "6553f13c",
      "0000002a",
      "00000000",
    ];
    expect(hex).toBe(parts.join(""));
  });
  test("a named room has the number 0 and stands behind", () => {
    const bytes = roomRights(app, "u", { name: "复诊" }, AT, 255);
    expect(bytes[0]).toBe(1);
    expect(bytes.readUInt32BE(8)).toBe(0);
    expect(bytes.readUInt16BE(24)).toBe(6);
    expect(bytes.subarray(26).toString()).toBe("复诊");
    expect(bytes).toHaveLength(32);
  });
  test("the key carries the rights, signed with the rest", () => {
    const key = opened(privateMapKey(app, "xiaojun", { number: 100 }, AT, 60));
    const plain = opened(userSig(app, "xiaojun", AT, 60));
    expect(key["TLS.userbuf"]).toBe(roomRights(app, "xiaojun", { number: 100 }, AT + 60).toString("base64"));
    expect(key["TLS.sig"]).not.toBe(plain["TLS.sig"]);
  });
});

describe("voip.join_signature", () => {
  const room = { appId: "wx1234567890abcdef", groupId: "group1", nonceStr: "nonce", timeStamp: AT };
  test("HMAC-SHA256 under the session key over the values sorted and joined", () => {
    // printf '1700000000group1noncewx1234567890abcdef' | openssl dgst -sha256 -hmac 'session-key'
    expect(voipSignature("session-key", room)).toBe("35159aa16e706ce851f3d2488f6f8929ab5ffc7a6794a478b86d95c21219dd65");
  });
  test("the order is that of code points: a Chinese name behind the letters, a rare character behind all others", () => {
    const hmac = (text: string) => createHmac("sha256", "k").update(text).digest("hex");
    const named = (groupId: string, nonceStr: string) => voipSignature("k", { ...room, groupId, nonceStr });
    expect(named("复诊", "nonce")).toBe(hmac(`${AT}noncewx1234567890abcdef复诊`));
    // U+20BB7 is written as two units below U+FF21 in UTF-16, but comes after it.
    expect(named("𠮷", "Ａ")).toBe(hmac(`${AT}wx1234567890abcdefＡ𠮷`));
  });
  test("milliseconds and empty or long nonces are refused here, not by the platform", () => {
    expect(() => voipSignature("k", { ...room, timeStamp: AT * 1000 })).toThrow("seconds");
    expect(() => voipSignature("k", { ...room, nonceStr: "" })).toThrow("nonceStr");
    expect(() => voipSignature("k", { ...room, nonceStr: "n".repeat(128) })).toThrow("nonceStr");
  });
});

describe("the relay of calls between browsers", () => {
  test("a credential ends by itself: its end stands in the name, signed under the shared secret", () => {
    // printf '1700003600:caller' | openssl dgst -sha1 -hmac 'north-star' -binary | base64
    expect(relayCredential("north-star", "caller", AT + 3600)).toEqual({
      username: "1700003600:caller",
      credential: "iTBdkLmuYNqz0y+zHvQZ5EAlgMQ=",
    });
  });
  test("no setting, no server; a relay without a secret is none", () => {
    const until = "2026-11-22T03:00:00.000Z";
    expect(liveCallRoom({ stunUrls: [], turnUrls: [] }).iceServers("c", until)).toEqual([]);
    expect(
      liveCallRoom({ stunUrls: listed("stun:a:3478, stun:b:3478"), turnUrls: ["turn:r"] }).iceServers("c", until),
    ).toEqual([{ urls: ["stun:a:3478", "stun:b:3478"] }]);
    const [relay] = liveCallRoom({ stunUrls: [], turnUrls: ["turns:r:5349"], turnSecret: "s" }).iceServers("c", until);
    expect(relay).toMatchObject({ urls: ["turns:r:5349"], username: `${Date.parse(until) / 1000}:c` });
    expect(listed(undefined)).toEqual([]);
  });
});
