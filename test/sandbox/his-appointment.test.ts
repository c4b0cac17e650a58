import type { FhirResource, Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";

afterEach(stopAll);

const SYSTEM = "urn:smart-hospital:appointment";
const appointment = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  resourceType: "Appointment",
  identifier: [{ system: SYSTEM, value: "a-1" }],
  status: "booked",
  start: "2026-12-01T08:00:00+08:00",
  end: "2026-12-01T08:30:00+08:00",
  participant: [{ actor: { reference: "Patient/patient-chen" }, status: "accepted" }],
  ...change,
});

const write = async (sandbox: Sandbox, method: string, path: string, body: unknown, headers = {}) => {
  const response = await fetch(`${sandbox.baseUrls.his}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.settings.hisToken}`,
      "content-type": "application/fhir+json",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, resource: (await response.json()) as FhirResource };
};
const found = async (sandbox: Sandbox, query: string) => {
  const headers = { authorization: `Bearer ${sandbox.settings.hisToken}` };
  const response = await fetch(`${sandbox.baseUrls.his}/Appointment?${query}`, { headers });
  return ((await response.json()) as { total: number }).total;
};

test("an appointment written back is found by patient, identifier and day", async () => {
  const sandbox = await started();
  const { status, headers, resource } = await write(sandbox, "POST", "Appointment", appointment());
  expect(status).toBe(201);
  expect(headers.get("etag")).toBe('W/"1"');
  expect(headers.get("location")).toBe(`${sandbox.baseUrls.his}/Appointment/${resource.id}/_history/1`);
  expect(await found(sandbox, `identifier=${SYSTEM}|a-1`)).toBe(1);
  expect(await found(sandbox, "patient=patient-chen&date=2026-12-01")).toBe(1);
  expect(await found(sandbox, "patient=patient-chen&date=2026-12-02")).toBe(0);
});

test("told twice with If-None-Exist it is one appointment", async () => {
  const sandbox = await started();
  const once = { "if-none-exist": `identifier=${SYSTEM}|a-1` };
  const first = await write(sandbox, "POST", "Appointment", appointment(), once);
  const second = await write(sandbox, "POST", "Appointment", appointment(), once);
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.resource.id).toBe(first.resource.id);
  expect(await found(sandbox, "patient=patient-chen")).toBe(1);
});

test("told twice without it there are two, and the condition then meets several", async () => {
  const sandbox = await started();
  for (let n = 0; n < 2; n += 1) await write(sandbox, "POST", "Appointment", appointment());
  expect(await found(sandbox, "patient=patient-chen")).toBe(2);
  const once = { "if-none-exist": `identifier=${SYSTEM}|a-1` };
  expect((await write(sandbox, "POST", "Appointment", appointment(), once)).status).toBe(412);
});

test("put under our own id it is made once, then changed, each time one version on", async () => {
  const sandbox = await started();
  const put = (change: Record<string, unknown>, headers = {}) =>
    write(sandbox, "PUT", "Appointment/a-1", appointment({ id: "a-1", ...change }), headers);
  expect(await put({})).toMatchObject({ status: 201, resource: { meta: { versionId: "1" } } });
  expect(await put({ status: "cancelled" })).toMatchObject({ status: 200, resource: { meta: { versionId: "2" } } });
  expect((await put({}, { "if-match": 'W/"1"' })).status).toBe(412);
  expect((await put({}, { "if-match": 'W/"2"' })).status).toBe(200);
  expect(await found(sandbox, "patient=patient-chen")).toBe(1);
});

const REFUSALS: [status: number, cause: string, body: unknown][] = [
  [400, "a body that is not JSON", "{"],
  [400, "another resource", { resourceType: "Patient" }],
  [422, "an unknown status", appointment({ status: "maybe" })],
  [422, "no participant", appointment({ participant: [] })],
  [
    422,
    "a participant without an answer",
    appointment({ participant: [{ actor: { reference: "Patient/patient-chen" } }] }),
  ],
  [
    422,
    "an unknown patient",
    appointment({ participant: [{ actor: { reference: "Patient/nobody" }, status: "accepted" }] }),
  ],
  [422, "no patient", appointment({ participant: [{ actor: { reference: "Location/c3" }, status: "accepted" }] })],
  [422, "a start without an end", appointment({ end: undefined })],
  [422, "a booked appointment without a time", appointment({ start: undefined, end: undefined })],
  [422, "an end before its start", appointment({ end: "2026-12-01T07:00:00+08:00" })],
  [422, "a time without a zone", appointment({ start: "2026-12-01T08:00:00" })],
];
test.each(REFUSALS)("HTTP %i for %s", async (status, _cause, body) => {
  const sandbox = await started();
  const answer = await write(sandbox, "POST", "Appointment", body);
  expect(answer.status).toBe(status);
  expect(answer.resource.resourceType).toBe("OperationOutcome");
  expect(await found(sandbox, "patient=patient-chen")).toBe(0);
});

test("the body's id and the address's id must agree", async () => {
  const sandbox = await started();
  expect((await write(sandbox, "PUT", "Appointment/a-1", appointment({ id: "a-2" }))).status).toBe(400);
});
