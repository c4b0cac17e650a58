import type { PaymentProvider } from "../payment/port";
import { createAsking } from "./asking";
import { bills } from "./bills";
import { invitations } from "./invitations";
import { news } from "./news";
import { refunds } from "./refunds";
import { signedLine, type WechatPaySettings } from "./signed-line";
import { transactions } from "./transactions";
import { createVerifier } from "./verifier";

export type { WechatPaySettings } from "./signed-line";

/** WeChat Pay v3 over HTTP for a merchant of its own; production host https://api.mch.weixin.qq.com. */
export function liveWechatPay(settings: WechatPaySettings): PaymentProvider {
  const send = signedLine(settings);
  const fetchCertificates = () => send({ name: "certificates", method: "GET", target: "/v3/certificates" });
  const verifier = createVerifier({ ...settings, fetchCertificates });
  const ask = createAsking({ ...settings, send, verifier });
  return {
    merchantId: settings.mchid,
    appId: settings.appid,
    ...invitations(ask, settings),
    ...transactions(ask, settings),
    ...refunds(ask, settings),
    ...news(verifier, settings),
    ...bills(ask, send, settings),
  };
}
