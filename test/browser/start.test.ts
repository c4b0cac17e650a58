import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { applies } from "./desk-work";
import { call, patientToken } from "./calls";
import { houseOf, newFolder, startHouse } from "./house";

const OPENS_IN = 300_000;
const folders: string[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** Everything that this process started, and what that started: by parent, so that nobody else's is counted. */
function childrenOf(pid: number): number[] {
  const pairs = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const direct = pairs.filter(([, parent]) => parent === pid).map(([child]) => child);
  return direct.flatMap((child) => [child, ...childrenOf(child)]);
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Children end a moment after their parent: those that are still there after ten seconds. */
async function leftBehind(pids: readonly number[]): Promise<number[]> {
  for (let n = 0; n < 100 && pids.some(lives); n++) await wait(100);
  return pids.filter(lives);
}

test(
  "an application outlives kill -9, and nothing that was started outlives its parent",
  async () => {
    const data = folder();
    const first = startHouse(["--port", "0", "--data", data, "--fresh"]);
    const before = houseOf(await first.opened);
    const { id, token } = await applies(before, "su-mengyao", "19900000005");
    const children = childrenOf(first.pid);
    expect(children.length).toBeGreaterThan(1);
    await first.stop("SIGKILL");
    expect(await leftBehind(children)).toEqual([]);

    const second = startHouse(["--port", "0", "--data", data]);
    const block = await second.opened;
    expect(block).toContain("kept from last time");
    const after = houseOf(block);
    expect(await call(after, "appointments/application", { id }, token)).toMatchObject({ id, state: "submitted" });
    // Whoever signs in anew finds it too: the keys of the folder open what they sealed.
    const mine = await call(after, "appointments/mine", {}, await patientToken(after, "19900000005"));
    expect(mine.items.map((line: { id: string }) => line.id)).toEqual([id]);

    const others = childrenOf(second.pid);
    expect(await second.stop("SIGINT")).toBe(0);
    expect(await leftBehind(others)).toEqual([]);
  },
  OPENS_IN,
);

async function refusal(args: readonly string[]): Promise<{ code: number | null; lines: string[] }> {
  const running = startHouse(args);
  const code = await running.ended;
  expect(running.said()).toBe("");
  return { code, lines: running.complained().trim().split("\n") };
}

test("a port in use is told in one line", async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as AddressInfo;
  const { code, lines } = await refusal(["--port", String(port), "--data", folder()]);
  await new Promise((closed) => other.close(closed));
  expect(code).toBe(1);
  expect(lines).toEqual([`Port ${port} is in use: stop the other program or start with --port <another>.`]);
});

test("a data folder that is a file is told in one line", async () => {
  const data = join(folder(), "file");
  writeFileSync(data, "");
  const { code, lines } = await refusal(["--port", "0", "--data", data]);
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^The data folder .* cannot be used/);
});

test(
  "a data folder whose keys cannot be read is told in one line, before anything is started",
  async () => {
    const data = folder();
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, "keys.json"), "{");
    const { code, lines } = await refusal(["--port", "0", "--data", data]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^The data folder is broken/);
  },
  OPENS_IN,
);

test("an unknown option is told in one line that names the known ones", async () => {
  const { code, lines } = await refusal(["--ports", "1"]);
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("--port --data --fresh");
});
