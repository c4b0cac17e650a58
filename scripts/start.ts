import { join } from "node:path";
import { hospitalId } from "../shared/hospital/data/places";
import { dayOf } from "../shared/kernel/time";
import api from "../functions/api";
import cashier from "../functions/cashier";
import { everyMinute } from "../functions/chores";
import clinic from "../functions/clinic";
import consult from "../functions/consult";
import pharmacy from "../functions/pharmacy";
import jobs from "../functions/jobs";
import openapi from "../functions/openapi";
import webhooks from "../functions/webhooks";
import { liveApp } from "../functions/live";
import media from "../functions/media";
import { liveClock } from "../functions/ports/clock/live";
import { worldOn } from "./seed/world";
import { announcement } from "./start/announcement";
import { introducePhones, payEnvironment, startPayProcess } from "./start/pay-process";
import { isFree, readOptions, StartError, type Options } from "./start/options";
import { servePages } from "./start/pages";
import { raiseSmsLimits, startSandboxProcess } from "./start/sandbox-process";
import { seedOnce } from "./start/seed";
import { listen } from "./start/server";
import { environmentFor, keysIn } from "./start/settings";
import { startStorage } from "./start/storage";
import { buildTarget, H5, isBuilt, releasedPages } from "./start/web-app";

const say = (line: string) => process.stdout.write(`${line}\n`);
const endings: (() => Promise<void> | void)[] = [];
let ending = false;

/** Ends what was started, newest first, then the process. */
async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    for (const stop of endings.reverse()) await stop();
  }
  process.exit(code);
}

/** The whole hospital on one machine: storage, the outside world, the functions, the pages and the job of every minute. */
async function start({ port, folder }: Options): Promise<void> {
  const begun = performance.now();
  if (!isBuilt()) {
    say("The web app is not built from these sources yet: building it (about a minute) ...");
    buildTarget("h5", "index.html");
  }
  const keys = keysIn(folder);
  const { server, origin, open } = await listen(port);
  endings.push(() => server.closeAllConnections());
  const storage = await startStorage(folder, process.env.DYNAMODB_ENDPOINT);
  endings.push(storage.stop);
  const world = await worldOn(dayOf(liveClock.now()));
  const pay = await startPayProcess(folder, await portBeside(port, 2));
  endings.push(() => void pay.child.kill("SIGTERM"));
  const sandbox = await startSandboxProcess({
    folder,
    world,
    port: await portBeside(port, 1),
    appBase: origin,
    tenant: hospitalId,
    payUrl: pay.baseUrl,
    pages: releasedPages(),
  });
  endings.push(() => void sandbox.child.kill("SIGTERM"));
  await raiseSmsLimits(sandbox.baseUrls["console"] ?? "");
  await introducePhones(pay, sandbox.baseUrls["console"] ?? "");
  for (const { child } of [sandbox, pay])
    child.once("exit", () => ending || say("The sandbox has ended: stop with Ctrl-C and start again."));
  Object.assign(
    process.env,
    environmentFor({
      keys,
      sandbox,
      tenant: hospitalId,
      dynamodb: storage.endpoint,
      logFile: join(folder, "functions.log"),
    }),
    payEnvironment(pay, origin),
  );
  const { app } = liveApp(storage.table);
  const seeded = await seedOnce(hospitalId);
  open(
    { api, clinic, cashier, consult, pharmacy, media, jobs, webhooks, openapi },
    servePages(H5, sandbox.baseUrls["objectStore"] ?? ""),
  );
  const work = everyMinute(app);
  const minute = setInterval(() => void work().catch(tellJobFault), 60_000);
  endings.push(() => clearInterval(minute));
  const seconds = (performance.now() - begun) / 1000;
  say(
    announcement({
      origin,
      console: sandbox.baseUrls["console"] ?? "",
      storage: storage.name,
      seeded,
      seconds,
      folder,
    }),
  );
}

/** A port beside ours, where it is free, so that the console keeps its address; else any. */
const portBeside = async (port: number, by: number) => (port > 0 && (await isFree(port + by)) ? port + by : 0);

const tellJobFault = (error: unknown) =>
  say(
    `The job of this minute failed and runs again in the next: ${error instanceof Error ? error.message : "unknown"}`,
  );

/** Whoever started us may be gone without a signal: then nobody is left to press Ctrl-C, and we end too. */
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void end(0), 1000).unref();

process.once("SIGINT", () => void end(0));
process.once("SIGHUP", () => void end(0));
process.once("SIGTERM", () => void end(0));
readOptions(process.argv.slice(2))
  .then(start)
  .catch((error: unknown) => {
    const text =
      error instanceof StartError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    process.stderr.write(`${text}\n`);
    void end(1);
  });
