/** A doctor's fee by his title; the amounts are those of the price list. */
const BY_TITLE: readonly (readonly [title: string, code: string])[] = [
  ["副主任医师", "VISIT-ASSOCIATE"],
  ["主任医师", "VISIT-CHIEF"],
];

/** The line of the price list for a visit with a doctor of this Chinese title. */
export const priceCodeFor = (title: string): string =>
  BY_TITLE.find(([known]) => title === known)?.[1] ?? "VISIT-ORDINARY";
