import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;
export type Child<Told> = { readonly told: Told; readonly stop: () => Promise<void> };

/** Starts a child that tells one line of JSON after `::`; it ends when its standard input closes. */
export function startChild<Told>(args: readonly string[], env: Environment = {}): Promise<Child<Told>> {
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: undefined, ...env },
    cwd: join(__dirname, "..", ".."),
  });
  const ended = new Promise<void>((end) => child.once("exit", () => end()));
  const stop = async () => {
    child.stdin?.end();
    await ended;
  };
  return new Promise((resolve, reject) => {
    let text = "";
    const listen = (chunk: Buffer) => {
      text += chunk.toString();
      const told = /^::(.*)\n/m.exec(text);
      if (told) resolve({ told: JSON.parse(told[1]!) as Told, stop });
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`ended with ${code}:\n${text.slice(-3000)}`)));
  });
}

export const vercelNode = (verb: "build" | "serve", entrypoint: string, folder = ""): string[] => [
  "--import",
  "tsx",
  join(__dirname, "vercel-node.ts"),
  verb,
  entrypoint,
  folder,
];

export const launch = (folder: string, handler: string): string[] => [join(__dirname, "launch.cjs"), folder, handler];
