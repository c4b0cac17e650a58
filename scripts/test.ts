import { LAYERS, type Layer } from "./test-run/layers";
import { runLayer } from "./test-run/run";

const say = (line: string) => process.stdout.write(`${line}\n`);
const MOST_LINES = 200;

/** Every layer in order, also after a failure; the last line alone says how many tests passed, failed and were skipped. */
async function test(names: readonly string[]): Promise<boolean> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const play = async (layer: Layer): Promise<void> => {
    const begun = performance.now();
    const { passed, failed, skipped, output } = await runLayer(layer);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const counts = `${passed} passed${failed ? `, ${failed} FAILED` : ""}${skipped ? `, ${skipped} skipped` : ""}`;
    if (failed) say(output.trimEnd().split("\n").slice(-MOST_LINES).join("\n"));
    say(`${layer.name.padEnd(12)} ${counts} (${seconds} s)`);
  };
  for (const row of LAYERS)
    await Promise.all(row.filter(({ name }) => names.length === 0 || names.includes(name)).map(play));
  if (total.skipped && process.env.CI === "true") say("With CI=true a skipped test is a failure.");
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && (total.skipped === 0 || process.env.CI !== "true");
}

test(process.argv.slice(2)).then(
  (green) => void (process.exitCode = green ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
