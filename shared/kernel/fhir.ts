/** One FHIR R4 resource: its type, its id, and whatever the type asks for. */
export type Resource = {
  readonly resourceType: string;
  readonly id: string;
  readonly [field: string]: unknown;
};

/** A page of resources, and where to go on. */
export type ResourcePage = { readonly resources: readonly Resource[]; readonly cursor?: string };

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The resource with its narrative: what it says to people, in one line of plain words (FHIR R4 `text`). */
export const narrated = (resource: Resource, words: string): Resource => ({
  ...resource,
  text: {
    status: "generated",
    div: `<div xmlns="http://www.w3.org/1999/xhtml">${words.replace(/[&<>]/g, (letter) => ESCAPES[letter]!)}</div>`,
  },
});

/** A reference to a person's own resource. */
export const patientRef = (personId: string) => ({ reference: `Patient/${personId}` });
