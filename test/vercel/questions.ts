import { entryOf } from "./routing";

/** Where each entry listens; the plain server is all of them. */
export type Doors = (entry: string) => string;
type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };
export type Heard = {
  readonly status: number;
  readonly headers: Record<string, string>;
  // The body is whatever the asked path answers; each assertion names the field that it means.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  readonly body: any;
};

const KEPT = ["content-type", "content-security-policy", "cache-control", "x-content-type-options", "x-frame-options"];

/** Asks through the routes of the deployment; what differs by nature (traces, dates) is left out of the answer. */
export async function ask(doors: Doors, path: string, { method = "GET", headers, body }: Asked = {}): Promise<Heard> {
  const entry = entryOf(path);
  if (entry === undefined) throw new Error(`no entry serves ${path}`);
  const response = await fetch(`${doors(entry)}${path}`, { method, headers, body });
  const { trace: _trace, ...told } = (await response.json()) as Record<string, unknown>;
  const kept = KEPT.map((name) => [name, response.headers.get(name) ?? ""]);
  return { status: response.status, headers: Object.fromEntries(kept) as Record<string, string>, body: told };
}

/** One call, as a phone makes it. */
export const call = (doors: Doors, path: string, input: unknown, token?: string): Promise<Heard> =>
  ask(doors, `/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(input),
  });

const post = (body: string, type = "application/json") => ({ method: "POST", headers: { "content-type": type }, body });

/** Questions that every server of the same hospital answers alike. */
export const questions = (secret: string): readonly (readonly [string, string, Asked?])[] => [
  ["a sign of life", "/api/health"],
  ["the OpenAPI document", "/api/openapi.json"],
  ["the directory", "/api/hospital/directory", post("{}")],
  ["a body that is no JSON", "/api/hospital/directory", post("{")],
  ["a field that nobody promised", "/api/hospital/directory", post('{"a":1}')],
  ["a body of another type", "/api/hospital/directory", post("{}", "text/plain")],
  ["a body beyond the limit", "/api/hospital/directory", post(JSON.stringify({ a: "x".repeat(70_000) }))],
  ["a call that does not exist", "/api/hospital/nothing", post("{}")],
  ["a call by GET", "/api/hospital/directory"],
  ["a call without a session", "/api/appointments/mine", post("{}")],
  ["a wrong password", "/api/hospital/staffSignIn", post('{"name":"nobody","password":"x","code":"000000"}')],
  ["documents without a session", "/api/documents/view", post('{"id":"x"}')],
  ["the jobs without their secret", "/api/jobs/minute"],
  ["the jobs with a wrong secret", "/api/jobs/minute", { headers: { authorization: "Bearer guess" } }],
  ["the jobs with their secret", "/api/jobs/minute", { headers: { authorization: `Bearer ${secret}` } }],
  ["another job", "/api/jobs/hour", { headers: { authorization: `Bearer ${secret}` } }],
  ["a payment that nobody signed", "/api/webhooks/wechat-pay/cqhcwc/payment", post("{}")],
  ["a payment for another hospital", "/api/webhooks/wechat-pay/nowhere/payment", post("{}")],
  ["a push without its envelope", "/api/webhooks/wechat/cqhcwc/mini-program", post("{}")],
];
