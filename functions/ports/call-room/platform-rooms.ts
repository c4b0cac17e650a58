import { createHmac } from "node:crypto";
import { deflateSync } from "node:zlib";

/** What `wx.joinVoIPChat` takes beside the kind of room; `timeStamp` in seconds, `nonceStr` shorter than 128 characters. */
export type VoipRoom = {
  readonly appId: string;
  readonly groupId: string;
  readonly nonceStr: string;
  readonly timeStamp: number;
};

/**
 * The signature of a WeChat VoIP room: HMAC-SHA256 under the session key over the four values sorted by code point and
 * joined, in hex. Refuses milliseconds: the platform answers them with -10088.
 */
export function voipSignature(sessionKey: string, { appId, groupId, nonceStr, timeStamp }: VoipRoom): string {
  if (!Number.isInteger(timeStamp) || timeStamp > 9_999_999_999) throw new RangeError("timeStamp is in seconds");
  if (nonceStr.length === 0 || nonceStr.length >= 128) throw new RangeError("nonceStr has 1 to 127 characters");
  const sorted = [appId, groupId, nonceStr, String(timeStamp)].sort(byCodePoint);
  return createHmac("sha256", sessionKey).update(sorted.join("")).digest("hex");
}

/** UTF-8 keeps the order of code points, which the order of UTF-16 units does not. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** An application of Tencent's real-time rooms (TRTC). */
export type TrtcApp = { readonly sdkAppId: number; readonly key: string };

const toUrl = (text: string): string => text.replace(/\+/g, "*").replace(/\//g, "-").replace(/=/g, "_");

/** A UserSig: who enters, from `at` (epoch seconds) for `seconds`. `userbuf`: what this user may do in one room. */
export function userSig(app: TrtcApp, user: string, at: number, seconds: number, userbuf?: Buffer): string {
  const buffer = userbuf?.toString("base64");
  const signed = [
    `TLS.identifier:${user}`,
    `TLS.sdkappid:${app.sdkAppId}`,
    `TLS.time:${at}`,
    `TLS.expire:${seconds}`,
    ...(buffer === undefined ? [] : [`TLS.userbuf:${buffer}`]),
  ];
  const sig = createHmac("sha256", app.key)
    .update(signed.map((line) => `${line}\n`).join(""))
    .digest("base64");
  const ticket = {
    "TLS.ver": "2.0",
    "TLS.identifier": user,
    "TLS.sdkappid": app.sdkAppId,
    "TLS.time": at,
    "TLS.expire": seconds,
    ...(buffer === undefined ? {} : { "TLS.userbuf": buffer }),
    "TLS.sig": sig,
  };
  return toUrl(deflateSync(Buffer.from(JSON.stringify(ticket))).toString("base64"));
}

/** A room by its number, or by a name (then its number is 0). */
export type TrtcRoom = { readonly number: number } | { readonly name: string };

/** What a user may do in a room, as bytes: all numbers big endian; a named room stands behind them. */
export function roomRights(
  app: TrtcApp,
  user: string,
  room: TrtcRoom,
  endsAt: number,
  rights = 255,
  accountType = 0,
): Buffer {
  const account = Buffer.from(user);
  const name = "name" in room ? Buffer.from(room.name) : undefined;
  const head = Buffer.from([name ? 1 : 0, account.length >> 8, account.length & 255]);
  const numbers = Buffer.alloc(20);
  const fields = [app.sdkAppId, "number" in room ? room.number : 0, endsAt, rights, accountType];
  fields.forEach((field, at) => numbers.writeUInt32BE(field, at * 4));
  const tail = name ? [Buffer.from([name.length >> 8, name.length & 255]), name] : [];
  return Buffer.concat([head, account, numbers, ...tail]);
}

/** A privateMapKey: a UserSig that also says what this user may do in this room. */
export const privateMapKey = (app: TrtcApp, user: string, room: TrtcRoom, at: number, seconds: number, rights = 255) =>
  userSig(app, user, at, seconds, roomRights(app, user, room, at + seconds, rights));
