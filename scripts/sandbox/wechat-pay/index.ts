import type { AddressInfo } from "node:net";
import { virtualClock } from "../clock";
import { openKeep } from "../keep";
import { SANDBOX_APPID } from "../world";
import { openBills } from "./bills";
import { openPayControl, type PayControl } from "./control";
import { openPayFaults } from "./faults";
import { openPayGate } from "./gate";
import { openKeys, type PaySettings } from "./keys";
import { type Deliver, openNotices } from "./notices";
import { paymentPage } from "./page";
import { openRoutes } from "./routes";
import { openSheets } from "./sheets";
import { openStage } from "./stage";

export type { PayControl, PayJournal } from "./control";
export type { PayFault, PayFaultOrder } from "./faults";
export type { PaySettings } from "./keys";
export type { Notice, PaySwitches, Sheet } from "./model";

export type WechatPayOptions = {
  /** 0 (default) takes a free one. */
  readonly port?: number;
  /** Folder of its journal `wechat-pay.jsonl`; undefined keeps everything in memory. */
  readonly hold?: string;
  /** The callers' clock in milliseconds: signatures are checked against it. */
  readonly clock?: () => number;
  /** Takes the notifications in this process, instead of the network. */
  readonly pushTo?: Deliver;
  readonly appid?: string;
  readonly mchid?: string;
};

export type WechatPay = {
  readonly baseUrl: string;
  readonly settings: PaySettings;
  readonly control: PayControl;
  /** Notifications that are due are all answered or waiting for their next time. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export const SANDBOX_MCHID = "1999900001";
const LOOK_EVERY_MS = 200;

/** Starts the payment provider on 127.0.0.1. */
export const startWechatPay = async (options: WechatPayOptions = {}): Promise<WechatPay> => {
  if (process.env["NODE_ENV"] === "production")
    throw new Error("The payment sandbox does not start when NODE_ENV is production.");
  const keep = openKeep(options.hold, "wechat-pay.jsonl");
  const clock = virtualClock(options.clock, keep.shelf<number>("clock").get("ahead"));
  const keys = await openKeys(keep, options.appid ?? SANDBOX_APPID, options.mchid ?? SANDBOX_MCHID, clock.real());
  let origin = "";
  const stage = openStage(clock, keep, keys, () => origin);
  const faults = openPayFaults();
  const notices = openNotices(stage, faults, options.pushTo);
  const sheets = openSheets(stage, notices);
  const control = openPayControl(stage, faults, sheets, notices);
  const routes = openRoutes(stage, openBills(stage));
  const server = openPayGate({ stage, faults, routes, control, page: paymentPage(stage, sheets) });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const timer = setInterval(notices.run, LOOK_EVERY_MS).unref();
  return {
    baseUrl: origin,
    settings: keys.settings,
    control,
    settled: () => notices.settled(),
    stop: async () => {
      clearInterval(timer);
      notices.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
