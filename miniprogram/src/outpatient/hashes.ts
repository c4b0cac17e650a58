import "./own-properties";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Hashes } from "../../../shared/outpatient/draw";

/** The hashes with which a phone checks a draw: another library than the hospital's. WeChat has none of its own. */
export const hashes: Hashes = { sha256, hmacSha256: (key, bytes) => hmac(sha256, key, bytes) };
