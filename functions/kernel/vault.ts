import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import type { Key } from "./table/table";

/** Keys by id; `current` seals, all of them open. Each is 32 bytes. `index` is for blind indexes only. */
export type VaultKeys = {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly index: Uint8Array;
};

/** Field encryption: a ciphertext works only in the table, key and field it was sealed for (D4). */
export interface Vault {
  /** Seals a text with AES-256-GCM; the key id stands in the value. */
  seal(at: Key, field: string, text: string): string;
  /** Opens a sealed text; throws when it was moved, altered or sealed under an unknown key. */
  open(at: Key, field: string, sealed: string): string;
  /** A keyed hash for equality look-up; `kind` keeps kinds of values apart. Never of a low-entropy value. */
  blindIndex(kind: string, value: string): string;
}

const associated = (at: Key, field: string) => Buffer.from(JSON.stringify([at.table, at.pk, at.sk, field]));

/** A vault over keys from the environment; `random` gives fresh bytes for each nonce. */
export function createVault(keys: VaultKeys, random: (length: number) => Uint8Array): Vault {
  const keyOf = (id: string): Uint8Array => {
    const key = keys.keys.get(id);
    if (!key) throw new Error(`the vault has no key ${id}`);
    return key;
  };
  return {
    seal(at, field, text) {
      const nonce = random(12);
      const cipher = createCipheriv("aes-256-gcm", keyOf(keys.current), nonce);
      cipher.setAAD(associated(at, field));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `1.${keys.current}.${Buffer.from(nonce).toString("base64url")}.${body.toString("base64url")}`;
    },
    open(at, field, sealed) {
      const [format, id, nonce, body] = sealed.split(".");
      if (format !== "1" || !id || !nonce || !body) throw new Error("not a sealed value");
      const bytes = Buffer.from(body, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", keyOf(id), Buffer.from(nonce, "base64url"), {
        authTagLength: 16,
      });
      decipher.setAAD(associated(at, field));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
    },
    blindIndex: (kind, value) => createHmac("sha256", keys.index).update(`${kind}\u0000${value}`).digest("base64url"),
  };
}
