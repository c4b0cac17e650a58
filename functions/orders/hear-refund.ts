import { done, refused, type Result } from "../../shared/kernel/result";
import { accountOf, doneEntry } from "../../shared/orders/ledger";
import type { Order, Refund } from "../../shared/orders/model";
import { isGivenBack } from "../../shared/orders/states";
import { arriveRefund } from "../../shared/orders/refund-steps";
import type { ProviderRefund } from "../ports/payment/port";
import { giveUp, totalOf } from "./fail-refund";
import type { Parts } from "./parts";
import { refundWrites } from "./refund-writes";

/** What was made of a refund's news: it changed something, it was known, or it is not believed (and nothing changed). */
export type Heard = "taken" | "known" | "mismatch";

/**
 * Takes what the provider says of a refund, from a verified message or a verified answer (one path for both, M6). A refund
 * that we do not know, or whose payment we have not booked, is refused, so that the provider tells it again. What was done
 * before costs one read and no write; a refund that is done never goes back (M1).
 */
export async function hearRefund(
  parts: Parts,
  tenant: string,
  news: ProviderRefund,
): Promise<Result<Heard, "refund.unknown">> {
  const { repository, clock, log } = parts;
  const orderId = /^([0-9a-hjkmnp-tv-z]{26})-R\d{1,3}$/.exec(news.refundNumber)?.[1];
  if (!orderId) return refused("refund.unknown");
  for (let tries = 0; tries < 5; tries++) {
    const refund = await repository.refund(orderId, news.refundNumber, tenant);
    if (!refund) return refused("refund.unknown");
    if (isKnown(refund, news)) return done("known");
    const order = await repository.unread(tenant, orderId);
    if (!order || (refund.from === "order" && !order.paid)) return refused("refund.unknown");
    const odd = oddity(parts, order, refund, news);
    if (odd) {
      log({ event: "refund.alarm", number: refund.number, code: odd });
      return done("mismatch");
    }
    const before = { order, refund };
    if (news.state !== "done") {
      if (await giveUp(parts, tenant, before, news.state, news.refundId)) return done("taken");
      continue;
    }
    const now = clock.now();
    const doneAt = news.doneAt ?? now;
    const after = arriveRefund(before, { providerId: news.refundId, doneAt }, now);
    if (!after) return done("known");
    const committed = await repository.commit(
      refundWrites(
        repository,
        {
          before,
          after,
          stepId: `refund-done#${refund.number}`,
          line: { what: "refund-done", by: "provider", fen: refund.fen, fingerprint: "provider" },
          entry: doneEntry(refund, accountOf(refund.way), doneAt, "refund-done", now),
          event: "order.refund-done",
        },
        tenant,
      ),
    );
    if (committed.ok) return done("taken");
  }
  return refused("refund.unknown");
}

/** Does this news say nothing new of the refund? A refund at its end stays there, whatever comes later. */
function isKnown(refund: Refund, news: ProviderRefund): boolean {
  if (news.state === "under-way" || refund.state === "done") return true;
  return news.state !== "done" && (refund.state === "failed" || isGivenBack(refund.state));
}

/** What does not fit our own request: then the news is not believed, and somebody must look. */
function oddity({ provider }: Parts, order: Order, refund: Refund, news: ProviderRefund): string | undefined {
  if (news.merchantId !== provider.merchantId) return "merchant";
  if (news.number !== refund.of) return "number";
  if (news.refundFen !== refund.fen) return "amount";
  if (news.totalFen !== totalOf(order, refund)) return "total";
  if (refund.state === "paid-at-desk") return "paid-twice";
  return refund.state === "asked" || refund.state === "second-look" || refund.state === "refused"
    ? "not-approved"
    : undefined;
}
