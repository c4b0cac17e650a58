import { createHash } from "node:crypto";
import type { Ids } from "../../functions/ports/ids/port";
import { idFromBytes } from "../../shared/kernel/ids";

/** Ids and "randomness" that are the same for the same seed. */
export function seededIds(seed = "kit"): Ids {
  let count = 0;
  const bytes = (length: number): Uint8Array => {
    const blocks: Buffer[] = [];
    for (let made = 0; made < length; made += 32)
      blocks.push(createHash("sha256").update(`${seed}/${count++}`).digest());
    return Buffer.concat(blocks).subarray(0, length);
  };
  return {
    id: () => idFromBytes(bytes(26)),
    token: () => Buffer.from(bytes(32)).toString("base64url"),
    digits: (length) => [...bytes(length)].map((byte) => byte % 10).join(""),
    bytes,
    fraction: () => Buffer.from(bytes(4)).readUInt32BE() / 2 ** 32,
  };
}
