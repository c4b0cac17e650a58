import { createHash, createHmac } from "node:crypto";
import type { Hashes } from "../../shared/outpatient/draw";

/** The hashes with which the hospital draws: those of Node. A phone checks with others. */
export const hashes: Hashes = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  hmacSha256: (key, bytes) => createHmac("sha256", key).update(bytes).digest(),
};
