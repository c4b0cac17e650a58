import { createCipheriv, sign, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../../../../functions/ports/clock/port";
import { liveWechatPay } from "../../../../functions/ports/wechat-pay/live";
import type { PayKeys } from "../../../../functions/ports/wechat-pay/keys";
import { notebook, standingClock } from "../far-side";
import { API_V3_KEY, APPID, MCHID, PUBLIC_KEY_ID, type Material } from "./material";

/** A request exactly as it came over the wire. */
export type Heard = {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

export type SealWith = {
  readonly key: KeyObject;
  readonly serial?: string;
  /** Seconds away from the provider's clock. */
  readonly late?: number;
  readonly nonce?: string;
};

/** The four headers over these bytes. */
export function seal(body: string | Buffer, now: string, { key, serial = PUBLIC_KEY_ID, late = 0, nonce }: SealWith) {
  const timestamp = String(Math.floor(Date.parse(now) / 1000) - late);
  const word = nonce ?? "c5ac7061fccab6bf3e254dcf98995b8c";
  const text = Buffer.concat([Buffer.from(`${timestamp}\n${word}\n`), Buffer.from(body), Buffer.from("\n")]);
  return {
    "wechatpay-timestamp": timestamp,
    "wechatpay-nonce": word,
    "wechatpay-serial": serial,
    "wechatpay-signature": sign("RSA-SHA256", text, key).toString("base64"),
  };
}

/** A box as WeChat Pay closes it. */
export function box(plain: string, associated_data = "transaction", nonce = "fdasflkja484", key = API_V3_KEY) {
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(associated_data));
  const ciphertext = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { algorithm: "AEAD_AES_256_GCM", ciphertext: ciphertext.toString("base64"), associated_data, nonce };
}

/** The provider's time, and ours. */
export const NOW = "2026-11-22T01:00:00.000Z";

export type Says =
  | "hang-up"
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly bytes?: Buffer;
      readonly headers?: Record<string, string>;
      /** The provider's public key unless told; false: no seal. */
      readonly sealed?: SealWith | false;
      /** Changes the body after it was sealed. */
      readonly tamper?: (body: Buffer) => Buffer;
    };

/** A provider on 127.0.0.1 that answers as told, with a client that is set up for it. */
export async function farProvider(
  material: Material,
  says: (heard: Heard, nth: number) => Says,
  keys: PayKeys = material.keys,
  clock: Clock & { forward(seconds: number): void } = standingClock(NOW),
) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = {
      method: request.method!,
      target: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    heard.push(one);
    const answer = says(one, heard.length);
    if (answer === "hang-up") return void request.socket.destroy();
    const plain = answer.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(answer.json));
    const body = answer.bytes ?? plain;
    const sealed = answer.sealed === undefined ? { key: material.provider.privateKey } : answer.sealed;
    response.writeHead(answer.status ?? 200, {
      "content-type": "application/json",
      "request-id": "08F78BB5AF0610D302-0",
      ...(sealed && seal(body, clock.now(), sealed)),
      ...answer.headers,
    });
    response.end(answer.tamper?.(body) ?? body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { note, lines } = notebook();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let count = 0;
  const ids = { bytes: (length: number) => Buffer.alloc(length, (count += 1)), fraction: () => 0 };
  return {
    pay: liveWechatPay({ baseUrl, mchid: MCHID, appid: APPID, keys, clock, ids, note }),
    baseUrl,
    heard,
    lines,
    clock,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type FarProvider = Awaited<ReturnType<typeof farProvider>>;

/** A transaction as the query and the message tell it. */
export const paid = {
  appid: APPID,
  mchid: MCHID,
  out_trade_no: "A|1*b_2-C",
  transaction_id: "4200001234202611220000000001",
  trade_type: "JSAPI",
  trade_state: "SUCCESS",
  trade_state_desc: "支付成功",
  bank_type: "OTHERS",
  attach: "hospital-1",
  success_time: "2026-11-22T09:00:30+08:00",
  payer: { openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" },
  amount: { total: 38000, payer_total: 38000, currency: "CNY", payer_currency: "CNY" },
};

/** A refund as the API answers it. */
export const refunded = {
  refund_id: "50300001232026112200000000001",
  out_refund_no: "R@1|2*3",
  transaction_id: paid.transaction_id,
  out_trade_no: paid.out_trade_no,
  channel: "ORIGINAL",
  user_received_account: "支付用户零钱",
  create_time: "2026-11-22T09:01:00+08:00",
  status: "PROCESSING",
  amount: { total: 38000, refund: 8000, payer_total: 38000, payer_refund: 8000, currency: "CNY" },
};
