import { createDecipheriv } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import { REPLY, SECURE, SORTED, URL_CHECK } from "../functions/ports/wechat/push-vectors";
import { started, stopAll } from "./started";
import { messageTo, openidFor, post, SEND, tokenOf } from "./wechat-client";

const servers: Server[] = [];
afterEach(async () => {
  await stopAll();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** The sandbox signs and encrypts with this package, and the hospital reads with code of its own. */
test("signature and encryption give the published values", () => {
  expect(getSignature(URL_CHECK.token, URL_CHECK.timestamp, URL_CHECK.nonce, "")).toBe(URL_CHECK.signature);
  const [c = "", a = "", b = ""] = SORTED.parts;
  expect(getSignature(c, a, b, "")).toBe(SORTED.sha1);
  const encrypted = encrypt(REPLY.aesKey, REPLY.message, REPLY.appid, Buffer.from(REPLY.random));
  expect(encrypted).toBe(REPLY.encrypt);
  expect(getSignature(REPLY.token, REPLY.timestamp, REPLY.nonce, encrypted)).toBe(REPLY.signature);
  expect(decrypt(SECURE.aesKey, SECURE.encrypt)).toMatchObject({ message: SECURE.message, id: SECURE.appid });
  expect(getSignature(SECURE.token, SECURE.timestamp, SECURE.nonce, SECURE.encrypt)).toBe(SECURE.signature);
});

type Told = { query: URLSearchParams; encrypted: string };

/** An account's message address that answers each call with the next text. */
const address = async (answers: string[]): Promise<{ url: string; told: Told[] }> => {
  const told: Told[] = [];
  const server = createServer((incoming, outgoing) => {
    let text = "";
    incoming.on("data", (chunk: Buffer) => (text += chunk.toString()));
    incoming.on("end", () => {
      const query = new URL(incoming.url ?? "", "http://localhost").searchParams;
      told.push({ query, encrypted: (JSON.parse(text) as { Encrypt: string }).Encrypt });
      outgoing.end(answers[told.length - 1] ?? "success");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`, told };
};

const open = (encrypted: string, aesKey: string): { message: Record<string, unknown>; appid: string } => {
  const key = Buffer.from(`${aesKey}=`, "base64");
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, "base64")), decipher.final()]);
  const plain = padded.subarray(0, padded.length - (padded[padded.length - 1] ?? 0));
  const end = 20 + plain.readUInt32BE(16);
  return {
    message: JSON.parse(plain.subarray(20, end).toString()) as Record<string, unknown>,
    appid: plain.subarray(end).toString(),
  };
};

test("the account is told, signed and encrypted, what the person allowed, received and blocked", async () => {
  const { url, told } = await address([]);
  const sandbox = await started({ pushUrl: url });
  const { settings } = sandbox;
  const order = { userId: "chen", template: "examinationAppointment" };
  sandbox.control.allow(order);
  await sandbox.settled();
  await post(sandbox, SEND + (await tokenOf(sandbox)), messageTo(sandbox, "chen"));
  await sandbox.settled();
  sandbox.control.block(order);
  await sandbox.settled();
  const opened = told.map(({ encrypted }) => open(encrypted, settings.wechatEncodingAesKey));
  expect(opened.map(({ message }) => [message["Event"], message["FromUserName"]])).toEqual([
    ["subscribe_msg_popup_event", openidFor(sandbox, "chen")],
    ["subscribe_msg_sent_event", openidFor(sandbox, "chen")],
    ["subscribe_msg_change_event", openidFor(sandbox, "chen")],
  ]);
  expect(opened[0]?.message["List"]).toMatchObject({ SubscribeStatusString: "accept" });
  expect(opened[1]?.message["List"]).toMatchObject({ MsgID: sandbox.control.messages({})[0]?.id, ErrorCode: "0" });
  expect(opened.every(({ appid }) => appid === settings.wechatAppid)).toBe(true);
  for (const { query, encrypted } of told) {
    const [timestamp, nonce] = [query.get("timestamp") ?? "", query.get("nonce") ?? ""];
    expect(query.get("msg_signature")).toBe(getSignature(settings.wechatPushToken, timestamp, nonce, encrypted));
  }
});

test("an unanswered event is told again, at most four times in all", async () => {
  const { url, told } = await address(["busy", "busy"]);
  const sandbox = await started({ pushUrl: url });
  sandbox.control.allow({ userId: "chen", template: "examinationAppointment" });
  await sandbox.settled();
  expect(told).toHaveLength(3);
  const never = await address(["no", "no", "no", "no", "no"]);
  const other = await started({ pushUrl: never.url });
  other.control.allow({ userId: "chen", template: "examinationAppointment" });
  await other.settled();
  expect(never.told).toHaveLength(4);
});

test("an event may be told several times, and an address is checked before it is used", async () => {
  const { url, told } = await address([]);
  const sandbox = await started({ servicePushUrl: url });
  sandbox.control.switches({ pushCopies: 20 });
  sandbox.control.follow({ userId: "chen" });
  await sandbox.settled();
  expect(told).toHaveLength(20);
  const messages = told.map(({ encrypted }) => open(encrypted, sandbox.settings.serviceEncodingAesKey));
  expect(new Set(messages.map(({ message }) => message["Event"]))).toEqual(new Set(["subscribe"]));
  expect(messages[0]?.appid).toBe(sandbox.settings.serviceAppid);
  expect(await sandbox.control.checkPush({ account: "program" })).toEqual({ ok: false });
});
