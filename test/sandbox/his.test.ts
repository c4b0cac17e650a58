import type { FhirResource, Sandbox, World } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";
import { started, stopAll } from "./started";

afterEach(stopAll);

type Bundle = {
  total: number;
  link: { relation: string; url: string }[];
  entry: { fullUrl: string; resource: FhirResource; search: { mode: string } }[];
};

const request = (sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(path.startsWith("http") ? path : `${sandbox.baseUrls.his}/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${sandbox.settings.hisToken}`, ...(init.headers as Record<string, string>) },
  });
const bundle = async (sandbox: Sandbox, path: string): Promise<Bundle> => {
  const response = await request(sandbox, path);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/fhir+json; charset=utf-8",
  ]);
  return (await response.json()) as Bundle;
};
const ids = (found: Bundle): string[] => found.entry.map(({ resource }) => resource.id);

const SEARCHES: [query: string, ids: string[]][] = [
  ["Patient?identifier=DEMO-0001", ["patient-chen"]],
  ["Patient?identifier=urn:oid:2.16.840.1.113883.2.23.1.9.1|DEMO-0001", ["patient-chen"]],
  ["Patient?identifier=urn:other|DEMO-0001", []],
  ["Patient?identifier=DEMO-0002", []],
  ["Patient?identifier=|DEMO-0001", []],
  ["Patient?identifier=urn:oid:2.16.840.1.113883.2.23.1.9.1|", ["patient-chen"]],
  ["Patient?identifier=urn:oid:2.16.840.1.113883.2.23.1.9.1\\|DEMO-0001", []],
  ["Patient?identifier=DEMO-0002,DEMO-0001", ["patient-chen"]],
  ["Patient?identifier=DEMO-0002\\,DEMO-0001", []],
  ["Encounter?patient=patient-chen", ["encounter-1"]],
  ["Encounter?patient=Patient/patient-chen&date=ge2026-10-12", ["encounter-1"]],
  ["Encounter?patient=patient-chen&date=ge2026-10-13", []],
  ["Encounter?patient=patient-chen&date=ge2026-10-12T09:30:00%2B08:00", ["encounter-1"]],
  ["Encounter?patient=patient-chen&date=ge2026-10-12T09:41:00%2B08:00", []],
  ["Encounter?patient=patient-chen&date=gt2026-10-12", []],
  ["Encounter?patient=patient-chen&date=le2026-10-12", ["encounter-1"]],
  ["Encounter?patient=patient-chen&date=lt2026-10-12", []],
  ["Encounter?patient=patient-chen&date=2026-10", ["encounter-1"]],
  ["Encounter?patient=patient-chen&date=ge2026-10-01&date=lt2026-11-01", ["encounter-1"]],
  ["Encounter?patient=somebody", []],
  ["Observation?patient=patient-chen&code=11778-8", ["due-date-1"]],
  ["Observation?patient=patient-chen&code=http://loinc.org|11778-8", ["due-date-1"]],
  ["Observation?patient=patient-chen&code=1-1,11778-8", ["due-date-1"]],
  ["Observation?patient=patient-chen&code=http://snomed.info/sct|11778-8", []],
  ["DiagnosticReport?patient=patient-chen&code=49035-5", ["report-1"]],
  ["DiagnosticReport?patient=patient-chen&code=1-1", []],
  ["ServiceRequest?patient=patient-chen&status=active", ["request-1"]],
  ["ServiceRequest?patient=patient-chen&status=completed", []],
];
test.each(SEARCHES)("GET %s finds %j", async (query, expected) => {
  const found = await bundle(await started(), query);
  expect(ids(found)).toEqual(expected);
  expect(found.total).toBe(expected.length);
});

test("a result says where it lies and can be read there", async () => {
  const sandbox = await started();
  const [entry] = (await bundle(sandbox, "Patient?identifier=DEMO-0001")).entry;
  expect(entry).toMatchObject({ fullUrl: `${sandbox.baseUrls.his}/Patient/patient-chen`, search: { mode: "match" } });
  expect(await (await request(sandbox, entry?.fullUrl ?? "")).json()).toEqual(entry?.resource);
});

test("a long answer comes in pages that hold everything once", async () => {
  const many = Array.from({ length: 7 }, (_, n) => ({
    ...(SMALL_WORLD.records.find(({ id }) => id === "encounter-1") as FhirResource),
    id: `many-${n}`,
  }));
  const world: World = { ...SMALL_WORLD, records: [...SMALL_WORLD.records, ...many] };
  const sandbox = await started({ world });
  const seen: string[] = [];
  let next: string | undefined = "Encounter?patient=patient-chen&_count=3";
  while (next !== undefined) {
    const page: Bundle = await bundle(sandbox, next);
    expect(page.total).toBe(8);
    expect(page.entry.length).toBeLessThanOrEqual(3);
    seen.push(...ids(page));
    next = page.link.find(({ relation }) => relation === "next")?.url;
  }
  expect(seen).toEqual(["encounter-1", ...many.map(({ id }) => id)]);
});

const REFUSALS: [status: number, code: string, path: string, init: RequestInit][] = [
  [401, "login", "Patient?identifier=DEMO-0001", { headers: { authorization: "" } }],
  [401, "login", "Patient?identifier=DEMO-0001", { headers: { authorization: "Bearer wrong" } }],
  [404, "not-found", "Patient/nobody", {}],
  [404, "not-supported", "Medication?code=1", {}],
  [404, "not-supported", "Medication/1", {}],
  [400, "not-supported", "Patient?favouriteColour=teal", {}],
  [400, "required", "Patient", {}],
  [400, "value", "Encounter?patient=patient-chen&date=soon", {}],
  [400, "value", "Encounter?patient=patient-chen&_count=many", {}],
  [405, "not-supported", "Patient/patient-chen", { method: "DELETE" }],
];
test.each(REFUSALS)("HTTP %i %s as an OperationOutcome for %s", async (status, code, path, init) => {
  const sandbox = await started();
  const response = await request(sandbox, path, init);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    resourceType: "OperationOutcome",
    issue: [{ severity: "error", code }],
  });
  expect(response.headers.has("www-authenticate")).toBe(status === 401);
  expect(sandbox.control.refusals()[0]).toMatchObject({ service: "his", code: String(status) });
});

test("a report's image comes as bytes, or as a resource when FHIR is asked for", async () => {
  const sandbox = await started();
  const image = await request(sandbox, "Binary/report-1-image");
  expect(image.headers.get("content-type")).toBe("image/png");
  expect(
    Buffer.from(await image.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const resource = await request(sandbox, "Binary/report-1-image", { headers: { accept: "application/fhir+json" } });
  expect(await resource.json()).toMatchObject({ resourceType: "Binary", contentType: "image/png" });
});

test("the capability statement is open and names every search and the write-back", async () => {
  const sandbox = await started();
  const statement = (await (await fetch(`${sandbox.baseUrls.his}/metadata`)).json()) as {
    fhirVersion: string;
    rest: { resource: { type: string; interaction: { code: string }[] }[] }[];
  };
  expect(statement.fhirVersion).toBe("4.0.1");
  const writing = statement.rest[0]?.resource.filter(({ interaction }) =>
    interaction.some(({ code }) => code === "create"),
  );
  expect(writing?.map(({ type }) => type)).toEqual(["Appointment"]);
  expect(statement.rest[0]?.resource.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["Patient", "Encounter", "Observation", "DiagnosticReport", "ServiceRequest"]),
  );
});
