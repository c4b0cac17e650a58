import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { PayJournal, WechatPay } from "../../../scripts/sandbox/wechat-pay";
import { startWechatPay } from "../../../scripts/sandbox/wechat-pay";
import { callBy, invitation, isSigned, JSAPI, orderBody, REFUNDS, refundBody } from "./merchant";
import { startedPay, stopAll } from "./started";

let folder = "";
const children: ChildProcessWithoutNullStreams[] = [];
const servers: Server[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wechat-pay-"));
});
afterEach(async () => {
  await stopAll();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The provider as its own process; resolves with what its first line says. */
const run = async (): Promise<{ child: ChildProcessWithoutNullStreams; pay: WechatPay }> => {
  const root = join(__dirname, "../../..");
  const args = ["--import", "tsx", join(root, "scripts/sandbox/wechat-pay/main.ts"), "--data", folder];
  const child = spawn(process.execPath, args, { cwd: root });
  children.push(child);
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  return { child, pay: JSON.parse(line) as WechatPay };
};
const ended = (child: ChildProcessWithoutNullStreams) =>
  new Promise<number | string | null>((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
const control = async <T>(pay: WechatPay, name: string, order: unknown = {}): Promise<T> => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${pay.baseUrl}/__pay/${name}`, {
    method: "POST",
    headers,
    body: JSON.stringify(order),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};
const payFor = async (pay: WechatPay, out_trade_no: string, notify_url: string): Promise<void> => {
  const { json } = await callBy(pay, "POST", JSAPI, orderBody(pay, { out_trade_no, notify_url }));
  const sheet = await control<{ id: string }>(pay, "requestPayment", invitation(pay, String(json["prepay_id"])));
  await control(pay, "pay", { sheetId: sheet.id });
};
/** A merchant's address over the network that refuses everything. */
const deaf = async (): Promise<{ url: string; got: { headers: Headers; body: string }[] }> => {
  const got: { headers: Headers; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      got.push({
        headers: new Headers(request.headers as Record<string, string>),
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(500).end();
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pay`, got };
};

test("killed with -9 in the middle of the day, every payment and refund that was answered is there", async () => {
  const { url, got } = await deaf();
  const { child, pay } = await run();
  for (const number of ["order-0001", "order-0002", "order-0003"]) await payFor(pay, number, url);
  expect((await callBy(pay, "POST", REFUNDS, refundBody())).status).toBe(200);
  const { now } = await control<{ now: number }>(pay, "clock", { advanceMs: 3_000 });
  await control(pay, "settled");
  const before = await control<PayJournal>(pay, "journal");
  expect(before).toMatchObject({ chargedFen: 93_000, refundedFen: 10_000 });
  expect(got.every(({ headers, body }) => isSigned(pay, headers, body))).toBe(true);
  const end = ended(child);
  child.kill("SIGKILL");
  expect(await end).toBe("SIGKILL");
  expect(readdirSync(folder)).toEqual(["wechat-pay.jsonl"]);

  const told = got.length;
  const again = await startedPay({ hold: folder });
  expect(again.settings).toEqual(pay.settings);
  expect(again.control.journal()).toEqual(before);
  expect(again.control.clock({}).now).toBeGreaterThanOrEqual(now);
  // What was not accepted is told again, by whoever runs now.
  again.control.clock({ advanceMs: 15_000 });
  await again.settled();
  expect(got.length).toBeGreaterThanOrEqual(told + 3);
  expect((await callBy(again, "POST", REFUNDS, refundBody())).json).toMatchObject({ status: "SUCCESS" });
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
    await expect(startWechatPay()).rejects.toThrow("production");
  } finally {
    Object.assign(process.env, { NODE_ENV: before });
  }
});
