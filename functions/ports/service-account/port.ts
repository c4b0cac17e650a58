import type { Result } from "../../../shared/kernel/result";
import type { MessageTemplate, PushReader } from "../wechat/port";

/** A template message of the service account; a tap opens the mini program at `page`. `messageId` makes a repeat harmless. */
export type ServiceMessage = {
  /** The reader's openid with the SERVICE ACCOUNT, which is not the one with the mini program. */
  readonly openid: string;
  readonly template: MessageTemplate;
  readonly page: string;
  readonly messageId: string;
  readonly values: { readonly [name: string]: string };
};

/** One button of the account's menu, with up to five below it. */
export type MenuButton = {
  readonly name: string;
  /** Path in the mini program. */
  readonly page?: string;
  /** Where clients go that cannot open a mini program. */
  readonly url?: string;
  readonly below?: readonly MenuButton[];
};

/** The hospital's WeChat service account (公众号): its followers, its menu, its messages (wechat-contracts 2.6). */
export interface ServiceAccount {
  /** `not-following` (43004) is an answer, not a fault. */
  sendTemplate(
    message: ServiceMessage,
  ): Promise<Result<{ messageId: string }, "not-following" | "not-possible" | "unreachable">>;
  /** Does this reader follow the account now, and which unionid joins her to the mini program? */
  follower(openid: string): Promise<Result<{ follows: boolean; unionid?: string }, "not-possible" | "unreachable">>;
  /** The menu as it is now; empty where there is none. */
  menu(): Promise<Result<readonly MenuButton[], "not-possible" | "unreachable">>;
  replaceMenu(buttons: readonly MenuButton[]): Promise<Result<Record<string, never>, "not-possible" | "unreachable">>;
  /** A lasting QR code that opens the account, for posters: the address that the code holds. `scene` up to 64 characters. */
  posterCode(scene: string): Promise<Result<{ codeUrl: string }, "not-possible" | "unreachable">>;
  readonly push: PushReader;
}
