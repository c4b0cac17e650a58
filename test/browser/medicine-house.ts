import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { memoryTable } from "../../functions/kernel/table/memory";
import { liveClock } from "../../functions/ports/clock/live";
import { createWhole } from "../../functions/whole";
import { servePages } from "../../scripts/start/pages";
import { H5 } from "../../scripts/start/web-app";
import { dispenser, doctor, openMedicine, pharmacist, second } from "../journeys/medicine-world";

/** The built web app and the real functions on one port, with a follow-up in which medicine can be prescribed. */
export async function openMedicineHouse() {
  const world = await openMedicine({ table: memoryTable({ now: () => Date.now() }), now: liveClock.now() });
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
  const tokens = {
    doctor: await doctor(world),
    pharmacist: await pharmacist(world),
    dispenser: await dispenser(world),
    second: await second(world),
  };
  return { ...world, tokens, origin, stop };
}
export type MedicineHouse = Awaited<ReturnType<typeof openMedicineHouse>>;
