import { type Sandbox, startSandbox } from "../../../scripts/sandbox";
import { SMALL_WORLD } from "../../../scripts/sandbox/small-world";
import type { WechatPay } from "../../../scripts/sandbox/wechat-pay";
import { callBy, invitation, JSAPI, orderBody } from "./merchant";
import { startedPay, stopAll } from "./started";

const open: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.stop()));
  await stopAll();
});
const withConsole = async (payUrl?: string): Promise<string> => {
  const sandbox = await startSandbox({ hold: undefined, world: SMALL_WORLD, payUrl });
  open.push(sandbox);
  return sandbox.baseUrls.wechat;
};
type View = {
  phones: { id: string; openid: string; name: string }[];
  payments: { sheets: { id: string; openid: string }[]; codes: { codeUrl: string }[]; faults: object[] } | null;
};
const viewAt = async (origin: string): Promise<View> => (await (await fetch(`${origin}/__sim/view`)).json()) as View;
const post = async (origin: string, name: string, order: unknown, type = "application/json") => {
  const init = { method: "POST", headers: { "content-type": type }, body: JSON.stringify(order) };
  const response = await fetch(`${origin}/__pay/${name}`, init);
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};
const ordered = async (pay: WechatPay, openid: string): Promise<string> => {
  const { json } = await callBy(pay, "POST", JSAPI, orderBody(pay, { payer: { openid } }));
  return String(json["prepay_id"]);
};

test("a sheet lies on the phone of the person who ordered, and is paid through the console's own server", async () => {
  const pay = await startedPay();
  const origin = await withConsole(pay.baseUrl);
  const { phones } = await viewAt(origin);
  const { openid } = phones[0]!;
  await pay.control.requestPayment(invitation(pay, await ordered(pay, openid), openid));
  const { payments } = await viewAt(origin);
  expect(payments!.sheets).toMatchObject([{ openid, fen: 31_000, merchant: "妇幼智慧医院" }]);
  const { id: sheetId } = payments!.sheets[0]!;
  expect(await post(origin, "pay", { sheetId })).toMatchObject({ status: 200, json: { sheet: { state: "paid" } } });
  expect((await viewAt(origin)).payments!.sheets).toEqual([]);
  expect(await post(origin, "pay", { sheetId })).toMatchObject({ status: 400, json: { error: "the sheet is paid" } });
  expect((await post(origin, "pay", { sheetId }, "text/plain")).status).toBe(415);
  expect(pay.control.journal()).toMatchObject({ charged: [{ payer: openid }] });
});
test("a QR payment is listed until a phone has scanned and paid it", async () => {
  const pay = await startedPay();
  const origin = await withConsole(pay.baseUrl);
  await callBy(pay, "POST", "/v3/pay/transactions/native", orderBody(pay, { payer: undefined }));
  const { payments, phones } = await viewAt(origin);
  const scan = { openid: phones[1]!.openid, codeUrl: payments!.codes[0]!.codeUrl };
  const { json: sheet } = await post(origin, "scan", scan);
  await post(origin, "pay", { sheetId: sheet["id"] });
  expect((await viewAt(origin)).payments).toMatchObject({ sheets: [], codes: [] });
});
test("the browser's payment page offers the phones that the console knows", async () => {
  const pay = await startedPay();
  pay.control.settings({ phonesFrom: `${await withConsole()}/__sim/view` });
  const scene_info = { payer_client_ip: "127.0.0.1", h5_info: { type: "Wap" } };
  const body = orderBody(pay, { payer: undefined, scene_info });
  const { json } = await callBy(pay, "POST", "/v3/pay/transactions/h5", body);
  const page = await (await fetch(String(json["h5_url"]))).text();
  for (const { name } of SMALL_WORLD.users) expect(page).toContain(name);
});
test("without a provider, or with one that has gone, the console says so and goes on", async () => {
  const none = await withConsole();
  expect((await viewAt(none)).payments).toBeNull();
  expect((await post(none, "pay", {})).status).toBe(404);
  const pay = await startedPay();
  const origin = await withConsole(pay.baseUrl);
  await stopAll();
  expect((await viewAt(origin)).payments).toBeNull();
  expect((await post(origin, "pay", {})).status).toBe(502);
});
