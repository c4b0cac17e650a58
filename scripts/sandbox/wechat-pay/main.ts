import { parseArgs } from "node:util";
import { startWechatPay } from "./index";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    data: { type: "string" },
    appid: { type: "string" },
    mchid: { type: "string" },
  },
});

/** Runs until SIGTERM or SIGINT, or until the parent is gone (its end of stdin closes). */
const run = async (): Promise<void> => {
  const pay = await startWechatPay({
    port: Number(values.port),
    hold: values.data,
    appid: values.appid,
    mchid: values.mchid,
  });
  const stop = (): void => void pay.stop().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdin.resume().once("end", stop).once("close", stop);
  const { baseUrl, settings } = pay;
  process.stdout.write(`${JSON.stringify({ ready: true, baseUrl, settings })}\n`);
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
