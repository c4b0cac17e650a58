import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { memoryTable } from "../../functions/kernel/table/memory";
import { liveClock } from "../../functions/ports/clock/live";
import { createWhole } from "../../functions/whole";
import { servePages } from "../../scripts/start/pages";
import { H5 } from "../../scripts/start/web-app";
import { answered, openLife } from "../functions/consultations/life-world";
import { agrees } from "../functions/consultations/talk-world";

/**
 * The built web app and the real functions on one port, with one video follow-up under way: all that a call needs, and no
 * partner. The time is the machine's, since two browsers keep it too.
 */
export async function openCallHouse() {
  const options = { table: memoryTable({ now: () => Date.now() }), now: liveClock.now() };
  const world = await openLife(options);
  const id = await answered(world, { service: "video" });
  const whole = createWhole({ ...world.hospital.app.outside, clock: liveClock, paceFactor: 10 });
  const pages = servePages(H5, "http://127.0.0.1");
  const api = getRequestListener((request) => whole.api(request), { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/api/")) void api(request, response);
    else if (!pages(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { ...world, id, origin, stop, agree: () => agrees(world.hospital, world.patient) };
}
export type CallHouse = Awaited<ReturnType<typeof openCallHouse>>;
