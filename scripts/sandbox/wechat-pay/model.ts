/** How an order is paid: inside WeChat, by a QR code, from a phone's browser. */
export type TradeType = "JSAPI" | "NATIVE" | "MWEB";
/** `REFUND` follows from the refunds and is not written here. */
export type OrderState = "NOTPAY" | "SUCCESS" | "CLOSED";

/** Times are milliseconds of the provider's own clock; money is fen. */
export type Order = {
  readonly number: string;
  readonly way: TradeType;
  /** What was asked, in one spelling: a second request must say the same. */
  readonly asked: string;
  readonly description: string;
  readonly attach: string;
  readonly notifyUrl: string;
  readonly fen: number;
  /** The openid that must pay (JSAPI only). */
  readonly payer?: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly prepayId: string;
  /** What the payer's device was given is good until then. */
  readonly prepayUntil: number;
  readonly state: OrderState;
  readonly transactionId?: string;
  readonly paidBy?: string;
  readonly paidAt?: number;
};

export type RefundState = "PROCESSING" | "SUCCESS" | "CLOSED" | "ABNORMAL";
export type Refund = {
  readonly number: string;
  readonly refundId: string;
  readonly order: string;
  readonly asked: string;
  readonly fen: number;
  readonly reason: string;
  readonly notifyUrl: string;
  readonly createdAt: number;
  /** When the money is with the payer, or the bank has refused it. */
  readonly dueAt: number;
  readonly state: RefundState;
  readonly doneAt?: number;
};

/** A payment sheet on somebody's phone. */
export type Sheet = {
  readonly id: string;
  readonly openid: string;
  readonly order: string;
  readonly fen: number;
  readonly description: string;
  readonly merchant: string;
  readonly at: number;
  readonly state: "open" | "paid" | "cancelled" | "refused";
};

/** A notification on its way, and how each attempt was answered. */
export type Notice = {
  readonly id: string;
  readonly event: string;
  readonly summary: string;
  readonly order: string;
  readonly url: string;
  readonly createdAt: number;
  /** The object that is sealed and sent, as text. */
  readonly plain: string;
  /** Failed attempts so far. */
  readonly failures: number;
  readonly dueAt: number;
  /** `held` waits until the refund of the same order was told; `withheld` is never told. */
  readonly state: "due" | "held" | "answered" | "given-up" | "withheld";
  /** Faults that were already applied once to this notice. */
  readonly met: readonly string[];
  readonly attempts: readonly { readonly at: number; readonly answer: string }[];
};

/** What an operator of the provider could have set. */
export type PaySwitches = {
  /** What becomes of refunds: `notEnough` and `account` are refused at once, the others end so. */
  failRefunds: "none" | "abnormal" | "closed" | "notEnough" | "account";
  /** How long a refund is under way. */
  refundTakesMs: number;
  /** With which key notifications are signed. */
  notifyWith: "publicKey" | "certificate";
  /** Address of the console's view, for the list of phones on the browser's payment page; empty for none. */
  phonesFrom: string;
};
