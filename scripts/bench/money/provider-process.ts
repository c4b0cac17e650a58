import { startWechatPay } from "../../sandbox/wechat-pay";

/**
 * The payment provider with a journal of its own, in a process of its own; its clock is the one that the parent sets. It ends
 * with the parent, however that ends.
 */
let now = Number(process.argv[2]);

const run = async (): Promise<void> => {
  const pay = await startWechatPay({ clock: () => now });
  process.on("message", (at: number) => {
    now = at;
    process.send?.({ at });
  });
  process.once("disconnect", () => void pay.stop().then(() => process.exit(0)));
  process.send?.({ baseUrl: pay.baseUrl, settings: pay.settings });
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
