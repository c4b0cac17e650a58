import type { Frequency } from "../../../../shared/prescriptions/model";
import { monthsOn } from "../../../../shared/prescriptions/age";
import { reviewCodes } from "../../../../shared/prescriptions/data/review-codes";
import { REVIEW_CODES } from "../../../../miniprogram/src/workbench/prescriptions/review-codes";
import { packsFor, substanceADay, unitsADay } from "../../../../miniprogram/src/workbench/prescriptions/amounts";
import { sayAge } from "../../../../miniprogram/src/workbench/prescriptions/age";
import { rxWords } from "../../../../miniprogram/src/workbench/prescriptions/words";

test.each<[number, Frequency, number, number, number | undefined]>([
  [1, "qd", 100, 100, 1],
  [1, "qd", 101, 100, 2],
  [2, "tid", 14, 84, 1],
  [0.1, "tid", 10, 3, 1],
  [1, "qod", 7, 4, 1],
  [1, "qod", 9, 4, 2],
  [1, "qw", 28, 4, 1],
  [1, "qw", 29, 4, 2],
  [1.5, "q12h", 7, 20, 2],
  [1, "prn", 7, 20, undefined],
])("%p a time, %s, %i days, %i in a pack: %p packs", (dose, frequency, days, unitsPerPack, packs) => {
  expect(packsFor({ dose, frequency, days }, unitsPerPack)).toBe(packs);
});

test.each<[string, string, number, string | undefined]>([
  ["50 µg", "tablet", 2, "100 µg"],
  ["0.5 g", "tablet", 3, "1.5 g"],
  ["1 %", "g", 2, undefined],
  ["10 mg/ml", "ml", 5, undefined],
  ["2.4 g", "ml", 15, undefined],
  ["100 mg/25 mg", "tablet", 1, undefined],
])("%s a %s, %p a day, is %p", (strength, unit, units, amount) => {
  expect(substanceADay(strength, unit, units)).toBe(amount);
});

test("when needed says nothing of a day", () => {
  expect(unitsADay({ dose: 1, frequency: "prn" })).toBeUndefined();
  expect(unitsADay({ dose: 1, frequency: "qod" })).toBe(0.5);
});

test.each([
  ["2026-11-10", "13 天"],
  ["2026-10-22", "1 个月"],
  ["2025-01-01", "22 个月"],
  ["2024-11-23", "2 岁"],
])("born on %s is %s old on 2026-11-23 (code 1-4)", (bornOn, said) => {
  const ageMonths = monthsOn(bornOn, "2026-11-23");
  expect(sayAge({ bornOn, ageMonths }, "2026-11-23", rxWords.zh)).toBe(said);
});

test("the desk names every national code of review, and no other", () => {
  expect([...REVIEW_CODES].sort()).toEqual(reviewCodes.map(({ code }) => code).sort());
});
