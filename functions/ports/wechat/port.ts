import type { Result } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import type { Language } from "../../../shared/kernel/words";

/** The templates that the hospital has been granted; the account's own ids and key numbers are settings. */
export type MessageTemplate =
  "examination-appointment" | "application-progress" | "visit-reminder" | "payment-result" | "refund-progress";

/** A subscribe message: values by our names; the client maps them to the account's keys and checks them first. */
export type SubscribeMessage = {
  readonly openid: string;
  readonly template: MessageTemplate;
  /** Path in the mini program, with query. */
  readonly page: string;
  readonly values: { readonly [name: string]: string };
  readonly language: Language;
};

/** What the Medical Assistant (就医助手) may tell of a visit; each account maps a scene to its own status number. */
export type VisitScene =
  "appointment-made" | "appointment-cancelled" | "visit-reminder" | "payment-made" | "refund-made";

/** A message of the Medical Assistant channel: no subscription needed; `messageId` makes a repeat harmless. */
export type VisitMessage = {
  readonly openid: string;
  readonly scene: VisitScene;
  /** Names the whole visit: the same for all its messages. */
  readonly visitId: string;
  /** Unique for this reader and visit. */
  readonly messageId: string;
  readonly page: string;
  /** `pat_name` (masked), `department_name`, `department_location`, `appointment_time`, by WeChat's own names. */
  readonly values: { readonly [name: string]: string };
};

/** Shipping information of a paid order (wechat-contracts 4.3): a service is done at the hospital, medicine travels. */
export type Shipping = {
  /** Our number of the payment attempt. */
  readonly number: string;
  readonly openid: string;
  readonly kind: "express" | "service" | "pick-up";
  /** What was bought, up to 120 characters, nothing about health. */
  readonly item: string;
  readonly parcel?: { readonly trackingNumber: string; readonly carrier: string; readonly receiverContact: string };
  readonly at: Instant;
};

/** What a user did, as WeChat pushed it to an account's message address: verified, decrypted, one entry each. */
export type PushedEvent =
  | {
      readonly kind: "permission";
      readonly openid: string;
      readonly templateId: string;
      /** `accepted` one more message (or always, for a long-term template), or took the leave back. */
      readonly answer: "accepted" | "rejected";
      /** `asked`: in the pop-up; `changed`: in the settings; a change is no new one-time leave. */
      readonly by: "asked" | "changed";
    }
  | {
      readonly kind: "delivery";
      readonly openid: string;
      readonly templateId: string;
      readonly messageId: string;
      readonly errorCode: number;
    }
  | { readonly kind: "follow"; readonly openid: string; readonly follows: boolean }
  | {
      readonly kind: "template-delivery";
      readonly openid: string;
      readonly messageId: string;
      readonly delivered: boolean;
    }
  /** A courier moved a parcel (contracts 4.1): the whole of its path as of this version. */
  | {
      readonly kind: "express-path";
      readonly openid: string;
      readonly carrierCode: string;
      readonly waybill: string;
      readonly version: number;
      readonly events: readonly { readonly at: Instant; readonly type: number; readonly message: string }[];
    }
  | { readonly kind: "other"; readonly openid: string; readonly event: string };

/** One verified push: `id` is the same for every repeat of it (WeChat repeats up to three times). */
export type Pushed = { readonly id: string; readonly at: Instant; readonly events: readonly PushedEvent[] };

/** The message address of one account (wechat-contracts 2.7, secure mode, JSON). */
export interface PushReader {
  /** Answers the echo string of WeChat's check of the address, or `push.unverified`. */
  checkAddress(query: URLSearchParams): Result<string, "push.unverified">;
  /**
   * Verifies `msg_signature` and the five-minute window, decrypts, checks the padding and the appid, and translates. One entry
   * in `List` is an object, several are an array.
   */
  read(query: URLSearchParams, body: string): Result<Pushed, "push.unverified" | "push.malformed">;
}

/** WeChat in our words. Every answer is a value; nothing throws for what WeChat may say. */
export interface Wechat {
  /** Exchanges the code of wx.login. The session key stays inside the client (wechat-contracts: login). */
  exchangeLoginCode(
    code: string,
  ): Promise<Result<{ openid: string; unionid?: string }, "code-refused" | "risk-blocked" | "unreachable">>;
  /** Exchanges the code of the phone button for a mainland number without country code. */
  phoneNumber(code: string): Promise<Result<{ phone: string }, "code-refused" | "unreachable">>;
  /** Sends one subscribe message. `not-subscribed` (43101) and `not-possible` are answers; `unreachable` may be tried again if its
   * details are `unsent` (line/port): without them nobody knows whether she has it. */
  sendSubscribeMessage(
    message: SubscribeMessage,
  ): Promise<Result<Record<string, never>, "not-subscribed" | "not-possible" | "unreachable">>;
  /** The template ids to ask permission for on the phone. */
  templateIds(): string[];
  /** What the account holds: id of each of our templates, and whether one leave is one message or lasts. */
  templates(): { readonly [T in MessageTemplate]: { readonly id: string; readonly lasting: boolean } };
  /** Sends one message of the Medical Assistant; `not-enabled`: the hospital has no such channel for this scene. */
  sendVisitMessage(
    message: VisitMessage,
  ): Promise<Result<Record<string, never>, "not-enabled" | "not-possible" | "unreachable">>;
  /** Tells WeChat how a paid order is handed over; `not-yet`: the payment is not known there yet, ask again in a while. */
  tellShipping(shipping: Shipping): Promise<Result<Record<string, never>, "not-yet" | "not-possible" | "unreachable">>;
  /** A mini program code (PNG bytes) that opens `page` with this scene (up to 32 characters). */
  programCode(page: string, scene: string): Promise<Result<Uint8Array, "not-possible" | "unreachable">>;
  readonly push: PushReader;
}

/** Where the access token is shared between instances. */
export interface TokenShelf {
  read(key: string): Promise<{ token: string; expiresAt: string } | undefined>;
  write(key: string, token: string, expiresAt: string): Promise<void>;
}
