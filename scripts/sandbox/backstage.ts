import type { VirtualClock } from "./clock";
import type { Keep } from "./keep";
import type { Settings } from "./settings";
import { openidOf, type WechatUser, type World } from "./world";

export const SERVICES = [
  "wechat",
  "sms",
  "his",
  "eReceipt",
  "signature",
  "healthCard",
  "objectStore",
  "console",
] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Why somebody was refused: said here at length, in the answer as tersely as the real service says it. */
export type Refusal = {
  readonly at: number;
  readonly service: ServiceName;
  readonly route: string;
  readonly code: string;
  readonly reason: string;
};

/** What an operator of the real services could have set. Numbers are calls in their window; see the quota names. */
export type Switches = {
  /** A new login gives a new session_key, or keeps the present one: WeChat may do either. */
  rotatesSessionKey: boolean;
  /** The account may send subscription messages at all (else 48001). */
  subscribeEnabled: boolean;
  /** Callers outside the account's IP white list get 40164. */
  callerAllowed: boolean;
  bannedTemplates: string[];
  /** The hospital may send through the Medical Assistant (else 48001). */
  assistantEnabled: boolean;
  /** Followers that take no messages of the service account: sent, and then told as failed. */
  serviceBlockers: string[];
  /** How long after it was first told of, in milliseconds, a payment is still unknown to the shipping desk (10060001). */
  paymentUnknownMs: number;
  /** How often each event is told to an account's message address. */
  pushCopies: number;
  /** Couriers behind WeChat: which are out of reach, which take no parcels, and how many waybills a day each gives. */
  carriers: { down: string[]; refusing: string[]; waybillsPerDay: number };
  highRiskUsers: string[];
  /** Numbers that unsubscribed from SMS. */
  smsBlacklist: string[];
  quotas: Record<QuotaName, number>;
};

export type QuotaName =
  | "loginPerUserMinute"
  | "tokenPerMinute"
  | "tokenPerDay"
  | "forceRefreshPerDay"
  | "phonePerMinute"
  | "sendPerDay"
  | "serviceSendPerDay"
  | "codePerMinute"
  | "smsPer30Seconds"
  | "smsPerHour"
  | "smsPerDay";

export type Backstage = {
  readonly clock: VirtualClock;
  readonly keep: Keep;
  readonly world: World;
  readonly settings: Settings;
  readonly switches: Switches;
  readonly pages: readonly string[] | undefined;
  readonly refusals: Refusal[];
  readonly refuse: (service: ServiceName, route: string, code: string, reason: string) => void;
  readonly users: () => WechatUser[];
  readonly userByOpenid: (appid: string, openid: string) => WechatUser | undefined;
};

const QUOTAS: Record<QuotaName, number> = {
  loginPerUserMinute: 100,
  tokenPerMinute: 10_000,
  tokenPerDay: 500_000,
  forceRefreshPerDay: 20,
  phonePerMinute: 10_000,
  sendPerDay: 10_000_000,
  serviceSendPerDay: 100_000,
  codePerMinute: 5_000,
  smsPer30Seconds: 1,
  smsPerHour: 5,
  smsPerDay: 10,
};

export const openBackstage = (parts: {
  clock: VirtualClock;
  keep: Keep;
  world: World;
  settings: Settings;
  pages: readonly string[] | undefined;
}): Backstage => {
  const refusals: Refusal[] = [];
  const newcomers = parts.keep.shelf<WechatUser>("users");
  const users = (): WechatUser[] => [...parts.world.users, ...newcomers.values()];
  return {
    ...parts,
    switches: {
      rotatesSessionKey: false,
      subscribeEnabled: true,
      callerAllowed: true,
      bannedTemplates: [],
      assistantEnabled: true,
      serviceBlockers: [],
      paymentUnknownMs: 5_000,
      pushCopies: 1,
      carriers: { down: [], refusing: [], waybillsPerDay: 1000 },
      highRiskUsers: [],
      smsBlacklist: [],
      quotas: { ...QUOTAS },
    },
    refusals,
    refuse: (service, route, code, reason) => {
      refusals.push({ at: parts.clock.now(), service, route, code, reason });
      if (refusals.length > 500) refusals.shift();
    },
    users,
    userByOpenid: (appid, openid) => users().find((user) => openidOf(user, appid) === openid),
  };
};
