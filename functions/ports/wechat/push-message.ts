import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";
import { done, refused } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import type { Pushed, PushReader } from "./port";
import { pushedEvents } from "./push-events";
import { wechatJson } from "./json";

/** The message address of one account: its token and its EncodingAESKey (43 characters, 32 bytes). */
export type PushSettings = { readonly token: string; readonly encodingAesKey: string };

/** Both settings, or neither: an account without a message address; throws where only one is there. */
export function readPushSettings(token?: string, encodingAesKey?: string): PushSettings | undefined {
  if (token !== undefined && encodingAesKey !== undefined) return { token, encodingAesKey };
  if (token === undefined && encodingAesKey === undefined) return undefined;
  throw new Error(`push settings: ${token === undefined ? "token" : "encodingAesKey"}`);
}

const WINDOW_MS = 5 * 60_000;
const BLOCK = 32;
const RANDOM = 16;
const HEADER = RANDOM + 4;

const sha1 = (parts: readonly string[]): string =>
  createHash("sha1")
    .update([...parts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(""))
    .digest("hex");

/** Compared as digests: equal lengths, and no time that tells how much was right. */
const same = (expected: string, given: string): boolean => {
  const [a, b] = [expected, given].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
};

/** The bytes without PKCS#7 padding of blocks of 32, or nothing where the padding is not right. */
function unpadded(bytes: Buffer): Buffer | undefined {
  const fill = bytes[bytes.length - 1] ?? 0;
  if (bytes.length % BLOCK !== 0 || fill < 1 || fill > BLOCK) return undefined;
  const end = bytes.length - fill;
  return bytes.subarray(end).every((byte) => byte === fill) ? bytes.subarray(0, end) : undefined;
}

/** The message inside, or nothing where bytes, padding, length or appid are not right. */
function opened(key: Buffer, encrypted: string, appid: string): Buffer | undefined {
  const cipherText = Buffer.from(encrypted, "base64");
  if (cipherText.length === 0 || cipherText.length % BLOCK !== 0) return undefined;
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = unpadded(Buffer.concat([decipher.update(cipherText), decipher.final()]));
  if (plain === undefined || plain.length < HEADER) return undefined;
  const end = HEADER + plain.readUInt32BE(RANDOM);
  if (end > plain.length || plain.subarray(end).toString("utf8") !== appid) return undefined;
  return plain.subarray(HEADER, end);
}

const encryptedIn = (body: string): string | undefined => {
  try {
    const parsed: unknown = JSON.parse(body);
    const found = typeof parsed === "object" && parsed !== null && "Encrypt" in parsed ? parsed.Encrypt : undefined;
    return typeof found === "string" && /^[A-Za-z0-9+/]+={0,2}$/.test(found) ? found : undefined;
  } catch {
    return undefined;
  }
};

/** An account whose message address is not set up: nothing is ever believed. */
export const closedPush: PushReader = {
  checkAddress: () => refused("push.unverified"),
  read: () => refused("push.unverified"),
};

/**
 * Reads what WeChat pushes to one account (contracts 2.7; secure mode, JSON). Nothing is decrypted before its signature
 * and its time are right: the cipher alone would show text of an attacker's choice. Throws at start for a malformed key.
 */
export function pushReader(appid: string, { token, encodingAesKey }: PushSettings, clock: Clock): PushReader {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) throw new Error("push settings: encodingAesKey");
  if (!/^[A-Za-z0-9]{3,32}$/.test(token)) throw new Error("push settings: token");
  const key = Buffer.from(`${encodingAesKey}=`, "base64");

  const isNow = (timestamp: string): boolean =>
    /^\d{10}$/.test(timestamp) && Math.abs(Date.parse(clock.now()) - Number(timestamp) * 1000) <= WINDOW_MS;

  return {
    checkAddress(query) {
      const [timestamp = "", nonce = "", signature = "", echo = ""] = [
        "timestamp",
        "nonce",
        "signature",
        "echostr",
      ].map((name) => query.get(name) ?? "");
      // The signature does not cover the echo: nothing goes back but what looks like one.
      const good = same(sha1([token, timestamp, nonce]), signature) && isNow(timestamp) && /^[\w-]{1,128}$/.test(echo);
      return good ? done(echo) : refused("push.unverified");
    },

    read(query, body) {
      const [timestamp = "", nonce = "", signature = ""] = ["timestamp", "nonce", "msg_signature"].map(
        (name) => query.get(name) ?? "",
      );
      const encrypted = encryptedIn(body);
      if (encrypted === undefined) return refused("push.malformed");
      if (!same(sha1([token, timestamp, nonce, encrypted]), signature)) return refused("push.unverified");
      if (!isNow(timestamp)) return refused("push.unverified");
      const message = opened(key, encrypted, appid);
      if (message === undefined) return refused("push.unverified");
      const id = createHash("sha256").update(appid).update("\n").update(message).digest("hex");
      try {
        return done<Pushed>({ id, ...pushedEvents(wechatJson(message)) });
      } catch {
        return refused("push.malformed");
      }
    },
  };
}
