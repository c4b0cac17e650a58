import type { PayAnswer } from "./answer";
import { type Bills, readBillOrder } from "./bills";
import type { TradeType } from "./model";
import { closeOrder, createOrder, findOrder } from "./orders";
import { refuse } from "./refusal";
import { applyAbnormal, createRefund, findRefund } from "./refunds";
import { seal } from "./signing";
import { type PayStage, rfc3339 } from "./stage";

type Asked = { readonly name: string; readonly query: URLSearchParams; readonly body: string };
type Route = readonly [method: string, path: RegExp, answer: (asked: Asked) => PayAnswer | Promise<PayAnswer>];
export type Routes = (method: string, address: string, body: string) => PayAnswer | Promise<PayAnswer>;

const WAYS: Readonly<Record<string, TradeType>> = { jsapi: "JSAPI", native: "NATIVE", h5: "MWEB" };
const DAY = 86_400_000;

const certificates = async (stage: PayStage): Promise<object> => {
  const { apiV3Key, platformSerial, platformCertificate } = stage.keys.settings;
  const now = stage.clock.real();
  const encrypted = await seal(apiV3Key, platformCertificate, "certificate");
  const period = { effective_time: rfc3339(now - 30 * DAY), expire_time: rfc3339(now + 4 * 365 * DAY) };
  return { data: [{ serial_no: platformSerial, ...period, encrypt_certificate: encrypted }] };
};

/** The calls of the API, by method and path. */
export const openRoutes = (stage: PayStage, bills: Bills): Routes => {
  const ok = (json: object): PayAnswer => ({ status: 200, json });
  const transactions = "/v3/pay/transactions";
  const refunds = "/v3/refund/domestic/refunds";
  const routes: readonly Route[] = [
    ["GET", /^\/v3\/certificates()$/, async () => ok(await certificates(stage))],
    [
      "POST",
      new RegExp(`^${transactions}/(jsapi|native|h5)$`),
      ({ name, body }) => ok(createOrder(stage, WAYS[name]!, body)),
    ],
    [
      "GET",
      new RegExp(`^${transactions}/out-trade-no/([^/]+)$`),
      ({ name, query }) => ok(findOrder(stage, { number: name }, query.get("mchid"))),
    ],
    [
      "GET",
      new RegExp(`^${transactions}/id/([^/]+)$`),
      ({ name, query }) => ok(findOrder(stage, { transactionId: name }, query.get("mchid"))),
    ],
    [
      "POST",
      new RegExp(`^${transactions}/out-trade-no/([^/]+)/close$`),
      ({ name, body }) => {
        closeOrder(stage, name, body);
        return { status: 204 };
      },
    ],
    ["POST", new RegExp(`^${refunds}()$`), ({ body }) => ok(createRefund(stage, body))],
    ["GET", new RegExp(`^${refunds}/([^/]+)$`), ({ name }) => ok(findRefund(stage, name))],
    [
      "POST",
      new RegExp(`^${refunds}/([^/]+)/apply-abnormal-refund$`),
      async ({ name, body }) => ok(await applyAbnormal(stage, name, body)),
    ],
    [
      "GET",
      /^\/v3\/bill\/(tradebill|fundflowbill)$/,
      async ({ name, query }) => ok(await bills.order(readBillOrder(stage, name, query))),
    ],
    ["GET", /^\/v3\/billdownload\/file()$/, ({ query }) => bills.file(query.get("token"))],
  ];
  return (method, address, body) => {
    const url = new URL(address, "http://127.0.0.1");
    const fitting = routes.filter(([, path]) => path.test(url.pathname));
    if (fitting.length === 0) return refuse("route", `no call ${url.pathname}`);
    const route = fitting.find(([wanted]) => wanted === method) ?? refuse("method", `${method} ${url.pathname}`);
    const name = decodeURIComponent(route[1].exec(url.pathname)?.[1] ?? "");
    return route[2]({ name, query: url.searchParams, body });
  };
};
