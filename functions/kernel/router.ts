import { createHash } from "node:crypto";
import type { CallSpec, Contract, FieldError } from "../../shared/kernel/contract";
import { COMMON_CODES, FRESH_MINUTES } from "../../shared/kernel/contract";
import { addMinutes } from "../../shared/kernel/time";
import type { Language } from "../../shared/kernel/words";
import type { AfterResponse } from "../ports/after-response/port";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import type { Actor, Call } from "./call";
import { answer, corsHeaders, preflight, readBody, refuse, type Refusal } from "./http";
import type { Log } from "./log";
import { commitWatch, type CommitWatch } from "./commit-watch";
import type { RateLimit } from "./rate-limit";
import type { Sessions } from "./session";
import { TableBusy, type Write } from "./table/table";

/** A call as the router sees it: any input, any answer; its types are checked where the handlers are written. */
type AnyHandler = (
  input: unknown,
  call: Call,
) => Promise<{ ok: true; value: unknown } | { ok: false; code: string; details?: unknown }>;
export type Served = { readonly contract: Contract; readonly handlers: Readonly<Record<string, AnyHandler>> };

export type RouterParts = {
  readonly domains: readonly Served[];
  readonly tenants: readonly string[];
  readonly origins: readonly string[];
  /** How long a patient's proof of identity opens what asks for one. */
  readonly patientProofMinutes: number;
  readonly sessions: Sessions;
  readonly rateLimit: RateLimit;
  /** As what may this account act for this person in one of these? Asked for every call of scope `person`. */
  readonly actsAs: (
    tenant: string,
    accountId: string,
    personId: string,
    acts: readonly string[],
  ) => Promise<"family" | "proxy" | undefined>;
  /** Tells the events of what a call committed, after its answer has left. */
  readonly tell: (writes: readonly Write[], tenant: string) => Promise<void>;
  readonly after: AfterResponse;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
};

const MOST_BYTES = 64 * 1024;
const PATH = /^\/api\/([a-z][a-z-]*)\/([A-Za-z][A-Za-z]*)$/;

class Refuse extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
const no = (code: string, more: Omit<Refusal, "code"> = {}): never => {
  throw new Refuse({ code, ...more });
};

/** One function for every call of every domain: `POST /api/<domain>/<call>`. */
export function createRouter(parts: RouterParts): (request: Request) => Promise<Response> {
  const calls = new Map<string, { spec: CallSpec; run: AnyHandler; name: string }>();
  for (const { contract, handlers } of parts.domains)
    for (const [call, spec] of Object.entries(contract.calls)) {
      const run = handlers[call];
      if (!run) throw new Error(`${contract.domain}.${call} is promised but not served`);
      calls.set(`${contract.domain}/${call}`, { spec, run, name: `${contract.domain}.${call}` });
    }

  return async function route(request) {
    const trace = parts.ids.id().slice(0, 12);
    const started = performance.now();
    const cors = corsHeaders(request.headers.get("origin"), parts.origins);
    let name = "unknown";
    let response: Response;
    let code = "ok";
    try {
      if (request.method === "OPTIONS") return preflight(cors);
      const path = PATH.exec(new URL(request.url).pathname);
      const found = path && calls.get(`${path[1]}/${path[2]}`);
      if (!found) return no("call.unknown");
      name = found.name;
      if (request.method !== "POST") no("method.forbidden");
      response = await serve(found.spec, found.run, request, name, trace);
    } catch (error) {
      const refusal =
        error instanceof Refuse
          ? error.refusal
          : error instanceof TableBusy
            ? { code: "service.busy", retryAfter: 2 }
            : { code: "service.failed" };
      code = refusal.code;
      if (code === "service.failed") parts.log({ event: "call.threw", call: name, trace, error: describe(error) });
      response = refuse(refusal, trace);
    }
    for (const [header, value] of Object.entries(cors)) response.headers.set(header, value);
    parts.log({
      event: "call",
      call: name,
      trace,
      code,
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return response;
  };

  async function serve(
    spec: CallSpec,
    run: AnyHandler,
    request: Request,
    name: string,
    trace: string,
  ): Promise<Response> {
    const tenant = request.headers.get("x-hospital") ?? parts.tenants[0]!;
    if (!parts.tenants.includes(tenant)) no("call.unknown");
    const source = request.headers.get("x-real-ip") ?? "unknown";
    const now = parts.clock.now();
    const { actor, key } = await whoAsks(spec, request, tenant, source);
    const subject = actor.kind === "patient" ? actor.accountId : actor.kind === "staff" ? actor.staffId : source;
    const wait = await parts.rateLimit(tenant, spec.pace, subject, now);
    if (wait !== undefined) no("rate.exceeded", { retryAfter: wait });
    const { input, text } = await inputOf(spec, request);
    const proxy = spec.scope === "person" && (await isProxy(spec, tenant, actor, input)) ? { proxy: true } : {};
    const fingerprint = createHash("sha256").update(`${tenant}\n${subject}\n${name}\n${text}`).digest("base64url");
    const language: Language = request.headers.get("accept-language")?.startsWith("en") ? "en" : "zh";
    const watch: CommitWatch = [];
    const from = source === "unknown" ? {} : { source };
    const call: Call = { tenant, actor, now, trace, language, fingerprint, sessionKey: key, ...from, ...proxy };
    const outcome = await commitWatch.run(watch, () => run(input, call));
    if (watch.length) parts.after(() => tellLater(watch, tenant, trace));
    return outcome.ok
      ? answer(leaving(spec, outcome.value, name), trace)
      : refuse(promised(spec, outcome, name), trace);
  }

  /** What cannot be told now stays in the outbox: the job of every minute tells it. */
  async function tellLater(writes: readonly Write[], tenant: string, trace: string): Promise<void> {
    try {
      await parts.tell(writes, tenant);
    } catch (error) {
      parts.log({ event: "tell.failed", trace, error: describe(error) });
    }
  }

  async function whoAsks(spec: CallSpec, request: Request, tenant: string, source: string) {
    if (spec.by === "anyone") return { actor: { kind: "anyone", source } as Actor, key: undefined };
    const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.get("authorization") ?? "")?.[1];
    if (!bearer) return no("session.missing");
    const session = await parts.sessions.find(tenant, bearer);
    if (session.state !== "live") return no(session.state === "ended" ? "session.ended" : "session.missing");
    const { actor } = session;
    const roles: readonly string[] = actor.kind === "patient" ? ["patient"] : actor.roles;
    if (!spec.by.some((role) => roles.includes(role))) no("role.forbidden");
    const freshFor = actor.kind === "patient" ? parts.patientProofMinutes : FRESH_MINUTES;
    const asks = spec.proof === "fresh" || (spec.proof === "patient" && actor.kind === "patient");
    if (asks && addMinutes(session.provedAt, freshFor) < parts.clock.now()) no("proof.needed");
    return { actor: actor as Actor, key: session.key };
  }

  /** Whoever may not act for the person named finds nothing there; says whether it is by a proxy's leave. */
  async function isProxy({ acts = [] }: CallSpec, tenant: string, actor: Actor, input: unknown): Promise<boolean> {
    if (actor.kind !== "patient") return false;
    const { personId } = input as { personId: string };
    const named = typeof acts === "string" ? [acts] : acts;
    const as = (await parts.actsAs(tenant, actor.accountId, personId, named)) ?? no("thing.missing");
    return as === "proxy";
  }
}

async function inputOf(spec: CallSpec, request: Request): Promise<{ input: unknown; text: string }> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) no("request.malformed");
  let body: unknown;
  let text: string | undefined;
  try {
    text = await readBody(request, MOST_BYTES);
    body = text === undefined ? undefined : JSON.parse(text, text.includes("\\u") ? wholeText : undefined);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      no("request.malformed");
    throw error;
  }
  if (text === undefined) no("request.too-large");
  const parsed = spec.input.safeParse(body);
  if (!parsed.success) return no("request.malformed", { fields: fieldsOf(parsed.error.issues) });
  return { input: parsed.data, text: text! };
}

/** Half of a character that takes two is no text: no store and no other program could read it again. */
function wholeText(name: string, value: unknown): unknown {
  if (/\p{Surrogate}/u.test(name) || (typeof value === "string" && /\p{Surrogate}/u.test(value)))
    throw new SyntaxError("half a character");
  return value;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string };
const CODE = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/** At most twenty fields, each with a code of the contract or a general one; never the value that was sent. */
function fieldsOf(issues: readonly Issue[]): FieldError[] {
  return issues.slice(0, 20).map(({ path, message, code }) => ({
    path: path.map(String).join(".").slice(0, 120),
    code: CODE.test(message) ? message : code === "unrecognized_keys" ? "field.unknown" : "field.invalid",
  }));
}

/** What the contract does not name does not leave: an answer outside its schema is our fault and is not sent. */
function leaving(spec: CallSpec, value: unknown, name: string): unknown {
  const parsed = spec.output.safeParse(value);
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => `${issue.path.map(String).join(".")}:${issue.code}`).join(" ");
    throw new Error(`${name} answered outside its contract at ${paths}`);
  }
  return parsed.data;
}

function promised(spec: CallSpec, outcome: { code: string; details?: unknown }, name: string): Refusal {
  const schema = spec.refuses[outcome.code];
  if (schema === undefined) {
    if ((COMMON_CODES as readonly string[]).includes(outcome.code)) return { code: outcome.code };
    throw new Error(`${name} answered the unpromised code ${outcome.code}`);
  }
  return schema === null ? { code: outcome.code } : { code: outcome.code, details: schema.parse(outcome.details) };
}

const describe = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message} ${error.stack?.split("\n")[1]?.trim() ?? ""}` : "unknown";
