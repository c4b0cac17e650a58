import { Hono } from "hono";
import type { Backstage } from "../backstage";
import { signatureFault } from "../e-receipt/signature";
import type { Authority } from "./authority";

const answerOf = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json; charset=utf-8" } });
export const signingRefusal = (status: number, code: string): Response => answerOf(status, { code });

/** The person and the bytes of a body, or the code of what is wrong with it. */
function readRequest(text: string): { readonly signer: string; readonly bytes: Uint8Array } | string {
  let body: { signer?: unknown; bytes?: unknown } | null;
  try {
    body = JSON.parse(text) as { signer?: unknown; bytes?: unknown } | null;
  } catch {
    return "body.malformed";
  }
  const { signer, bytes } = body ?? {};
  if (typeof signer !== "string" || !/^[a-z][a-z0-9-]{2,60}$/.test(signer)) return "signer.unknown";
  if (typeof bytes !== "string" || !/^[A-Za-z0-9+/]{4,200000}={0,2}$/.test(bytes)) return "bytes.malformed";
  return { signer, bytes: Buffer.from(bytes, "base64") };
}

/** The signing service of a certificate authority: signed requests in, signature, certificate and timestamp out. */
export const signatureApp = (stage: Backstage, authority: Authority): Hono => {
  const refuse = (path: string, status: number, code: string): Response => {
    stage.refuse("signature", path, String(status), code);
    return signingRefusal(status, code);
  };
  const app = new Hono();
  app.post("/signature/v1/signatures", async (context) => {
    const { path } = context.req;
    const body = await context.req.text();
    const header = (name: string): string | undefined => context.req.header(name);
    const { signatureAppId: appId, signatureSecret: secret } = stage.settings;
    const signed = { appId: header("x-app-id"), timestamp: header("x-timestamp"), signature: header("x-signature") };
    const now = Math.floor(stage.clock.real() / 1000);
    const fault = await signatureFault({ method: "POST", path, body, ...signed }, { appId, secret }, now);
    if (fault !== undefined) return refuse(path, 401, fault);
    const request = readRequest(body);
    if (typeof request === "string") return refuse(path, 422, request);
    return answerOf(201, await authority.sign(request.signer, request.bytes));
  });
  app.notFound((context) => refuse(context.req.path, 404, "path.unknown"));
  return app;
};
