import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Item, Key } from "../kernel/table/table";
import { hearRefund } from "./hear-refund";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { RefundOutOfReach, sendRefund } from "./send-refund";

/** Refunds looked at in one round; the next round of the same minute job takes the rest. */
const A_ROUND = 100;
/** Minutes until the provider is asked again, from the moment at which it was told: two at first, an hour at last. */
const GAPS = [2, 4, 8, 15, 30, 60] as const;
const gap = (tries: number): number => GAPS[tries] ?? 60;

/**
 * The job of every minute: refunds that waited for the provider's minute are sent, and the provider is asked about those
 * that it has not finished. Everything that a message could have told is found here (M6); two copies at once change nothing
 * (N8), since the same number is the same refund.
 */
export async function watchRefunds(parts: Parts, tenant: string): Promise<{ asked: number; failed: number }> {
  const now = parts.clock.now();
  const count = { asked: 0, failed: 0 };
  for (const { key, item } of await parts.repository.due("refund", tenant, now, A_ROUND)) {
    const [orderId, number] = [String(item.orderId), String(item.number)];
    const refund = await parts.repository.refund(orderId, number, tenant);
    if (refund?.state !== "approved" && refund?.state !== "under-way") {
      await parts.repository.commit([{ remove: key, when: "any" }]);
      continue;
    }
    count.asked++;
    try {
      if (refund.state === "approved") await send(parts, tenant, key, item);
      else await ask(parts, tenant, key, item, refund.updatedAt);
    } catch (error) {
      if (!(error instanceof RefundOutOfReach)) throw error;
      // Nobody answers: the rest of the round would only wait for the same silence.
      if (++count.failed >= 3) break;
    }
  }
  return count;
}

/** Sends what has waited for the provider's minute; once it is sent it has a row of its own. */
async function send(parts: Parts, tenant: string, key: Key, item: Item): Promise<void> {
  const now = parts.clock.now();
  const next = await later(parts, tenant, key, item, addMinutes(now, gap(0)), 0);
  const until = await sendRefund(parts, tenant, String(item.orderId), String(item.number));
  if (!next) return;
  if (until === undefined) await parts.repository.commit([{ remove: next, when: "any" }]);
  else await later(parts, tenant, next, item, until, 0);
}

/** What became of a refund that was sent; one that the provider does not know is sent again under its own number. */
async function ask(parts: Parts, tenant: string, key: Key, item: Item, sentAt: Instant): Promise<void> {
  const [now, number, tries] = [parts.clock.now(), String(item.number), Number(item.tries)];
  const first = addMinutes(sentAt, gap(0));
  if (first > now) return void (await later(parts, tenant, key, item, first, 0));
  // The row moves on first: a provider that does not answer is not asked again at once by the next round.
  await later(parts, tenant, key, item, addMinutes(now, gap(tries + 1)), tries + 1);
  const found = await parts.provider.findRefund(number);
  if (found.ok) return void (await hearRefund(parts, tenant, found.value));
  if (found.code === "unreachable") throw new RefundOutOfReach();
  await sendRefund(parts, tenant, String(item.orderId), number);
}

/** Moves a row of the list, if it still lies there; somebody else may have taken the refund to its end meanwhile. */
async function later(parts: Parts, tenant: string, key: Key, item: Item, at: Instant, tries: number) {
  const next = keysOf(tenant).toFinish(at, String(item.number));
  if (next.sk === key.sk) return next;
  const moved = await parts.repository.commit([
    { remove: key, when: { version: item.v } },
    { put: next, item: parts.repository.plain({ ...item, tries }), when: "any" },
  ]);
  return moved.ok ? next : undefined;
}
