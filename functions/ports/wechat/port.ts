import type { Result } from "../../../shared/kernel/result";
import type { Language } from "../../../shared/kernel/words";

/** The templates that the hospital has been granted; the account's own ids and key numbers are settings. */
export type MessageTemplate = "examination-appointment" | "application-progress";

/** A subscribe message: values by our names; the client maps them to the account's keys and checks them first. */
export type SubscribeMessage = {
  readonly openid: string;
  readonly template: MessageTemplate;
  /** Path in the mini program, with query. */
  readonly page: string;
  readonly values: { readonly [name: string]: string };
  readonly language: Language;
};

/** WeChat in our words. Every answer is a value; nothing throws for what WeChat may say. */
export interface Wechat {
  /** Exchanges the code of wx.login. The session key stays inside the client (wechat-contracts: login). */
  exchangeLoginCode(
    code: string,
  ): Promise<Result<{ openid: string; unionid?: string }, "code-refused" | "risk-blocked" | "unreachable">>;
  /** Exchanges the code of the phone button for a mainland number without country code. */
  phoneNumber(code: string): Promise<Result<{ phone: string }, "code-refused" | "unreachable">>;
  /** Sends one subscribe message. `not-subscribed` (43101) and `not-possible` are answers; `unreachable` may be tried again. */
  sendSubscribeMessage(
    message: SubscribeMessage,
  ): Promise<Result<Record<string, never>, "not-subscribed" | "not-possible" | "unreachable">>;
  /** The template ids to ask permission for on the phone. */
  templateIds(): string[];
}

/** Where the access token is shared between instances. */
export interface TokenShelf {
  read(key: string): Promise<{ token: string; expiresAt: string } | undefined>;
  write(key: string, token: string, expiresAt: string): Promise<void>;
}
