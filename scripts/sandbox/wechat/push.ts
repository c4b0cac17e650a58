import { randomBytes } from "node:crypto";
import { encrypt, getSignature } from "@wecom/crypto";
import type { Backstage } from "../backstage";
import type { Settings } from "../settings";

export type AccountName = "program" | "service";
/** Where each account is told what users did; an account without an address is told nothing. */
export type PushUrls = { readonly [A in AccountName]: string | undefined };

/** Tells an account's message address what a user did (secure mode, JSON). */
export type Push = {
  /** An event with what belongs to it. Digits of a `MsgID` travel as a number, as the service account's do. */
  event(account: AccountName, event: string, openid: string, more: Readonly<Record<string, unknown>>): void;
  subscribeEvent(event: string, openid: string, entry: Readonly<Record<string, string>>): void;
  /** The check of an address when it is entered in the account's settings: did it send the echo back? */
  checkAddress(account: AccountName): Promise<boolean>;
  /** Resolves when everything told so far was answered or given up. */
  settled(): Promise<void>;
};

const RETRIES = 3;

type Account = { appid: string; token: string; aesKey: string; id: string };
const accountOf = (settings: Settings, name: AccountName): Account =>
  name === "program"
    ? {
        appid: settings.wechatAppid,
        token: settings.wechatPushToken,
        aesKey: settings.wechatEncodingAesKey,
        id: "gh_smarthospital",
      }
    : {
        appid: settings.serviceAppid,
        token: settings.servicePushToken,
        aesKey: settings.serviceEncodingAesKey,
        id: "gh_hospitalservice",
      };

export const openPush = (stage: Backstage, urls: PushUrls): Push => {
  const pending = new Set<Promise<void>>();
  const signs = () => ({
    timestamp: String(Math.floor(stage.clock.real() / 1000)),
    nonce: String(randomBytes(4).readUInt32BE()),
  });
  const tell = async (address: string, account: Account, openid: string, message: string): Promise<void> => {
    for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
      const { timestamp, nonce } = signs();
      const encrypted = encrypt(account.aesKey, message, account.appid);
      const query = new URLSearchParams({
        signature: getSignature(account.token, timestamp, nonce, ""),
        timestamp,
        nonce,
        openid,
        encrypt_type: "aes",
        msg_signature: getSignature(account.token, timestamp, nonce, encrypted),
      });
      try {
        const response = await fetch(`${address}?${query.toString()}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ToUserName: account.id, Encrypt: encrypted }),
          signal: AbortSignal.timeout(5_000),
        });
        if (response.ok && ["success", ""].includes((await response.text()).trim())) return;
      } catch (error) {
        stage.refuse("wechat", "push", "unanswered", String(error));
      }
    }
  };
  const event: Push["event"] = (name, kind, openid, more) => {
    const url = urls[name];
    if (url === undefined) return;
    const account = accountOf(stage.settings, name);
    const message = JSON.stringify({
      ToUserName: account.id,
      FromUserName: openid,
      CreateTime: Math.floor(stage.clock.now() / 1000),
      MsgType: "event",
      Event: kind,
      ...more,
    });
    const sent = name === "service" ? message.replace(/"MsgID":"(\d+)"/, '"MsgID":$1') : message;
    for (let copy = 0; copy < stage.switches.pushCopies; copy += 1) {
      const tracked = tell(url, account, openid, sent).finally(() => pending.delete(tracked));
      pending.add(tracked);
    }
  };
  return {
    event,
    // One entry is an object, several would be an array: a trap that the real platform sets, too.
    subscribeEvent: (kind, openid, entry) => event("program", kind, openid, { List: entry }),
    checkAddress: async (name) => {
      const url = urls[name];
      if (url === undefined) return false;
      const { timestamp, nonce } = signs();
      const echostr = String(randomBytes(6).readUIntBE(0, 6));
      const signature = getSignature(accountOf(stage.settings, name).token, timestamp, nonce, "");
      const query = new URLSearchParams({ signature, timestamp, nonce, echostr });
      const response = await fetch(`${url}?${query.toString()}`, { signal: AbortSignal.timeout(5_000) });
      return response.ok && (await response.text()) === echostr;
    },
    settled: async () => {
      await Promise.all(pending);
    },
  };
};
