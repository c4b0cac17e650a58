import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Row } from "./race";

const ROOT = join(__dirname, "..", "..");
const PROCESSES = 25;
/** Packages with native code cannot be bundled: they are loaded from where npm put them. */
const NATIVE = ["@node-rs/argon2", "sharp"];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from the birth of a fresh process until it has run this script. */
function lifeOf(script: string): number {
  const told = `${script};process.stdout.write(String(performance.now()))`;
  const env = { ...process.env, NODE_OPTIONS: "", NODE_PATH: join(ROOT, "node_modules") };
  const child = spawnSync(process.execPath, ["-e", told], { encoding: "utf8", env });
  if (child.status !== 0) throw new Error(`a fresh process failed: ${child.stderr}`);
  return Number(child.stdout);
}

/** The main entry as one minified file: its weight, and what loading it adds to an empty process. */
export async function coldStart(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "cold-start-"));
  try {
    const outfile = join(folder, "api.cjs");
    await build({
      entryPoints: [join(ROOT, "functions", "api.ts")],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      external: NATIVE,
      logLevel: "error",
    });
    const loaded: number[] = [];
    const empty: number[] = [];
    for (let n = 0; n < PROCESSES; n++) {
      empty.push(lifeOf("0"));
      loaded.push(lifeOf(`require(${JSON.stringify(outfile)})`));
    }
    return [
      { name: "API bundle", value: Math.round(statSync(outfile).size / 1024), unit: "kB" },
      {
        name: `API cold start over an empty process, median of ${PROCESSES}`,
        value: Math.round(median(loaded) - median(empty)),
        unit: "ms",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
