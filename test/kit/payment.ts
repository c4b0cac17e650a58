import type {
  BillRow,
  FundRow,
  Invitation,
  PaymentProvider,
  PaymentRequest,
  ProviderNews,
  ProviderRefund,
  RefundRequest,
  Transaction,
} from "../../functions/ports/payment/port";
import type { Clock } from "../../functions/ports/clock/port";
import { done, refused } from "../../shared/kernel/result";
import { dayOf } from "../../shared/kernel/time";

type Opened = { request: PaymentRequest; transaction: Transaction };

const invitationOf = ({ way, number }: PaymentRequest): Invitation =>
  way === "wechat-native"
    ? { way, codeUrl: `weixin://wxpay/bizpayurl?pr=${number}` }
    : way === "wechat-h5"
      ? { way, url: `https://wx.tenpay.com/${number}` }
      : { way, timeStamp: "1", nonceStr: "n", package: `prepay_id=${number}`, signType: "RSA", paySign: "signed" };

/** The same request, word for word (wechat-contracts 3.11)? */
const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A payment provider with a memory that holds to its word: a number is paid at most once, nothing is paid after it was
 * closed, and a retry must be the same request. `stopped` cuts the line; `pay` is the payer's phone; `news` is a message
 * that {@link PaymentProvider.readNews} believes.
 */
export function paymentDouble(clock: Pick<Clock, "now">) {
  const double = {
    opened: new Map<string, Opened>(),
    closed: new Set<string>(),
    refunds: new Map<string, { request: RefundRequest; refund: ProviderRefund }>(),
    bill: [] as BillRow[],
    funds: [] as FundRow[],
    /** Requests that came in, in turn, by what they asked. */
    asked: [] as string[],
    stopped: false,
    /** Refuses new payments for good. */
    refusing: false,
    /** What becomes of a refund when it is asked for. */
    refundsGo: "done" as "done" | "under-way" | "abnormal" | "not-enough" | "not-possible" | "too-soon",
    /** The payer pays: false when the number takes no money. */
    pay(number: string, change: Partial<Transaction> = {}): boolean {
      const found = double.opened.get(number);
      if (!found || double.closed.has(number) || found.transaction.state === "paid") return false;
      if (found.request.expiresAt <= clock.now()) return false;
      const { totalFen, payer, attach } = found.request;
      found.transaction = {
        ...found.transaction,
        state: "paid",
        transactionId: `42000${number}`,
        totalFen,
        currency: "CNY",
        payer: payer ?? "openid-of-the-payer",
        paidAt: clock.now(),
        attach,
        ...change,
      };
      return true;
    },
    /** The provider's message about a number: body and headers for the webhook. */
    news(number: string, change: Partial<Transaction> = {}): { body: string; headers: Record<string, string> } {
      const transaction = { ...double.opened.get(number)?.transaction, number, ...change } as Transaction;
      return signed({ kind: "payment", id: `news-${number}`, transaction });
    },
    refundNews(refundNumber: string, change: Partial<ProviderRefund> = {}) {
      const refund = { ...double.refunds.get(refundNumber)!.refund, ...change };
      return signed({ kind: "refund", id: `news-${refundNumber}`, refund });
    },
    /** A refund that was under way reaches the payer. */
    arrive(refundNumber: string): void {
      const found = double.refunds.get(refundNumber)!;
      found.refund = { ...found.refund, state: "done", doneAt: clock.now() };
    },
    /** What the provider holds, in fen: paid less given back. */
    balance(): number {
      const paid = [...double.opened.values()].reduce((sum, { transaction: t }) => sum + (t.totalFen ?? 0), 0);
      const back = [...double.refunds.values()].filter(({ refund }) => refund.state === "done");
      return paid - back.reduce((sum, { refund }) => sum + refund.refundFen, 0);
    },
  };
  const asked = (what: string, number: string) => void double.asked.push(`${what} ${number}`);
  const port: PaymentProvider = {
    merchantId: "1900000001",
    appId: "wx-double",
    async invite(request) {
      asked("invite", request.number);
      if (double.stopped) return refused("unreachable");
      const found = double.opened.get(request.number);
      if (double.refusing || (found && !same(found.request, request))) return refused("not-possible");
      if (found?.transaction.state === "paid") return refused("already-paid");
      if (double.closed.has(request.number)) return refused("closed");
      const { number } = request;
      const transaction = { number, state: "not-paid" as const, merchantId: port.merchantId, appId: port.appId };
      if (!found) double.opened.set(number, { request, transaction });
      return done(invitationOf(request));
    },
    async find(number) {
      asked("find", number);
      if (double.stopped) return refused("unreachable");
      const found = double.opened.get(number);
      if (!found) return refused("number-unknown");
      return done(double.closed.has(number) ? { ...found.transaction, state: "closed" as const } : found.transaction);
    },
    async close(number) {
      asked("close", number);
      if (double.stopped) return refused("unreachable");
      if (double.opened.get(number)?.transaction.state === "paid") return refused("already-paid");
      double.closed.add(number);
      return done({});
    },
    async refund(request) {
      asked("refund", request.refundNumber);
      if (double.stopped) return refused("unreachable");
      const paid = double.opened.get(request.number)?.transaction;
      const known = double.refunds.get(request.refundNumber);
      if (known) return same(known.request, request) ? done(known.refund) : refused("not-possible");
      if (double.refundsGo === "not-enough" || double.refundsGo === "not-possible" || double.refundsGo === "too-soon")
        return refused(double.refundsGo);
      const before = [...double.refunds.values()].filter(({ request: { number } }) => number === request.number);
      const sum = before.reduce((total, { refund }) => total + refund.refundFen, request.refundFen);
      if (paid?.state !== "paid" || paid.totalFen !== request.totalFen) return refused("not-possible");
      if (sum > request.totalFen) return refused("not-enough");
      const refund: ProviderRefund = {
        number: request.number,
        refundNumber: request.refundNumber,
        refundId: `50000${request.refundNumber}`,
        transactionId: paid.transactionId!,
        merchantId: port.merchantId,
        state: double.refundsGo,
        refundFen: request.refundFen,
        totalFen: request.totalFen,
        ...(double.refundsGo === "done" ? { doneAt: clock.now() } : {}),
      };
      double.refunds.set(request.refundNumber, { request, refund });
      return done(refund);
    },
    async findRefund(refundNumber) {
      asked("find-refund", refundNumber);
      if (double.stopped) return refused("unreachable");
      const found = double.refunds.get(refundNumber);
      return found ? done(found.refund) : refused("number-unknown");
    },
    async readNews(headers, body) {
      if (headers.get("wechatpay-signature") !== "good") return refused("news.unverified");
      const text = new TextDecoder().decode(body);
      return text.startsWith("{") ? done(JSON.parse(text) as ProviderNews) : refused("news.malformed");
    },
    tradeBill: async (day) =>
      double.stopped ? refused("unreachable") : done(double.bill.filter(({ at }) => dayOf(at) === day)),
    fundBill: async (day) =>
      double.stopped ? refused("unreachable") : done(double.funds.filter(({ at }) => dayOf(at) === day)),
  };
  return Object.assign(double, { port });
}

const signed = (news: ProviderNews) => ({
  body: JSON.stringify(news),
  headers: { "wechatpay-signature": "good", "content-type": "application/json" },
});
