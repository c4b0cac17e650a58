import { createDecipheriv, type KeyObject } from "node:crypto";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { bytesOf } from "./base64";

/** What WeChat Pay encrypts: AES-256-GCM, the tag in the last 16 bytes of the ciphertext. */
export type Box = { readonly ciphertext: string; readonly nonce: string; readonly associated_data?: string };

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The bytes inside a box; `box.shut` where key, nonce, associated data, ciphertext or tag is not the one it was closed with. */
export function openBox(box: Box, key: KeyObject): Result<Uint8Array, "box.shut"> {
  const sealed = bytesOf(box.ciphertext);
  const nonce = Buffer.from(box.nonce, "utf8");
  if (sealed === undefined || sealed.length < TAG_BYTES || nonce.length !== NONCE_BYTES) return refused("box.shut");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(box.associated_data ?? "", "utf8"));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return done(Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]));
  } catch {
    return refused("box.shut");
  }
}
