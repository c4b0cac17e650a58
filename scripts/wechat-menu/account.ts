import { liveClock } from "../../functions/ports/clock/live";
import { liveServiceAccount } from "../../functions/ports/service-account/live";
import type { ServiceAccount } from "../../functions/ports/service-account/port";
import { readServiceAccount } from "../../functions/ports/service-account/settings";

export type Source = Readonly<Record<string, string | undefined>>;

const OFFICIAL = "https://api.weixin.qq.com";

/** The account and the web app's address as the environment names them; throws, naming what is missing. */
export function accountIn(source: Source): { readonly account: ServiceAccount; readonly webUrl: string } {
  const own = readServiceAccount(source);
  const { WECHAT_APPID: programAppid, PUBLIC_BASE_URL: webUrl, WECHAT_BASE_URL: baseUrl = OFFICIAL } = source;
  if (own === undefined)
    throw new Error("missing settings: SERVICE_ACCOUNT_APPID and the others of the service account");
  if (!programAppid || !webUrl)
    throw new Error(`missing settings: ${programAppid ? "PUBLIC_BASE_URL" : "WECHAT_APPID"}`);
  // The account's secret goes to WeChat, or to a sandbox on this computer, and nowhere else.
  if (baseUrl !== OFFICIAL && !/^http:\/\/127\.0\.0\.1:\d+$/.test(baseUrl))
    throw new Error("malformed settings: WECHAT_BASE_URL must be the official host or 127.0.0.1");
  const kept = new Map<string, { token: string; expiresAt: string }>();
  const account = liveServiceAccount({
    ...own,
    baseUrl,
    programAppid,
    clock: liveClock,
    shelf: {
      read: async (key) => kept.get(key),
      write: async (key, token, expiresAt) => void kept.set(key, { token, expiresAt }),
    },
    note: (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
  });
  return { account, webUrl };
}
