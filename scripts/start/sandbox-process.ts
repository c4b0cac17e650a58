import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings, World } from "../sandbox";
import { startReady } from "./ready-process";

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
  /** The hospital: WeChat tells its news to `<appBase>/api/webhooks/wechat/<tenant>/…`. */
  readonly tenant: string;
  /** The payment provider, whose sheets the console shows. */
  readonly payUrl: string;
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

/** Starts the outside world as a process of its own. */
export function startSandboxProcess(wish: Wish): Promise<SandboxProcess> {
  const { folder, world, port, appBase, tenant, payUrl, pages } = wish;
  const worldFile = join(folder, "world.json");
  writeFileSync(worldFile, JSON.stringify(world));
  const push = `${appBase}/api/webhooks/wechat/${tenant}`;
  const options = {
    world: worldFile,
    data: join(folder, "sandbox"),
    port: String(port),
    "app-base": appBase,
    "workbench-base": `${appBase}/#/workbench/pages/workbench`,
    "push-url": `${push}/mini-program`,
    "service-push-url": `${push}/service-account`,
    "pay-url": payUrl,
    pages: pages.join(","),
  };
  return startReady(
    "sandbox/main.ts",
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  );
}
