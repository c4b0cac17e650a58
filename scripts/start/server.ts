import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

type Entry = { readonly fetch: (request: Request) => Promise<Response> };
export type Entries = Readonly<
  Record<"api" | "clinic" | "cashier" | "consult" | "pharmacy" | "media" | "jobs" | "webhooks" | "openapi", Entry>
>;

/** Which deployed entry serves a path: the same table as `vercel.json`. */
export function entryFor(path: string, entries: Entries): Entry | undefined {
  if (path.startsWith("/api/documents/")) return entries.media;
  if (path.startsWith("/api/orders/")) return entries.cashier;
  if (/^\/api\/(hospital|sessions|outpatient)\//.test(path)) return entries.clinic;
  if (/^\/api\/(consultations|identity|privacy)\//.test(path)) return entries.consult;
  if (/^\/api\/(prescriptions|dispensary|deliveries|requests)\//.test(path)) return entries.pharmacy;
  if (path.startsWith("/api/jobs/")) return entries.jobs;
  if (path.startsWith("/api/webhooks/")) return entries.webhooks;
  if (path === "/api/openapi.json") return entries.openapi;
  return path.startsWith("/api/") ? entries.api : undefined;
}

type Pages = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A plain node:http server on 127.0.0.1: it answers "starting" until `open` gives it the entries and the pages. */
export async function listen(
  port: number,
): Promise<{ server: Server; origin: string; open: (entries: Entries, pages: Pages) => void }> {
  let answer = (_request: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(503, { "retry-after": "2", "content-type": "text/plain" }).end("Starting");
  const server = createServer((request, response) => answer(request, response));
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, origin, open: (entries, pages) => (answer = over(entries, pages)) };
}

function over(entries: Entries, pages: Pages) {
  const listeners = new Map<Entry, ReturnType<typeof getRequestListener>>();
  for (const entry of Object.values(entries))
    listeners.set(
      entry,
      getRequestListener((request) => entry.fetch(request), { overrideGlobalObjects: false }),
    );
  return (request: IncomingMessage, response: ServerResponse): void => {
    const entry = entryFor((request.url ?? "/").split("?")[0]!, entries);
    if (entry) {
      setHeader(request, "x-real-ip", request.socket.remoteAddress ?? "unknown");
      void listeners.get(entry)!(request, response);
    } else if (!pages(request, response)) response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
  };
}

/** The caller's address is ours to say, whatever the caller wrote: the raw list is what the request is built from. */
function setHeader(request: IncomingMessage, name: string, value: string): void {
  const raw = request.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2) if (raw[i]!.toLowerCase() === name) raw.splice(i, 2);
  raw.push(name, value);
  request.headers[name] = value;
}
