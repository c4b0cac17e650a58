import { addDays, addMinutes, clockOf, dayOf, instantOf, type Instant } from "../kernel/time";
import type { NoticeKind } from "./model";
import type { Notice } from "./notice";
import type { NotificationPolicy, Rank } from "./policy";

/** How a kind of news is told; every kind has its line in the policy. */
export function rankOf(kind: NoticeKind, { ranks }: Pick<NotificationPolicy, "ranks">): Rank {
  const rank = ranks.find((one) => one.kind === kind);
  if (!rank) throw new Error(`no rank for ${kind}`);
  return rank;
}

const isQuiet = (at: Instant, { from, to }: NotificationPolicy["quiet"]): boolean =>
  clockOf(at) >= from || clockOf(at) < to;

/** The end of the quiet hours in which `at` lies. */
const morningAfter = (at: Instant, { to }: NotificationPolicy["quiet"]): Instant =>
  instantOf(clockOf(at) < to ? dayOf(at) : addDays(dayOf(at), 1), to);

/** Until when a notice is of any use, if it has such an end: an answer is due, or the visit begins. */
export const deadlineOf = ({ answerBy, usefulUntil }: Pick<Notice, "answerBy" | "usefulUntil">): Instant | undefined =>
  answerBy && usefulUntil ? (answerBy < usefulUntil ? answerBy : usefulUntil) : (answerBy ?? usefulUntil);

/**
 * When a notice may be pushed that is due at `due`: then, or when the quiet hours end. Urgent news never waits, nor does
 * news with fewer than `leastMinutes` left between the morning and its deadline (row 91).
 */
export function pushAt(
  notice: Pick<Notice, "kind" | "answerBy" | "usefulUntil">,
  due: Instant,
  policy: NotificationPolicy,
): Instant {
  const { quiet } = policy;
  if (rankOf(notice.kind, policy).priority === "urgent" || !isQuiet(due, quiet)) return due;
  const morning = morningAfter(due, quiet);
  const deadline = deadlineOf(notice);
  return deadline !== undefined && addMinutes(morning, quiet.leastMinutes) > deadline ? due : morning;
}

/**
 * When the next round is due after `rounds` rounds, the last of them at `now`; undefined when it would begin more than 24
 * hours after the first (N2).
 */
export function nextRound(
  rounds: number,
  firstAt: Instant,
  now: Instant,
  { retries }: NotificationPolicy,
): Instant | undefined {
  const seconds = retries.seconds[rounds - 1] ?? retries.thenMinutes * 60;
  const next = addMinutes(now, seconds / 60);
  return next > addMinutes(firstAt, retries.hours * 60) ? undefined : next;
}

/**
 * When an unread critical notice that was told at `toldAt` becomes a call task: some hours before its deadline, in hours
 * in which people are called, and not before she has had time to read it. Undefined where nothing is to be answered (row 94).
 */
export function callAt(
  notice: Pick<Notice, "kind" | "answerBy">,
  toldAt: Instant,
  policy: NotificationPolicy,
): Instant | undefined {
  const { answerBy } = notice;
  if (answerBy === undefined || !rankOf(notice.kind, policy).critical) return undefined;
  const { leadMinutes, graceMinutes } = policy.calls;
  const near = addMinutes(answerBy, -leadMinutes);
  const awake = isQuiet(near, policy.quiet) ? addMinutes(eveningBefore(near, policy.quiet), -leadMinutes) : near;
  const earliest = addMinutes(toldAt, graceMinutes);
  const at = awake > earliest ? awake : earliest;
  return at < answerBy ? at : undefined;
}

/** The beginning of the quiet hours in which `at` lies. */
const eveningBefore = (at: Instant, { from, to }: NotificationPolicy["quiet"]): Instant =>
  instantOf(clockOf(at) < to ? addDays(dayOf(at), -1) : dayOf(at), from);
