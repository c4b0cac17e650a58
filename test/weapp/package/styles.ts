import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { HTML_NAMES } from "./shape";

const IMPORT = /@import\s+(?:url\()?["']([^"']+)["']\)?\s*;/g;
const TAG = new RegExp(`(^|[\\s,>+~}])(${HTML_NAMES.join("|")})(?=[\\s,.:{[>+~])`, "g");

/** A style sheet of the package as CSS: imports drawn in, tags renamed, `rpx` made a share of the screen's width. */
export function cssOf(dist: string, file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !existsSync(join(dist, file))) return "";
  seen.add(file);
  const target = (path: string) =>
    posix.normalize(path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(file), path));
  return readFileSync(join(dist, file), "utf8")
    .replace(IMPORT, (_, path: string) => cssOf(dist, target(path), seen))
    .replace(TAG, "$1wx-$2")
    .replace(/(-?\d*\.?\d+)rpx\b/g, "calc($1 * var(--rpx))");
}
