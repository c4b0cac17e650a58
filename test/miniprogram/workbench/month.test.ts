import { fullnessOf } from "../../../miniprogram/src/workbench/operations/calendar/fullness";
import {
  dayAfterKey,
  daysOfMonth,
  monthAfter,
  placesBefore,
} from "../../../miniprogram/src/workbench/operations/calendar/month";

test.each([
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-11", 0, "2026-11"],
  ["2026-03", -15, "2024-12"],
])("%s and %d months are %s", (month, by, then) => expect(monthAfter(month, by)).toBe(then));

test("a month has all its days, the 29th of February included", () => {
  expect(daysOfMonth("2028-02").at(-1)).toBe("2028-02-29");
  expect(daysOfMonth("2027-02")).toHaveLength(28);
});

test.each([
  ["2027-02", 0],
  ["2026-12", 1],
  ["2026-11", 6],
])("before the first day of %s are %d empty places, Monday first", (month, places) =>
  expect(placesBefore(month)).toBe(places),
);

test.each([
  ["2026-12-01", "ArrowRight", "2026-12-02"],
  ["2026-12-01", "ArrowLeft", undefined],
  ["2026-12-25", "ArrowDown", undefined],
  ["2026-12-24", "ArrowDown", "2026-12-31"],
  ["2026-12-08", "ArrowUp", "2026-12-01"],
  ["2026-12-08", "Enter", undefined],
])("from %s %s leads to %s", (day, key, to) => expect(dayAfterKey(day, key)).toBe(to));

test.each([
  [0, 0, "none"],
  [0, 20, "free"],
  [1, 20, "some"],
  [16, 20, "some"],
  [17, 20, "nearly"],
  [19, 20, "nearly"],
  [20, 20, "full"],
] as const)("%d of %d taken is %s", (taken, units, word) => expect(fullnessOf(taken, units)).toBe(word));
