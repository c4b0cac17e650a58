import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where a Chromium stands on this machine: `CHROMIUM`, or the first known name on the path. */
export function findChromium(): string | undefined {
  const told = process.env.CHROMIUM;
  if (told) return existsSync(told) ? told : undefined;
  for (const name of NAMES) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // not under this name
    }
  }
  return undefined;
}

/**
 * A suite that needs something of the machine. Where it is missing the suite says so and is skipped; under CI=true
 * the missing thing is a failure.
 */
export function describeWhere(there: boolean, missing: string, title: string, suite: () => void): void {
  if (there) describe(title, suite);
  else if (process.env.CI === "true")
    test(title, () => {
      throw new Error(missing);
    });
  else {
    process.stderr.write(`skipped: ${title}: ${missing}\n`);
    describe.skip(`${title} (${missing})`, suite);
  }
}
