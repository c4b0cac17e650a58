import { createHash } from "node:crypto";

type Value = unknown;

/** Compact JSON with the keys of every object in the order of their bytes. */
function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/**
 * The service's signature (wechat-contracts 8): empty strings and nulls left out, keys in the order of their bytes, `k=v`
 * joined by `&`, what is no string as compact JSON, the secret behind it all, SHA-256, base64. The number 0 stays.
 */
export function cardSignature(values: Readonly<Record<string, Value>>, secret: string): string {
  const text = Object.entries(values)
    .filter(([, value]) => value !== "" && value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${key}=${typeof value === "string" ? value : JSON.stringify(sorted(value))}`)
    .join("&");
  return createHash("sha256")
    .update(text + secret, "utf8")
    .digest("base64");
}
