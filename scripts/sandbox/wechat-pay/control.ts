import { CALL_FAULTS, NOTICE_FAULTS, type PayFault, type PayFaultOrder, type PayFaults } from "./faults";
import type { Notice, PaySwitches, Sheet } from "./model";
import type { Notices } from "./notices";
import { type OpenCode, type Paid, type PaymentRequest, PhoneRefusal, type Sheets } from "./sheets";
import type { PayRefused, PayStage } from "./stage";

/** The provider's own truth: whose money came and went, by number, in fen. */
export type PayJournal = {
  readonly charged: readonly {
    readonly order: string;
    readonly transactionId: string;
    readonly payer: string;
    readonly fen: number;
    readonly at: number;
  }[];
  /** Refunds that reached the payer. */
  readonly refunded: readonly {
    readonly order: string;
    readonly refund: string;
    readonly refundId: string;
    readonly fen: number;
    readonly at: number;
  }[];
  /** Refunds that were asked for and have not reached her. */
  readonly pending: readonly {
    readonly order: string;
    readonly refund: string;
    readonly fen: number;
    readonly state: string;
  }[];
  readonly chargedFen: number;
  readonly refundedFen: number;
};

/** What payers and operators do: each is also `POST /__pay/<name>` with the same JSON. */
export type PayControl = {
  /** `wx.requestPayment` on somebody's phone: paySign is verified first; then a sheet lies there. */
  requestPayment(order: PaymentRequest): Promise<Sheet>;
  scan(order: { openid: string; codeUrl: string }): Sheet;
  /** The browser's payment link is opened and handed to a phone. */
  openLink(order: { openid: string; h5Url: string }): Sheet;
  sheets(order: { openid?: string; state?: Sheet["state"] }): Sheet[];
  /** QR payments that wait to be scanned. */
  codes(): OpenCode[];
  pay(order: { sheetId: string }): Paid;
  cancel(order: { sheetId: string }): Sheet;
  settings(order: Partial<PaySwitches>): PaySwitches;
  journal(): PayJournal;
  /** Notifications and how each attempt was answered. */
  notices(order: { order?: string }): Notice[];
  clock(order: { advanceMs?: number; speed?: number }): { now: number; speed: number };
  addFault(order: PayFaultOrder): PayFault;
  faults(): PayFault[];
  clearFaults(): PayFault[];
  refusals(): PayRefused[];
  /** Answers once nothing is due and nothing on its way. */
  settled(): Promise<{ settled: true }>;
};

const journalOf = (stage: PayStage): PayJournal => {
  const charged = stage.orders
    .values()
    .filter(({ state }) => state === "SUCCESS")
    .map(({ number, transactionId = "", paidBy = "", fen, paidAt = 0 }) => ({
      order: number,
      transactionId,
      payer: paidBy,
      fen,
      at: paidAt,
    }));
  const all = stage.refunds.values();
  const refunded = all
    .filter(({ state }) => state === "SUCCESS")
    .map(({ number, order, refundId, fen, doneAt = 0 }) => ({ order, refund: number, refundId, fen, at: doneAt }));
  const pending = all
    .filter(({ state }) => state !== "SUCCESS")
    .map(({ number, order, fen, state }) => ({ order, refund: number, fen, state }));
  const sum = (rows: readonly { fen: number }[]): number => rows.reduce((total, { fen }) => total + fen, 0);
  return { charged, refunded, pending, chargedFen: sum(charged), refundedFen: sum(refunded) };
};

export const openPayControl = (stage: PayStage, faults: PayFaults, sheets: Sheets, notices: Notices): PayControl => ({
  requestPayment: (order) => sheets.request(order),
  scan: (order) => sheets.scan(order),
  openLink: ({ openid, h5Url }) =>
    sheets.link({ openid, prepayId: URL.canParse(h5Url) ? (new URL(h5Url).searchParams.get("prepay_id") ?? "") : "" }),
  sheets: (order) => sheets.list(order),
  codes: () => sheets.codes(),
  pay: (order) => sheets.pay(order),
  cancel: (order) => sheets.cancel(order),
  settings: (order) => {
    for (const name of Object.keys(order))
      if (!Object.hasOwn(stage.switches, name)) throw new PhoneRefusal(`no setting "${name}"`);
    return { ...Object.assign(stage.switches, order) };
  },
  journal: () => journalOf(stage),
  notices: ({ order }) => stage.notices.values().filter((notice) => order === undefined || notice.order === order),
  clock: ({ advanceMs, speed }) => {
    if (advanceMs !== undefined) {
      stage.clock.advance(Number(advanceMs));
      stage.keep.shelf<number>("clock").set("ahead", stage.clock.now() - stage.clock.real());
    }
    if (speed !== undefined) stage.clock.setSpeed(Number(speed));
    notices.run();
    return { now: stage.clock.now(), speed: stage.clock.speed() };
  },
  addFault: (order) => {
    const kinds: readonly string[] = order.on === "call" ? CALL_FAULTS : NOTICE_FAULTS;
    if (order.on !== "call" && order.on !== "notice") throw new PhoneRefusal('on is "call" or "notice"');
    if (!kinds.includes(order.kind)) throw new PhoneRefusal(`no ${order.on} fault "${order.kind}"`);
    return faults.add(order);
  },
  faults: () => faults.list(),
  clearFaults: () => {
    faults.clear();
    return [];
  },
  refusals: () => [...stage.refused].reverse(),
  settled: async () => {
    await notices.settled();
    return { settled: true };
  },
});
