import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Channel, Delivery, DeliveryOutcome, InboxMessage } from "../../shared/notifications/model";
import { deadlineOf, nextRound, pushAt, rankOf } from "../../shared/notifications/rules";
import { mayRepeat, outcomeOfSilence, wayOf } from "./channels";
import { callWatch, messageOf } from "./keep";
import type { Parts } from "./parts";
import type { Due, Row, Tried } from "./repository";

/** How a round went: it ended so, it goes on later, or another copy is at it. */
export type Round = DeliveryOutcome | "later" | "elsewhere";

/**
 * One round of a row: asks whether the news is still so, then climbs down the ladder until a channel has reached her. An
 * attempt is written down before it is made and its outcome after (N4); what never answered is repeated only where a
 * repeat is harmless. The row ends in a named state that the message shows, or moves to its next round (N2).
 */
export async function sendRow(parts: Parts, tenant: string, found: Due): Promise<Round> {
  const now = parts.clock.now();
  if (isUnderWay(found.row, now, parts)) return "elsewhere";
  let due: Due = { ...found, row: withSilence(found.row) };
  const { notice, id } = due.row;
  const still = await parts.stillTrue(tenant, notice);
  if (!due.row.told) {
    if (!still) return (await parts.repository.settle(tenant, due, [])) ? ended(parts, due, "superseded") : "elsewhere";
    const told = await parts.repository.tell(tenant, due, messageOf(due.row), callWatch(parts, tenant, due.row, now));
    if (!told) return "elsewhere";
    due = told;
  }
  if (!still) return end(parts, tenant, due, "superseded");
  const deadline = deadlineOf(notice);
  if (deadline !== undefined && deadline <= now) return end(parts, tenant, due, "given-up");
  const held = pushAt(notice, now, parts.policy);
  if (held > now) return later(parts, tenant, due, due.row, held);
  const kept = await parts.repository.message(tenant, notice.to, id);
  if (kept?.message.readAt) return end(parts, tenant, due, "read");
  if (due.row.tried.length === 0 && (await isCooling(parts, tenant, due.row, now)))
    return end(parts, tenant, due, "told-already");
  return climb(parts, tenant, due);
}

async function climb(parts: Parts, tenant: string, start: Due): Promise<Round> {
  let due = start;
  const { notice } = due.row;
  const contact = await parts.people.contact(tenant, notice.to);
  for (const channel of parts.policy.ladder[rankOf(notice.kind, parts.policy).priority]) {
    const before = due.row.tried.find((one) => one.channel === channel);
    if (before && !mayRepeat(before.outcome)) continue;
    const way = await wayOf({ parts, tenant, row: due.row, contact }, channel);
    let outcome: Tried["outcome"];
    if ("send" in way) {
      const marked = await parts.repository.mark(due, { ...due.row, attempt: { channel, at: parts.clock.now() } });
      if (!marked) return "elsewhere";
      due = marked;
      outcome = await way.send();
    } else outcome = way.outcome;
    due = { ...due, row: withOutcome(due.row, channel, outcome, parts.clock.now()) };
    if (outcome === "sent") return end(parts, tenant, due, "sent");
  }
  return due.row.tried.some(({ outcome }) => mayRepeat(outcome)) ? nextOf(parts, tenant, due) : end(parts, tenant, due);
}

/** The row's next round, or its end when 24 hours are over. Also where a row goes that could not be sent for a fault of ours. */
export async function nextOf(parts: Parts, tenant: string, due: Due): Promise<Round> {
  const row = { ...due.row, rounds: due.row.rounds + 1 };
  const next = nextRound(row.rounds, row.firstAt, parts.clock.now(), parts.policy);
  return next ? later(parts, tenant, due, row, next) : end(parts, tenant, { ...due, row }, "given-up");
}

async function later(parts: Parts, tenant: string, due: Due, row: Row, dueAt: Instant): Promise<Round> {
  const moved = await parts.repository.settle(tenant, due, deliveriesOf(row), { row, dueAt });
  return moved ? "later" : "elsewhere";
}

/** Ends a row: `why` for what ends it as a whole, else how its channels ended. */
async function end(parts: Parts, tenant: string, due: Due, why?: DeliveryOutcome): Promise<Round> {
  const at = parts.clock.now();
  const known = deliveriesOf(due.row).map((one) =>
    mayRepeat(one.outcome) ? { ...one, outcome: why ?? one.outcome, at } : one,
  );
  const shown = known.some(({ outcome }) => outcome === why);
  const usual: Channel = parts.wechat.templates()[due.row.notice.push.template].lasting
    ? "wechat-lasting"
    : "wechat-subscribe";
  const deliveries =
    why === undefined || shown
      ? known
      : [...known.filter(({ channel }) => channel !== usual), { channel: usual, outcome: why, at }];
  const written = await parts.repository.settle(tenant, due, deliveries);
  return written ? ended(parts, due, why ?? known[known.length - 1]?.outcome ?? "not-possible") : "elsewhere";
}

function ended(parts: Parts, { row }: Due, outcome: DeliveryOutcome): DeliveryOutcome {
  parts.log({ event: "notice.ended", kind: row.notice.kind, outcome, rounds: row.rounds });
  return outcome;
}

const isUnderWay = ({ attempt }: Row, now: Instant, { policy }: Parts): boolean =>
  attempt !== undefined && addMinutes(attempt.at, policy.attempt.minutes) > now;

const withOutcome = (
  { attempt: _over, ...row }: Row,
  channel: Channel,
  outcome: Tried["outcome"],
  at: Instant,
): Row => ({
  ...row,
  tried: [...row.tried.filter((one) => one.channel !== channel), { channel, outcome, at }],
});

/** Whoever made the attempt has died: its outcome will never come. */
const withSilence = (row: Row): Row =>
  row.attempt ? withOutcome(row, row.attempt.channel, outcomeOfSilence(row.attempt.channel), row.attempt.at) : row;

const deliveriesOf = ({ tried }: Row): Delivery[] =>
  tried.flatMap(({ channel, outcome, at }) => (outcome === "absent" ? [] : [{ channel, outcome, at }]));

/** Was the same kind about the same thing pushed only minutes ago (row 91)? */
async function isCooling(parts: Parts, tenant: string, { id, notice }: Row, now: Instant): Promise<boolean> {
  const { coolMinutes } = rankOf(notice.kind, parts.policy);
  if (coolMinutes === 0) return false;
  const recent = await parts.repository.since(tenant, notice.to, addMinutes(now, -coolMinutes));
  const same = (one: InboxMessage) => one.id !== id && one.kind === notice.kind && one.about.id === notice.about.id;
  return recent.some((one) => same(one) && one.deliveries.some(({ outcome }) => outcome === "sent"));
}
