import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import { jsonOf, shaped } from "../line/json";
import type { Invitation, PaymentProvider, PaymentRequest } from "../payment/port";
import type { Asking } from "./asking";
import { meaningOf } from "./codes";
import { paySign } from "./sign";
import { nonceOf, type WechatPaySettings } from "./signed-line";
import { secondsText, shanghaiText } from "./times";

const Prepared = z.object({ prepay_id: z.string().check(z.regex(/^[\w-]{1,64}$/)) });
const Coded = z.object({ code_url: z.string().check(z.minLength(1), z.maxLength(512)) });
const Linked = z.object({ h5_url: z.url().check(z.maxLength(1024)) });

/** Where each way is opened, and what its request says beyond the rest; undefined where something is missing. */
const WAYS: {
  readonly [W in PaymentRequest["way"]]: { path: string; more: (request: PaymentRequest) => object | undefined };
} = {
  "wechat-jsapi": { path: "jsapi", more: ({ payer }) => (payer ? { payer: { openid: payer } } : undefined) },
  "wechat-native": { path: "native", more: () => ({}) },
  "wechat-h5": {
    path: "h5",
    more: ({ payerAddress }) =>
      payerAddress ? { scene_info: { payer_client_ip: payerAddress, h5_info: { type: "Wap" } } } : undefined,
  },
};

/** Opens payments for the three ways to pay. */
export function invitations(ask: Asking, settings: WechatPaySettings): Pick<PaymentProvider, "invite"> {
  const { mchid, appid, keys, clock, ids } = settings;

  const bodyOf = (request: PaymentRequest, more: object): string =>
    JSON.stringify({
      appid,
      mchid,
      description: request.description,
      out_trade_no: request.number,
      time_expire: shanghaiText(request.expiresAt),
      attach: request.attach,
      notify_url: request.notifyUrl,
      amount: { total: request.totalFen, currency: "CNY" },
      ...more,
    });

  function forPhone(prepayId: string): Invitation {
    const call = {
      appid,
      seconds: secondsText(clock.now()),
      nonce: nonceOf(ids),
      packageText: `prepay_id=${prepayId}`,
    };
    return {
      way: "wechat-jsapi",
      timeStamp: call.seconds,
      nonceStr: call.nonce,
      package: call.packageText,
      signType: "RSA",
      paySign: paySign(call, keys.merchantKey),
    };
  }

  const invitationIn = (way: PaymentRequest["way"], json: unknown): Invitation => {
    if (way === "wechat-jsapi") return forPhone(shaped(Prepared, json).prepay_id);
    if (way === "wechat-native") return { way, codeUrl: shaped(Coded, json).code_url };
    return { way, url: shaped(Linked, json).h5_url };
  };

  return {
    async invite(request) {
      const { path, more } = WAYS[request.way];
      const rest = more(request);
      if (rest === undefined) return refused("not-possible");
      const body = bodyOf(request, rest);
      const call = { name: `open-${path}`, method: "POST", target: `/v3/pay/transactions/${path}`, body } as const;
      const answer = await ask(call, (said) => ("no" in said ? said.no : invitationIn(request.way, jsonOf(said.yes))));
      if (!answer.ok) return answer;
      if (typeof answer.value !== "string") return done(answer.value);
      const meaning = meaningOf(answer.value);
      if (meaning === "paid") return refused("already-paid");
      if (meaning === "closed") return refused("closed");
      return meaning === "later" || meaning === "tooSoon" ? refused("unreachable") : refused("not-possible");
    },
  };
}
