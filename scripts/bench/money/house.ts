import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as soon } from "node:timers/promises";
import { createOutbox } from "../../../functions/kernel/outbox";
import { silentLog } from "../../../functions/kernel/log";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { createVault } from "../../../functions/kernel/vault";
import { createQueries as hospitalQueries } from "../../../functions/hospital/queries";
import { createRepository as hospitalRepository } from "../../../functions/hospital/repository";
import { createHearPayment, type NewsOf } from "../../../functions/orders/hear-payment";
import type { Parts } from "../../../functions/orders/parts";
import { orderReactions } from "../../../functions/orders/reactions";
import { createRepository } from "../../../functions/orders/repository";
import { watchOrders } from "../../../functions/orders/watch-orders";
import { ownStores } from "../../../functions/patients/privacy/own-stores";
import { createQueries as patientQueries } from "../../../functions/patients/queries";
import { createRepository as patientRepository } from "../../../functions/patients/repository";
import { readPayKeys } from "../../../functions/ports/wechat-pay/keys";
import { liveWechatPay } from "../../../functions/ports/wechat-pay/live";
import type { Clock } from "../../../functions/ports/clock/port";
import { done } from "../../../shared/kernel/result";
import { orderPolicy } from "../../../shared/orders/policy";
import { faultyTable } from "../../../test/kit/faulty-table";
import { seededIds } from "../../../test/kit/ids";
import { recordDouble, wechatDouble } from "../../../test/kit/partners";
import { chance } from "./random";
import type { Provider } from "./provider";
import { openSeller } from "./seller";

export const TENANT = "cqhcwc";
/** How many of a hundred reads and writes of the table fail, before or after their effect. */
const TABLE_FAILS = { before: 0.01, lost: 0.01 };

export type Heard = { readonly about: NewsOf; readonly headers: Headers; readonly body: Uint8Array };

/**
 * The orders of a hospital, whole: calls, settling, jobs, reactions, outbox and ledger as deployed, the client that speaks
 * to the provider over HTTP, and a stand-in for what is sold. Its table fails now and then; its time is set from outside.
 */
export async function openHouse(provider: Provider, seed: number, startsAt: number) {
  let now = startsAt;
  const clock: Clock = { now: () => new Date(now).toISOString(), pause: () => soon() };
  const ids = seededIds(`money ${seed}`);
  const memory = memoryTable({ now: () => now });
  const table = faultyTable(memory, { random: chance(seed, "table"), odds: TABLE_FAILS, pause: () => soon() });
  const vault = createVault(
    { current: "k1", keys: new Map([["k1", Buffer.alloc(32, 7)]]), index: Buffer.alloc(32, 9) },
    ids.bytes,
  );
  const repository = createRepository(table, async () => true);
  const patients = patientRepository(table, vault, clock.now);
  const seller = openSeller(repository, clock, TENANT);
  const { baseUrl, settings } = provider;
  const { mchid, appid } = settings;
  const keys = readPayKeys(settings);
  const alarms = new Map<string, number>();
  let publicBaseUrl = "";
  const parts: Parts = {
    repository,
    people: patientQueries(patients, ownStores(table, vault), clock),
    hospital: hospitalQueries(hospitalRepository(table, vault), clock),
    sellers: {
      appointments: seller.port,
      consultations: seller.port,
      prescriptions: seller.port,
      deliveries: seller.port,
    },
    provider: liveWechatPay({ baseUrl, mchid, appid, keys, clock, ids, note: silentLog }),
    wechat: wechatDouble().port,
    receipts: {
      issue: async ({ documentNumber }) =>
        done({ batch: "50060126", number: documentNumber, checkCode: "a1b2c3", issuedAt: clock.now() }),
    },
    record: recordDouble().port,
    clock,
    log: ({ event, code }) => {
      if (event.endsWith(".alarm")) alarms.set(`${event} ${code}`, (alarms.get(`${event} ${code}`) ?? 0) + 1);
    },
    policy: orderPolicy,
    get publicBaseUrl() {
      return publicBaseUrl;
    },
  };
  const outbox = createOutbox(table, clock, silentLog, () => [seller.followPayments, ...orderReactions(parts)]);
  const hear = createHearPayment(parts);
  const refused = { payment: 0, refund: 0 };
  const latest = new Map<NewsOf, Heard>();

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const about: NewsOf = request.url?.endsWith("/refund") ? "refund" : "payment";
    const headers = new Headers(request.headers as Record<string, string>);
    const body = new Uint8Array(Buffer.concat(chunks));
    const heard = await hear(TENANT, about, headers, body).catch(() => undefined);
    if (heard?.ok) latest.set(about, { about, headers, body });
    else refused[about] += 1;
    response.writeHead(heard === undefined ? 500 : heard.ok ? 204 : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  publicBaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    parts,
    seller,
    table,
    memory,
    ids,
    clock,
    alarms,
    latest,
    refused,
    hear,
    setTime: (ms: number) => void (now = ms),
    now: () => now,
    /** Somebody with WeChat: an account and its openid. */
    async newcomer(nth: number) {
      const [accountId, personId] = [ids.id(), ids.id()];
      const openid = `oMONEY${String(nth).padStart(22, "0")}`;
      const account = { id: accountId, v: 1, createdAt: clock.now(), language: "zh", openid } as const;
      await memory.commit([patients.saveAccount(TENANT, account, "absent")]);
      return { accountId, personId, openid };
    },
    /** What runs every minute; a table that fails cuts it short, and the next minute goes on. */
    async everyMinute(): Promise<boolean> {
      let whole = true;
      const part = async (work: () => Promise<unknown>) => {
        try {
          await work();
        } catch {
          whole = false;
        }
      };
      await part(() => watchOrders(parts, TENANT));
      await part(() => outbox.drain(TENANT));
      await part(() => seller.watchDeadlines());
      await part(() => outbox.drain(TENANT));
      return whole;
    },
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;
