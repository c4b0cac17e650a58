import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./options";

export type Target = "h5" | "weapp" | "alipay";

const ROOT = join(__dirname, "..", "..");
const PHONE = join(ROOT, "miniprogram");
export const H5 = join(PHONE, "dist", "h5");

/** The file without which a target is not there. */
export const OUTPUTS: Readonly<Record<Target, string>> = {
  weapp: "app.json",
  h5: "index.html",
  alipay: "app.json",
};

const SOURCES = ["miniprogram/src", "miniprogram/config", "shared", "miniprogram/babel.config.js", "package-lock.json"];

const markOf = (target: Target): string => join(PHONE, "dist", `${target}.built`);

/** A hash over everything that a target is built from. */
function sourcesHash(): string {
  const hash = createHash("sha256");
  const walk = (path: string): void => {
    if (!statSync(path).isDirectory()) return void hash.update(path.slice(ROOT.length)).update(readFileSync(path));
    for (const name of readdirSync(path).sort()) walk(join(path, name));
  };
  for (const source of SOURCES) walk(join(ROOT, source));
  return hash.digest("hex");
}

/** Runs Taro for one target, quietly; throws a {@link StartError} with the end of its output when nothing came out. */
export function buildTarget(target: Target, output: string = OUTPUTS[target]): void {
  const taro = join(ROOT, "node_modules", ".bin", "taro");
  // What was there before must not pass for what this build made; sources that change meanwhile make it stale.
  rmSync(markOf(target), { force: true });
  rmSync(join(PHONE, "dist", target), { recursive: true, force: true });
  const hash = sourcesHash();
  const built = spawnSync(taro, ["build", "--no-check", "--type", target], {
    cwd: PHONE,
    env: { ...process.env, NODE_ENV: "production", TARO_ENV: target },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const missing = !existsSync(join(PHONE, "dist", target, output));
  if (built.status !== 0 || missing)
    throw new StartError(`The ${target} build failed:\n${`${built.stdout}\n${built.stderr}`.trim().slice(-3000)}`);
  writeFileSync(markOf(target), hash);
}

/** Is what was built for this target that of the present sources? */
export const isBuilt = (target: Target = "h5"): boolean =>
  existsSync(join(PHONE, "dist", target, OUTPUTS[target])) &&
  existsSync(markOf(target)) &&
  readFileSync(markOf(target), "utf8") === sourcesHash();

type AppConfig = {
  readonly pages: readonly string[];
  readonly subPackages: readonly { root: string; pages: readonly string[] }[];
};

/** Every page of the mini program, as its configuration names them ("appointments/pages/application/index"). */
export function releasedPages(): string[] {
  const scope = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig };
  scope.defineAppConfig = (config) => config;
  const { default: config } = require("../../miniprogram/src/app.config") as { default: AppConfig };
  delete scope.defineAppConfig;
  return [...config.pages, ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
}
