import { documents } from "../shared/documents/contract";
import { documentPolicy } from "../shared/documents/policy";
import { served } from "./app";
import { documentHandlers } from "./documents/handlers";
import { liveApp } from "./live";
import { liveClock } from "./ports/clock/live";
import { liveObjectStore } from "./ports/object-store/live";
import { liveScanner } from "./ports/scanner/live";
import { scannersInTurn, structuralScanner } from "./ports/scanner/structural";

export const config = { maxDuration: 30 };

let route: ((request: Request) => Promise<Response>) | undefined;

/** `POST /api/documents/<call>`: the object store and image work, apart from the main function for their weight. */
function router(): (request: Request) => Promise<Response> {
  if (route) return route;
  const { app, env } = liveApp();
  const store = liveObjectStore({
    endpoint: env.OBJECT_STORE_ENDPOINT,
    publicEndpoint: env.OBJECT_STORE_PUBLIC_ENDPOINT,
    region: env.OBJECT_STORE_REGION,
    bucket: env.OBJECT_STORE_BUCKET,
    accessKeyId: env.OBJECT_STORE_ACCESS_KEY_ID,
    secretAccessKey: env.OBJECT_STORE_SECRET_ACCESS_KEY.reveal(),
    clock: liveClock,
  });
  const [host = "", port = ""] = env.CLAMD_ADDRESS?.split(":") ?? [];
  const scanner = host
    ? scannersInTurn(structuralScanner, liveScanner({ host, port: Number(port) }))
    : structuralScanner;
  const parts = {
    repository: app.repositories.documents,
    people: app.queries.patients,
    record: app.outside.record,
    store,
    scanner,
    policy: documentPolicy,
  };
  route = app.route([served(documents, documentHandlers(parts))]);
  return route;
}

const fetch = (request: Request): Promise<Response> => router()(request);

export default { fetch };
