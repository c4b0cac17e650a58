import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentSecurityPolicy } from "../../scripts/start/pages";
import { entryFor } from "../../scripts/start/server";
import { contracts } from "../../shared/contracts";
import { deployment, entryOf, headersOf } from "./routing";

const entry = () => ({ fetch: () => Promise.resolve(new Response()) });
const entries = {
  api: entry(),
  clinic: entry(),
  cashier: entry(),
  consult: entry(),
  pharmacy: entry(),
  media: entry(),
  jobs: entry(),
  webhooks: entry(),
  openapi: entry(),
};
const calls = Object.values(contracts).flatMap(({ domain, calls: of }) =>
  Object.keys(of).map((call) => `/api/${domain}/${call}`),
);
const hooks = ["/api/webhooks/wechat-pay/cqhcwc/payment", "/api/webhooks/wechat/cqhcwc/mini-program"];
const others = [
  "/api/health",
  "/api/openapi.json",
  "/api/jobs/minute",
  ...hooks,
  "/api/x",
  "/",
  "/index.html",
  "/js/app.js",
];

test.each([...calls, ...others])("the deployment and the plain server agree on who serves %s", (path) => {
  const plain = entryFor(path, entries);
  const name = Object.entries(entries).find(([, one]) => one === plain)?.[0];
  expect(entryOf(path)).toBe(name && `functions/${name}.ts`);
});

test("every entry is built by its name, and every route leads to one that is built", () => {
  const built = deployment.builds.filter(({ use }) => use === "@vercel/node").map(({ src }) => src);
  expect(built.sort()).toEqual([
    "functions/api.ts",
    "functions/cashier.ts",
    "functions/clinic.ts",
    "functions/consult.ts",
    "functions/jobs.ts",
    "functions/media.ts",
    "functions/openapi.ts",
    "functions/pharmacy.ts",
    "functions/webhooks.ts",
  ]);
  for (const src of built) expect(existsSync(join(__dirname, "..", "..", src))).toBe(true);
  const led = deployment.routes.flatMap(({ dest }) => (dest ? [dest.slice(1)] : []));
  expect([...new Set(led)].sort()).toEqual(built);
});

test("the job of every minute is asked for every minute, and answered by the jobs entry", () => {
  expect(deployment.crons).toEqual([{ path: "/api/jobs/minute", schedule: "* * * * *" }]);
  expect(entryOf(deployment.crons[0]!.path)).toBe("functions/jobs.ts");
});

test("a deployed page carries the security headers of the plain server, with its own object store", () => {
  const store = "https://s3.cn-north-1.amazonaws.com.cn";
  const page = headersOf("/index.html");
  expect(page["content-security-policy"]).toBe(contentSecurityPolicy(store));
  expect(page).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-cache",
  });
  expect(headersOf("/js/app.0a1b2c3d.js")["cache-control"]).toBe("public, max-age=31536000, immutable");
});
