import { SEARCHES } from "./search";

const KINDS: Readonly<Record<string, string>> = {
  patient: "reference",
  date: "date",
  birthdate: "date",
  authored: "date",
};

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  Appointment: ["create", "update"],
  Invoice: ["update"],
};

/** What this server can do, as the standard wants it said at /metadata. */
export const capabilityStatement = (date: string): object => ({
  resourceType: "CapabilityStatement",
  status: "active",
  date,
  kind: "instance",
  fhirVersion: "4.0.1",
  format: ["application/fhir+json"],
  implementation: { description: "Hospital record on localhost" },
  rest: [
    {
      mode: "server",
      security: { description: "Bearer token" },
      resource: [
        ...Object.entries(SEARCHES).map(([type, parameters]) => ({
          type,
          interaction: ["read", "search-type", ...(WRITTEN[type] ?? [])].map((code) => ({
            code,
          })),
          ...(WRITTEN[type] && {
            versioning: "versioned-update",
            conditionalCreate: type === "Appointment",
            updateCreate: true,
          }),
          searchParam: ["_id", ...Object.keys(parameters)].map((name) => ({ name, type: KINDS[name] ?? "token" })),
        })),
        { type: "Binary", interaction: [{ code: "read" }] },
      ],
    },
  ],
});
