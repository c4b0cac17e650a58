import { createCipheriv, createHash, randomBytes } from "node:crypto";
import type { Backstage } from "../backstage";

/** Tells the account's message address what a user did (secure mode, JSON). Without an address nothing is sent. */
export type Push = {
  subscribeEvent(event: string, openid: string, entry: Readonly<Record<string, string>>): void;
  /** Resolves when everything told so far was answered or given up. */
  settled(): Promise<void>;
};

const RETRIES = 3;

/** PKCS#7 with blocks of 32, a 4-byte length, the appid at the end: AES-256-CBC, IV from the key. */
export const encryptPush = (encodingAesKey: string, appid: string, message: string, salt = randomBytes(16)): string => {
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const plain = Buffer.concat([salt, length, Buffer.from(message), Buffer.from(appid)]);
  const fill = 32 - (plain.length % 32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(fill, fill)])), cipher.final()]).toString(
    "base64",
  );
};

/** SHA-1 over the parts in plain byte order. */
export const pushSignature = (...parts: readonly string[]): string =>
  createHash("sha1")
    .update([...parts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(""))
    .digest("hex");

export const openPush = (stage: Backstage, url: string | undefined): Push => {
  const pending = new Set<Promise<void>>();
  const { wechatPushToken: token, wechatEncodingAesKey: aesKey, wechatAppid: appid } = stage.settings;
  const tell = async (address: string, message: object): Promise<void> => {
    for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
      const timestamp = String(Math.floor(stage.clock.real() / 1000));
      const nonce = String(randomBytes(4).readUInt32BE());
      const encrypted = encryptPush(aesKey, appid, JSON.stringify(message));
      const query = new URLSearchParams({
        signature: pushSignature(token, timestamp, nonce),
        timestamp,
        nonce,
        openid: (message as { FromUserName: string }).FromUserName,
        encrypt_type: "aes",
        msg_signature: pushSignature(token, timestamp, nonce, encrypted),
      });
      try {
        const response = await fetch(`${address}?${query.toString()}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ToUserName: "gh_smarthospital", Encrypt: encrypted }),
          signal: AbortSignal.timeout(5_000),
        });
        if (response.ok && ["success", ""].includes((await response.text()).trim())) return;
      } catch (error) {
        stage.refuse("wechat", "push", "unanswered", String(error));
      }
    }
  };
  return {
    subscribeEvent: (event, openid, entry) => {
      if (url === undefined) return;
      const told = tell(url, {
        ToUserName: "gh_smarthospital",
        FromUserName: openid,
        CreateTime: Math.floor(stage.clock.now() / 1000),
        MsgType: "event",
        Event: event,
        // One entry is an object, several would be an array: a trap that the real platform sets, too.
        List: entry,
      });
      const tracked = told.finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    settled: async () => {
      await Promise.all(pending);
    },
  };
};
