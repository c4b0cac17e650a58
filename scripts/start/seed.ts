import { served, type App } from "../../functions/app";
import { createWhole } from "../../functions/whole";
import { documentHandlers } from "../../functions/documents/handlers";
import { silentLog } from "../../functions/kernel/log";
import { done } from "../../shared/kernel/result";
import { documents as documentsContract } from "../../shared/documents/contract";
import { documentPolicy } from "../../shared/documents/policy";
import { liveClock } from "../../functions/ports/clock/live";
import { liveObjectStore } from "../../functions/ports/object-store/live";
import { structuralScanner } from "../../functions/ports/scanner/structural";
import { liveApp } from "../../functions/live";
import { applyDemo } from "../seed/apply-demo";
import type { Stage } from "../seed/stage";
import { isLoaded, loadHospital, loadPatients, markLoaded } from "../seed/load";

/** Loads facts, people and first cases into an empty hospital; answers what was loaded, or undefined when it was full. */
export async function seedOnce(tenant: string): Promise<{ patients: number; applications: number } | undefined> {
  const { app, env } = liveApp();
  if (await isLoaded(app, tenant)) return undefined;
  const now = liveClock.now();
  await loadHospital(app, tenant, now);
  const patients = await loadPatients(app, tenant, now);
  const store = liveObjectStore({
    endpoint: env.OBJECT_STORE_ENDPOINT,
    region: env.OBJECT_STORE_REGION,
    bucket: env.OBJECT_STORE_BUCKET,
    accessKeyId: env.OBJECT_STORE_ACCESS_KEY_ID,
    secretAccessKey: env.OBJECT_STORE_SECRET_ACCESS_KEY.reveal(),
    clock: liveClock,
  });
  const applications = await applyDemo(stageOver(app, store, tenant, now), patients);
  await markLoaded(app, tenant, now);
  return { patients: patients.length, applications };
}

/** The same hospital under a clock that can be set back, asked through its own router. */
function stageOver(app: App, store: ReturnType<typeof liveObjectStore>, tenant: string, now: string): Stage {
  let shifted = now;
  const clock = { now: () => shifted, pause: liveClock.pause };
  const told: Promise<void>[] = [];
  const outside = {
    ...app.outside,
    clock,
    log: silentLog,
    // What happened before the doors opened rings no phone now: its text messages were read long ago.
    sms: { send: async () => done({ messageId: "before-the-doors-opened" }) },
    after: (work: () => Promise<void>) => void told.push(work()),
  };
  const past = createWhole(outside);
  const parts = {
    repository: past.repositories.documents,
    people: past.queries.patients,
    record: past.outside.record,
    store,
    scanner: structuralScanner,
    policy: documentPolicy,
  };
  const documents = past.route([served(documentsContract, documentHandlers(parts))]);
  return {
    app: past,
    tenant,
    now,
    shift: (instant) => void (shifted = instant),
    async ask(path, input, token) {
      const route = path.startsWith("documents/") ? documents : past.api;
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "x-hospital": tenant };
      const request = new Request(`http://seed.local/api/${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(input),
      });
      const answered = (await (await route(request)).json()) as { ok: boolean; value?: unknown; code?: string };
      await Promise.all(told.splice(0));
      if (!answered.ok) throw new Error(`the seed was refused ${path}: ${answered.code}`);
      return answered.value;
    },
    async upload(form, bytes, contentType) {
      const body = new FormData();
      for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
      body.append("file", new Blob([Buffer.from(bytes)], { type: contentType }), "report");
      const sent = await fetch(form.url, { method: "POST", body });
      if (!sent.ok) throw new Error(`the object store refused a demo report (${sent.status})`);
    },
  };
}
