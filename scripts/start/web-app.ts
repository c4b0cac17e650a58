import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./options";

const ROOT = join(__dirname, "..", "..");
const PHONE = join(ROOT, "miniprogram");
export const H5 = join(PHONE, "dist", "h5");
const MARK = join(PHONE, "dist", "h5.built");

const SOURCES = ["miniprogram/src", "miniprogram/config", "shared"];

/** A hash over everything that the web app is built from. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else hash.update(entry.name).update(readFileSync(path));
    }
  };
  for (const folder of SOURCES) walk(join(ROOT, folder));
  return hash.digest("hex");
}

/** Runs Taro for one target, quietly; throws a {@link StartError} with the end of its output when nothing came out. */
export function buildTarget(target: "h5" | "weapp" | "alipay", output: string): void {
  const taro = join(ROOT, "node_modules", ".bin", "taro");
  const built = spawnSync(taro, ["build", "--no-check", "--type", target], {
    cwd: PHONE,
    env: { ...process.env, NODE_ENV: "production", TARO_ENV: target },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const missing = !existsSync(join(PHONE, "dist", target, output));
  if (built.status !== 0 || missing)
    throw new StartError(`The ${target} build failed:\n${`${built.stdout}\n${built.stderr}`.trim().slice(-3000)}`);
  if (target === "h5") writeFileSync(MARK, sourcesHash());
}

/** Is the built web app that of the present sources? */
export const isBuilt = (): boolean =>
  existsSync(join(H5, "index.html")) && existsSync(MARK) && readFileSync(MARK, "utf8") === sourcesHash();
