import type { App } from "./app";
import { createHearPath } from "./deliveries/hear-path";
import { createHearPush } from "./notifications/hear-push";
import { createHearPayment } from "./orders/hear-payment";
import { commitWatch, type CommitWatch } from "./kernel/commit-watch";
import { API_HEADERS, readBytes } from "./kernel/http";
import { tellOn } from "./kernel/tell-on";

/** Everything that a partner sends us is small; more is nobody we know. */
const MOST_BYTES = 64 * 1024;
const PATH = /^\/api\/webhooks\/(wechat|wechat-pay)\/([a-z][a-z0-9-]{1,30})\/([a-z-]{1,20})$/;

/** What a failure is called on the wire, and whether the partner tells it again. */
const STATUS = { "news.unverified": 401, "news.malformed": 400, "news.not-settled": 500 } as const;

type Answered = { readonly status: number; readonly text?: string };
const no = (status: number, message: string): Answered => ({ status, text: JSON.stringify({ code: "FAIL", message }) });
const UNKNOWN = no(404, "unknown address");

/**
 * The addresses that partners call: what they say is verified on its raw bytes and written down before it is answered; what
 * it set in motion goes on after the answer. What cannot be written down now is answered with 500, and comes again.
 */
export function hearOutside(app: App): (request: Request) => Promise<Response> {
  const { outside, outbox } = app;
  const { log, tenants, after, ids } = outside;
  const listenToPayment = createHearPayment(app.parts.orders);
  const listenToPush = createHearPush({
    ...app.parts.notifications,
    table: app.table,
    hearPath: createHearPath(app.parts.deliveries),
  });

  return async function hear(request) {
    const trace = ids.id().slice(0, 12);
    const { pathname, searchParams } = new URL(request.url);
    const [, partner, tenant = "", about = ""] = PATH.exec(pathname) ?? [];
    const watch: CommitWatch = [];
    let answered = UNKNOWN;
    if (partner && tenants.includes(tenant))
      try {
        const listen = partner === "wechat" ? hearPush : hearPayment;
        answered = await commitWatch.run(watch, () => listen(request, tenant, about, searchParams));
      } catch (error) {
        log({ event: "webhook.threw", trace, error: error instanceof Error ? error.name : "unknown" });
        answered = no(500, "try again");
      }
    if (watch.length > 0) after(() => tellLater(watch, tenant, trace));
    log({ event: "webhook", partner, about, trace, status: answered.status });
    const headers: Record<string, string> = { ...API_HEADERS, "x-trace": trace };
    if (answered.status === 200) headers["content-type"] = "text/plain; charset=utf-8";
    return new Response(answered.text ?? null, { status: answered.status, headers });
  };

  async function hearPayment(request: Request, tenant: string, about: string): Promise<Answered> {
    if (about !== "payment" && about !== "refund") return UNKNOWN;
    if (request.method !== "POST") return no(405, "POST only");
    const body = await readBytes(request, MOST_BYTES);
    if (!body) return no(413, "too large");
    const heard = await listenToPayment(tenant, about, request.headers, body);
    return heard.ok ? { status: 204 } : no(STATUS[heard.code], heard.code);
  }

  /** The message addresses of WeChat's accounts (2.7): a GET checks the address, a POST carries news. */
  async function hearPush(request: Request, tenant: string, about: string, query: URLSearchParams): Promise<Answered> {
    const push = about === "mini-program" ? outside.wechat.push : undefined;
    const reader = about === "service-account" ? outside.serviceAccount?.push : push;
    if (!reader) return UNKNOWN;
    if (request.method === "GET") {
      const echo = reader.checkAddress(query);
      return echo.ok ? { status: 200, text: echo.value } : no(401, echo.code);
    }
    if (request.method !== "POST") return no(405, "GET or POST only");
    const body = await readBytes(request, MOST_BYTES);
    if (!body) return no(413, "too large");
    const read = reader.read(query, body.toString("utf8"));
    if (!read.ok) return no(read.code === "push.unverified" ? 401 : 400, read.code);
    await listenToPush(tenant, read.value);
    return { status: 200, text: "success" };
  }

  /** What cannot be told now stays in the outbox: the job of every minute tells it. */
  async function tellLater(watch: CommitWatch, tenant: string, trace: string): Promise<void> {
    try {
      await tellOn(outbox, watch, tenant);
    } catch (error) {
      log({ event: "tell.failed", trace, error: error instanceof Error ? error.name : "unknown" });
    }
  }
}
