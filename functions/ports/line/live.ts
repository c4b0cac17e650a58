import { done, refused } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { breaker } from "./breaker";
import { Misunderstood, UNSENT, type Line, type LineAnswer, type LineRequest, type Note } from "./port";

const TIME_LIMIT_MS = 3_000;
const MOST_BYTES = 1024 * 1024;

class LineFault extends Error {
  constructor(
    readonly code: string,
    readonly requestId?: string,
  ) {
    super(code);
  }
}

/** The partner's own name of this request, for its support; nothing else that a partner writes goes into the log. */
const requestIdOf = (headers: Headers): string | undefined =>
  /^[\w.-]{1,80}$/.exec(headers.get("request-id") ?? "")?.[0];

const urlOf = (baseUrl: string, { path, query }: LineRequest): string => {
  const url = new URL(`${baseUrl.replace(/\/+$/, "")}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url.href;
};

async function bodyOf(response: Response, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      throw new LineFault("oversize");
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

async function send(baseUrl: string, request: LineRequest): Promise<LineAnswer> {
  const response = await fetch(urlOf(baseUrl, request), {
    method: request.method,
    headers: { ...request.headers },
    ...(request.body !== undefined && { body: request.body }),
    redirect: "error",
    signal: request.signal ?? AbortSignal.timeout(TIME_LIMIT_MS),
  });
  const bytes = await bodyOf(response, request.mostBytes ?? MOST_BYTES);
  if (response.status >= 500) throw new LineFault(`http-${response.status}`, requestIdOf(response.headers));
  const contentType = (response.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  return { status: response.status, contentType, headers: response.headers, bytes };
}

const codeOf = (error: unknown): string => {
  if (error instanceof LineFault) return error.code;
  if (error instanceof Misunderstood) return "misunderstood";
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  return "network";
};

/** No address, or nobody there who takes connections: the request never left. */
const neverConnected = (error: unknown): boolean => {
  const { code } = ((error as Error).cause ?? {}) as { code?: unknown };
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"].includes(String(code));
};

/** A line over `fetch` to the partner at `baseUrl`; `partner` names it in the log ("wechat.unreachable"). */
export function liveLine(settings: { baseUrl: string; partner: string; clock: Clock; note: Note }): Line {
  const { baseUrl, partner, clock, note } = settings;
  const gate = breaker(clock);
  return {
    async ask(request, understand) {
      const event = `${partner}.unreachable`;
      if (!gate.mayTry()) {
        note({ event, call: request.name, code: "resting" });
        return refused("unreachable", UNSENT);
      }
      const startedAt = Date.parse(clock.now());
      try {
        const value = understand(await send(baseUrl, request));
        gate.succeeded();
        return done(value);
      } catch (error) {
        gate.failed();
        const ms = Date.parse(clock.now()) - startedAt;
        const requestId = error instanceof LineFault && error.requestId;
        note({ event, call: request.name, code: codeOf(error), ms, ...(requestId && { requestId }) });
        return neverConnected(error) ? refused("unreachable", UNSENT) : refused("unreachable");
      }
    },
  };
}
