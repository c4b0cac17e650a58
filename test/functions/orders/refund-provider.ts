import type { Clock } from "../../../functions/ports/clock/port";
import type { PaymentProvider, ProviderRefund, RefundRequest } from "../../../functions/ports/payment/port";
import { done, refused } from "../../../shared/kernel/result";

type Kept = { readonly request: RefundRequest; readonly refund: ProviderRefund; readonly at: number };

/**
 * A provider with its own truth: who was charged, what it has given back, and every request that a merchant must never
 * make. `fault` says what goes wrong with the next call; `settleAs` how a refund begins.
 */
export function refundProvider(clock: Clock) {
  const paid = new Map<string, number>();
  const refunds = new Map<string, Kept>();
  const double = {
    paid,
    refunds,
    /** What an honest merchant never does. */
    wrongs: [] as string[],
    /** Messages that wait to be delivered. */
    news: [] as ProviderRefund[],
    asked: [] as string[],
    fault: (): "before" | "after" | "not-enough" | "not-possible" | undefined => undefined,
    settleAs: (): ProviderRefund["state"] => "under-way",
    /** A refund takes its next step, and a message of it goes out. */
    become(number: string, state: ProviderRefund["state"]): void {
      const kept = refunds.get(number);
      if (!kept) return;
      const { doneAt: _doneAt, ...bare } = kept.refund;
      const refund = { ...bare, state, ...(state === "done" ? { doneAt: clock.now() } : {}) };
      refunds.set(number, { ...kept, refund });
      if (state !== "under-way") double.news.push(refund);
    },
    /** What has really left the merchant's account, in fen. */
    givenBack: (of?: string): number =>
      [...refunds.values()]
        .filter(({ refund }) => refund.state === "done" && (of === undefined || refund.refundNumber === of))
        .reduce((sum, { refund }) => sum + refund.refundFen, 0),
  };

  function accept(request: RefundRequest) {
    const now = Date.parse(clock.now());
    const known = refunds.get(request.refundNumber);
    if (known) {
      if (JSON.stringify(known.request) !== JSON.stringify(request)) double.wrongs.push("same number, other content");
      if (known.refund.state === "abnormal") double.become(request.refundNumber, "under-way");
      return done(refunds.get(request.refundNumber)!.refund);
    }
    const of = [...refunds.values()].filter(({ refund }) => refund.number === request.number);
    const total = paid.get(request.number) ?? 0;
    if (of.some(({ at }) => now - at < 60_000)) return refused("too-soon");
    const soFar = of
      .filter(({ refund }) => refund.state !== "closed")
      .reduce((sum, { refund }) => sum + refund.refundFen, 0);
    if (soFar + request.refundFen > total) double.wrongs.push(`more than was paid of ${request.number}`);
    if (request.totalFen !== total) double.wrongs.push("another total");
    if (of.length >= 50) double.wrongs.push("a fifty-first refund");
    const refund: ProviderRefund = {
      number: request.number,
      refundNumber: request.refundNumber,
      refundId: `provider-${request.refundNumber}`,
      transactionId: `transaction-${request.number}`,
      merchantId: "1900000001",
      state: "under-way",
      refundFen: request.refundFen,
      totalFen: request.totalFen,
    };
    refunds.set(request.refundNumber, { request, refund, at: now });
    const state = double.settleAs();
    if (state !== "under-way") double.become(request.refundNumber, state);
    return done(refunds.get(request.refundNumber)!.refund);
  }

  const port = {
    merchantId: "1900000001",
    appId: "wx0000000000000001",
    async refund(request: RefundRequest) {
      double.asked.push(request.refundNumber);
      const fault = double.fault();
      if (fault === "before") return refused("unreachable");
      if (fault === "not-enough" || fault === "not-possible") {
        const known = refunds.get(request.refundNumber);
        return known ? done(known.refund) : refused(fault);
      }
      const answer = accept(request);
      return fault === "after" ? refused("unreachable") : answer;
    },
    async findRefund(number: string) {
      if (double.fault() === "before") return refused("unreachable");
      const kept = refunds.get(number);
      return kept ? done(kept.refund) : refused("number-unknown");
    },
    async find() {
      return refused("number-unknown");
    },
    async close() {
      return done({});
    },
  };
  return Object.assign(double, { port: port as unknown as PaymentProvider });
}
