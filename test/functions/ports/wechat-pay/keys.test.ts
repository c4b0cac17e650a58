import { inspect } from "node:util";
import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { readPayKeys, type PayKeyTexts } from "../../../../functions/ports/wechat-pay/keys";
import {
  API_V3_KEY,
  certificate,
  makeMaterial,
  MERCHANT_SERIAL,
  pair,
  pem,
  PLATFORM_SERIAL,
  type Material,
} from "./material";

let material: Material;
beforeAll(async () => {
  material = await makeMaterial();
});

/** The message with which the settings are refused. */
const refusal = (changed: Partial<PayKeyTexts>): string => {
  try {
    readPayKeys({ ...material.texts, ...changed });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};
const named = (...names: string[]) => `WeChat Pay keys: ${names.join(", ")}`;

describe("the keys of a merchant", () => {
  it("are read, also where line breaks are written as \\n", () => {
    const escaped = Object.fromEntries(
      Object.entries(material.texts).map(([name, text]) => [name, text!.replaceAll("\n", "\\n")]),
    ) as PayKeyTexts;
    const keys = readPayKeys({ ...escaped, platformCertificates: "" });
    expect(keys.merchantKey.equals(material.merchant.privateKey)).toBe(true);
    expect(keys.publicKey.equals(material.provider.publicKey)).toBe(true);
    expect([keys.merchantSerial, keys.certificates]).toEqual([MERCHANT_SERIAL, []]);
  });

  it("hold several platform certificates, by their serials", async () => {
    const other = await certificate(pair(), "6".repeat(40));
    const keys = readPayKeys({ ...material.texts, platformCertificates: `${material.platformCertificate}\n${other}` });
    expect(keys.certificates.map(({ serial }) => serial)).toEqual([PLATFORM_SERIAL, "6".repeat(40)]);
    expect(new X509Certificate(material.platformCertificate).publicKey.equals(keys.certificates[0]!.key)).toBe(true);
  });

  it.each<[string, () => Partial<PayKeyTexts>, string]>([
    ["a private key that is none", () => ({ merchantPrivateKey: "secret" }), named("merchantPrivateKey")],
    [
      "a public key in its place",
      () => ({ merchantPrivateKey: pem(material.merchant.publicKey) }),
      named("merchantPrivateKey"),
    ],
    [
      "an RSA key of 1024 bits",
      () => ({ merchantPrivateKey: pem(pair(1024).privateKey) }),
      named("merchantPrivateKey"),
    ],
    [
      "an elliptic key",
      () => ({ merchantPrivateKey: pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey) }),
      named("merchantPrivateKey"),
    ],
    ["a serial in small letters", () => ({ merchantSerial: MERCHANT_SERIAL.toLowerCase() }), named("merchantSerial")],
    ["a serial of 39 digits", () => ({ merchantSerial: MERCHANT_SERIAL.slice(1) }), named("merchantSerial")],
    [
      "another serial than the certificate's",
      () => ({ merchantSerial: "A".repeat(40) }),
      named("merchantCertificate", "merchantSerial"),
    ],
    [
      "a certificate of another key",
      () => ({ merchantCertificate: material.platformCertificate, merchantSerial: PLATFORM_SERIAL }),
      named("merchantCertificate", "merchantPrivateKey"),
    ],
    ["a certificate that is none", () => ({ merchantCertificate: "x" }), named("merchantCertificate")],
    ["31 characters", () => ({ apiV3Key: API_V3_KEY.slice(1) }), named("apiV3Key")],
    ["33 characters", () => ({ apiV3Key: `${API_V3_KEY}x` }), named("apiV3Key")],
    ["32 characters with an umlaut", () => ({ apiV3Key: API_V3_KEY.replace("v", "ü") }), named("apiV3Key")],
    [
      "a private key as the provider's public one",
      () => ({ publicKey: pem(material.provider.privateKey) }),
      named("publicKey"),
    ],
    ["the merchant's own public key", () => ({ publicKey: pem(material.merchant.publicKey) }), named("publicKey")],
    ["a public key of 1024 bits", () => ({ publicKey: pem(pair(1024).publicKey) }), named("publicKey")],
    ["a public key's id without its digits", () => ({ publicKeyId: "PUB_KEY_ID_" }), named("publicKeyId")],
    ["a certificate's serial as that id", () => ({ publicKeyId: PLATFORM_SERIAL }), named("publicKeyId")],
    ["platform certificates that are none", () => ({ platformCertificates: "x" }), named("platformCertificates")],
    [
      "several at once",
      () => ({ apiV3Key: "", merchantSerial: "", publicKey: "" }),
      named("apiV3Key", "merchantSerial", "publicKey"),
    ],
  ])("with %s are refused by the names of the settings alone", (_, changed, message) => {
    expect(refusal(changed())).toBe(message);
  });

  it("show nothing of themselves where they are printed", () => {
    const shown = inspect(material.keys, { depth: 9 }) + JSON.stringify(material.keys);
    expect(shown).not.toContain(API_V3_KEY);
    expect(shown).not.toContain(pem(material.merchant.privateKey).split("\n")[1]);
    expect(shown).toContain(MERCHANT_SERIAL);
  });
});
