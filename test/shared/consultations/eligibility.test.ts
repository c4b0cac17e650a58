import * as z from "zod/mini";
import { eligibilityPolicy as policy } from "../../../shared/consultations/data/eligibility";
import { icd10Categories, icd10Of } from "../../../shared/consultations/data/icd10";
import { sameDiseaseGroups } from "../../../shared/consultations/data/same-disease";
import { gatesOf } from "../../../shared/consultations/eligibility-gates";
import { departmentIn, EligibilityPolicy } from "../../../shared/consultations/eligibility-policy";
import { isLongTerm, maxAgeOf, needsGuardian, overdueTests } from "../../../shared/consultations/eligibility-rules";
import { DiagnosisCode } from "../../../shared/consultations/intake-model";
import { sameDisease } from "../../../shared/consultations/same-disease";
import { departments } from "../../../shared/hospital/data/departments";
import { doctors } from "../../../shared/hospital/data/doctors";
import { addDays } from "../../../shared/kernel/time";

describe("the same disease (C2)", () => {
  test.each([
    ["E11.900", "E11.201", true, "one category"],
    ["E11.900", "E10.900", false, "two types of diabetes"],
    ["E03.900", "E89.000", true, "a thyroid that is slow after an operation"],
    ["E03.900", "E05.900", false, "too slow and too fast"],
    ["D50.900", "O99.000", true, "want of iron, also in pregnancy"],
    ["D50.900", "O99.400", false, "another disease in pregnancy"],
    ["I10.900", "O10.000", true, "high blood pressure from before"],
    ["I10.900", "O13.x00", false, "high blood pressure of the pregnancy"],
    ["E11.900", "O24.100", true, "type 2 in pregnancy"],
    ["E11.900", "O24.400", false, "diabetes that began in pregnancy"],
    ["O24.100", "O24.400", true, "one category"],
    ["N76.000", "B37.300", true, "inflammation by its germ"],
    ["N76.000", "B37.000", false, "thrush of the mouth"],
    ["L20.900", "L30.900", true, "eczema"],
    ["L20.900", "L50.900", false, "hives are no eczema"],
    ["F32.900", "F53.000", true, "low mood after a birth"],
    ["F32.900", "F41.900", false, "low mood and anxiety"],
    ["J45.900", "J46.x00", false, "an attack that does not end"],
    ["J45.900", "J30.400", false, "asthma and hay fever"],
  ])("%s and %s: %s (%s)", (one, other, same) => {
    expect(sameDisease(one, other)).toBe(same);
    expect(sameDisease(other, one)).toBe(same);
  });
  test("every group has a source and two categories at least", () => {
    for (const { codes, source } of sameDiseaseGroups) {
      expect(source).not.toBe("");
      expect(new Set(codes.map((code) => code.slice(0, 3))).size).toBeGreaterThan(1);
    }
  });
});

describe("the hospital's policy", () => {
  test("is what its schema says, each number with a source", () => {
    expect(z.parse(EligibilityPolicy, policy)).toEqual(policy);
    const sources = [policy.age, policy.kinds, policy.guardian, policy.lookBack, ...policy.longTerm, ...policy.hard];
    for (const { source } of [...sources, ...policy.tests, ...policy.departments])
      expect(source.length).toBeGreaterThan(5);
  });
  test("at least eight departments, each with two to four doctors, signs of danger and symptoms", () => {
    expect(policy.departments.length).toBeGreaterThanOrEqual(8);
    for (const { departmentId, acuteSigns, symptoms, diagnoses } of policy.departments) {
      expect(departments.some(({ id }) => id === departmentId)).toBe(true);
      const mine = doctors.filter((one) => one.departmentId === departmentId);
      expect([departmentId, mine.length >= 2 && mine.length <= 4]).toEqual([departmentId, true]);
      for (const list of [acuteSigns, symptoms]) {
        expect(list.length).toBeGreaterThan(3);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const { words } of list) expect(words.zh && words.en).not.toBe("");
      }
      for (const code of diagnoses) expect([code, icd10Of(code) !== undefined]).toEqual([code, true]);
    }
  });
  test("no department takes what is on the list of hard cases by the same entry", () => {
    const hard = policy.hard.map(({ code }) => code);
    for (const { diagnoses } of policy.departments) expect(diagnoses.filter((code) => hard.includes(code))).toEqual([]);
  });
  test("the age limit by department and diagnosis: own, the hospital's, longer for the long-term list", () => {
    expect(maxAgeOf(policy, "women-health", "E79.000")).toBe(15);
    expect(maxAgeOf(policy, "women-health", "E03.900")).toBe(90);
    expect(maxAgeOf(policy, "pregnancy-health-center", "O24.400")).toBe(15);
    expect(maxAgeOf(policy, "postpartum-rehabilitation", "Z39.200")).toBe(42);
    expect(maxAgeOf(policy, "pregnancy-health-center", "E03.900")).toBe(90);
    expect(maxAgeOf(policy, "gynaecology", "E28.200")).toBe(90);
    expect(maxAgeOf(policy, "gynaecology", "E28.300")).toBe(15);
    expect(isLongTerm(policy, "E28.201")).toBe(true);
    expect(departmentIn(policy, "ultrasonography")).toBeUndefined();
  });
  test("the table of ICD-10 has some 150 entries, well formed, named in both languages, each once", () => {
    expect(icd10Categories.length).toBeGreaterThanOrEqual(150);
    expect(new Set(icd10Categories.map(({ code }) => code)).size).toBe(icd10Categories.length);
    for (const { code, name } of icd10Categories) {
      expect(DiagnosisCode.safeParse(code).success).toBe(true);
      expect(name.zh && name.en).not.toBe("");
    }
    expect(icd10Of("E28.201")?.code).toBe("E28.2");
    expect(icd10Of("E28.300")?.code).toBe("E28");
    expect(icd10Of("Z99.900")).toBeUndefined();
  });
});

describe("under six (C5)", () => {
  test.each([
    ["2020-11-22", "2026-11-21", true],
    ["2020-11-22", "2026-11-22", false],
    ["2020-02-29", "2026-02-28", true],
    ["2020-02-29", "2026-03-01", false],
    ["2026-11-22", "2026-11-22", true],
    ["1995-03-07", "2026-11-22", false],
  ])("born on %s, on %s a guardian is needed: %s", (bornOn, today, needed) => {
    expect(needsGuardian(policy, bornOn, today)).toBe(needed);
  });
});

describe("tests before the next refill (D2-01)", () => {
  const TODAY = "2026-11-22";
  const tsh = (daysAgo: number) => ({ code: "3016-3", on: addDays(TODAY, -daysAgo) });
  const due = (codes: string[], recorded: { code: string; on: string }[]) =>
    overdueTests(policy, codes, recorded, TODAY).map(({ code, lastOn }) => [code, lastOn]);
  test("one that is 90 days old is in time, one of 91 days is overdue with its day, none at all is overdue", () => {
    expect(due(["E03.900"], [tsh(90)])).toEqual([]);
    expect(due(["E03.900"], [tsh(91)])).toEqual([["3016-3", addDays(TODAY, -91)]]);
    expect(due(["E03.900"], [])).toEqual([["3016-3", undefined]]);
    expect(due(["E03.900"], [tsh(200), tsh(3)])).toEqual([]);
  });
  test("other tests, other diagnoses and a test of tomorrow do not count", () => {
    expect(due(["E03.900"], [{ code: "4548-4", on: TODAY }])).toHaveLength(1);
    expect(due(["E79.000"], [])).toEqual([["3084-1", undefined]]);
    expect(due(["N76.000"], [])).toEqual([]);
    expect(due(["E03.900"], [tsh(-1)])).toEqual([["3016-3", undefined]]);
  });
});

test("signs of danger close the gate before everything else, with 120 as the next step (D2-03)", () => {
  const known = { visits: [], guardianNeeded: false, confirmed: true, consented: false, signs: ["fit"] };
  const [first, ...rest] = gatesOf({ ...known, record: "unreachable" });
  expect(first).toEqual({ gate: "acute-signs", closed: true, next: "call-120" });
  expect(rest.map(({ gate }) => gate)).toEqual(["consent-missing", "record-unreachable"]);
});
