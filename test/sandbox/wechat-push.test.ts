import { createDecipheriv } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { encryptPush, pushSignature } from "../../scripts/sandbox/wechat/push";
import { started, stopAll } from "./started";
import { messageTo, openidFor, post, SEND, tokenOf } from "./wechat-client";

const servers: Server[] = [];
afterEach(async () => {
  await stopAll();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** Values published with WeChat's own description of message push. */
test("signature and encryption give the published values", () => {
  expect(pushSignature("AAAAA", "1714036504", "1514711492")).toBe("f464b24fc39322e44b38aa78f5edd27bd1441696");
  const encrypted = encryptPush(
    "A".repeat(43),
    "wxba5fad812f8e6fb9",
    '{"demo_resp":"good luck"}',
    Buffer.from("707722b803182950"),
  );
  expect(encrypted).toBe("ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==");
  expect(pushSignature("AAAAA", "1713424427", "415670741", encrypted)).toBe("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
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
    expect(query.get("msg_signature")).toBe(pushSignature(settings.wechatPushToken, timestamp, nonce, encrypted));
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
