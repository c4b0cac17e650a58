import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const fromBase32 = (text: string): Buffer => {
  const bits = [...text.replace(/=+$/, "").toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};

/** The code of an authenticator (RFC 6238: SHA-1, 30 s, 6 digits) and how many seconds it still holds. */
export const totpCode = (secret: string, nowMs: number, digits = 6): { code: string; secondsLeft: number } => {
  const seconds = Math.floor(nowMs / 1000);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return { code: String(number % 10 ** digits).padStart(digits, "0"), secondsLeft: 30 - (seconds % 30) };
};
