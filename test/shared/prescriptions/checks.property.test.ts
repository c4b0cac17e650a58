import fc from "fast-check";
import { CHECKS, type CheckResult, type CheckSubject } from "../../../shared/prescriptions/check-model";
import { runChecks } from "../../../shared/prescriptions/checks";
import { formulary } from "../../../shared/prescriptions/formulary";
import { FREQUENCIES, KeptCheck, reasonKey, type RxLine } from "../../../shared/prescriptions/model";
import { HARD_STOPS } from "../../../shared/prescriptions/policy";
import { typed } from "../../../shared/prescriptions/typed";
import { rx, TODAY, woman } from "./check-kit";

const ids = formulary.map(({ id }) => id);
const line: fc.Arbitrary<RxLine> = fc
  .record({
    id: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constant("unlisted-1") },
    ),
    dose: fc.constantFrom(0.5, 1, 2, 5, 10),
    frequency: fc.constantFrom(...FREQUENCIES),
    days: fc.integer({ min: 1, max: 180 }),
    longReason: fc.constantFrom(undefined, typed(""), typed("病情稳定")),
  })
  .map(({ id, longReason, ...rest }) => rx(id, { ...rest, ...(longReason === undefined ? {} : { longReason }) }));
const words = fc.constantFrom(
  "青霉素",
  "头孢",
  "阿司匹林",
  "花粉",
  "不明药粉",
  "华法林钠片",
  "左甲状腺素",
  "碳酸钙",
  "布洛芬",
);
const answer = fc.constantFrom("yes", "no", "unknown") as fc.Arbitrary<"yes" | "no" | "unknown">;
const organ = fc.constantFrom("normal", "impaired", "unknown") as fc.Arbitrary<"normal" | "impaired" | "unknown">;
const subject: fc.Arbitrary<CheckSubject> = fc
  .record({
    bornOn: fc.constantFrom("2026-05-01", "2023-01-15", "2018-06-01", "2012-02-29", "1994-03-08", "1960-01-01"),
    sex: fc.constantFrom("female", "male") as fc.Arbitrary<"female" | "male">,
    kg: fc.option(fc.constantFrom(6, 12, 20, 55), { nil: undefined }),
    pregnant: fc.constantFrom("yes", "no", "trying", "unknown") as fc.Arbitrary<"yes" | "no" | "trying" | "unknown">,
    weeks: fc.option(fc.integer({ min: 4, max: 41 }), { nil: undefined }),
    lactating: answer,
    allergies: fc.oneof(
      fc.constant("unknown" as const),
      fc.array(fc.record({ text: words, severity: fc.constantFrom("mild", "severe", "unknown") }), { maxLength: 3 }),
    ),
    medicines: fc.oneof(fc.constant("unknown" as const), fc.array(fc.record({ text: words }), { maxLength: 3 })),
    kidney: organ,
    egfr: fc.option(fc.integer({ min: 8, max: 120 }), { nil: undefined }),
    liver: organ,
    guardianPresent: fc.boolean(),
  })
  .map(({ kg, pregnant, weeks, kidney, egfr, liver, allergies, ...rest }) => ({
    ...rest,
    today: TODAY,
    ...(kg === undefined ? {} : { weight: { kg, on: TODAY } }),
    pregnancy: { is: pregnant, ...(weeks === undefined ? {} : { weeks }) },
    allergies: allergies as CheckSubject["allergies"],
    kidney: { is: kidney, ...(egfr === undefined ? {} : { egfr }) },
    liver: { is: liver },
  }));

const hitsOf = (results: readonly CheckResult[]) => results.filter(({ outcome }) => outcome === "hit");
const RUNS = { numRuns: 400, seed: 20261122 };

test("a finding never disappears because another drug is added", () => {
  fc.assert(
    fc.property(subject, fc.array(line, { minLength: 1, maxLength: 5 }), line, (who, lines, more) => {
      const after = new Set(hitsOf(runChecks(who, [...lines, more])).map(reasonKey));
      expect(
        hitsOf(runChecks(who, lines))
          .map(reasonKey)
          .filter((key) => !after.has(key)),
      ).toEqual([]);
    }),
    RUNS,
  );
});

test("the order of the drugs changes no finding", () => {
  fc.assert(
    fc.property(subject, fc.array(line, { minLength: 2, maxLength: 5 }), (who, lines) => {
      const keys = (some: readonly RxLine[]) => hitsOf(runChecks(who, some)).map(reasonKey).sort();
      expect(keys([...lines].reverse())).toEqual(keys(lines));
    }),
    RUNS,
  );
});

test("every result can be kept, is explained in both languages and names document and section", () => {
  fc.assert(
    fc.property(subject, fc.array(line, { minLength: 1, maxLength: 6 }), (who, lines) => {
      for (const one of runChecks(who, lines)) {
        expect(KeptCheck.safeParse(one).success).toBe(true);
        const { document, section } = one.source;
        for (const text of [one.says.zh, one.says.en, document.zh, document.en, section])
          expect(text.trim()).not.toBe("");
        expect(one.says.en).not.toMatch(/undefined|NaN/);
        expect(one.says.zh).not.toMatch(/undefined|NaN/);
      }
    }),
    RUNS,
  );
});

test("every check speaks of every drug: found, clear or not checked, never silent", () => {
  fc.assert(
    fc.property(subject, fc.array(line, { minLength: 1, maxLength: 5 }), (who, lines) => {
      const results = runChecks(who, lines);
      for (const check of CHECKS) {
        const own = results.filter((one) => one.check === check);
        const all = own.some(({ outcome, drugIds }) => outcome === "hit" && drugIds.length === 0);
        const spoken = new Set(own.flatMap(({ drugIds }) => drugIds));
        expect(all || lines.every(({ drugId }) => spoken.has(drugId)) ? "" : `${check} is silent`).toBe("");
      }
    }),
    RUNS,
  );
});

test("a drug is never clear and not checked, or clear and found, by one check", () => {
  fc.assert(
    fc.property(
      subject,
      fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: ({ drugId }) => drugId }),
      (who, lines) => {
        const results = runChecks(who, lines);
        for (const { check, drugIds } of results.filter(({ outcome }) => outcome === "clear")) {
          const others = results.filter((one) => one.check === check && one.outcome !== "clear");
          expect(others.flatMap((one) => one.drugIds).filter((id) => drugIds.includes(id))).toEqual([]);
        }
      },
    ),
    RUNS,
  );
});

test("hard is what the list of hard stops names, and nothing else; each with its source", () => {
  const codes = new Set(HARD_STOPS.map(({ code }) => code));
  fc.assert(
    fc.property(subject, fc.array(line, { minLength: 1, maxLength: 7 }), (who, lines) => {
      for (const one of runChecks(who, lines)) expect(one.weight === "hard").toBe(codes.has(one.code));
    }),
    RUNS,
  );
  expect(HARD_STOPS.filter(({ source }) => source.length < 10)).toEqual([]);
});

test("nothing written, nothing said", () => {
  expect(runChecks(woman(), [])).toEqual([]);
});
