import Taro from "@tarojs/taro";
import { hostAnswer } from "../host-answer";
import type { PayInvitation, PayOutcome, WayToPay } from "./payment";

export type { PayInvitation, PayOutcome, WayToPay } from "./payment";

/** The way that works on this device, if it is among those that are offered. */
export const wayToPay = (offered: readonly WayToPay[]): WayToPay | undefined =>
  offered.find((way) => way === "wechat-jsapi");

/** Can anything be paid from this program at all? */
export const paysOnline = true;

/** Opens WeChat's own payment window with the invitation, word for word. */
export async function payHere(invitation: PayInvitation): Promise<PayOutcome> {
  try {
    const { timeStamp, nonceStr, package: packageText, signType, paySign } = invitation;
    const signed = { timeStamp, nonceStr, package: packageText, signType, paySign };
    await hostAnswer((callbacks) => Taro.requestPayment({ ...signed, ...callbacks }));
    return "closed-after-paying";
  } catch (fault) {
    const said = String((fault as { errMsg?: unknown } | undefined)?.errMsg ?? "");
    return said.includes("cancel") ? "cancelled" : "not-possible";
  }
}

/** Only a browser leaves for another program to pay. */
export const leaveToPay = (_url: string): void => undefined;
