/**
 * The one way to write a value as JSON: names sorted by code unit, no spaces, absent members left out; what is signed and
 * hashed (P3), so that anybody can write it again and compare.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const named = Object.entries(value).filter(([, one]) => one !== undefined);
  named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${named.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(",")}}`;
}
