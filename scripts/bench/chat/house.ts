import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { liveClock } from "../../../functions/ports/clock/live";
import { createWhole } from "../../../functions/whole";
import type { Id } from "../../../shared/kernel/ids";
import { answered, openLife } from "../../../test/functions/consultations/life-world";
import { TENANT } from "../../../test/kit/hospital";
import { unitsByTable } from "../../../test/kit/units-by-table";
import { servePages } from "../../start/pages";
import { H5, isBuilt, OUTPUTS } from "../../start/web-app";

export type ChatHouse = Awaited<ReturnType<typeof openChatHouse>>;
/** Behind one address on one machine all the world looks like one caller. */
const PACE_FACTOR = 100;

/** The web app that was told, or the one that was built of the present sources. */
export function builtApp(told: string | undefined): string | undefined {
  if (told === undefined) return isBuilt() ? H5 : undefined;
  const app = resolve(told);
  if (!existsSync(join(app, OUTPUTS.h5))) throw new Error(`There is no web app in ${told}.`);
  return app;
}

/** The functions in memory behind the built web app, on one port, with follow-ups that are long enough for the bench. */
export async function openChatHouse(app: string | undefined, follows: number, messages: number) {
  const meter = unitsByTable(() => Date.now());
  const options = { table: meter.table, now: liveClock.now() };
  const world = await openLife(options);
  const { consultations } = world.hospital.app.repositories;
  /** More rounds than there are messages: what is measured is the way of a message, not the end of the follow-up. */
  async function lasts(id: Id): Promise<void> {
    const found = (await consultations.unread(TENANT, id))!;
    const thread = (await consultations.thread(TENANT, id))!;
    const longer = { ...found, v: found.v + 1, exchanges: { ...found.exchanges, most: messages } };
    const written = await world.hospital.app.table.commit([
      consultations.write(TENANT, longer),
      consultations.threadWrite(TENANT, { ...thread, v: thread.v + 1, mostRounds: messages }),
    ]);
    if (!written.ok) throw new Error("the follow-up was not made longer");
  }
  const ids: Id[] = [];
  for (let n = 0; n < follows; n++) {
    const id = await answered(world);
    await lasts(id);
    ids.push(id);
  }
  const whole = createWhole({ ...world.hospital.app.outside, clock: liveClock, paceFactor: PACE_FACTOR });
  const pages = app === undefined ? () => false : servePages(app, "http://127.0.0.1");
  const api = getRequestListener((request) => whole.api(request), { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/api/")) void api(request, response);
    else if (!pages(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  return {
    ids,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    tokens: { patient: world.patient.token, doctor: world.doctor },
    unitsOf: meter.of,
    newId: (): Id => world.hospital.id(),
    /** The texts of a chat in the hospital's one order. */
    texts: async (id: Id): Promise<string[]> =>
      (await consultations.allMessages(TENANT, id)).map(({ text }) => text ?? ""),
    stop() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
