import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import api from "../../functions/api";
import jobs from "../../functions/jobs";
import cashier from "../../functions/cashier";
import clinic from "../../functions/clinic";
import consult from "../../functions/consult";
import pharmacy from "../../functions/pharmacy";
import media from "../../functions/media";
import openapi from "../../functions/openapi";
import webhooks from "../../functions/webhooks";
import { liveClock } from "../../functions/ports/clock/live";
import { startSandbox } from "../../scripts/sandbox";
import { startWechatPay } from "../../scripts/sandbox/wechat-pay";
import { worldOn } from "../../scripts/seed/world";
import { seedOnce } from "../../scripts/start/seed";
import { payEnvironment } from "../../scripts/start/pay-process";
import { listen } from "../../scripts/start/server";
import { environmentFor, keysIn } from "../../scripts/start/settings";
import { startStorage } from "../../scripts/start/storage";
import { hospitalId } from "../../shared/hospital/data/places";
import { dayOf } from "../../shared/kernel/time";

/** A seeded hospital behind the plain server, and the environment with which any other server is the same hospital. */
export async function openHospital() {
  const folder = mkdtempSync(join(tmpdir(), "hospital-"));
  const keys = keysIn(folder);
  const storage = await startStorage(folder, undefined);
  if (!storage.endpoint) throw new Error("a second server needs a DynamoDB endpoint: none runs on this platform");
  const sandbox = await startSandbox({ hold: undefined, world: await worldOn(dayOf(liveClock.now())) });
  const logFile = join(folder, "functions.log");
  const pay = await startWechatPay();
  const { server, origin, open } = await listen(0);
  const environment = {
    ...environmentFor({ keys, sandbox, tenant: hospitalId, dynamodb: storage.endpoint, logFile }),
    ...payEnvironment(pay, origin),
  };
  Object.assign(process.env, environment);
  await seedOnce(hospitalId);
  open({ api, clinic, cashier, consult, pharmacy, media, jobs, webhooks, openapi }, () => false);
  return {
    origin,
    environment,
    control: sandbox.control,
    async stop() {
      server.closeAllConnections();
      server.close();
      await sandbox.stop();
      await pay.stop();
      await storage.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Hospital = Awaited<ReturnType<typeof openHospital>>;
