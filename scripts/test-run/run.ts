import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Layer } from "./layers";

export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What the commands printed, for whoever has to mend it. */
  readonly output: string;
};
/** What jest writes with `--json`, as far as it is counted here. */
export type JestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
};

const ROOT = join(__dirname, "..", "..");

/** A layer that has not ended by then never will: it is ended with everything that it started, and has failed. */
const MOST_MINUTES = 20;

function run([command = "", ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  const limit = setTimeout(() => {
    output += `\nnot ended after ${MOST_MINUTES} minutes: stopped\n`;
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  }, MOST_MINUTES * 60_000);
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Counts a report of jest: a file that cannot be loaded is a failure, and so is a layer without any test. */
export function countsOf(report: JestReport | undefined, code: number): Omit<Outcome, "output"> {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const broken = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  const failed = broken === 0 && (code !== 0 || passed + skipped === 0) ? 1 : broken;
  return { passed, failed, skipped };
}

/** Runs one layer and counts what it executed. */
export async function runLayer(layer: Layer): Promise<Outcome> {
  if ("command" in layer) {
    const { code, output } = await run(layer.command);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
  }
  const folder = mkdtempSync(join(tmpdir(), "test-report-"));
  const file = join(folder, "report.json");
  const config = join(".config", "jest.config.cjs");
  try {
    const jest = ["npx", "jest", "-c", config, "--selectProjects", layer.project, "--json", "--outputFile", file];
    const { code, output } = await run([...jest, `--maxWorkers=${layer.workers}`]);
    return { ...countsOf(read(file), code), output: output.replace(/^\{"num.*$/m, "") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JestReport;
  } catch {
    return undefined;
  }
}
