import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings, World } from "../sandbox";

export type SandboxProcess = {
  readonly baseUrls: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly child: ChildProcess;
};

type Wish = {
  readonly folder: string;
  readonly world: World;
  readonly port: number;
  readonly appBase: string;
  /** The mini program's pages: WeChat refuses a message that opens any other (41030). */
  readonly pages: readonly string[];
};

/**
 * An account may have the provider's limits of texts to one number raised; this one has, so that a day of trying things
 * out with one phone is no dead end.
 */
export async function raiseSmsLimits(consoleUrl: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ quotas: { smsPerHour: 100, smsPerDay: 1000 } });
  const answer = await fetch(new URL("/__sim/switches", consoleUrl), { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`the sandbox refused its switches (${answer.status})`);
}

/** Starts the outside world as a process of its own; it ends with us, however we end (its standard input closes). */
export function startSandboxProcess({ folder, world, port, appBase, pages }: Wish): Promise<SandboxProcess> {
  const worldFile = join(folder, "world.json");
  writeFileSync(worldFile, JSON.stringify(world));
  const main = join(__dirname, "..", "sandbox", "main.ts");
  const workbench = `${appBase}/#/workbench/pages/workbench`;
  const args = [
    "--import",
    "tsx",
    main,
    "--world",
    worldFile,
    "--data",
    join(folder, "sandbox"),
    "--port",
    String(port),
  ];
  const places = ["--app-base", appBase, "--workbench-base", workbench, "--pages", pages.join(",")];
  const child = spawn(process.execPath, [...args, ...places], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: join(__dirname, "..", ".."),
  });
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the sandbox ended at start (exit code ${code})`)));
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split("\n").find((candidate) => candidate.startsWith('{"ready":true'));
      if (!line || !text.includes("\n")) return;
      child.removeAllListeners("exit");
      resolve({ ...(JSON.parse(line) as Omit<SandboxProcess, "child">), child });
    });
  });
}
