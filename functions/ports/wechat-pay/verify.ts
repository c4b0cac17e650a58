import { verify, type KeyObject } from "node:crypto";
import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import { bytesOf } from "./base64";

/** Why an answer or a message is not believed. */
export type Fault = "unsigned" | "probe" | "stale" | "unknown-serial" | "forged";

/** The four headers with which WeChat Pay seals an answer or a message. */
export type Seal = {
  readonly seconds: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: Buffer;
};

/** A message is as old as five minutes at most, and no newer than that either. */
const WINDOW_MS = 300_000;
/** WeChat Pay sends wrong signatures now and then, to see whether anybody looks. */
const PROBE = "WECHATPAY/SIGNTEST/";
const SERIAL = /^(?:PUB_KEY_ID_\d{1,64}|[0-9A-Fa-f]{1,40})$/;

/** The seal of a message that came at `now`, or why there is none; cheap checks only. */
export function sealOf(headers: Headers, now: Instant): Result<Seal, Fault> {
  const header = (name: string) => headers.get(`wechatpay-${name}`) ?? "";
  const [seconds, nonce, serial, text] = ["timestamp", "nonce", "serial", "signature"].map(header) as [
    string,
    string,
    string,
    string,
  ];
  if (text.startsWith(PROBE)) return refused("probe");
  const signature = bytesOf(text);
  const wellFormed = /^\d{1,12}$/.test(seconds) && /^[\x21-\x7e]{1,128}$/.test(nonce) && SERIAL.test(serial);
  if (!wellFormed || signature === undefined || signature.length === 0) return refused("unsigned");
  if (Math.abs(Date.parse(now) - Number(seconds) * 1000) >= WINDOW_MS) return refused("stale");
  return done({ seconds, nonce, serial: serial.toUpperCase(), signature });
}

/** Did the owner of `key` seal exactly these bytes? SHA256 with RSA (PKCS#1 v1.5). */
export function holds(seal: Seal, body: Uint8Array, key: KeyObject): boolean {
  const sealed = Buffer.concat([Buffer.from(`${seal.seconds}\n${seal.nonce}\n`, "utf8"), body, Buffer.from("\n")]);
  return verify("RSA-SHA256", sealed, key, seal.signature);
}
