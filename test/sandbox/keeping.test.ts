import { GetObjectCommand } from "@aws-sdk/client-s3";
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Sandbox, startSandbox } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";
import { callSms, codeOrder } from "./sms-client";
import { started, stopAll } from "./started";
import { bytesOf, KEY, sendForm, storeClient, ticket } from "./store-client";
import { loginPath, messageTo, post, raw, SEND, tokenOf } from "./wechat-client";

let folder = "";
const children: ChildProcessWithoutNullStreams[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(async () => {
  await stopAll();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that a day leaves behind: a message, a text, a new person, a file. */
const liveThrough = async (sandbox: Sandbox): Promise<string> => {
  const order = { userId: "chen", template: "examinationAppointment" };
  await fetch(`${sandbox.baseUrls.wechat}/__sim/allow`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...order, always: true }),
  });
  const token = await tokenOf(sandbox);
  expect(await post(sandbox, SEND + token, messageTo(sandbox, "chen"))).toMatchObject({ errcode: 0 });
  await callSms(sandbox, codeOrder(sandbox));
  expect((await sendForm(await ticket(sandbox), bytesOf(200))).status).toBe(204);
  return token;
};
const expectAllThere = async (sandbox: Sandbox, token: string): Promise<void> => {
  expect(sandbox.control.messages({ userId: "chen" })).toHaveLength(1);
  expect(sandbox.control.sms({ phone: "13900000001" })).toHaveLength(1);
  const object = await storeClient(sandbox).send(
    new GetObjectCommand({ Bucket: sandbox.settings.storeBucket, Key: KEY }),
  );
  expect(await object.Body?.transformToByteArray()).toEqual(bytesOf(200));
  expect(await post(sandbox, SEND + token, messageTo(sandbox, "chen"))).toMatchObject({ errcode: 0 });
};

test("what happened, the secrets, the codes and the moved clock are there after a restart", async () => {
  const first = await started({ hold: folder });
  const token = await liveThrough(first);
  const { id } = first.control.createUser({ name: "新来", phone: "13900000099" });
  const { now } = first.control.clock({ advanceMs: 3_600_000 });
  const { code } = first.control.login({ userId: id });
  await stopAll();
  const second = await started({ hold: folder });
  expect(second.settings).toEqual(first.settings);
  expect(second.control.clock({}).now).toBeGreaterThanOrEqual(now);
  await expectAllThere(second, token);
  expect(await raw(second, loginPath(second, { js_code: code }))).toHaveProperty("openid");
});

test("a journal whose last line was cut is read up to there", async () => {
  const token = await liveThrough(await started({ hold: folder }));
  await stopAll();
  appendFileSync(join(folder, "sandbox.jsonl"), '{"shelf":"messages","key":"half","val');
  await expectAllThere(await started({ hold: folder }), token);
});

/** The sandbox as its own process; resolves with what its first line says. */
const run = async (): Promise<{ child: ChildProcessWithoutNullStreams; sandbox: Sandbox }> => {
  const root = join(__dirname, "../..");
  const args = ["--import", "tsx", join(root, "scripts/sandbox/main.ts"), "--data", folder];
  const child = spawn(process.execPath, args, { cwd: root });
  children.push(child);
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  return { child, sandbox: JSON.parse(line) as Sandbox };
};
const ended = (child: ChildProcessWithoutNullStreams) =>
  new Promise<number | string | null>((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));

test("killed with -9 in the middle of the day, nothing that was answered is lost", async () => {
  const { child, sandbox } = await run();
  const token = await liveThrough(sandbox);
  const end = ended(child);
  child.kill("SIGKILL");
  expect(await end).toBe("SIGKILL");
  await expectAllThere(await started({ hold: folder }), token);
});

test("it ends on SIGTERM, and by itself when its parent is gone", async () => {
  const first = await run();
  const end = ended(first.child);
  first.child.kill("SIGTERM");
  expect(await end).toBe(0);
  const second = await run();
  const orphaned = ended(second.child);
  second.child.stdin.end();
  expect(await orphaned).toBe(0);
});

test("it does not start in production", async () => {
  const before = process.env["NODE_ENV"];
  Object.assign(process.env, { NODE_ENV: "production" });
  try {
    await expect(startSandbox({ hold: undefined, world: SMALL_WORLD })).rejects.toThrow("production");
  } finally {
    Object.assign(process.env, { NODE_ENV: before });
  }
});

test("a port that is in use is an error, not a crash", async () => {
  const first = await started();
  const port = Number(new URL(first.baseUrls.wechat).port);
  await expect(startSandbox({ hold: undefined, world: SMALL_WORLD, port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
