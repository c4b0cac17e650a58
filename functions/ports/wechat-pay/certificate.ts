import { X509Certificate, type KeyObject } from "node:crypto";
import * as z from "zod/mini";
import { Misunderstood } from "../line/port";
import { shaped } from "../line/json";
import { openBox } from "./open-box";

/** One of WeChat Pay's own certificates: its serial (40 hexadecimal digits, upper case) and from when until when it is good (ms). */
export type PlatformCertificate = {
  readonly serial: string;
  readonly key: KeyObject;
  readonly from: number;
  readonly until: number;
};

/** A certificate from its PEM text; undefined where it is none with an RSA key; throws where it is no PEM. */
export function platformCertificate(pem: string): PlatformCertificate | undefined {
  const { publicKey: key, serialNumber, validFrom, validTo } = new X509Certificate(pem);
  const [from, until] = [Date.parse(validFrom), Date.parse(validTo)];
  if (key.asymmetricKeyType !== "rsa" || Number.isNaN(from) || Number.isNaN(until)) return undefined;
  return { serial: serialNumber.toUpperCase(), key, from, until };
}

const text = z.string().check(z.minLength(1), z.maxLength(16_384));
const List = z.object({
  data: z
    .array(
      z.object({
        serial_no: z.string().check(z.regex(/^[0-9A-Fa-f]{40}$/)),
        encrypt_certificate: z.object({
          algorithm: z.literal("AEAD_AES_256_GCM"),
          nonce: text,
          associated_data: z.literal("certificate"),
          ciphertext: text,
        }),
      }),
    )
    .check(z.maxLength(16)),
});

/**
 * The certificates of an answer of GET /v3/certificates. The first such answer cannot be verified before: what makes them
 * believable is that only WeChat Pay and the merchant know the key of these boxes. Throws {@link Misunderstood} otherwise.
 */
export function certificatesIn(answer: unknown, apiV3Key: KeyObject): PlatformCertificate[] {
  return shaped(List, answer).data.map(({ serial_no, encrypt_certificate }) => {
    const opened = openBox(encrypt_certificate, apiV3Key);
    if (!opened.ok) throw new Misunderstood("a shut certificate");
    let certificate: PlatformCertificate | undefined;
    try {
      certificate = platformCertificate(Buffer.from(opened.value).toString("utf8"));
    } catch {
      throw new Misunderstood("no certificate");
    }
    if (certificate?.serial !== serial_no.toUpperCase()) throw new Misunderstood("another certificate");
    return certificate;
  });
}
