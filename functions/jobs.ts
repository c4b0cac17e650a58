import { timingSafeEqual } from "node:crypto";
import { everyMinute } from "./chores";
import { refuse } from "./kernel/http";
import { liveApp } from "./live";

export const config = { maxDuration: 60 };

/** `GET /api/jobs/minute` with the cron secret: deadlines are watched and the outbox is drained. Repeating it is harmless (N8). */
async function fetch(request: Request): Promise<Response> {
  const { app, env } = liveApp();
  if (request.method !== "GET") return refuse({ code: "method.forbidden" }, "job");
  if (!isSecret(request.headers.get("authorization") ?? "", `Bearer ${env.CRON_SECRET.reveal()}`))
    return refuse({ code: "session.missing" }, "job");
  if (new URL(request.url).pathname !== "/api/jobs/minute") return refuse({ code: "call.unknown" }, "job");
  await everyMinute(app)();
  return new Response(JSON.stringify({ ok: true }), { headers: { "content-type": "application/json" } });
}

const isSecret = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export default { fetch };
