import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { compile } from "./compile";

export const DIST = resolve(__dirname, "../../../miniprogram/dist/weapp");

/** The built WeChat package; says how to make it where it is missing. */
export function builtPackage(): string {
  if (!existsSync(join(DIST, "app.json")))
    throw new Error("miniprogram/dist/weapp is missing: run `npm run build` first");
  return DIST;
}

/** The two scripts that make a browser page a phone: a compiled package, then the runtime. */
export async function scripts(dist: string): Promise<string[]> {
  const runtime = await build({
    entryPoints: [resolve(__dirname, "../runtime/boot.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"development"' },
  });
  return [compile(dist), runtime.outputFiles[0]!.text];
}
