import { apiDomains } from "./api-domains";
import { API_HEADERS } from "./kernel/http";
import { liveApp } from "./live";

export const config = { maxDuration: 15 };

let route: ((request: Request) => Promise<Response>) | undefined;

function router(): (request: Request) => Promise<Response> {
  const { app } = liveApp();
  return (route ??= app.route(apiDomains(app)));
}

/** Every call of every domain that has no entry of its own, and a sign of life. */
async function fetch(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === "GET" && pathname === "/api/health") return json(await health());
  return router()(request);
}

/** Reads the directory: proof that settings, storage and seed are there. */
async function health(): Promise<{ ok: boolean; hospital: string }> {
  const { app, env } = liveApp();
  const [tenant = ""] = env.HOSPITALS.split(",");
  const { name } = await app.queries.hospital.directory(tenant);
  return { ok: true, hospital: name.en };
}

const json = (value: unknown) => new Response(JSON.stringify(value), { headers: API_HEADERS });

export default { fetch };
