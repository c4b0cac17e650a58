import { contracts } from "../shared/contracts";
import { API_HEADERS, refuse } from "./kernel/http";
import { openApiOf } from "./kernel/openapi";

export const config = { maxDuration: 15 };

let text: string | undefined;

/** `GET /api/openapi.json`: every call of every domain. An entry of its own, so that no other one loads what draws it. */
async function fetch(request: Request): Promise<Response> {
  if (request.method !== "GET") return refuse({ code: "method.forbidden" }, "openapi");
  if (new URL(request.url).pathname !== "/api/openapi.json") return refuse({ code: "call.unknown" }, "openapi");
  text ??= JSON.stringify(openApiOf(contracts, { title: "Smart Hospital", version: "0.1.0" }));
  return new Response(text, { headers: API_HEADERS });
}

export default { fetch };
