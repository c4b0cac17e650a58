import { idFromBytes, type Id } from "../../../shared/kernel/ids";
import { randomBytes } from "../platform/random";

const BYTES_OF_AN_ID = 26;
const ENOUGH = 40 * BYTES_OF_AN_ID;
let pool: number[] = [];

/** Fetches random bytes ahead of need: WeChat gives them only by callback, an id is wanted at once. */
export async function fillIds(): Promise<void> {
  const bytes = await randomBytes(ENOUGH);
  if (bytes) pool = pool.concat(Array.from(bytes));
}

/** A new id (130 random bits). Before the first filling, and on hosts without a source, the host's plain randomness serves: an id is no secret. */
export function newId(): Id {
  if (pool.length < ENOUGH / 4) void fillIds();
  const bytes = pool.splice(0, BYTES_OF_AN_ID);
  while (bytes.length < BYTES_OF_AN_ID) bytes.push(Math.floor(Math.random() * 256));
  return idFromBytes(Uint8Array.from(bytes));
}
