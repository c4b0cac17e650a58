import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings, World } from "../sandbox";

export type SandboxProcess = {
  readonly baseUrls: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly child: ChildProcess;
};

type Wish = { readonly folder: string; readonly world: World; readonly port: number; readonly appBase: string };

/** Starts the outside world as a process of its own; it ends with us, however we end (its standard input closes). */
export function startSandboxProcess({ folder, world, port, appBase }: Wish): Promise<SandboxProcess> {
  const worldFile = join(folder, "world.json");
  writeFileSync(worldFile, JSON.stringify(world));
  const main = join(__dirname, "..", "sandbox", "main.ts");
  const workbench = `${appBase}/#/workbench/pages/sign-in/index`;
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
  const child = spawn(process.execPath, [...args, "--app-base", appBase, "--workbench-base", workbench], {
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
