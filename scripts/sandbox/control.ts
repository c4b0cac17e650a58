import { randomBytes } from "node:crypto";
import { type Backstage, type Refusal, SERVICES, type Switches } from "./backstage";
import { totpCode } from "./console/totp";
import { FAULT_KINDS, type Fault, type FaultOrder, type Faults } from "./faults";
import type { SmsText } from "./sms/delivery";
import { WECHAT_TEMPLATES } from "./templates";
import type { Codes } from "./wechat/codes";
import type { Parcel, ParcelMove, Parcels } from "./wechat/express/parcels";
import type { Followers } from "./wechat/followers";
import type { MenuEntry } from "./wechat/menu";
import type { AccountName, Push } from "./wechat/push";
import type { PhoneMessage } from "./wechat/send";
import type { ShippingRecord } from "./wechat/shipping";
import type { Subscription, Subscriptions } from "./wechat/subscriptions";
import { openidOf, type StaffAuthenticator, type WechatUser } from "./world";

export type StaffCode = Omit<StaffAuthenticator, "totpSecret"> & {
  readonly code: string;
  readonly secondsLeft: number;
};
export type SwitchOrder = Partial<Omit<Switches, "quotas">> & { readonly quotas?: Partial<Switches["quotas"]> };

/** What people and operators do outside the hospital's software: each is also `POST /__sim/<name>` with the same JSON. */
export type Control = {
  /** A new person with WeChat. */
  createUser(order: { name: string; phone: string; unionid?: string }): WechatUser & { openid: string };
  /** The person opens the mini program: `wx.login` gives this code. */
  login(order: { userId: string; appid?: string }): { code: string };
  /** The person taps the phone number button. */
  phoneCode(order: { userId: string; appid?: string }): { code: string };
  /** Allows one message of a template (its id or kind), or all of them. */
  allow(order: { userId: string; template: string; always?: boolean }): Subscription;
  block(order: { userId: string; template: string }): Subscription;
  /** Follows the service account; `unfollow` leaves it. The account is told, with the openid it knows her by. */
  follow(order: { userId: string }): { openid: string; follows: boolean };
  unfollow(order: { userId: string }): { openid: string; follows: boolean };
  /** The service account's menu as it stands. */
  menu(): readonly MenuEntry[];
  /** Shipping information as it was told of paid orders. */
  shippings(): ShippingRecord[];
  /** Waybills with their way so far, the newest first. */
  parcels(): Parcel[];
  /** What a courier does with a parcel: told to the account, unless the push is lost. */
  moveParcel(order: ParcelMove): Parcel;
  /** The carrier tells the way of a parcel once more. */
  tellParcelAgain(order: { waybill: string }): Parcel[];
  /** What an operator does once, when the message address is entered: is the echo sent back? */
  checkPush(order: { account: AccountName }): Promise<{ ok: boolean }>;
  messages(order: { userId?: string }): PhoneMessage[];
  sms(order: { phone?: string }): SmsText[];
  /** Present authenticator codes of the demo staff. */
  staffCodes(): StaffCode[];
  addFault(order: FaultOrder): Fault;
  removeFault(order: { id: string }): Fault[];
  clearFaults(): Fault[];
  faults(): Fault[];
  clock(order: { advanceMs?: number; speed?: number }): { now: number; speed: number };
  switches(order: SwitchOrder): Switches;
  refusals(): Refusal[];
};

export class ControlRefusal extends Error {}

const newestFirst = <T extends { at: number }>(entries: T[]): T[] => [...entries].reverse().sort((a, b) => b.at - a.at);

export const openControl = (
  stage: Backstage,
  faults: Faults,
  codes: Codes,
  subscriptions: Subscriptions,
  followers: Followers,
  push: Push,
  parcels: Parcels,
): Control => {
  const appid = stage.settings.wechatAppid;
  const userOf = (id: string): WechatUser => {
    const found = stage.users().find((user) => user.id === id);
    if (found === undefined) throw new ControlRefusal(`no user "${id}"`);
    return found;
  };
  const templateOf = (name: string) => {
    const found = WECHAT_TEMPLATES.find(({ id, kind }) => id === name || kind === name);
    if (found === undefined) throw new ControlRefusal(`no template "${name}"`);
    return found;
  };
  const announce = (event: string, openid: string, templateId: string, answer: "accept" | "reject"): void =>
    push.subscribeEvent(event, openid, { TemplateId: templateId, SubscribeStatusString: answer, PopupScene: "1" });
  const followed = (userId: string, follows: boolean): { openid: string; follows: boolean } => {
    const user = userOf(userId);
    const openid = followers.openid(user);
    if (followers.follows(user) !== follows) {
      followers.set(user, follows);
      push.event("service", follows ? "subscribe" : "unsubscribe", openid, { EventKey: "" });
    }
    return { openid, follows };
  };
  return {
    createUser: (order) => {
      if (!/^1\d{10}$/.test(order.phone ?? "")) throw new ControlRefusal("phone is eleven digits");
      const user = { id: `user-${randomBytes(5).toString("hex")}`, ...order, name: order.name || "新用户" };
      stage.keep.shelf<WechatUser>("users").set(user.id, user);
      return { ...user, openid: openidOf(user, appid) };
    },
    login: ({ userId, appid: other }) => ({ code: codes.issue("login", userOf(userId).id, other) }),
    phoneCode: ({ userId, appid: other }) => ({ code: codes.issue("phone", userOf(userId).id, other) }),
    allow: ({ userId, template, always }) => {
      const [openid, { id, type }] = [openidOf(userOf(userId), appid), templateOf(template)];
      announce("subscribe_msg_popup_event", openid, id, "accept");
      // One leave for a long-term template (type 3) is for all its messages.
      return always === true || type === 3
        ? subscriptions.allowAlways(openid, id)
        : subscriptions.allowOnce(openid, id);
    },
    block: ({ userId, template }) => {
      const [openid, { id }] = [openidOf(userOf(userId), appid), templateOf(template)];
      announce("subscribe_msg_change_event", openid, id, "reject");
      return subscriptions.block(openid, id);
    },
    follow: ({ userId }) => followed(userId, true),
    unfollow: ({ userId }) => followed(userId, false),
    menu: () => stage.keep.shelf<readonly MenuEntry[]>("menu").get("menu") ?? [],
    shippings: () => stage.keep.shelf<ShippingRecord>("shippings").values(),
    parcels: () => parcels.list(),
    moveParcel: (order) => {
      if (parcels.byWaybill(order.waybill) === undefined) throw new ControlRefusal(`no waybill "${order.waybill}"`);
      return parcels.move(order);
    },
    tellParcelAgain: ({ waybill }) => {
      parcels.tellAgain(waybill);
      return parcels.list();
    },
    checkPush: async ({ account }) => ({ ok: await push.checkAddress(account) }),
    messages: ({ userId }) =>
      newestFirst(stage.keep.shelf<PhoneMessage>("messages").values()).filter(
        (message) => userId === undefined || message.userId === userId,
      ),
    sms: ({ phone }) =>
      newestFirst(stage.keep.shelf<SmsText>("sms").values()).filter(
        (text) => phone === undefined || text.phone === phone,
      ),
    staffCodes: () =>
      stage.world.staff.map(({ totpSecret, ...staff }) => ({ ...staff, ...totpCode(totpSecret, stage.clock.real()) })),
    addFault: (order) => {
      if (!SERVICES.includes(order.service)) throw new ControlRefusal(`no service "${order.service}"`);
      if (!FAULT_KINDS.includes(order.kind)) throw new ControlRefusal(`no kind "${order.kind}"`);
      return faults.add(order);
    },
    removeFault: ({ id }) => {
      faults.remove(id);
      return faults.list();
    },
    clearFaults: () => {
      faults.clear();
      return [];
    },
    faults: () => faults.list(),
    clock: ({ advanceMs, speed }) => {
      if (advanceMs !== undefined) stage.clock.advance(Number(advanceMs));
      if (speed !== undefined) stage.clock.setSpeed(Number(speed));
      if (advanceMs !== undefined)
        stage.keep.shelf<number>("clock").set("ahead", stage.clock.now() - stage.clock.real());
      return { now: stage.clock.now(), speed: stage.clock.speed() };
    },
    switches: ({ quotas, ...order }) => {
      Object.assign(stage.switches, order);
      Object.assign(stage.switches.quotas, quotas);
      return structuredClone(stage.switches);
    },
    refusals: () => [...stage.refusals].reverse(),
  };
};
