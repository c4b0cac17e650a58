import { consultDomains } from "./consult-domains";
import { liveApp } from "./live";

export const config = { maxDuration: 15 };

let route: ((request: Request) => Promise<Response>) | undefined;

/** `POST /api/consultations/<call>`, `/api/identity/<call>` and `/api/privacy/<call>`: apart from the main function for their weight. */
function router(): (request: Request) => Promise<Response> {
  const { app } = liveApp();
  return (route ??= app.route(consultDomains(app)));
}

const fetch = (request: Request): Promise<Response> => router()(request);

export default { fetch };
