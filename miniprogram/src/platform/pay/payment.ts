/** How a person can pay online from here: inside WeChat, by a code on another screen, or from a phone's browser. */
export type WayToPay = "wechat-jsapi" | "wechat-native" | "wechat-h5";

/** What the host needs, word for word as the hospital's server was given it. */
export type PayInvitation = {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: "RSA";
  readonly paySign: string;
};

/** How the host's own window ended. It is never proof that money moved: the hospital is asked afterwards. */
export type PayOutcome = "closed-after-paying" | "cancelled" | "not-possible";
