import type { Result } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import type { Ids } from "../ids/port";
import { liveLine } from "../line/live";
import type { LineAnswer, Note } from "../line/port";
import type { PayKeys } from "./keys";
import { authorization } from "./sign";
import { secondsText } from "./times";

export type WechatPaySettings = {
  /** The official host in production, as an origin: "https://api.mch.weixin.qq.com". */
  readonly baseUrl: string;
  readonly mchid: string;
  readonly appid: string;
  readonly keys: PayKeys;
  readonly clock: Clock;
  readonly ids: Pick<Ids, "bytes" | "fraction">;
  readonly note: Note;
};

export type Call = {
  /** What it is called in the log. */
  readonly name: string;
  readonly method: "GET" | "POST";
  /** Path and query with every value percent-encoded: what is signed and what is sent. */
  readonly target: string;
  /** Serialised once; every repeat sends these bytes. */
  readonly body?: string;
  readonly mostBytes?: number;
  readonly signal?: AbortSignal;
};

/** 32 hexadecimal digits that nobody can guess. */
export const nonceOf = (ids: Pick<Ids, "bytes">): string => Buffer.from(ids.bytes(16)).toString("hex");

/** A value inside a path or a query, percent-encoded once: a number may hold `|`, `*` and `@`. */
export const encoded = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Sends signed requests and gives back what came, unverified. */
export type SignedLine = (call: Call) => Promise<Result<LineAnswer, "unreachable">>;

/** A line to WeChat Pay on which every request carries the merchant's signature. */
export function signedLine({ baseUrl, mchid, keys, clock, ids, note }: WechatPaySettings): SignedLine {
  const { origin } = new URL(baseUrl);
  const line = liveLine({ baseUrl: origin, partner: "wechat-pay", clock, note });
  const merchant = { mchid, serial: keys.merchantSerial, key: keys.merchantKey };
  return ({ name, method, target, body, mostBytes, signal }) => {
    const { pathname, search } = new URL(`${origin}${target}`);
    const path = `${pathname}${search}`;
    const signed = { method, target: path, seconds: secondsText(clock.now()), nonce: nonceOf(ids), body: body ?? "" };
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": "smart-hospital",
      "wechatpay-serial": keys.publicKeyId,
      authorization: authorization(signed, merchant),
    };
    return line.ask({ name, method, path, headers, body, mostBytes, signal }, (answer) => answer);
  };
}
