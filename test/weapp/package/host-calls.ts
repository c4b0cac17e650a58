import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every `wx.…` call, from the host's own typings. */
export function hostCalls(): string[] {
  const typings = join(dirname(require.resolve("miniprogram-api-typings/package.json")), "types/wx/lib.wx.api.d.ts");
  const text = readFileSync(typings, "utf8");
  const calls = text.slice(text.indexOf("interface Wx {")).matchAll(/^ {8}(\w+)(?:<[\s\S]*?>)?\(/gm);
  return [...new Set([...calls].map((call) => call[1]!))];
}
