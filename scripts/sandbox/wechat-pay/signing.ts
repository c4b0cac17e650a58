import { fromBase64, fromPem, toPem } from "./pem";

/** All of the provider's cryptography, on WebCrypto alone: the hospital's client uses another implementation. */
const { subtle } = globalThis.crypto;
export const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export type PemPair = { readonly privateKey: string; readonly publicKey: string };

export const makePair = async (): Promise<{ pems: PemPair; keys: CryptoKeyPair }> => {
  const keys = await subtle.generateKey(RSA, true, ["sign", "verify"]);
  const privateKey = toPem("PRIVATE KEY", await subtle.exportKey("pkcs8", keys.privateKey));
  return { keys, pems: { privateKey, publicKey: toPem("PUBLIC KEY", await subtle.exportKey("spki", keys.publicKey)) } };
};

export type Sign = (text: string) => Promise<string>;

/** SHA256 with RSA PKCS#1 v1.5, base64. */
export const signer = async (privateKey: string): Promise<Sign> => {
  const key = await subtle.importKey("pkcs8", fromPem(privateKey), RSA, false, ["sign"]);
  return async (text) => Buffer.from(await subtle.sign(RSA.name, key, bytesOf(text))).toString("base64");
};

export type Verify = (bytes: Uint8Array<ArrayBuffer> | string, signature: string) => Promise<boolean>;

export const verifier = async (publicKey: string): Promise<Verify> => {
  const key = await subtle.importKey("spki", fromPem(publicKey), RSA, false, ["verify"]);
  return async (signed, signature) => {
    const made = fromBase64(signature);
    // Base64 is decoded generously: another spelling of the same bytes would go unseen.
    if (Buffer.from(made).toString("base64") !== signature) return false;
    return subtle.verify(RSA.name, key, made, typeof signed === "string" ? bytesOf(signed) : signed);
  };
};

export type Sealed = {
  readonly algorithm: "AEAD_AES_256_GCM";
  readonly ciphertext: string;
  readonly associated_data: string;
  readonly nonce: string;
};

/** AES-256-GCM under the APIv3 key (32 characters, used as bytes), the tag behind the ciphertext. */
export const seal = async (apiV3Key: string, text: string, associated: string): Promise<Sealed> => {
  const key = await subtle.importKey("raw", bytesOf(apiV3Key), "AES-GCM", false, ["encrypt"]);
  const nonce = letters(12);
  const how = { name: "AES-GCM", iv: bytesOf(nonce), additionalData: bytesOf(associated), tagLength: 128 };
  const ciphertext = Buffer.from(await subtle.encrypt(how, key, bytesOf(text))).toString("base64");
  return { algorithm: "AEAD_AES_256_GCM", ciphertext, associated_data: associated, nonce };
};

/** Opens a field that the merchant sealed for us (RSA-OAEP with SHA-1); undefined where it cannot be opened. */
export const openField = async (privateKey: string, sealed: string): Promise<string | undefined> => {
  const key = await subtle.importKey("pkcs8", fromPem(privateKey), { name: "RSA-OAEP", hash: "SHA-1" }, false, [
    "decrypt",
  ]);
  try {
    return Buffer.from(await subtle.decrypt("RSA-OAEP", key, fromBase64(sealed))).toString("utf8");
  } catch {
    // WebCrypto says no more than that it failed.
    return undefined;
  }
};

export const sha1Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await subtle.digest("SHA-1", bytes)).toString("hex");

const pick = (alphabet: string, length: number): string =>
  [...globalThis.crypto.getRandomValues(new Uint32Array(length))].map((n) => alphabet[n % alphabet.length]).join("");
export const letters = (length: number): string =>
  pick("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", length);
export const digits = (length: number): string => pick("0123456789", length);
export const upperHex = (length: number): string => pick("123456789ABCDEF", 1) + pick("0123456789ABCDEF", length - 1);
