import type { Fen } from "../../../shared/kernel/money";
import type { Result } from "../../../shared/kernel/result";
import type { Day, Instant } from "../../../shared/kernel/time";

/** How a person pays online: inside WeChat, by a QR code on another screen, or from a phone's browser. */
export type OnlineWay = "wechat-jsapi" | "wechat-native" | "wechat-h5";

/**
 * What the provider is asked to collect. It is kept word for word before the first send: after a lost answer the very same
 * request goes out again, never one with a new number or another time (wechat-contracts 3.11).
 */
export type PaymentRequest = {
  /** Our number of this attempt: 6 to 32 characters `0-9A-Za-z_-|*`, never used again. */
  readonly number: string;
  readonly way: OnlineWay;
  /** What the payer reads, 1 to 127 characters; nothing about health (N6). */
  readonly description: string;
  readonly totalFen: Fen;
  /** After this moment the provider takes no money. */
  readonly expiresAt: Instant;
  /** Hospital of the order, given back in every message: 1 to 128 characters. */
  readonly attach: string;
  /** Where the provider tells its news. */
  readonly notifyUrl: string;
  /** The payer's openid; needed for `wechat-jsapi`. */
  readonly payer?: string;
  /** The payer's address; needed for `wechat-h5`. */
  readonly payerAddress?: string;
};

/** What the payer's device needs to pay. */
export type Invitation =
  | {
      readonly way: "wechat-jsapi";
      /** For `wx.requestPayment`, word for word. */
      readonly timeStamp: string;
      readonly nonceStr: string;
      readonly package: string;
      readonly signType: "RSA";
      readonly paySign: string;
    }
  | { readonly way: "wechat-native"; readonly codeUrl: string }
  | { readonly way: "wechat-h5"; readonly url: string };

/** A payment as the provider tells it, from a verified message or a verified answer only. */
export type Transaction = {
  readonly number: string;
  readonly state: "not-paid" | "paid" | "closed";
  readonly merchantId: string;
  readonly appId: string;
  /** There once money has come. */
  readonly transactionId?: string;
  readonly totalFen?: Fen;
  readonly currency?: string;
  readonly payer?: string;
  readonly paidAt?: Instant;
  readonly attach?: string;
};

export type RefundRequest = {
  /** The number of the payment attempt. */
  readonly number: string;
  /** Our number of this refund, up to 64 characters; the same on every retry. */
  readonly refundNumber: string;
  readonly refundFen: Fen;
  readonly totalFen: Fen;
  /** What the payer reads, up to 80 characters. */
  readonly reason: string;
  readonly notifyUrl: string;
};

/** A refund as the provider tells it, from a verified message or a verified answer only. */
export type ProviderRefund = {
  readonly number: string;
  readonly refundNumber: string;
  readonly refundId: string;
  readonly transactionId: string;
  readonly merchantId: string;
  /** `abnormal`: the payer's bank refused it; somebody must act. `closed`: it will not happen. */
  readonly state: "under-way" | "done" | "closed" | "abnormal";
  readonly refundFen: Fen;
  readonly totalFen: Fen;
  readonly doneAt?: Instant;
};

/** A message of the provider, verified and decrypted; `id` is the message's own. */
export type ProviderNews =
  | { readonly kind: "payment"; readonly id: string; readonly transaction: Transaction }
  | { readonly kind: "refund"; readonly id: string; readonly refund: ProviderRefund };

/** One row of the daily bill: a payment or a refund that reached its end on that day. */
export type BillRow = {
  readonly kind: "payment" | "refund";
  readonly number: string;
  readonly transactionId: string;
  readonly refundNumber?: string;
  readonly refundId?: string;
  /** What was paid, or what was given back; always positive. */
  readonly fen: Fen;
  /** The provider's fee for it; negative where it gives the fee back. */
  readonly feeFen: Fen;
  readonly at: Instant;
};

/** One row of the daily fund bill: money in or out of the merchant's account. */
export type FundRow = {
  readonly at: Instant;
  /** The provider's number of the business that moved the money. */
  readonly businessId: string;
  readonly kind: string;
  readonly direction: "in" | "out";
  readonly fen: Fen;
  readonly balanceFen: Fen;
};

/** Who pays us online, in our words. Alipay or another provider would be a second implementation. */
export interface PaymentProvider {
  readonly merchantId: string;
  readonly appId: string;
  /**
   * Opens a payment and says how the payer's device goes on. Asked again with the same request it gives a usable invitation
   * again. `already-paid`, `closed`: for this number. `not-possible`: the provider refuses this request for good.
   */
  invite(
    request: PaymentRequest,
  ): Promise<Result<Invitation, "already-paid" | "closed" | "not-possible" | "unreachable">>;
  /** What became of a number. */
  find(number: string): Promise<Result<Transaction, "number-unknown" | "unreachable">>;
  /** No money may come under this number any more; repeatable; a number that was never opened is closed, too. */
  close(number: string): Promise<Result<Record<string, never>, "already-paid" | "unreachable">>;
  /** Gives money back; the same number again is the same refund. `too-soon`: another one was less than a minute ago. */
  refund(
    request: RefundRequest,
  ): Promise<Result<ProviderRefund, "not-enough" | "too-soon" | "not-possible" | "unreachable">>;
  findRefund(refundNumber: string): Promise<Result<ProviderRefund, "number-unknown" | "unreachable">>;
  /** Verifies the raw bytes of a message (time, serial, signature), decrypts and translates it; no network, except certificates. */
  readNews(headers: Headers, body: Uint8Array): Promise<Result<ProviderNews, "news.unverified" | "news.malformed">>;
  /** Payments and refunds of an Asia/Shanghai day, hash checked; `not-ready` before about ten the next morning. */
  tradeBill(day: Day): Promise<Result<readonly BillRow[], "not-ready" | "unreachable">>;
  fundBill(day: Day): Promise<Result<readonly FundRow[], "not-ready" | "unreachable">>;
}
