import * as z from "zod/mini";
import { served } from "../../../functions/app";
import { createWhole } from "../../../functions/whole";
import type { LogLine } from "../../../functions/kernel/log";
import { TableBusy } from "../../../functions/kernel/table/table";
import { contract } from "../../../shared/kernel/contract";
import { faultyTable } from "../../kit/faulty-table";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { askAt, type Asked } from "./asking";

let hospital: Hospital;
let mother: Patient;
beforeAll(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});
beforeEach(() => hospital.clock.advance(10));

const ask = (asked: Asked, route = hospital.app.api) => askAt(hospital, asked, route);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const ORIGIN = "https://app.hospital.example";
const corsOf = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("CORS (T28)", () => {
  test("an allowed origin gets exactly these headers, never a wildcard or credentials", async () => {
    const { headers, status } = await ask({ headers: { origin: ORIGIN } });
    expect(status).toBe(200);
    expect(Object.fromEntries(corsOf(headers).map((name) => [name, headers.get(name)]))).toEqual({
      "access-control-allow-origin": ORIGIN,
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "authorization, content-type, x-hospital, accept-language",
      "access-control-expose-headers": "x-trace, retry-after",
      "access-control-max-age": "600",
    });
    expect(headers.get("vary")).toBe("origin");
  });
  const foreign = [
    "null",
    "https://evil.example",
    "https://app.hospital.example.evil.example",
    "https://evilapp.hospital.example",
    "https://app.hospital.example:8443",
    "http://app.hospital.example",
    "https://APP.hospital.example",
    "https://app.hospital.example/",
    "https://app.hospital.example, https://evil.example",
  ];
  test.each(foreign)("%s gets none, and its preflight 403", async (origin) => {
    expect(corsOf((await ask({ headers: { origin } })).headers)).toEqual([]);
    const preflight = await ask({ method: "OPTIONS", headers: { origin } });
    expect([preflight.status, corsOf(preflight.headers)]).toEqual([403, []]);
  });
  test("the preflight of an allowed origin is 204, without a body; one without an origin is 403", async () => {
    const yes = await ask({ method: "OPTIONS", headers: { origin: ORIGIN, "access-control-request-method": "POST" } });
    expect([yes.status, yes.body, corsOf(yes.headers).length]).toEqual([204, undefined, 5]);
    expect((await ask({ method: "OPTIONS" })).status).toBe(403);
  });
});

/** Handlers that fail in every way, behind the real router. */
const probe = contract("probe", {
  fail: {
    summary: "Fails.",
    by: "anyone",
    scope: "public",
    pace: "read",
    audit: "none",
    input: z.strictObject({ how: z.string() }),
    output: z.strictObject({ name: z.string() }),
    refuses: { "probe.refused": z.strictObject({ left: z.int() }), "probe.bare": null },
  },
});
const SECRET = "509999199001011234 林晚晴 /srv/table#pk";
const FAILURES: Record<string, () => unknown> = {
  error: () => {
    throw new Error(SECRET);
  },
  text: () => {
    throw SECRET;
  },
  busy: () => {
    throw new TableBusy(SECRET);
  },
  more: () => ({ ok: true, value: { name: "x", secret: SECRET } }),
  wrong: () => ({ ok: true, value: { name: 7 } }),
  nothing: () => ({ ok: true, value: undefined }),
  unpromised: () => ({ ok: false, code: "probe.unknown", details: SECRET }),
  details: () => ({ ok: false, code: "probe.refused", details: { left: 1, secret: SECRET } }),
  refused: () => ({ ok: false, code: "probe.refused", details: { left: 1 } }),
  bare: () => ({ ok: false, code: "probe.bare", details: SECRET }),
  fine: () => ({ ok: true, value: { name: "x" } }),
};
const fail = (how: string, said: LogLine[] = []) => {
  const app = createWhole({ ...hospital.app.outside, log: (line) => void said.push(line) });
  const route = app.route([served(probe, { fail: async ({ how }: { how: string }) => FAILURES[how]!() })]);
  return ask({ path: "/api/probe/fail", body: JSON.stringify({ how }) }, route);
};

describe("what nobody can answer (T15)", () => {
  test.each(["error", "text", "more", "wrong", "nothing", "unpromised", "details"])(
    "%s is 500 with a code and a trace and nothing else, and stands in the log by its trace",
    async (how) => {
      const said: LogLine[] = [];
      const { status, body, headers } = await fail(how, said);
      expect([status, body]).toEqual([500, { ok: false, code: "service.failed", trace: headers.get("x-trace") }]);
      expect(body.trace).toMatch(/^[0-9a-z]{12}$/);
      expect(said.map(({ event, trace }) => [event, trace])).toEqual([
        ["call.threw", body.trace],
        ["call", body.trace],
      ]);
    },
  );
  test("a table that is busy is 503 and says when to come back", async () => {
    const { status, body, headers } = await fail("busy");
    expect([status, body]).toEqual([503, { ok: false, code: "service.busy", trace: headers.get("x-trace") }]);
    expect(headers.get("retry-after")).toBe("2");
  });
  test("so it is when the real table fails under a real call", async () => {
    const { outside } = hospital.app;
    const table = faultyTable(outside.table, { random: () => 0, odds: { before: 1 }, pause: async () => undefined });
    const { api } = createWhole({ ...outside, table });
    const asked = [{}, { path: "/api/patients/family", headers: bearer(mother.token) }];
    for (const one of asked) {
      const { status, headers } = await ask(one, api);
      expect([status, headers.get("retry-after")]).toEqual([503, "2"]);
    }
  });
  test("what a contract promises passes: a value, a refusal with its details, and one without", async () => {
    expect((await fail("fine")).body).toEqual({ ok: true, value: { name: "x" } });
    const { status, body } = await fail("refused");
    expect([status, body.code, body.details]).toEqual([409, "probe.refused", { left: 1 }]);
    expect((await fail("bare")).body).toEqual({ ok: false, code: "probe.bare", trace: expect.any(String) });
  });
  test("a call that is promised and not served stops the start", () => {
    expect(() => hospital.app.route([served(probe, {})])).toThrow("probe.fail is promised but not served");
  });
});

describe("too often", () => {
  const signIn = (ip: string) => {
    const body = JSON.stringify({ code: "made-up" });
    return ask({ path: "/api/patients/signInWithWechat", body, headers: { "x-real-ip": ip } });
  };
  test("rate.exceeded is 429 with the seconds to wait; another address and the next window are let in", async () => {
    hospital.clock.set("2026-11-23T01:00:00.000Z");
    const statuses = await Promise.all(Array.from({ length: 31 }, async () => (await signIn("10.0.0.1")).status));
    expect([statuses.filter((status) => status === 409).length, statuses.filter((s) => s === 429).length]).toEqual([
      30, 1,
    ]);
    const { status, body, headers } = await signIn("10.0.0.1");
    expect([status, body.code, headers.get("retry-after")]).toEqual([429, "rate.exceeded", "300"]);
    expect((await signIn("10.0.0.2")).status).toBe(409);
    hospital.clock.advance(5);
    expect((await signIn("10.0.0.1")).status).toBe(409);
  });
});

const SECURITY = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

describe("every answer (X18)", () => {
  const CASES: [status: number, asked: () => ReturnType<typeof ask>][] = [
    [200, () => ask({})],
    [400, () => ask({ body: "{" })],
    [401, () => ask({ path: "/api/patients/family" })],
    [403, () => ask({ path: "/api/hospital/staffMe", headers: bearer(mother.token) })],
    [404, () => ask({ path: "/api/hospital/nothing" })],
    [404, () => ask({ path: "/api/notifications/markRead", body: '{"id":"x"}', headers: bearer(mother.token) })],
    [405, () => ask({ method: "GET" })],
    [409, () => ask({ path: "/api/patients/signInWithWechat", body: '{"code":"made-up"}' })],
    [413, () => ask({ body: " ".repeat(70_000) })],
    [500, () => fail("error")],
    [503, () => fail("busy")],
  ];
  test.each(CASES)("%i carries exactly the headers of the house and its trace", async (status, asked) => {
    const answer = await asked();
    expect(answer.status).toBe(status);
    const { "x-trace": trace, "retry-after": _wait, ...rest } = Object.fromEntries(answer.headers);
    expect(rest).toEqual({ ...SECURITY, "content-type": "application/json; charset=utf-8" });
    expect(trace).toMatch(/^[0-9a-z]{12}$/);
    expect(status === 200 ? trace : answer.body.trace).toBe(trace);
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |node_modules|\.ts|#pk|Error:/);
  });
  test.each(["https://app.hospital.example", "https://evil.example"])(
    "a preflight from %s carries them",
    async (origin) => {
      const { headers } = await ask({ method: "OPTIONS", headers: { origin } });
      const plain = [...headers].filter(([name]) => !name.startsWith("access-control-") && name !== "vary");
      expect(Object.fromEntries(plain)).toEqual(SECURITY);
    },
  );
});
