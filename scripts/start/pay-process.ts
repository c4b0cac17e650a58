import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { PaySettings } from "../sandbox/wechat-pay";
import { startReady } from "./ready-process";

export type PayProcess = {
  readonly baseUrl: string;
  readonly settings: PaySettings;
  readonly child: ChildProcess;
};

/** Starts the payment provider: its own process, its own journal in `<folder>/wechat-pay`. */
export const startPayProcess = (folder: string, port: number): Promise<PayProcess> =>
  startReady("sandbox/wechat-pay/main.ts", ["--data", join(folder, "wechat-pay"), "--port", String(port)]);

/** The browser's payment page offers the phones that the console knows. */
export async function introducePhones(pay: PayProcess, consoleUrl: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ phonesFrom: new URL("/__sim/view", consoleUrl).href });
  const answer = await fetch(`${pay.baseUrl}/__pay/settings`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`the payment provider refused its settings (${answer.status})`);
}

/** The merchant's half of what the provider and the hospital agreed on; the provider tells its news to `appBase`. */
export const payEnvironment = (
  { baseUrl, settings }: Pick<PayProcess, "baseUrl" | "settings">,
  appBase: string,
): Record<string, string> => ({
  PUBLIC_BASE_URL: appBase,
  WECHAT_PAY_BASE_URL: baseUrl,
  WECHAT_PAY_MCHID: settings.mchid,
  WECHAT_PAY_SERIAL: settings.merchantSerial,
  WECHAT_PAY_PRIVATE_KEY: settings.merchantPrivateKey,
  WECHAT_PAY_CERTIFICATE: settings.merchantCertificate,
  WECHAT_PAY_API_V3_KEY: settings.apiV3Key,
  WECHAT_PAY_PUBLIC_KEY: settings.publicKey,
  WECHAT_PAY_PUBLIC_KEY_ID: settings.publicKeyId,
});
