import { clinicDomains } from "./clinic-domains";
import { liveApp } from "./live";

export const config = { maxDuration: 15 };

let route: ((request: Request) => Promise<Response>) | undefined;

/** `POST /api/{hospital,sessions,outpatient}/<call>`: apart from the main function for their weight. */
function router(): (request: Request) => Promise<Response> {
  const { app } = liveApp();
  return (route ??= app.route(clinicDomains(app)));
}

const fetch = (request: Request): Promise<Response> => router()(request);

export default { fetch };
