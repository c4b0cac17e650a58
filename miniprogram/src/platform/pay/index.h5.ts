import type { PayInvitation, PayOutcome, WayToPay } from "./payment";

export type { PayInvitation, PayOutcome, WayToPay } from "./payment";

const WIDEST_PHONE = 820;

/** A phone can open WeChat itself; inside WeChat's own browser that is refused, and there a code serves. */
function opensWechat(): boolean {
  const { userAgent, maxTouchPoints } = window.navigator;
  const shorter = Math.min(window.screen.width, window.screen.height);
  return maxTouchPoints > 0 && shorter > 0 && shorter <= WIDEST_PHONE && !/MicroMessenger/i.test(userAgent);
}

/** On a phone the link that opens WeChat, on any other screen a code to scan; the other one where only that is offered. */
export function wayToPay(offered: readonly WayToPay[]): WayToPay | undefined {
  const wish: WayToPay = opensWechat() ? "wechat-h5" : "wechat-native";
  return offered.find((way) => way === wish) ?? offered.find((way) => way !== "wechat-jsapi");
}

export const paysOnline = true;

/** Payment windows open in mini programs only. */
export const payHere = async (_invitation: PayInvitation): Promise<PayOutcome> => "not-possible";

/** Goes to WeChat's page, which opens WeChat; it leads back here by itself. */
export function leaveToPay(url: string): void {
  const back = encodeURIComponent(window.location.href);
  window.location.assign(`${url}${url.includes("?") ? "&" : "?"}redirect_url=${back}`);
}
