import { allergens, noMedicine } from "../../../shared/prescriptions/data/allergens";
import { childDoses } from "../../../shared/prescriptions/data/child-doses";
import { duplicateGroups } from "../../../shared/prescriptions/data/duplicate-groups";
import { comparedDrugs, interactions } from "../../../shared/prescriptions/data/interactions";
import { kidneyFacts } from "../../../shared/prescriptions/data/kidney";
import { lactationFacts } from "../../../shared/prescriptions/data/lactation";
import { liverFacts } from "../../../shared/prescriptions/data/liver";
import { pregnancyFacts } from "../../../shared/prescriptions/data/pregnancy";
import { reviewCodeOf, reviewCodes } from "../../../shared/prescriptions/data/review-codes";
import { formulary } from "../../../shared/prescriptions/formulary";
import { ReviewCode } from "../../../shared/prescriptions/model";
import { PrescriptionPolicy, prescriptionPolicy } from "../../../shared/prescriptions/policy";

const rows = [
  ...allergens,
  noMedicine,
  ...childDoses,
  ...interactions,
  ...kidneyFacts,
  ...lactationFacts,
  ...liverFacts,
  ...pregnancyFacts,
];

test("every row of every table names the document and the section that it comes from", () => {
  expect(rows.length).toBeGreaterThan(250);
  const bare = rows.filter(({ source: { document, section } }) => !document.zh || !document.en || !section.trim());
  expect(bare).toEqual([]);
});

test("every row means some drug of the formulary, so that none is a slip of the pen", () => {
  const starts = [
    ...[...kidneyFacts, ...lactationFacts, ...liverFacts, ...pregnancyFacts, ...duplicateGroups].flatMap(
      ({ of }) => of,
    ),
    ...childDoses.map(({ of }) => of),
    ...interactions.flatMap(({ a, b }) => [...a, ...b]),
    ...allergens.flatMap(({ atc, cross = [] }) => [...atc, ...cross]),
    ...comparedDrugs,
  ];
  const known = (start: string) =>
    formulary.some(({ atc, id, contains }) => [atc, id, ...contains].some((code) => code.startsWith(start)));
  expect([...new Set(starts)].filter((start) => !known(start))).toEqual([]);
});

test("an interaction of a pair with itself is no interaction", () => {
  for (const { a, b, zh } of interactions) expect([zh, a.filter((start) => b.includes(start))]).toEqual([zh, []]);
});

test("the national codes of prescription review are all there: 15 irregular, 9 unsuitable, 4 abnormal (C.2)", () => {
  const count = (kind: string) => reviewCodes.filter((row) => row.kind === kind).length;
  expect([count("irregular"), count("unsuitable"), count("abnormal")]).toEqual([15, 9, 4]);
  for (const { code, words } of reviewCodes) {
    expect(ReviewCode.safeParse(code).success).toBe(true);
    expect(words.zh && words.en).toBeTruthy();
  }
  expect(reviewCodeOf("2-8")?.words.zh).toContain("相互作用");
  expect(reviewCodeOf("1-16")).toBeUndefined();
});

test("every number of the policy has a source", () => {
  expect(PrescriptionPolicy.safeParse(prescriptionPolicy).success).toBe(true);
  const { version: _version, ...numbers } = prescriptionPolicy;
  expect(Object.values(numbers).filter(({ source }) => source.length < 10)).toEqual([]);
});
