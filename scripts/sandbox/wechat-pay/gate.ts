import type { IncomingMessage, Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { answered, type PayAnswer, refusedAnswer } from "./answer";
import type { PayControl } from "./control";
import { type Call, checkCall, handFor } from "./door";
import type { PayFault, PayFaults } from "./faults";
import { PayRefusal } from "./refusal";
import type { Routes } from "./routes";
import { PhoneRefusal } from "./sheets";
import type { PayStage } from "./stage";

const CONTROL = "/__pay/";
const LINK = "/cgi-bin/mmpayweb-bin/checkmweb";

/** The connection is gone: nothing more may be written to it. */
const broken = (incoming: IncomingMessage): Response => {
  incoming.socket.destroy();
  return new Response(null, { headers: { "x-hono-already-sent": "true" } });
};

const ordered = ({ status, code }: PayFault) => ({ status, code, number: 0, words: "系统异常，请稍后重试" });

export type Gate = {
  readonly stage: PayStage;
  readonly faults: PayFaults;
  readonly routes: Routes;
  readonly control: PayControl;
  readonly page: (request: Request) => Promise<Response>;
};

/** The call itself, or why not; what is no refusal is a fault of ours. */
const outcome = async ({ stage, routes }: Gate, call: Call): Promise<PayAnswer | PayRefusal> => {
  try {
    await checkCall(stage, call);
    return await routes(call.method, call.address, Buffer.from(call.bytes).toString("utf8"));
  } catch (error) {
    const refusal = error instanceof PayRefusal ? error : new PayRefusal("system", String(error));
    stage.tell(`${call.method} ${call.address.split("?")[0]}`, refusal.code, refusal.reason);
    return refusal;
  }
};

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    // An address that is not well formed names no order.
    return address;
  }
};

const callApi = async (gate: Gate, call: Call, incoming: IncomingMessage): Promise<Response> => {
  const { stage, faults } = gate;
  const path = call.address.split("?")[0] ?? "";
  const text = `${decoded(call.address)} ${Buffer.from(call.bytes).toString("utf8")}`;
  const fault = faults.take({ on: "call", route: path, text });
  if (fault !== undefined) stage.tell(path, fault.kind, "a fault was ordered");
  const hand = handFor(stage, call.headers) ?? stage.keys.publicKeyHand;
  const isError = fault !== undefined && ["status", "code", "unsignedError"].includes(fault.kind);
  const refuseAsOrdered = (met: PayFault): Promise<Response> | Response =>
    met.kind === "status"
      ? new Response("<html><body>Bad Gateway</body></html>", { status: met.status })
      : refusedAnswer(stage, ordered(met), hand, met);
  if (fault?.kind === "resetBefore") return broken(incoming);
  if (fault?.kind === "delay") await pause(fault.ms);
  if (fault !== undefined && isError && !fault.after) return refuseAsOrdered(fault);
  const done = await outcome(gate, call);
  if (fault?.kind === "resetAfter") return broken(incoming);
  if (fault !== undefined && isError) return refuseAsOrdered(fault);
  return done instanceof PayRefusal ? refusedAnswer(stage, done, hand, fault) : answered(stage, done, hand, fault);
};

const callControl = async ({ control }: Gate, request: Request, name: string): Promise<Response> => {
  const json = (value: unknown, status = 200): Response => Response.json(value, { status });
  if (!Object.hasOwn(control, name)) return json({ error: `no call "${name}"` }, 404);
  if (request.method !== "POST") return json({ error: "send a POST" }, 405);
  // Only JSON, so that a page of another origin cannot post here unasked.
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json"))
    return json({ error: "send application/json" }, 415);
  try {
    const order: unknown = await request.json();
    return json(await control[name as keyof PayControl](order as never));
  } catch (error) {
    const isTheirs = error instanceof PhoneRefusal || error instanceof SyntaxError;
    return json({ error: error instanceof Error ? error.message : String(error) }, isTheirs ? 400 : 500);
  }
};

/** One door: the provider's API, its control calls, its payment page. */
export const openPayGate = (gate: Gate): Server =>
  createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, env) => {
      const { incoming } = env as HttpBindings;
      const address = incoming.url ?? "/";
      const path = address.split("?")[0] ?? "/";
      if (path.startsWith(CONTROL)) return callControl(gate, request, path.slice(CONTROL.length));
      if (path === LINK) return gate.page(request);
      const bytes = new Uint8Array(await request.arrayBuffer());
      return callApi(gate, { method: request.method, address, headers: request.headers, bytes }, incoming);
    },
  }) as Server;
