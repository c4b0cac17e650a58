import type { Id } from "../kernel/ids";
import type { Instant } from "../kernel/time";
import type { NoticeFacts, NoticeKind } from "./model";

/** The templates that the hospital's account holds, by our names. */
export type PushTemplate =
  "examination-appointment" | "application-progress" | "visit-reminder" | "payment-result" | "refund-progress";

/** What the Medical Assistant may tell of a visit; each account maps a scene to its own status number. */
export type VisitScene =
  "appointment-made" | "appointment-cancelled" | "visit-reminder" | "payment-made" | "refund-made";

/** What a domain wants told, to whom: for the inbox always, and for the channels that reach her outside. */
export type Notice = {
  readonly to: Id;
  /** The person whom the news is about: her masked name stands where a channel asks for one. */
  readonly personId?: Id;
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
  /** What the Medical Assistant says, by WeChat's own names without `pat_name`; absent for what is no part of a visit. */
  readonly visit?: { readonly scene: VisitScene; readonly values: Readonly<Record<string, string>> };
  /** What a text message says when WeChat does not reach her; absent for news that can wait in the inbox. */
  readonly sms?: readonly string[];
  /** A reminder: inbox and push only from this moment on. One that lies in the past is never made. */
  readonly tellAt?: Instant;
  /** She has to answer until then: unread near this deadline, a critical notice becomes a call task (row 94). */
  readonly answerBy?: Instant;
  /** Of no use after this moment (the visit begins): it is not pushed any more. */
  readonly usefulUntil?: Instant;
};
