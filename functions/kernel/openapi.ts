import * as z from "zod/mini";
import {
  COMMON_CODES,
  ROUTER_CODES,
  type CallSpec,
  type Contract,
  type RouterCode,
  type Schema,
} from "../../shared/kernel/contract";
import { refuse } from "./http";

type Json = Readonly<Record<string, unknown>>;
export type OpenApiTitle = { readonly title: string; readonly version: string };
export type OpenApiDocument = {
  readonly openapi: "3.1.0";
  readonly info: OpenApiTitle & Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
} & Json;

/** Only a caller with a session can meet these. */
const SESSION_CODES: readonly RouterCode[] = ["session.missing", "session.ended", "role.forbidden"];
const TITLES: Readonly<Record<number, string>> = {
  400: "The request is malformed: `fields` names what does not fit.",
  401: "There is no session, or it has ended.",
  403: "The session's roles do not allow this call.",
  404: "Not there, or not yours: one answer for both.",
  409: "An expected refusal: `code` says why, `details` what is needed to say it well.",
  413: "The body is larger than the limit.",
  429: "Too many requests: wait `Retry-After` seconds.",
  500: "Nobody can answer this: the trace number finds it in the log.",
  503: "Too busy just now: try again after `Retry-After` seconds.",
};
const WAITS = [429, 503];

/** The status is asked of the code that sends it, so that the document cannot say another one. */
const statusOf = (code: string): number => refuse({ code }, "document").status;

function schemaOf(schema: Schema, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io }) as Record<string, unknown>;
  return rest;
}

const json = (schema: Json): Json => ({ "application/json": { schema } });
const object = (properties: Json, required = Object.keys(properties)): Json => ({
  type: "object",
  properties,
  required,
});

/** One status with every code that it carries; each code with the schema of its own details. */
function refusal(status: number, codes: readonly (readonly [string, Schema | null])[]): Json {
  const { properties, required } = object({
    ok: { const: false },
    code: { type: "string", enum: codes.map(([code]) => code) },
    trace: { type: "string" },
  }) as { properties: Json; required: string[] };
  const fields = { type: "array", items: { $ref: "#/components/schemas/FieldError" } };
  const withDetails = codes.map(([code, details]) =>
    details === null
      ? object({ code: { const: code } })
      : object({ code: { const: code }, details: schemaOf(details, "output") }),
  );
  const waiting = { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } } };
  return {
    description: TITLES[status] ?? "A refusal.",
    ...(WAITS.includes(status) ? { headers: waiting } : {}),
    content: json({
      type: "object",
      properties: { ...properties, ...(status === 400 ? { fields } : {}) },
      required,
      oneOf: withDetails,
    }),
  };
}

function responses(spec: CallSpec): Json {
  const general = ROUTER_CODES.filter(
    (code) =>
      (spec.by !== "anyone" || !SESSION_CODES.includes(code)) && (spec.proof !== undefined || code !== "proof.needed"),
  );
  const codes = new Map<string, Schema | null>([...general, ...COMMON_CODES].map((code) => [code, null]));
  for (const [code, details] of Object.entries(spec.refuses)) codes.set(code, details);
  const byStatus = new Map<number, [string, Schema | null][]>();
  for (const [code, details] of codes)
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), [code, details]]);
  const yes = object({ ok: { const: true }, value: schemaOf(spec.output, "output") });
  const refusals = [...byStatus].map(([status, list]) => [String(status), refusal(status, list)]);
  return { "200": { description: "Done.", content: json(yes) }, ...Object.fromEntries(refusals) };
}

const operation = (domain: string, call: string, spec: CallSpec): Json => ({
  operationId: `${domain}.${call}`,
  tags: [domain],
  summary: spec.summary,
  parameters: [{ $ref: "#/components/parameters/Hospital" }, { $ref: "#/components/parameters/Language" }],
  security: spec.by === "anyone" ? [] : [{ session: [] }],
  "x-roles": spec.by === "anyone" ? ["anyone"] : [...spec.by],
  "x-scope": spec.scope,
  "x-audit": spec.audit,
  "x-pace": spec.pace,
  requestBody: { required: true, content: json(schemaOf(spec.input, "input")) },
  responses: responses(spec),
});

const plainGet = (operationId: string, summary: string, schema: Json): Json => ({
  get: {
    operationId,
    tags: ["service"],
    summary,
    security: [],
    responses: { "200": { description: "Done.", content: json(schema) } },
  },
});

const header = (name: string, description: string, schema: Json): Json => ({
  name,
  in: "header",
  required: false,
  description,
  schema,
});

/**
 * The OpenAPI 3.1 document of every call in these contracts, beside the two plain GETs. The same contracts give the
 * same document, byte for byte.
 */
export function openApiOf(contracts: Readonly<Record<string, Contract>>, title: OpenApiTitle): OpenApiDocument {
  const calls = Object.values(contracts).flatMap(({ domain, calls: named }) =>
    Object.entries(named).map(([call, spec]) => [`/api/${domain}/${call}`, { post: operation(domain, call, spec) }]),
  );
  return {
    openapi: "3.1.0",
    info: { ...title, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/" }],
    tags: ["service", ...Object.values(contracts).map(({ domain }) => domain)].map((name) => ({ name })),
    paths: {
      "/api/health": plainGet(
        "service.health",
        "A sign of life: settings, storage and directory are there.",
        object({ ok: { type: "boolean" }, hospital: { type: "string" } }),
      ),
      "/api/openapi.json": plainGet("service.openapi", "This document.", { type: "object" }),
      ...Object.fromEntries(calls),
    },
    components: {
      securitySchemes: {
        session: { type: "http", scheme: "bearer", description: "The opaque token that a sign-in call answers." },
      },
      parameters: {
        Hospital: header("x-hospital", "Which hospital is meant; the first one when left out.", { type: "string" }),
        Language: header("accept-language", "Language of server-made texts: zh (default) or en.", { type: "string" }),
      },
      schemas: { FieldError: object({ path: { type: "string" }, code: { type: "string" } }) },
    },
  };
}
