import { parseArgs } from "node:util";
import { StartError } from "./start/options";
import { buildTarget, OUTPUTS, type Target } from "./start/web-app";

const TARGETS = Object.keys(OUTPUTS) as Target[];
const isTarget = (name: string): name is Target => (TARGETS as string[]).includes(name);

/** `--only h5` builds one target; a deployment to Vercel builds the web app alone, since nothing else is served there. */
function wished(): readonly Target[] {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const only = values.only ?? (process.env.VERCEL ? "h5" : undefined);
  if (only === undefined) return TARGETS;
  if (!isTarget(only)) throw new StartError(`--only takes one of ${TARGETS.join(", ")}, not "${only}".`);
  return [only];
}

try {
  for (const target of wished()) {
    const begun = performance.now();
    buildTarget(target);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${target.padEnd(7)} miniprogram/dist/${target} (${seconds} s)\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
