import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** A running local DynamoDB-compatible server; `pid` is the server's own. */
export type Dynoxide = { readonly endpoint: string; readonly pid: number; readonly stop: () => Promise<void> };

/**
 * The server hangs on a shell that reads from us: when we end, however we end, the pipe closes and the shell kills it.
 * It has its own process group, so Ctrl-C reaches us first and we decide the order of stopping.
 */
const LEASH = `
exec 3<&0
"$@" </dev/null >/dev/null 3<&- &
server=$!
echo "$server"
{ read -r line <&3; kill -9 "$server" 2>/dev/null; } &
leash=$!
exec 3<&-
wait "$server"
kill "$leash" 2>/dev/null
`;

/** The server's binary, where npm could install it. */
export function dynoxideBinary(): string | undefined {
  try {
    return join(dirname(require.resolve("@dynoxide/linux-x64/package.json")), "dynoxide");
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answers(endpoint: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) return false;
    if (await fetch(endpoint).then(drain, () => false)) return child.exitCode === null;
    await wait(Math.min(100, 5 + 5 * attempt));
  }
  return false;
}

async function drain(response: Response): Promise<boolean> {
  await response.arrayBuffer();
  return true;
}

async function launch(binary: string, store: readonly string[]): Promise<Dynoxide | undefined> {
  const port = await freePort();
  const command = [binary, "--host", "127.0.0.1", "--port", String(port), ...store];
  const child = spawn("/bin/sh", ["-c", LEASH, "sh", ...command], {
    stdio: ["pipe", "pipe", "ignore"],
    detached: true,
  });
  const exited = new Promise<void>((ended) => child.once("exit", () => ended()));
  child.once("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const lines = createInterface(child.stdout);
  const pid = await Promise.race([
    new Promise<number>((told) => lines.once("line", (line) => told(Number(line)))),
    exited,
  ]);
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await exited;
    lines.close();
  };
  if (pid !== undefined && (await answers(endpoint, child))) return { endpoint, pid, stop };
  await stop();
  return undefined;
}

/**
 * Starts dynoxide on a free port of 127.0.0.1, with its tables in a file under `folder` or in memory; undefined where its
 * npm package does not exist for this platform. It ends with this process, even one killed. Streams are never enabled on
 * it: with one, each of its writes costs time in proportion to the table.
 */
export async function startDynoxide({ folder }: { readonly folder?: string } = {}): Promise<Dynoxide | undefined> {
  const binary = dynoxideBinary();
  if (binary === undefined) return undefined;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const store = folder === undefined ? [] : ["--db-path", join(folder, "dynamodb.sqlite")];
  // Between finding a port free and taking it somebody else may take it.
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await launch(binary, store);
    if (server) return server;
  }
  throw new Error("dynoxide does not start");
}
