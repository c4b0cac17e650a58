import type { Id } from "../kernel/ids";
import type { NoticeFacts, NoticeKind } from "./model";

/** The templates that the hospital's account holds, by our names. */
export type PushTemplate = "examination-appointment" | "application-progress";

/** What a domain wants told, to whom: for the inbox always, and for the channels that reach her outside. */
export type Notice = {
  readonly to: Id;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  /** The thing that a tap opens. */
  readonly about: { readonly domain: string; readonly id: Id };
  /** States of the thing in which this is still so; asked at send time, so that nothing stale goes out (N5). */
  readonly whileIn: readonly string[];
  /** The version of the thing that this tells of. */
  readonly version: number;
  /** Page in the mini program. */
  readonly page: string;
  readonly push: { readonly template: PushTemplate; readonly values: Readonly<Record<string, string>> };
  /** What a text message says when WeChat does not reach her; absent for news that can wait in the inbox. */
  readonly sms?: readonly string[];
};
