import { createHash } from "node:crypto";
import type { Id } from "../../shared/kernel/ids";

/** Under which of the keys the ticket of a person lies: always the same one, so that a second tap meets the first. */
export const shardOf = (personId: Id, shards: number): number =>
  createHash("sha256").update(personId).digest().readUInt32BE() % shards;
