import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Starts a TypeScript file under `scripts/` as a process of its own; it ends with us, however we end (its standard input
 * closes). Gives what its ready line says.
 */
export function startReady<T>(file: string, args: readonly string[]): Promise<T & { readonly child: ChildProcess }> {
  const child = spawn(process.execPath, ["--import", "tsx", join(__dirname, "..", file), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: join(__dirname, "..", ".."),
  });
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${file} ended at start (exit code ${code})`)));
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      // The line is whole once its end has come: keys make it long.
      const line = text
        .split("\n")
        .slice(0, -1)
        .find((candidate) => candidate.startsWith('{"ready":true'));
      if (line === undefined) return;
      child.removeAllListeners("exit");
      child.stdout.removeAllListeners("data").resume();
      resolve({ ...(JSON.parse(line) as T), child });
    });
  });
}
