import { randomUUID } from "node:crypto";

/** Every answer is HTTP 200 with a Response object, a refusal too. */
export const smsAnswer = (body: object): Response =>
  new Response(JSON.stringify({ Response: { ...body, RequestId: randomUUID() } }), {
    headers: { "content-type": "application/json" },
  });

export const smsError = (code: string, message: string): Response =>
  smsAnswer({ Error: { Code: code, Message: message } });

export class SmsRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const refuseSms = (code: string, message: string): never => {
  throw new SmsRefusal(code, message);
};
