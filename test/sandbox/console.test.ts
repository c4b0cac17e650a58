import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";
import { loginPath, messageTo, openidFor, post, raw, SEND, tokenOf } from "./wechat-client";

afterEach(stopAll);

const origin = (sandbox: Sandbox): string => new URL(sandbox.baseUrls.console).origin;
const call = async <T>(sandbox: Sandbox, name: string, order: unknown = {}): Promise<T> => {
  const response = await fetch(`${origin(sandbox)}/__sim/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(order),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};
const refused = async (sandbox: Sandbox, name: string, order: unknown, type = "application/json") => {
  const body = typeof order === "string" ? order : JSON.stringify(order);
  const init = { method: "POST", headers: { "content-type": type }, body };
  return (await fetch(`${origin(sandbox)}/__sim/${name}`, init)).status;
};

test("the page and everything it loads is served by the sandbox itself, under a strict policy", async () => {
  const sandbox = await started();
  const page = await fetch(sandbox.baseUrls.console);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  const files = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? "");
  expect(files).toEqual(["/console/page.css", "/console/parts.css", "/console/page.js"]);
  const imported = ["dom", "phones", "account", "faults", "words"].map((name) => `/console/${name}.js`);
  for (const file of [...files, ...imported]) expect((await fetch(origin(sandbox) + file)).status).toBe(200);
  expect((await fetch(`${origin(sandbox)}/`)).url).toBe(sandbox.baseUrls.console);
  expect((await fetch(`${origin(sandbox)}/console/app.ts`)).status).toBe(404);
});

test("both languages of the page have the same sentences", async () => {
  const sandbox = await started();
  const text = await (await fetch(`${origin(sandbox)}/console/words.js`)).text();
  const [, zh = "", en = ""] = text.split(/\n {2}(?:zh|en): \{\n/);
  const keys = (part: string): string[] => [...part.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1] ?? "");
  expect(keys(zh).length).toBeGreaterThan(40);
  expect(keys(en)).toEqual(keys(zh));
});

test("over HTTP: a new person logs in, allows a message, gets it and blocks the next", async () => {
  const sandbox = await started();
  const user = await call<{ id: string; openid: string }>(sandbox, "createUser", {
    name: "新来",
    phone: "13900000099",
  });
  const { code } = await call<{ code: string }>(sandbox, "login", { userId: user.id });
  expect(await raw(sandbox, loginPath(sandbox, { js_code: code }))).toMatchObject({ openid: user.openid });
  const order = { userId: user.id, template: "examinationAppointment" };
  expect(await call(sandbox, "allow", order)).toMatchObject({ always: true });
  const message = messageTo(sandbox, "chen", { touser: user.openid });
  const token = await tokenOf(sandbox);
  expect(await post(sandbox, SEND + token, message)).toMatchObject({ errcode: 0 });
  expect(await call(sandbox, "messages", { userId: user.id })).toHaveLength(1);
  expect(await call(sandbox, "block", order)).toMatchObject({ blocked: true });
  expect(await post(sandbox, SEND + token, message)).toMatchObject({ errcode: 43101 });
});

test("the view holds every phone, its messages, its permissions and the staff's present codes", async () => {
  const sandbox = await started({ appBase: "http://127.0.0.1:1", clock: () => 59_000 });
  sandbox.control.allow({ userId: "chen", template: "examinationAppointment" });
  await post(sandbox, SEND + (await tokenOf(sandbox)), messageTo(sandbox, "chen"));
  const view = (await (await fetch(`${origin(sandbox)}/__sim/view`)).json()) as Record<string, unknown>;
  expect(view["addresses"]).toMatchObject({ app: "http://127.0.0.1:1" });
  expect(view["phones"]).toMatchObject([
    { id: "chen", openid: openidFor(sandbox, "chen"), messages: [{ title: "检查预约通知" }] },
    { id: "zhou", messages: [] },
    { id: "he" },
  ]);
  expect(view["staff"]).toMatchObject([{ account: "triage.demo", code: "287082", secondsLeft: 1 }]);
  expect(JSON.stringify(view)).not.toContain("totpSecret");
  expect(JSON.stringify(view)).not.toContain(sandbox.settings.wechatSecret);
});

test("faults, switches and the clock are reached over HTTP", async () => {
  const sandbox = await started();
  const { id } = await call<{ id: string }>(sandbox, "addFault", { service: "his", kind: "stop" });
  await expect(fetch(`${sandbox.baseUrls.his}/metadata`)).rejects.toThrow();
  expect(await call(sandbox, "removeFault", { id })).toEqual([]);
  expect((await fetch(`${sandbox.baseUrls.his}/metadata`)).status).toBe(200);
  const before = await call<{ now: number }>(sandbox, "clock");
  const after = await call<{ now: number; speed: number }>(sandbox, "clock", { advanceMs: 7_200_000, speed: 60 });
  expect(after.now - before.now).toBeGreaterThanOrEqual(7_200_000);
  expect(after.speed).toBe(60);
  expect(await call(sandbox, "switches", { quotas: { smsPerDay: 3 } })).toMatchObject({
    quotas: { smsPerDay: 3, smsPerHour: 5 },
  });
});

test("what may be read may also be read with GET", async () => {
  const sandbox = await started();
  await post(sandbox, SEND + (await tokenOf(sandbox)), messageTo(sandbox, "chen"));
  const read = async (path: string): Promise<unknown> => (await fetch(`${origin(sandbox)}/__sim/${path}`)).json();
  expect(await read("refusals")).toMatchObject([{ service: "wechat", code: "43101" }]);
  expect(await read("messages?userId=chen")).toEqual([]);
  expect(await read("sms?phone=13900000001")).toEqual([]);
  expect((await fetch(`${origin(sandbox)}/__sim/allow?userId=chen`)).status).toBe(404);
});

const BAD: [status: number, name: string, order: unknown, type?: string][] = [
  [404, "explode", {}, "application/json"],
  [404, "toString", {}, "application/json"],
  [400, "login", { userId: "nobody" }, "application/json"],
  [400, "allow", { userId: "chen", template: "none" }, "application/json"],
  [400, "addFault", { service: "bank", kind: "stop" }, "application/json"],
  [400, "addFault", { service: "his", kind: "flood" }, "application/json"],
  [400, "createUser", { name: "x", phone: "1" }, "application/json"],
  [400, "login", "{", "application/json"],
  [415, "login", { userId: "chen" }, "text/plain"],
];
test.each(BAD)("a control call is answered %i: %s %j as %s", async (status, name, order, type) => {
  expect(await refused(await started(), name, order, type)).toBe(status);
});
