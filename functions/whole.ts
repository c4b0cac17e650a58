import { apiDomains } from "./api-domains";
import { createApp, type Outside } from "./app";
import { cashierDomains } from "./cashier-domains";
import { everyMinute } from "./chores";
import { clinicDomains } from "./clinic-domains";
import { consultDomains } from "./consult-domains";
import { pharmacyDomains } from "./pharmacy-domains";
import { createHearPath } from "./deliveries/hear-path";
import { createHearPush } from "./notifications/hear-push";
import { createHearPayment } from "./orders/hear-payment";

/** The whole hospital in one process: what the deployed entries serve one by one. For the seed, benchmarks and tests. */
export function createWhole(outside: Outside) {
  const app = createApp(outside);
  return {
    ...app,
    /** `POST /api/<domain>/<call>` of every domain but documents, which needs an object store. */
    api: app.route([
      ...apiDomains(app),
      ...clinicDomains(app),
      ...cashierDomains(app),
      ...consultDomains(app),
      ...pharmacyDomains(app),
    ]),
    everyMinute: everyMinute(app),
    /** Hears what the payment provider tells. */
    hearPayment: createHearPayment(app.parts.orders),
    /** Hears what WeChat pushed to an account's message address, once for each push. */
    hearPush: createHearPush({
      ...app.parts.notifications,
      table: app.table,
      hearPath: createHearPath(app.parts.deliveries),
    }),
  };
}
export type Whole = ReturnType<typeof createWhole>;
