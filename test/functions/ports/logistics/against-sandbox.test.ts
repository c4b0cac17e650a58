import { liveClock } from "../../../../functions/ports/clock/live";
import { liveLogistics } from "../../../../functions/ports/logistics/live";
import type { ParcelToSend } from "../../../../functions/ports/logistics/port";
import { readLogistics } from "../../../../functions/ports/logistics/settings";
import { liveWechat } from "../../../../functions/ports/wechat/live";
import { readTemplateSettings } from "../../../../functions/ports/wechat/templates";
import { environmentFor } from "../../../../scripts/start/settings";
import { openidOf, type Sandbox } from "../../../../scripts/sandbox";
import { SMALL_WORLD } from "../../../../scripts/sandbox/small-world";
import { carriers } from "../../../../shared/deliveries/data/carriers";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { started, stopAll } from "../../../sandbox/started";

const servers: Server[] = [];
afterEach(async () => {
  await stopAll();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** The live client with the settings that the whole hospital on one machine gives it. */
function clients(sandbox: Sandbox) {
  const keys = { vault: "", index: "", cron: "" };
  const env = environmentFor({ keys, sandbox, tenant: "t", dynamodb: undefined, logFile: "log" });
  const kept = new Map<string, { token: string; expiresAt: string }>();
  const common = {
    baseUrl: sandbox.baseUrls.wechat,
    appid: env["WECHAT_APPID"]!,
    secret: env["WECHAT_SECRET"]!,
    clock: liveClock,
    note: () => undefined,
    shelf: {
      read: async (key: string) => kept.get(key),
      write: async (key: string, token: string, expiresAt: string) => void kept.set(key, { token, expiresAt }),
    },
  };
  const logistics = liveLogistics({ ...common, ...readLogistics(env["LOGISTICS"]!) });
  const wechat = liveWechat({
    ...common,
    state: "formal",
    templates: readTemplateSettings(env["WECHAT_TEMPLATES"]!),
    push: { token: env["WECHAT_PUSH_TOKEN"]!, encodingAesKey: env["WECHAT_ENCODING_AES_KEY"]! },
  });
  return { logistics, wechat };
}
const codesOf = (id: string) => {
  const { waybillCode, trackingCode, serviceType, service } = carriers.find((one) => one.id === id)!;
  return { waybillCode, trackingCode, serviceType, serviceName: service.zh };
};
const parcelBy = (sandbox: Sandbox, carrier: string, number = "parcel-1"): ParcelToSend => ({
  number,
  carrier: codesOf(carrier),
  openid: openidOf(SMALL_WORLD.users[0]!, sandbox.settings.wechatAppid),
  to: {
    name: "林雨晴",
    phone: "13900000001",
    province: { code: "50", name: "重庆市" },
    district: { code: "500103", name: "渝中区" },
    street: "民生路 1 号 2 单元",
  },
  boxes: 2,
  grams: 350,
  page: "deliveries/pages/delivery/index?id=1",
});
const ref = (parcel: ParcelToSend, waybill: string) => ({
  number: parcel.number,
  waybill,
  carrier: parcel.carrier,
  openid: parcel.openid,
});

test.each(["SF", "EMS", "JD", "ZTO"])("%s makes a waybill with its own number and label (D2-07)", async (carrier) => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const made = await logistics.createWaybill(parcelBy(sandbox, carrier));
  expect(made).toMatchObject({ ok: true, value: { waybill: expect.stringMatching(/^[A-Z0-9]{10,20}$/) } });
  expect(sandbox.control.refusals()).toEqual([]);
});

test("a lost answer, asked again under the same number, is one waybill", async () => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const parcel = parcelBy(sandbox, "SF");
  sandbox.control.addFault({ service: "wechat", route: "/cgi-bin/express/business/order/add", kind: "resetAfter" });
  expect(await logistics.createWaybill(parcel)).toEqual({ ok: false, code: "unreachable" });
  const again = await logistics.createWaybill(parcel);
  expect(again.ok && again.value.waybill).toBe(sandbox.control.parcels()[0]!.waybill);
  expect(sandbox.control.parcels()).toHaveLength(1);
});

test("a carrier that refuses says so in its own words; one that is away or out of waybills is told apart", async () => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const set = (carriers: object) =>
    sandbox.control.switches({ carriers: { down: [], refusing: [], waybillsPerDay: 1000, ...carriers } });
  set({ refusing: ["ZTO"] });
  expect(await logistics.createWaybill(parcelBy(sandbox, "ZTO"))).toEqual({
    ok: false,
    code: "carrier-refused",
    details: "该地区暂停收寄",
  });
  set({ down: ["EMS"] });
  expect(await logistics.createWaybill(parcelBy(sandbox, "EMS"))).toEqual({ ok: false, code: "unreachable" });
  set({ waybillsPerDay: 0 });
  expect(await logistics.createWaybill(parcelBy(sandbox, "SF"))).toEqual({ ok: false, code: "out-of-quota" });
});

test("what is longer than the contract in bytes is never sent", async () => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const parcel = parcelBy(sandbox, "SF");
  const name = "林".repeat(22);
  expect(await logistics.createWaybill({ ...parcel, to: { ...parcel.to, name } })).toEqual({
    ok: false,
    code: "not-possible",
  });
  expect(sandbox.control.refusals()).toEqual([]);
});

test("a waybill is taken back once, and not after the courier has it", async () => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const [one, other] = [parcelBy(sandbox, "SF", "a"), parcelBy(sandbox, "SF", "b")];
  const [first, second] = [await logistics.createWaybill(one), await logistics.createWaybill(other)];
  if (!first.ok || !second.ok) throw new Error("no waybill");
  expect(await logistics.cancelWaybill(ref(one, first.value.waybill))).toEqual({ ok: true, value: {} });
  expect(await logistics.cancelWaybill(ref(one, first.value.waybill))).toEqual({ ok: true, value: {} });
  sandbox.control.moveParcel({ waybill: second.value.waybill, type: 100001, quiet: true });
  expect(await logistics.cancelWaybill(ref(other, second.value.waybill))).toMatchObject({ code: "carrier-refused" });
});

test("the whole way of a parcel is asked for; a number that nobody knows is said so", async () => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const parcel = parcelBy(sandbox, "JD");
  const made = await logistics.createWaybill(parcel);
  if (!made.ok) throw new Error("no waybill");
  sandbox.control.moveParcel({ waybill: made.value.waybill, type: 100001, quiet: true });
  sandbox.control.moveParcel({ waybill: made.value.waybill, type: 987654, message: "到达神秘站点", quiet: true });
  expect(await logistics.path(ref(parcel, made.value.waybill))).toMatchObject({
    ok: true,
    value: [{ type: 100001 }, { type: 987654, message: "到达神秘站点" }],
  });
  expect(await logistics.path({ ...ref(parcel, made.value.waybill), number: "other" })).toEqual({
    ok: false,
    code: "waybill-unknown",
  });
});

test("the tracking component asks in the other catalogue of carriers", async () => {
  const sandbox = await started();
  const { logistics } = clients(sandbox);
  const parcel = parcelBy(sandbox, "JD");
  const made = await logistics.createWaybill(parcel);
  if (!made.ok) throw new Error("no waybill");
  const asked = {
    ...ref(parcel, made.value.waybill),
    openid: parcel.openid!,
    receiverPhone: parcel.to.phone,
    transactionId: `4200${"0".repeat(24)}`,
    page: parcel.page,
  };
  expect(await logistics.trackingToken(asked)).toMatchObject({ ok: true, value: { token: expect.any(String) } });
  const mixed = { ...asked, carrier: { ...asked.carrier, trackingCode: asked.carrier.waybillCode } };
  expect(await logistics.trackingToken(mixed)).toEqual({ ok: false, code: "not-possible" });
});

test("a push of one line and of several is read with its version (F10)", async () => {
  const told: { query: URLSearchParams; body: string }[] = [];
  const server = createServer((incoming, outgoing) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
    incoming.on("end", () => {
      told.push({ query: new URL(incoming.url ?? "", "http://localhost").searchParams, body });
      outgoing.end("success");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sandbox = await started({ pushUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push` });
  const { logistics, wechat } = clients(sandbox);
  const made = await logistics.createWaybill(parcelBy(sandbox, "SF"));
  if (!made.ok) throw new Error("no waybill");
  const { waybill } = made.value;
  sandbox.control.moveParcel({ waybill, type: 100001 });
  await sandbox.settled();
  sandbox.control.moveParcel({ waybill, type: 200001 });
  await sandbox.settled();
  const events = told.flatMap(({ query, body }) => {
    const read = wechat.push.read(query, body);
    return read.ok ? read.value.events : [];
  });
  expect(events).toMatchObject([
    { kind: "express-path", carrierCode: "SF", waybill, version: 1, events: [{ type: 100001 }] },
    { kind: "express-path", version: 2, events: [{ type: 100001 }, { type: 200001 }] },
  ]);
});
