import { randomBytes, randomInt } from "node:crypto";
import { idFromBytes } from "../../../shared/kernel/ids";
import type { Ids } from "./port";

/** The operating system's cryptographic randomness. */
export const liveIds: Ids = {
  id: () => idFromBytes(randomBytes(26)),
  token: () => randomBytes(32).toString("base64url"),
  digits: (length) => Array.from({ length }, () => randomInt(10)).join(""),
  bytes: (length) => randomBytes(length),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
};
