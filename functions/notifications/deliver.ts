import { addMinutes } from "../../shared/kernel/time";
import type { Delivery, DeliveryOutcome, InboxMessage } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { Sms } from "../ports/sms/port";
import type { Wechat } from "../ports/wechat/port";
import type { Kept, Repository } from "./repository";

export type Parts = {
  readonly repository: Repository;
  readonly people: Pick<PatientsQueries, "contact">;
  readonly wechat: Wechat;
  readonly sms: Sms;
  readonly clock: Clock;
  /** The desk's number, at the end of every text message. */
  readonly deskPhone: string;
  readonly stillTrue: (tenant: string, notice: Pick<Notice, "about" | "whileIn" | "facts">) => Promise<boolean>;
};

/** The last channel could not be reached: the event stays in the outbox and is told again later. */
export class ChannelOutOfReach extends Error {
  override readonly name = "ChannelOutOfReach";
}

/** Another copy is sending this very notice: the event stays until its outcome is known, or it has taken too long. */
export class DeliveryUnderWay extends Error {
  override readonly name = "DeliveryUnderWay";
}

/** An attempt without an outcome is given up after this long: whoever made it has died. */
const ATTEMPT_MINUTES = 2;

/**
 * Keeps a notice in the inbox, once, then tries the channels by rank: WeChat, and a text message where WeChat did not
 * reach her and the news is urgent. An attempt is written down before it is made and its outcome after (N4); one whose
 * outcome is unknown is not made a second time.
 */
export async function deliver(parts: Parts, tenant: string, notice: Notice, id: string, at: string): Promise<void> {
  const { kind, facts, about, to } = notice;
  let kept = await parts.repository.keep(tenant, to, { id, kind, facts, about, at, deliveries: [] });
  const reached = kept.message.deliveries.some(({ outcome }) => outcome === "sent" || outcome === "superseded");
  if (reached) return;
  if (underWay(kept.message, parts.clock.now())) throw new DeliveryUnderWay();
  if (!(await parts.stillTrue(tenant, notice))) {
    if (kept.message.deliveries.length === 0) await note(parts, tenant, to, kept, "wechat-subscribe", "superseded");
    return;
  }
  const contact = await parts.people.contact(tenant, to);
  if (!tried(kept.message, "wechat-subscribe")) {
    const { openid } = contact;
    const after = await attempt(parts, tenant, to, kept, "wechat-subscribe", openid !== undefined, () =>
      sendWechat(parts, openid!, notice, contact.language),
    );
    if (!after || after.outcome === "sent") return;
    kept = after.kept;
  }
  if (!notice.sms || settled(kept.message, "sms")) return;
  const { phone } = contact;
  const texted = await attempt(parts, tenant, to, kept, "sms", phone !== undefined, () =>
    sendSms(parts, phone!, notice),
  );
  if (texted?.outcome === "failed") throw new ChannelOutOfReach();
}

const tried = (message: InboxMessage, channel: Delivery["channel"]) =>
  message.deliveries.some((delivery) => delivery.channel === channel);
const underWay = ({ deliveries }: InboxMessage, now: string) =>
  deliveries.some(({ outcome, at }) => outcome === "waiting" && addMinutes(at, ATTEMPT_MINUTES) > now);
/** A text that failed before it left may be tried again; one whose outcome is unknown (waiting) may not. */
const settled = (message: InboxMessage, channel: Delivery["channel"]) =>
  message.deliveries.some((delivery) => delivery.channel === channel && delivery.outcome !== "failed");

async function attempt(
  parts: Parts,
  tenant: string,
  to: string,
  kept: Kept,
  channel: Delivery["channel"],
  possible: boolean,
  send: () => Promise<DeliveryOutcome>,
): Promise<{ kept: Kept; outcome: DeliveryOutcome } | undefined> {
  const begun = await note(parts, tenant, to, kept, channel, possible ? "waiting" : "not-possible");
  if (!begun) return undefined;
  if (!possible) return { kept: begun, outcome: "not-possible" };
  const outcome = await send();
  return { kept: (await note(parts, tenant, to, begun, channel, outcome)) ?? begun, outcome };
}

/**
 * Writes the present outcome of a channel into the message; undefined when another copy is already at it. That she read
 * the message meanwhile is no other copy: the outcome is written into what lies there then.
 */
async function note(
  parts: Parts,
  tenant: string,
  to: string,
  kept: Kept,
  channel: Delivery["channel"],
  outcome: DeliveryOutcome,
): Promise<Kept | undefined> {
  const others = kept.message.deliveries.filter((delivery) => delivery.channel !== channel);
  const deliveries = [...others, { channel, outcome, at: parts.clock.now() }];
  let seen: Kept | undefined = kept;
  for (let tries = 0; seen && tries < 3; tries++) {
    const written = await parts.repository.rewrite(tenant, to, seen, { ...seen.message, deliveries });
    if (written) return written;
    seen = await parts.repository.message(tenant, to, kept.message.id);
    if (seen && !sameDeliveries(seen.message, kept.message)) return undefined;
  }
  return undefined;
}

const sameDeliveries = (one: InboxMessage, other: InboxMessage): boolean =>
  one.deliveries.length === other.deliveries.length &&
  one.deliveries.every(({ channel, outcome, at }) =>
    other.deliveries.some((its) => its.channel === channel && its.outcome === outcome && its.at === at),
  );

async function sendWechat(
  parts: Parts,
  openid: string,
  notice: Notice,
  language: "zh" | "en",
): Promise<DeliveryOutcome> {
  const { template, values } = notice.push;
  const sent = await parts.wechat.sendSubscribeMessage({ openid, template, page: notice.page, values, language });
  if (sent.ok) return "sent";
  return sent.code === "not-subscribed" ? "not-allowed" : sent.code === "not-possible" ? "not-possible" : "failed";
}

async function sendSms(parts: Parts, phone: string, notice: Notice): Promise<DeliveryOutcome> {
  const sent = await parts.sms.send(phone, "appointment-update", [...(notice.sms ?? []), parts.deskPhone]);
  if (sent.ok) return "sent";
  return sent.code === "unreachable" ? "failed" : "not-possible";
}
