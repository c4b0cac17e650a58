import { createPrivateKey, createPublicKey, createSecretKey, X509Certificate, type KeyObject } from "node:crypto";
import { platformCertificate, type PlatformCertificate } from "./certificate";

/** What the merchant has from WeChat Pay, as texts; PEM may be written with `\n` for its line breaks. */
export type PayKeyTexts = {
  readonly merchantPrivateKey: string;
  /** Of the merchant's certificate: 40 hexadecimal digits, upper case. */
  readonly merchantSerial: string;
  readonly merchantCertificate: string;
  /** Exactly 32 ASCII characters. */
  readonly apiV3Key: string;
  readonly publicKey: string;
  /** "PUB_KEY_ID_" and digits. */
  readonly publicKeyId: string;
  /** Certificates of WeChat Pay, one PEM after the other, for a merchant who still gets messages signed by them. */
  readonly platformCertificates?: string;
};

/** The same, parsed. Key objects show nothing of themselves where they are printed. */
export type PayKeys = {
  readonly merchantSerial: string;
  readonly merchantKey: KeyObject;
  readonly apiV3Key: KeyObject;
  readonly publicKeyId: string;
  readonly publicKey: KeyObject;
  readonly certificates: readonly PlatformCertificate[];
};

const pem = (text: string): string => text.replaceAll("\\n", "\n").trim();
const isRsa2048 = (key: KeyObject): boolean =>
  key.asymmetricKeyType === "rsa" && key.asymmetricKeyDetails?.modulusLength === 2048;

const readers = {
  merchantPrivateKey(text: string): KeyObject | undefined {
    const key = createPrivateKey(pem(text));
    return isRsa2048(key) ? key : undefined;
  },
  merchantSerial: (text: string) => (/^[0-9A-F]{40}$/.test(text) ? text : undefined),
  merchantCertificate: (text: string) => new X509Certificate(pem(text)),
  apiV3Key: (text: string) => (/^[\x21-\x7e]{32}$/.test(text) ? createSecretKey(text, "ascii") : undefined),
  publicKey(text: string): KeyObject | undefined {
    if (!pem(text).startsWith("-----BEGIN PUBLIC KEY-----")) return undefined;
    const key = createPublicKey(pem(text));
    return isRsa2048(key) ? key : undefined;
  },
  publicKeyId: (text: string) => (/^PUB_KEY_ID_\d{1,64}$/.test(text) ? text : undefined),
  platformCertificates(text: string): PlatformCertificate[] | undefined {
    const parts = pem(text).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const certificates = parts.flatMap((part) => platformCertificate(part) ?? []);
    return certificates.length === parts.length && (parts.length > 0 || text.trim() === "") ? certificates : undefined;
  },
};

/**
 * Parses every key, or throws one error that names each setting that is wrong, never a value: the private key must be
 * RSA-2048, and the merchant's certificate must carry its public half and the serial.
 */
export function readPayKeys(texts: PayKeyTexts): PayKeys {
  const wrong = new Set<keyof PayKeyTexts>();
  const read = <N extends keyof typeof readers>(name: N): NonNullable<ReturnType<(typeof readers)[N]>> => {
    let value: unknown;
    try {
      value = readers[name](texts[name] ?? "");
    } catch {
      // A parser's message may quote what it read; the name of the setting is enough.
    }
    if (value === undefined) wrong.add(name);
    return value as NonNullable<ReturnType<(typeof readers)[N]>>;
  };
  const certificate = read("merchantCertificate");
  const keys = {
    merchantKey: read("merchantPrivateKey"),
    merchantSerial: read("merchantSerial"),
    apiV3Key: read("apiV3Key"),
    publicKey: read("publicKey"),
    publicKeyId: read("publicKeyId"),
    certificates: read("platformCertificates"),
  };
  if (wrong.size === 0) {
    if (!certificate.checkPrivateKey(keys.merchantKey)) wrong.add("merchantPrivateKey").add("merchantCertificate");
    if (certificate.serialNumber !== keys.merchantSerial) wrong.add("merchantSerial").add("merchantCertificate");
    if (createPublicKey(keys.merchantKey).equals(keys.publicKey)) wrong.add("publicKey");
  }
  if (wrong.size > 0) throw new Error(`WeChat Pay keys: ${[...wrong].sort().join(", ")}`);
  return keys;
}
