import { execFileSync } from "node:child_process";
import * as z from "zod/mini";
import { contracts } from "../../../shared/contracts";
import { COMMON_CODES, contract, type CallSpec, type Contract } from "../../../shared/kernel/contract";
import { openApiOf } from "../../../functions/kernel/openapi";

const title = { title: "Smart Hospital", version: "0.1.0" };
const document = openApiOf(contracts, title);

type Answers = Record<string, { content: { "application/json": { schema: Refusal } } }>;
type Refusal = {
  properties: { code: { enum: string[] }; value?: unknown; fields?: unknown };
  oneOf: { properties: { code: { const: string }; details?: Record<string, unknown> }; required: string[] }[];
};
type Operation = { responses: Answers; security: unknown[]; requestBody: { content: Record<string, unknown> } };

const every = Object.values(contracts as Record<string, Contract>).flatMap(({ domain, calls }) =>
  Object.entries(calls).map(([call, spec]): [string, CallSpec] => [`/api/${domain}/${call}`, spec]),
);
const postOf = (path: string, from = document) => from.paths[path]!.post as unknown as Operation;
const schemaAt = (operation: Operation, status: string) =>
  operation.responses[status]!.content["application/json"].schema;
const codesOf = (operation: Operation) =>
  Object.keys(operation.responses)
    .filter((status) => status !== "200")
    .flatMap((status) => schemaAt(operation, status).properties.code.enum);

/** The validator is an ES module: it runs in a process of its own. */
function validate(tested: unknown): { valid: boolean; errors?: unknown } {
  const program = `
    import { Validator } from "@seriousme/openapi-schema-validator";
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    const answer = await new Validator().validate(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    process.stdout.write(JSON.stringify(answer));`;
  const input = JSON.stringify(tested);
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], { input, encoding: "utf8" });
  return JSON.parse(said) as { valid: boolean; errors?: unknown };
}

describe("the OpenAPI document", () => {
  test("is valid OpenAPI 3.1 by a third party's validator", () => {
    const said = validate(document);
    expect(said.errors ?? "no errors").toBe("no errors");
    expect(said.valid).toBe(true);
  });

  test("would be refused by that validator with an operation that lacks its responses' descriptions", () => {
    const broken = structuredClone(document) as unknown as Record<string, Record<string, { post: Operation }>>;
    broken.paths!["/api/appointments/apply"]!.post.responses = { "200": {} } as unknown as Answers;
    expect(validate(broken).valid).toBe(false);
  });

  test("names every call once, the two plain GETs, and nothing else", () => {
    const plain = ["/api/health", "/api/openapi.json"];
    expect(Object.keys(document.paths).sort()).toEqual([...plain, ...every.map(([path]) => path)].sort());
    expect(document.paths["/api/health"]).toHaveProperty("get");
    expect(document.paths["/api/openapi.json"]).toHaveProperty("get");
  });

  test.each(every)("%s promises every code of its contract, each with its details", (path, spec) => {
    const operation = postOf(path);
    expect(codesOf(operation)).toEqual(expect.arrayContaining([...Object.keys(spec.refuses), ...COMMON_CODES]));
    for (const [code, details] of Object.entries(spec.refuses)) {
      const status = Object.keys(operation.responses).find(
        (one) => one !== "200" && schemaAt(operation, one).properties.code.enum.includes(code),
      )!;
      const branch = schemaAt(operation, status).oneOf.find(({ properties }) => properties.code.const === code)!;
      expect(branch.required.includes("details")).toBe(details !== null);
      if (details !== null) expect(branch.properties.details).toHaveProperty("properties");
    }
  });

  test.each(every)("%s says who may ask, of whose things, and what is recorded", (path, spec) => {
    const operation = postOf(path);
    expect(operation).toMatchObject({
      "x-roles": spec.by === "anyone" ? ["anyone"] : spec.by,
      "x-scope": spec.scope,
      "x-audit": spec.audit,
    });
    expect(operation.security).toEqual(spec.by === "anyone" ? [] : [{ session: [] }]);
    expect("401" in operation.responses && "403" in operation.responses).toBe(spec.by !== "anyone");
  });

  test("puts each refusal under the status with which it is sent", () => {
    const { responses } = postOf("/api/appointments/apply");
    expect(Object.keys(responses).sort()).toEqual("200 400 401 403 404 409 413 429 500 503".split(" "));
    const at = (status: string) => responses[status]!.content["application/json"].schema.properties.code.enum;
    expect(at("401")).toEqual(["session.missing", "session.ended"]);
    expect(at("404")).toEqual(["call.unknown", "thing.missing"]);
    expect(at("409")).toEqual(expect.arrayContaining(["request.reused", "emergency.sign-present", "window.passed"]));
    expect(at("409")).not.toContain("thing.missing");
  });

  test("refuses an input field that the contract does not name", () => {
    const schema = postOf("/api/appointments/cancel").requestBody.content["application/json"];
    expect(schema).toMatchObject({ schema: { additionalProperties: false, required: expect.arrayContaining(["id"]) } });
  });

  test("is the same document each time", () => {
    expect(JSON.stringify(openApiOf(contracts, title))).toBe(JSON.stringify(document));
  });

  test("follows the contract: a new call and its code appear by themselves", () => {
    const spec: CallSpec = {
      summary: "Tries something.",
      by: ["doctor"],
      scope: "hospital",
      pace: "read",
      audit: "none",
      input: z.strictObject({ id: z.string() }),
      output: z.strictObject({}),
      refuses: { "ward.full": z.strictObject({ beds: z.int() }), "ward.closed": null },
    };
    const fresh = openApiOf({ wards: contract("wards", { admit: spec }) }, title);
    const operation = postOf("/api/wards/admit", fresh);
    expect(schemaAt(operation, "409").properties.code.enum).toEqual(["request.reused", "ward.full", "ward.closed"]);
  });
});
