import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Control } from "../../scripts/sandbox";

const ROOT = join(__dirname, "..", "..");
/** Every process of the house lives in the working day of the tests. */
const DAYLIGHT = join(__dirname, "daylight.cjs");
const PATIENCE = 280_000;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "smart-hospital-"));

/** Runs `npm start` with these arguments; `opened` is the block that it prints, or undefined when it ended before. */
export function startHouse(args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts", "start.ts"), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: `--require ${DAYLIGHT}`, NODE_ENV: "development" },
  });
  let said = "";
  let complained = "";
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  const ended = new Promise<number | null>((end) => child.once("exit", (code) => end(code)));
  const opened = new Promise<string>((open, fail) => {
    const slow = setTimeout(() => fail(new Error(`not open in time:\n${said}${complained}`)), PATIENCE);
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes("Ctrl-C stops everything.")) return;
      clearTimeout(slow);
      open(said);
    });
    void ended.then(() => {
      clearTimeout(slow);
      fail(new Error(`ended before it opened:\n${said}${complained}`));
    });
  });
  // Whoever waits for the end only must not meet an unhandled refusal.
  opened.catch(() => undefined);
  const stop = async (signal: "SIGINT" | "SIGTERM" | "SIGKILL" = "SIGINT"): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { pid: child.pid!, opened, ended, stop, said: () => said, complained: () => complained };
}

const addressIn = (block: string, name: string): string => {
  const found = new RegExp(`${name}\\s+(http://\\S+)`).exec(block)?.[1];
  if (!found) throw new Error(`no address of ${name} in:\n${block}`);
  return found;
};

/** The hospital that said this, with the controls of the world outside it. */
export function houseOf(block: string) {
  const outside = new URL(addressIn(block, "Console")).origin;
  /** What people do outside the hospital's software. */
  async function sim<Name extends keyof Control>(
    name: Name,
    order: Parameters<Control[Name]>[0] | object = {},
  ): Promise<ReturnType<Control[Name]>> {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${outside}/__sim/${name}`, { method: "POST", headers, body: JSON.stringify(order) });
    if (!answer.ok) throw new Error(`the sandbox refused ${name}: ${await answer.text()}`);
    return (await answer.json()) as ReturnType<Control[Name]>;
  }
  return {
    app: addressIn(block, "Patient app"),
    workbench: addressIn(block, "Workbench"),
    console: addressIn(block, "Console"),
    sim,
  };
}
export type House = ReturnType<typeof houseOf>;

/** The whole hospital on a fresh folder, until `stop`. */
export async function openHouse(folder = newFolder()) {
  const running = startHouse(["--port", "0", "--data", folder]);
  const house = houseOf(await running.opened);
  const stop = async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  /** The job of a minute runs now, as the timetable asks it: news of news need not be waited for. */
  const minute = async () => {
    const { cron } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8")) as { cron: string };
    const answer = await fetch(`${house.app}api/jobs/minute`, { headers: { authorization: `Bearer ${cron}` } });
    if (!answer.ok) throw new Error(`the job of the minute failed (${answer.status})`);
  };
  return { ...house, stop, minute };
}
export type OpenHouse = Awaited<ReturnType<typeof openHouse>>;
