import { hearOutside } from "./hear";
import { liveApp } from "./live";

export const config = { maxDuration: 15 };

let hear: ((request: Request) => Promise<Response>) | undefined;

/** `/api/webhooks/…`: what WeChat and WeChat Pay tell us, signed by them and by nobody's session. */
const fetch = (request: Request): Promise<Response> => (hear ??= hearOutside(liveApp().app))(request);

export default { fetch };
