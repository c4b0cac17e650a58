import { webcrypto } from "node:crypto";

/** ECDSA on P-256 with SHA-256, as WebCrypto and X.509 name it. */
export const EC = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
export type Pair = { readonly publicKey: webcrypto.CryptoKey; readonly privateKey: webcrypto.CryptoKey };
/** A pair as the journal keeps it. */
export type KeptPair = { readonly publicKey: webcrypto.JsonWebKey; readonly privateKey: webcrypto.JsonWebKey };

const { subtle } = webcrypto;

/** A new pair, to be kept. */
export async function makePair(): Promise<KeptPair> {
  const made = await subtle.generateKey(EC, true, ["sign", "verify"]);
  return {
    publicKey: await subtle.exportKey("jwk", made.publicKey),
    privateKey: await subtle.exportKey("jwk", made.privateKey),
  };
}

export const pairOf = async (kept: KeptPair): Promise<Pair> => ({
  publicKey: await subtle.importKey("jwk", kept.publicKey, EC, true, ["verify"]),
  privateKey: await subtle.importKey("jwk", kept.privateKey, EC, true, ["sign"]),
});

/** A whole number as DER writes one: no leading zeros but where the first bit is set. */
function integer(bytes: Uint8Array): number[] {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const plain = [...bytes.slice(from)];
  const padded = plain[0]! > 127 ? [0, ...plain] : plain;
  return [2, padded.length, ...padded];
}

/** The signature as X.509, CMS and openssl read it: SEQUENCE { r, s }; WebCrypto gives r and s side by side. */
export async function signDer(bytes: Uint8Array, { privateKey }: Pair): Promise<Uint8Array> {
  const raw = new Uint8Array(await subtle.sign(EC, privateKey, bytes));
  const both = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
  return Uint8Array.from([48, both.length, ...both]);
}

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest("SHA-256", bytes));
