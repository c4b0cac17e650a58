import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Backstage } from "../backstage";
import { openCards } from "./cards";
import { CODES, envelopeFault, readEnvelope, type Fault } from "./envelope";

const AUTH = "/rest/auth/HealthCard/HealthOpenAuth/AuthObj/getAppToken";
const OPEN = "/rest/auth/HealthCard/HealthOpenPlatform/ISVOpenObj";
const TOKEN_SECONDS = 7200;

export const cardAnswer = (resultCode: number, errMsg: string, rsp: object = {}, requestId = ""): Response =>
  new Response(JSON.stringify({ commonOut: { requestId, resultCode, errMsg }, rsp }), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
const isFault = (said: object): said is Fault => "reason" in said;

/** The e-health card service of the region: signed envelopes, one living token, one card a number. */
export const healthCardApp = (stage: Backstage): Hono => {
  const tokens = stage.keep.shelf<{ token: string; until: number }>("health-card-token");
  const cards = openCards(stage);
  const { healthCardAppId: appId, healthCardSecret: secret, healthCardHospitalId: hospitalId } = stage.settings;
  const serve =
    (path: string, needsToken: boolean, work: (req: Readonly<Record<string, unknown>>) => object | Fault) =>
    async (text: string): Promise<Response> => {
      const refuse = ({ code, reason }: Fault): Response => {
        stage.refuse("healthCard", path, String(code), reason);
        return cardAnswer(code, "request refused");
      };
      const envelope = readEnvelope(text);
      if ("reason" in envelope) return refuse(envelope);
      const fault = await envelopeFault(envelope, { hospitalId, secret }, Math.floor(stage.clock.real() / 1000));
      if (fault) return refuse(fault);
      const living = tokens.get("living");
      const isLiving = living !== undefined && living.until > stage.clock.now();
      if (needsToken && !(isLiving && envelope.commonIn["appToken"] === living.token))
        return refuse({ code: CODES.token, reason: "the token is not the living one" });
      const said = work(envelope.req);
      return isFault(said) ? refuse(said) : cardAnswer(CODES.ok, "", said, String(envelope.commonIn["requestId"]));
    };
  const calls: Record<string, (text: string) => Promise<Response>> = {
    [AUTH]: serve(AUTH, false, (req) => {
      if (req["appId"] !== appId) return { code: CODES.token, reason: "the appId is not known" };
      // A new token kills the one before.
      const token = randomBytes(16).toString("hex").toUpperCase();
      tokens.set("living", { token, until: stage.clock.now() + TOKEN_SECONDS * 1000 });
      return { appToken: token, expiresIn: TOKEN_SECONDS };
    }),
    [`${OPEN}/registerHealthCard`]: serve(`${OPEN}/registerHealthCard`, true, cards.register),
    [`${OPEN}/getDynamicQRCode`]: serve(`${OPEN}/getDynamicQRCode`, true, cards.dynamic),
    [`${OPEN}/getHealthCardByQRCode`]: serve(`${OPEN}/getHealthCardByQRCode`, true, cards.read),
  };
  const app = new Hono();
  app.post("/rest/auth/*", async (context) => {
    const call = calls[context.req.path];
    return call ? call(await context.req.text()) : cardAnswer(CODES.malformed, "no such call");
  });
  app.notFound(() => new Response(null, { status: 404 }));
  return app;
};
