import { resolve } from "node:path";
import { build } from "esbuild";
import { compile } from "./compile";

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
