import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { liveClock } from "../../../../functions/ports/clock/live";
import { liveServiceAccount } from "../../../../functions/ports/service-account/live";
import { readServiceAccount } from "../../../../functions/ports/service-account/settings";
import { liveWechat } from "../../../../functions/ports/wechat/live";
import type { PushedEvent, PushReader } from "../../../../functions/ports/wechat/port";
import { readTemplateSettings } from "../../../../functions/ports/wechat/templates";
import { readVisitSettings } from "../../../../functions/ports/wechat/visit-message";
import { environmentFor } from "../../../../scripts/start/settings";
import { openidOf, type Sandbox, type SandboxOptions } from "../../../../scripts/sandbox";
import { SMALL_WORLD } from "../../../../scripts/sandbox/small-world";
import { started, stopAll } from "../../../sandbox/started";

const servers: Server[] = [];
afterEach(async () => {
  await stopAll();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const chen = SMALL_WORLD.users[0]!;
const zhou = SMALL_WORLD.users[1]!;

/** The live clients with the settings that the whole hospital on one machine gives them. */
function clients(sandbox: Sandbox) {
  const keys = { vault: "", index: "", cron: "" };
  const env = environmentFor({ keys, sandbox, tenant: "t", dynamodb: undefined, logFile: "log" });
  const kept = new Map<string, { token: string; expiresAt: string }>();
  const common = {
    baseUrl: sandbox.baseUrls.wechat,
    clock: liveClock,
    note: () => undefined,
    shelf: {
      read: async (key: string) => kept.get(key),
      write: async (key: string, token: string, expiresAt: string) => void kept.set(key, { token, expiresAt }),
    },
  };
  const wechat = liveWechat({
    ...common,
    appid: env["WECHAT_APPID"]!,
    secret: env["WECHAT_SECRET"]!,
    state: "formal",
    templates: readTemplateSettings(env["WECHAT_TEMPLATES"]!),
    visits: readVisitSettings(env["MEDICAL_ASSISTANT"]!),
    merchantId: "1900000109",
    push: { token: env["WECHAT_PUSH_TOKEN"]!, encodingAesKey: env["WECHAT_ENCODING_AES_KEY"]! },
  });
  const own = readServiceAccount(env)!;
  const account = liveServiceAccount({ ...common, ...own, programAppid: env["WECHAT_APPID"]! });
  return { wechat, account };
}

/** A message address: it checks and reads what the sandbox pushes with the reader that is put in, and keeps the bytes. */
async function address() {
  const told: { query: URLSearchParams; body: string }[] = [];
  const place = { url: "", told, reader: undefined as PushReader | undefined };
  const server = createServer((incoming, outgoing) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
    incoming.on("end", () => {
      const query = new URL(incoming.url ?? "", "http://localhost").searchParams;
      if (incoming.method === "POST") told.push({ query, body });
      const echo = place.reader?.checkAddress(query);
      outgoing.end(incoming.method === "POST" ? "success" : echo?.ok ? echo.value : "");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  place.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
  return place;
}
const readAll = (reader: PushReader, told: readonly { query: URLSearchParams; body: string }[]) =>
  told.map(({ query, body }) => reader.read(query, body));
const eventsOf = (reader: PushReader, told: Parameters<typeof readAll>[1]): PushedEvent[] =>
  readAll(reader, told).flatMap((answer) => (answer.ok ? answer.value.events : []));

const options: Partial<SandboxOptions> = { pages: ["home/pages/home", "appointments/pages/application/index"] };
const visit = {
  scene: "appointment-made",
  visitId: "visit-1",
  messageId: "message-1",
  page: "appointments/pages/application/index?id=1",
  values: { pat_name: "陈*芸", department_name: "超声科", appointment_time: "2026-12-01 08:00" },
} as const;

test("a visit message needs no leave, and its repeat after a lost answer is no second message", async () => {
  const sandbox = await started(options);
  const { wechat } = clients(sandbox);
  const message = { ...visit, openid: openidOf(chen, sandbox.settings.wechatAppid) };
  sandbox.control.addFault({ service: "wechat", route: "/cityservice/", kind: "resetAfter" });
  expect(await wechat.sendVisitMessage(message)).toEqual({ ok: false, code: "unreachable" });
  expect(await wechat.sendVisitMessage(message)).toEqual({ ok: true, value: {} });
  expect(sandbox.control.messages({ userId: "chen" })).toMatchObject([
    { title: "预约成功", from: "assistant", lines: [{ label: "就诊人", value: "陈*芸" }, {}, {}] },
  ]);
  sandbox.control.switches({ assistantEnabled: false });
  expect(await wechat.sendVisitMessage({ ...message, messageId: "m-2" })).toEqual({ ok: false, code: "not-enabled" });
});

test("shipping information waits for the payment to be known, and telling it again is no matter", async () => {
  const sandbox = await started();
  const { wechat } = clients(sandbox);
  const openid = openidOf(chen, sandbox.settings.wechatAppid);
  const shipping = {
    number: "o1",
    openid,
    kind: "service",
    item: "超声检查费",
    at: "2026-11-22T01:00:00.000Z",
  } as const;
  expect(await wechat.tellShipping(shipping)).toEqual({ ok: false, code: "not-yet" });
  sandbox.control.clock({ advanceMs: 10_000 });
  expect(await wechat.tellShipping(shipping)).toEqual({ ok: true, value: {} });
  expect(await wechat.tellShipping({ ...shipping, at: "2026-11-22T01:05:00.000Z" })).toEqual({ ok: true, value: {} });
  expect(sandbox.control.shippings()).toMatchObject([{ number: "o1", logisticsType: 3, item: "超声检查费", told: 1 }]);
});

test("a mini program code is a picture; a page that is not released is refused", async () => {
  const { wechat } = clients(await started(options));
  const code = await wechat.programCode("home/pages/home", "k-1");
  const { format, width, height } = await sharp(code.ok ? code.value : new Uint8Array()).metadata();
  expect([format, width, height]).toEqual(["png", 430, 430]);
  expect(await wechat.programCode("home/pages/gone", "k-1")).toEqual({ ok: false, code: "not-possible" });
});

const receipt = {
  template: "payment-result",
  page: "appointments/pages/application/index?id=1",
  messageId: "message-1",
  values: { item: "检查费", amount: "288.00元", state: "已缴费", at: "2026-12-01 08:00", note: "详情见订单" },
} as const;

test("who follows gets the service account's messages, once each; who does not is told apart (D1-10)", async () => {
  const place = await address();
  const sandbox = await started({ ...options, servicePushUrl: place.url });
  const { account } = clients(sandbox);
  const openid = openidOf(chen, sandbox.settings.serviceAppid);
  expect(await account.sendTemplate({ ...receipt, openid })).toEqual({ ok: false, code: "not-following" });
  expect(await account.follower(openid)).toEqual({ ok: true, value: { follows: false } });
  sandbox.control.follow({ userId: "chen" });
  expect(await account.follower(openid)).toEqual({ ok: true, value: { follows: true, unionid: chen.unionid } });
  const sent = await account.sendTemplate({ ...receipt, openid });
  expect(await account.sendTemplate({ ...receipt, openid })).toEqual(sent);
  expect(sandbox.control.messages({ userId: "chen" })).toMatchObject([{ title: "缴费结果通知", from: "service" }]);
  sandbox.control.unfollow({ userId: "chen" });
  await sandbox.settled();
  const messageId = sent.ok ? sent.value.messageId : "";
  expect(messageId).toBe(sandbox.control.messages({ userId: "chen" })[0]!.id);
  const events = eventsOf(account.push, place.told);
  expect(events).toHaveLength(3);
  expect(events).toEqual(
    expect.arrayContaining([
      { kind: "follow", openid, follows: true },
      { kind: "template-delivery", openid, messageId, delivered: true },
      { kind: "follow", openid, follows: false },
    ]),
  );
});

test("a follower who blocks the account's messages is told as not reached", async () => {
  const place = await address();
  const sandbox = await started({ servicePushUrl: place.url });
  const { account } = clients(sandbox);
  sandbox.control.switches({ serviceBlockers: ["zhou"] });
  const sent = await account.sendTemplate({ ...receipt, openid: openidOf(zhou, sandbox.settings.serviceAppid) });
  await sandbox.settled();
  expect(sent.ok).toBe(true);
  expect(sandbox.control.messages({ userId: "zhou" })).toEqual([]);
  expect(eventsOf(account.push, place.told)).toMatchObject([{ kind: "template-delivery", delivered: false }]);
});

test("the mini program's pushes are read; twenty copies have one id; the other account's reader believes none", async () => {
  const place = await address();
  const sandbox = await started({ pushUrl: place.url });
  const { wechat, account } = clients(sandbox);
  sandbox.control.switches({ pushCopies: 20 });
  sandbox.control.allow({ userId: "chen", template: "visitReminder" });
  await sandbox.settled();
  const read = readAll(wechat.push, place.told);
  expect(read).toHaveLength(20);
  expect(new Set(read.map((answer) => answer.ok && answer.value.id)).size).toBe(1);
  expect(eventsOf(wechat.push, place.told)[0]).toEqual({
    kind: "permission",
    openid: openidOf(chen, sandbox.settings.wechatAppid),
    templateId: wechat.templates()["visit-reminder"].id,
    answer: "accepted",
    by: "asked",
  });
  for (const answer of readAll(account.push, place.told))
    expect(answer).toEqual({ ok: false, code: "push.unverified" });
});

test("the address is checked before it is used, with the right account's reader only", async () => {
  const place = await address();
  const sandbox = await started({ pushUrl: place.url });
  const { wechat, account } = clients(sandbox);
  place.reader = wechat.push;
  expect(await sandbox.control.checkPush({ account: "program" })).toEqual({ ok: true });
  place.reader = account.push;
  expect(await sandbox.control.checkPush({ account: "program" })).toEqual({ ok: false });
});
