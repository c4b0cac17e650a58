import type { FhirResource, Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";

afterEach(stopAll);

const invoice = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  resourceType: "Invoice",
  id: "pay-1",
  identifier: [{ system: "urn:ours", value: "pay-1" }],
  status: "balanced",
  type: { coding: [{ system: "urn:kind", code: "payment" }] },
  date: "2026-11-22T10:00:00+08:00",
  totalGross: { value: 13.35, currency: "CNY" },
  ...change,
});
const put = async (sandbox: Sandbox, id: string, body: unknown) => {
  const response = await fetch(`${sandbox.baseUrls.his}/Invoice/${id}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${sandbox.settings.hisToken}`, "content-type": "application/fhir+json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, resource: (await response.json()) as FhirResource };
};
const total = async (sandbox: Sandbox, query: string): Promise<number> => {
  const headers = { authorization: `Bearer ${sandbox.settings.hisToken}` };
  const response = await fetch(`${sandbox.baseUrls.his}/Invoice?${query}`, { headers });
  return ((await response.json()) as { total: number }).total;
};

test("an invoice put twice is one, one version on, found by day, number and kind", async () => {
  const sandbox = await started();
  expect(await put(sandbox, "pay-1", invoice())).toMatchObject({ status: 201, resource: { meta: { versionId: "1" } } });
  expect(await put(sandbox, "pay-1", invoice())).toMatchObject({ status: 200, resource: { meta: { versionId: "2" } } });
  for (const query of ["date=2026-11-22", "identifier=urn:ours|pay-1", "type=urn:kind|payment", "status=balanced"])
    expect([query, await total(sandbox, query)]).toEqual([query, 1]);
  for (const query of ["date=2026-11-23", "identifier=urn:other|pay-1", "type=refund"])
    expect([query, await total(sandbox, query)]).toEqual([query, 0]);
});

const REFUSALS: [status: number, cause: string, body: unknown][] = [
  [400, "a body that is not JSON", "{"],
  [400, "another resource", { resourceType: "Appointment" }],
  [400, "another id than the address", invoice({ id: "pay-2" })],
  [422, "an unknown status", invoice({ status: "paid" })],
  [422, "no identifier", invoice({ identifier: [] })],
  [422, "no type", invoice({ type: {} })],
  [422, "a date without a time", invoice({ date: "2026-11-22" })],
  [422, "other money", invoice({ totalGross: { value: 1, currency: "USD" } })],
  [422, "a negative amount", invoice({ totalGross: { value: -1, currency: "CNY" } })],
  [422, "a part of a fen", invoice({ totalGross: { value: 1.005, currency: "CNY" } })],
];
test.each(REFUSALS)("HTTP %i for %s", async (status, _cause, body) => {
  const sandbox = await started();
  const answer = await put(sandbox, "pay-1", body);
  expect([answer.status, answer.resource.resourceType]).toEqual([status, "OperationOutcome"]);
  expect(await total(sandbox, "status=balanced")).toBe(0);
});
