import "reflect-metadata";
import { createPublicKey, generateKeyPairSync, webcrypto, type KeyObject } from "node:crypto";
import { X509CertificateGenerator } from "@peculiar/x509";
import { readPayKeys, type PayKeyTexts } from "../../../../functions/ports/wechat-pay/keys";

export type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
export const pem = (key: KeyObject): string =>
  key.export({ format: "pem", type: key.type === "private" ? "pkcs8" : "spki" }) as string;
export const pair = (modulusLength = 2048): Pair => generateKeyPairSync("rsa", { modulusLength });

const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** A self-signed certificate of these keys, good from `from` until `until`. */
export async function certificate(
  { privateKey, publicKey }: Pair,
  serialNumber: string,
  from = "2026-01-01T00:00:00Z",
  until = "2031-01-01T00:00:00Z",
): Promise<string> {
  const der = (key: KeyObject, type: "pkcs8" | "spki") => key.export({ format: "der", type }) as Buffer;
  const { subtle } = webcrypto;
  const keys = {
    privateKey: await subtle.importKey("pkcs8", der(privateKey, "pkcs8"), RSA, true, ["sign"]),
    publicKey: await subtle.importKey("spki", der(publicKey, "spki"), RSA, true, ["verify"]),
  };
  const made = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber,
      name: "CN=Test",
      notBefore: new Date(from),
      notAfter: new Date(until),
      signingAlgorithm: RSA,
      keys: keys as CryptoKeyPair,
    },
    webcrypto as Crypto,
  );
  return made.toString("pem");
}

export const MCHID = "1900000109";
export const APPID = "wx0123456789abcdef";
export const API_V3_KEY = "0123456789abcdefghijklmnopqrstuv";
export const PUBLIC_KEY_ID = "PUB_KEY_ID_0119000001092026112200000000000001";
export const MERCHANT_SERIAL = "4A7F00000000000000000000000000000000BEEF";
export const PLATFORM_SERIAL = "5157F09EFDC096DE15EBE81A47057A7200000001";

/** A merchant and its provider: every key of both, and the merchant's settings as texts. */
export async function makeMaterial() {
  const [merchant, provider, platform, stranger] = [pair(), pair(), pair(), pair()];
  const texts: PayKeyTexts = {
    merchantPrivateKey: pem(merchant.privateKey),
    merchantSerial: MERCHANT_SERIAL,
    merchantCertificate: await certificate(merchant, MERCHANT_SERIAL),
    apiV3Key: API_V3_KEY,
    publicKey: pem(createPublicKey(provider.privateKey)),
    publicKeyId: PUBLIC_KEY_ID,
  };
  return {
    merchant,
    provider,
    platform,
    stranger,
    texts,
    platformCertificate: await certificate(platform, PLATFORM_SERIAL),
    keys: readPayKeys(texts),
  };
}
export type Material = Awaited<ReturnType<typeof makeMaterial>>;
