import { gzipSync } from "node:zlib";
import { createWhole } from "../../../functions/whole";
import type { LogLine } from "../../../functions/kernel/log";
import { openHospital, OTHER_TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { askAt, requestOf, type Asked } from "./asking";

const ORIGIN = "https://app.hospital.example";
const PHONE = "19900088001";
let hospital: Hospital;
let mother: Patient;
beforeAll(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});
beforeEach(() => hospital.clock.advance(10));
afterAll(() => expect(Object.keys(Object.prototype)).toEqual([]));

const ask = (asked: Asked, route = hospital.app.api) => askAt(hospital, asked, route);
let address = 0;
/** Each from an address of its own, so that no test meets the limits of another. */
const sendCode = (body: Asked["body"], headers = {}) =>
  ask({ path: "/api/patients/sendCode", body, headers: { "x-real-ip": `10.0.0.${++address}`, ...headers } });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const family = (headers: Record<string, string>) => ask({ path: "/api/patients/family", headers });

describe("bodies (T13)", () => {
  const padded = (bytes: number) => `{"phone":"${PHONE}"}`.padEnd(bytes, " ");
  test("64 KiB are read, one byte more is 413, whatever is claimed", async () => {
    expect((await sendCode(padded(64 * 1024))).status).toBe(200);
    const much = await sendCode(padded(64 * 1024 + 1));
    expect([much.status, much.body.code]).toEqual([413, "request.too-large"]);
    expect((await sendCode("{}", { "content-length": "70000" })).status).toBe(413);
    expect((await sendCode(padded(64 * 1024 + 1), { "content-length": "10" })).status).toBe(413);
  });
  test("three megabytes in pieces are 413, and the rest is not read", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(to) {
        if (sent >= 3 << 20) return to.close();
        sent += 1 << 14;
        to.enqueue(new Uint8Array(1 << 14).fill(32));
      },
    });
    expect((await sendCode(body)).status).toBe(413);
    expect(sent).toBeLessThan(1 << 18);
  });
  const malformed: [what: string, body: Asked["body"]][] = [
    ["nothing", ""],
    ["no JSON", "phone=19900088001"],
    ["half of it", '{"phone":"199'],
    ["thirty thousand nested lists", "[".repeat(30_000) + "]".repeat(30_000)],
    ["five thousand nested objects", '{"a":'.repeat(5000) + "1" + "}".repeat(5000)],
    ["a deep list in a field", `{"phone":${"[".repeat(30_000)}${"]".repeat(30_000)}}`],
    ["as many keys as fit", `{${Array.from({ length: 6000 }, (_, n) => `"k${n}":1`).join()}}`],
    ["a number without end", '{"phone":1e999}'],
    ["a list", "[]"],
    ["null", "null"],
    ["a text", '"x"'],
    ["an operator for a value", '{"phone":{"$ne":1}}'],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ["a gzip", gzipSync(`{"phone":"${PHONE}"}`)],
    ["a key named __proto__", `{"phone":"${PHONE}","__proto__":{"role":"triage"}}`],
    ["a key named constructor", `{"phone":"${PHONE}","constructor":{"prototype":{"role":"triage"}}}`],
    ["half a character in a text", `{"phone":"${PHONE.slice(0, 10)}\\ud800"}`],
    ["the other half in a key", `{"phone":"${PHONE}","\\udfff":1}`],
    ["a duplicate key whose last is bad", `{"phone":"${PHONE}","phone":"x"}`],
  ];
  test.each(malformed)("%s is 400", async (_what, body) => {
    const answer = await sendCode(body);
    expect([answer.status, answer.body.code]).toEqual([400, "request.malformed"]);
    expect(answer.body.fields?.length ?? 0).toBeLessThanOrEqual(20);
    expect(JSON.stringify(answer.body).length).toBeLessThan(2000);
  });
  test("a hundred thousand nested lists and a million keys do not get in at all", async () => {
    expect((await sendCode("[".repeat(100_000))).status).toBe(413);
    expect((await sendCode(`{${'"a":1,'.repeat(1_000_000)}"b":1}`)).status).toBe(413);
  });
  test("of a duplicate key the last one counts, as JSON.parse has it", async () => {
    expect((await sendCode(`{"phone":"x","phone":"19900088002"}`)).status).toBe(200);
  });
  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""])(
    "T28: content type %p is 400: no form of another site gets in",
    async (type) => {
      const answer = await sendCode(`{"phone":"${PHONE}"}`, { "content-type": type });
      expect([answer.status, answer.body.code]).toEqual([400, "request.malformed"]);
    },
  );
  test.each(["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"])(
    "content type %p is read",
    async (type) => {
      expect((await ask({ headers: { "content-type": type } })).status).toBe(200);
    },
  );
  test("application/json-seq is not JSON", async () => {
    expect((await ask({ headers: { "content-type": "application/json-seq" } })).status).toBe(400);
  });
});

describe("routes", () => {
  const unknown = [
    "/",
    "/api",
    "/api/hospital",
    "/api/hospital/",
    "/api/hospital/nothing",
    "/api/nobody/priceList",
    "/api/hospital/priceList/",
    "/api//hospital/priceList",
    "/api/hospital%2fpriceList",
    "/api/hospital/price%4cist",
    "/API/hospital/priceList",
    "/api/Hospital/priceList",
    "/api/hospital/PriceList",
    "/api/hospital/__proto__",
    "/api/hospital/constructor",
    "/api/documents/view",
    "/api/hospital/priceList%00",
    "/x/../api/../hospital/priceList",
  ];
  test.each(unknown)("%s is 404", async (path) => {
    const answer = await ask({ path });
    expect([answer.status, answer.body.code]).toEqual([404, "call.unknown"]);
  });
  test("an unknown path says so to an allowed page too, and stands in the log", async () => {
    const said: LogLine[] = [];
    const app = createWhole({ ...hospital.app.outside, log: (line) => void said.push(line) });
    const answer = await ask({ path: "/api/hospital/nothing", headers: { origin: ORIGIN } }, app.api);
    expect(answer.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(said).toMatchObject([{ event: "call", call: "unknown", code: "call.unknown", status: 404 }]);
  });
  test.each(["GET", "PUT", "DELETE", "PATCH", "HEAD"])(
    "%s on a call is 405, whatever an override says",
    async (method) => {
      const response = await hospital.app.api(
        requestOf({ method, headers: { "x-http-method-override": "POST", "x-method-override": "POST" } }),
      );
      expect(response.status).toBe(405);
    },
  );
  test("an unknown hospital is 404; a known one is answered", async () => {
    for (const name of ["nowhere", "", "CQHCWC", "cqhcwc#", "__proto__"])
      expect((await ask({ headers: { "x-hospital": name } })).status).toBe(404);
    expect((await ask({ headers: { "x-hospital": OTHER_TENANT } })).status).toBe(200);
  });
});

describe("who asks (T03)", () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = (alg: string) => `Bearer ${part({ alg })}.${part({ sub: "triage" })}.`;
  const forged = (token: string): [string, string][] => [
    ["no scheme", token],
    ["another case", `bearer ${token}`],
    ["another scheme", `Basic ${Buffer.from(`x:${token}`).toString("base64")}`],
    ["two spaces", `Bearer  ${token}`],
    ["something behind it", `Bearer ${token} x`],
    ["two tokens", `Bearer ${token}, Bearer ${token}`],
    ["a letter less", `Bearer ${token.slice(0, -1)}`],
    ["a letter more", `Bearer ${token}A`],
    ["another letter", `Bearer ${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
    ...["none", "None", "NONE", "nOnE"].map((alg): [string, string] => [`alg ${alg}`, unsigned(alg)]),
    ["eight kilobytes", `Bearer ${"A".repeat(8192)}`],
    ["an empty one", "Bearer "],
    ["a path", "Bearer ../../../../../../../../../../../../etc/passwd"],
  ];
  test("only the token itself, as a Bearer, is anybody", async () => {
    expect((await family(bearer(mother.token))).status).toBe(200);
    for (const [what, authorization] of forged(mother.token)) {
      const { status, body } = await family({ authorization });
      expect([what, status, body.code]).toEqual([what, 401, "session.missing"]);
    }
  });
  test("a token in the query, in a cookie or in the body is nobody", async () => {
    const path = `/api/patients/family?access_token=${mother.token}`;
    expect((await ask({ path, headers: { cookie: `token=${mother.token}` } })).status).toBe(401);
  });
});
