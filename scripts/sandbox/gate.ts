import type { IncomingMessage, Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { Backstage, ServiceName } from "./backstage";
import { receiptRefusal } from "./e-receipt/app";
import type { Fault, Faults } from "./faults";
import { cardAnswer } from "./health-card/app";
import { outcomeAnswer } from "./his/outcome";
import { storeError } from "./object-store/xml";
import { signingRefusal } from "./signature/app";
import { smsError } from "./sms/answer";
import { refusalAnswer } from "./wechat/answer";

const PREFIXES: readonly (readonly [string, ServiceName])[] = [
  ["/fhir", "his"],
  ["/e-receipt/", "eReceipt"],
  ["/signature/", "signature"],
  ["/rest/auth/HealthCard/", "healthCard"],
  ["/sns/", "wechat"],
  ["/cgi-bin/", "wechat"],
  ["/wxa/", "wechat"],
  ["/cityservice/", "wechat"],
  ["/console", "console"],
  ["/__sim/", "console"],
  ["/__pay/", "console"],
  ["/favicon.ico", "console"],
];

/** One door for all services: their real paths do not overlap, so each keeps the whole path it has in reality. */
const serviceOf = (method: string, path: string): ServiceName => {
  if (path === "/") return method === "POST" ? "sms" : "console";
  return PREFIXES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? "objectStore";
};

const codeAnswer: Record<ServiceName, (fault: Fault) => Response> = {
  wechat: ({ code }) => refusalAnswer(Number(code)),
  sms: ({ code }) => smsError(code, "an error was ordered"),
  his: ({ code, status }) => outcomeAnswer(status, code, "an error was ordered"),
  eReceipt: ({ code, status }) => receiptRefusal(status, code),
  signature: ({ code, status }) => signingRefusal(status, code),
  healthCard: ({ code }) => cardAnswer(Number(code), "an error was ordered"),
  objectStore: ({ code, status }) => storeError(status, code, "an error was ordered"),
  console: ({ status }) => new Response(null, { status }),
};

/** The connection is gone: nothing more may be written to it. */
const broken = (incoming: IncomingMessage): Response => {
  incoming.socket.destroy();
  return new Response(null, { headers: { "x-hono-already-sent": "true" } });
};

export const openGate = (stage: Backstage, faults: Faults, apps: Record<ServiceName, Hono>): Server =>
  createAdaptorServer({
    fetch: async (request, env) => {
      const { incoming } = env as HttpBindings;
      const path = (incoming.url ?? "/").split("?")[0] ?? "/";
      const service = serviceOf(request.method, path);
      const fault = service === "console" ? undefined : faults.take(service, path);
      if (fault === undefined) return apps[service].fetch(request, env);
      stage.refuse(service, path, fault.kind, `a fault was ordered${fault.kind === "code" ? `: ${fault.code}` : ""}`);
      if (fault.kind === "stop" || fault.kind === "resetBefore") return broken(incoming);
      if (fault.kind === "status") return new Response("ordered fault", { status: fault.status });
      if (fault.kind === "code") return codeAnswer[service](fault);
      if (fault.kind === "delay") await pause(fault.ms);
      const answer = await apps[service].fetch(request, env);
      return fault.kind === "resetAfter" ? broken(incoming) : answer;
    },
  }) as Server;
