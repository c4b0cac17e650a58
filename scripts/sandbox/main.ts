import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startSandbox } from "./index";
import { SMALL_WORLD } from "./small-world";
import type { World } from "./world";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    data: { type: "string" },
    world: { type: "string" },
    pages: { type: "string" },
    "app-base": { type: "string" },
    "workbench-base": { type: "string" },
    "push-url": { type: "string" },
    "service-push-url": { type: "string" },
    "pay-url": { type: "string" },
  },
});

/** Runs until SIGTERM or SIGINT, or until the parent is gone (its end of stdin closes). */
const run = async (): Promise<void> => {
  const sandbox = await startSandbox({
    port: Number(values.port),
    hold: values.data,
    world: values.world === undefined ? SMALL_WORLD : (JSON.parse(readFileSync(values.world, "utf8")) as World),
    pages: values.pages?.split(","),
    appBase: values["app-base"],
    workbenchBase: values["workbench-base"],
    pushUrl: values["push-url"],
    servicePushUrl: values["service-push-url"],
    payUrl: values["pay-url"],
  });
  const stop = (): void => void sandbox.stop().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdin.resume().once("end", stop).once("close", stop);
  const { baseUrls, settings } = sandbox;
  process.stdout.write(`${JSON.stringify({ ready: true, baseUrls, settings })}\n`);
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
