import type { Notices } from "./notices";
import type { Order, Sheet } from "./model";
import { codeUrlOf, orderNow, settle } from "./orders";
import { letters } from "./signing";
import { MERCHANT_NAME, type PayStage } from "./stage";

/** WeChat refuses on the phone: the reason is said to whoever holds it. */
export class PhoneRefusal extends Error {}

/** What a page hands to `wx.requestPayment`, and on whose phone. */
export type PaymentRequest = {
  readonly openid: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
};
export type OpenCode = {
  readonly codeUrl: string;
  readonly fen: number;
  readonly description: string;
  readonly at: number;
};
export type Paid = { readonly sheet: Sheet; readonly transactionId: string };

/** The payment sheets on people's phones. */
export type Sheets = {
  request(asked: PaymentRequest): Promise<Sheet>;
  scan(asked: { openid: string; codeUrl: string }): Sheet;
  /** From the browser's payment page. */
  link(asked: { openid: string; prepayId: string }): Sheet;
  /** What the browser's payment page shows; throws where there is nothing to pay. */
  linked(prepayId: string): Order;
  list(of: { openid?: string; state?: Sheet["state"] }): Sheet[];
  codes(): OpenCode[];
  pay(asked: { sheetId: string }): Paid;
  cancel(asked: { sheetId: string }): Sheet;
};

const PREFIX = "prepay_id=";

export const openSheets = (stage: PayStage, notices: Notices): Sheets => {
  const no = (route: string, reason: string): never => {
    stage.tell(route, "refused", reason);
    throw new PhoneRefusal(reason);
  };
  const orderBy = (is: (order: Order) => boolean): Order | undefined => {
    const found = stage.orders.values().find(is);
    return found === undefined ? undefined : orderNow(stage, found.number);
  };
  /** The order if money may come for it now. */
  const payable = (route: string, order: Order | undefined): Order => {
    if (order === undefined) return no(route, "this is no payment of ours");
    if (order.state === "SUCCESS") no(route, "the order is paid already");
    if (order.state === "CLOSED") no(route, "the order is closed");
    return stage.clock.now() < order.prepayUntil ? order : no(route, "the payment link has run out");
  };
  const lay = (route: string, openid: string, order: Order): Sheet => {
    if (!/^o[0-9A-Za-z_-]{27}$/.test(openid)) no(route, "this is no openid");
    const lying = stage.sheets
      .values()
      .find((sheet) => sheet.order === order.number && sheet.openid === openid && sheet.state === "open");
    if (lying !== undefined) return lying;
    const sheet: Sheet = {
      id: letters(16),
      openid,
      order: order.number,
      fen: order.fen,
      description: order.description,
      merchant: MERCHANT_NAME,
      at: stage.clock.now(),
      state: "open",
    };
    stage.sheets.set(sheet.id, sheet);
    return sheet;
  };
  const openSheet = (route: string, id: string): Sheet => {
    const sheet = stage.sheets.get(id);
    if (sheet === undefined) return no(route, "there is no such sheet");
    return sheet.state === "open" ? sheet : no(route, `the sheet is ${sheet.state}`);
  };
  const linked = (prepayId: string): Order =>
    payable(
      "h5",
      orderBy((order) => order.way === "MWEB" && order.prepayId === prepayId),
    );
  return {
    request: async (asked) => {
      const route = "requestPayment";
      // The signature first, over exactly what was handed in: nothing else is looked at before.
      const signed = [stage.keys.settings.appid, asked.timeStamp, asked.nonceStr, asked.package];
      if (signed.some((part) => typeof part !== "string")) no(route, "timeStamp, nonceStr and package are texts");
      if (typeof asked.paySign !== "string" || asked.signType !== "RSA") no(route, "signType is RSA, paySign a text");
      if (!(await stage.keys.verifyMerchant(`${signed.join("\n")}\n`, asked.paySign)))
        no(route, "paySign does not fit appid, timeStamp, nonceStr and package");
      if (!/^\d{10}$/.test(asked.timeStamp) || asked.nonceStr.length > 32)
        no(route, "timeStamp or nonceStr is malformed");
      if (!asked.package.startsWith(PREFIX)) no(route, `package begins with ${PREFIX}`);
      const prepayId = asked.package.slice(PREFIX.length);
      const order = payable(
        route,
        orderBy((one) => one.way === "JSAPI" && one.prepayId === prepayId),
      );
      if (order.payer !== asked.openid) no(route, "this phone is not the payer that the order names");
      return lay(route, asked.openid, order);
    },
    scan: ({ openid, codeUrl }) =>
      lay(
        "scan",
        openid,
        payable(
          "scan",
          orderBy((order) => order.way === "NATIVE" && codeUrlOf(order) === codeUrl),
        ),
      ),
    link: ({ openid, prepayId }) => lay("h5", openid, linked(prepayId)),
    linked,
    list: ({ openid, state }) =>
      stage.sheets
        .values()
        .reverse()
        .filter((sheet) => (openid ?? sheet.openid) === sheet.openid && (state ?? sheet.state) === sheet.state),
    codes: () =>
      stage.orders
        .values()
        .filter(({ way, state, prepayUntil, expiresAt }) => {
          const now = stage.clock.now();
          return way === "NATIVE" && state === "NOTPAY" && now < prepayUntil && now < expiresAt;
        })
        .map((order) => ({
          codeUrl: codeUrlOf(order),
          fen: order.fen,
          description: order.description,
          at: order.createdAt,
        })),
    pay: ({ sheetId }) => {
      const sheet = openSheet("pay", sheetId);
      const order = orderNow(stage, sheet.order);
      if (order?.state !== "NOTPAY") {
        stage.sheets.set(sheetId, { ...sheet, state: "refused" });
        return no("pay", order?.state === "SUCCESS" ? "the order is paid already" : "the order is closed");
      }
      const [paidSheet, paid] = stage.keep.together(() => {
        const after = { ...sheet, state: "paid" } as const;
        const settled = settle(stage, order, sheet.openid);
        stage.sheets.set(sheetId, after);
        notices.paid(settled);
        return [after, settled] as const;
      });
      notices.run();
      return { sheet: paidSheet, transactionId: paid.transactionId ?? "" };
    },
    cancel: ({ sheetId }) => {
      const cancelled = { ...openSheet("cancel", sheetId), state: "cancelled" } as const;
      stage.sheets.set(sheetId, cancelled);
      return cancelled;
    },
  };
};
