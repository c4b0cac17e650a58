import { liveApp } from "./live";
import { pharmacyDomains } from "./pharmacy-domains";

export const config = { maxDuration: 15 };

let route: ((request: Request) => Promise<Response>) | undefined;

/** `POST /api/{prescriptions,dispensary,deliveries,requests}/<call>`: medicine, apart from the main function for its weight. */
function router(): (request: Request) => Promise<Response> {
  const { app } = liveApp();
  return (route ??= app.route(pharmacyDomains(app)));
}

const fetch = (request: Request): Promise<Response> => router()(request);

export default { fetch };
