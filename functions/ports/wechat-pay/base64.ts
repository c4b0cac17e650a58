/** The bytes of a base64 text, or undefined where it is not exactly what those bytes are written as: no second spelling passes. */
export function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("base64") === base64 ? bytes : undefined;
}
