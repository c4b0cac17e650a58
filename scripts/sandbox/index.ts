import type { AddressInfo } from "node:net";
import { openBackstage, type ServiceName } from "./backstage";
import { virtualClock } from "./clock";
import { consoleApp } from "./console/app";
import { type Control, openControl } from "./control";
import { receiptApp } from "./e-receipt/app";
import { openFaults } from "./faults";
import { openGate } from "./gate";
import { healthCardApp } from "./health-card/app";
import { hisApp } from "./his/app";
import { openKeep } from "./keep";
import { objectStoreApp } from "./object-store/app";
import { openSettings, type Settings } from "./settings";
import { signatureApp } from "./signature/app";
import { openAuthority, type Certified } from "./signature/authority";
import { smsApp } from "./sms/app";
import { wechatApp } from "./wechat/app";
import { openCodes } from "./wechat/codes";
import { openParcels } from "./wechat/express/parcels";
import { openFollowers } from "./wechat/followers";
import { openPush } from "./wechat/push";
import { openSubscriptions } from "./wechat/subscriptions";
import type { World } from "./world";

export type { Control } from "./control";
export type { Settings } from "./settings";
export * from "./world";

export type SandboxOptions = {
  /** 0 (default) takes a free one. */
  readonly port?: number;
  /** Folder of its journal and files; undefined keeps everything in memory. */
  readonly hold: string | undefined;
  readonly world: World;
  /** Released mini program pages ("appointments/pages/detail/index"); undefined accepts every page. */
  readonly pages?: readonly string[];
  /** The patient app in a browser: a tapped message opens `<appBase>/#/<page>`. */
  readonly appBase?: string;
  /** The staff's workbench in a browser, linked from the console. */
  readonly workbenchBase?: string;
  /** Where WeChat tells the mini program's account what users did; undefined tells nobody. */
  readonly pushUrl?: string;
  /** The same for the service account. */
  readonly servicePushUrl?: string;
  /** The payment provider's own process ("http://127.0.0.1:40123"): the console shows its sheets; undefined for none. */
  readonly payUrl?: string;
  /** The caller's clock in milliseconds; signatures are checked against it. */
  readonly clock?: () => number;
};

export type Sandbox = {
  readonly baseUrls: Readonly<Record<ServiceName, string>>;
  readonly settings: Settings;
  readonly control: Control;
  /** Told events are all answered or given up. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the outside world on 127.0.0.1. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  if (process.env["NODE_ENV"] === "production")
    throw new Error("The sandbox does not start when NODE_ENV is production.");
  const keep = openKeep(options.hold);
  const clock = virtualClock(options.clock, keep.shelf<number>("clock").get("ahead"));
  const authority = await openAuthority(keep.shelf<Certified>("signature-keys"), clock.now);
  const settings = { ...openSettings(keep), signatureRoot: authority.root };
  const stage = openBackstage({ clock, keep, settings, world: options.world, pages: options.pages });
  const [faults, codes, subscriptions] = [openFaults(), openCodes(stage), openSubscriptions(stage)];
  const push = openPush(stage, { program: options.pushUrl, service: options.servicePushUrl });
  const followers = openFollowers(stage);
  const parcels = openParcels(stage, push);
  const control = openControl(stage, faults, codes, subscriptions, followers, push, parcels);
  let addresses: Record<string, string> = {};
  const server = openGate(stage, faults, {
    wechat: wechatApp(stage, codes, subscriptions, followers, push, parcels),
    sms: smsApp(stage),
    his: hisApp(stage),
    eReceipt: receiptApp(stage),
    signature: signatureApp(stage, authority),
    healthCard: healthCardApp(stage),
    objectStore: objectStoreApp(stage),
    console: consoleApp(stage, control, () => addresses, options.payUrl),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const baseUrls = {
    wechat: origin,
    sms: origin,
    his: `${origin}/fhir`,
    eReceipt: `${origin}/e-receipt`,
    signature: `${origin}/signature`,
    healthCard: origin,
    objectStore: origin,
    console: `${origin}/console`,
  };
  addresses = { ...baseUrls, app: options.appBase ?? "", workbench: options.workbenchBase ?? "" };
  return {
    baseUrls,
    settings,
    control,
    settled: () => push.settled(),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
