/** One FHIR R4 resource, as far as a list for people needs it. */
export type Resource = {
  readonly resourceType: string;
  readonly id: string;
  readonly text?: { readonly div?: string };
};

/** One group of the printable list: what kind, and each item in a line of plain words. */
export type Group = {
  readonly kind: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
};

const plain = (div: string): string =>
  div
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** The resources by kind, in the order in which they came; what an item says is its own narrative. */
export function groupsOf(resources: readonly Resource[]): Group[] {
  const kinds = [...new Set(resources.map(({ resourceType }) => resourceType))];
  return kinds.map((kind) => ({
    kind,
    lines: resources
      .filter(({ resourceType }) => resourceType === kind)
      .map(({ id, text }) => ({ id, text: plain(text?.div ?? id) })),
  }));
}

/** The FHIR R4 Bundle (collection) of everything that was exported. */
export const bundleOf = (resources: readonly string[], madeAt: string): string =>
  `{"resourceType":"Bundle","type":"collection","timestamp":"${madeAt}","entry":[${resources
    .map((resource) => `{"resource":${resource}}`)
    .join(",")}]}`;
