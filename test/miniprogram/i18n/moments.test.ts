import { sayMonth } from "../../../miniprogram/src/i18n/moments";
import { sayClock, sayDate, sayDay, sayMoment, sayTimes, sayYuan } from "../../../miniprogram/src/i18n";

test.each([
  ["2026-11-28", "zh", undefined, "11月28日 周六"],
  ["2026-11-28", "en", undefined, "Sat 28 Nov"],
  ["2027-01-01", "zh", "2026-12-30", "2027年1月1日 周五"],
  ["2027-01-01", "en", "2026-12-30", "Fri 1 Jan 2027"],
  ["2027-01-01", "zh", "2027-03-01", "1月1日 周五"],
  ["2024-02-29", "en", undefined, "Thu 29 Feb"],
] as const)("the day %s in %s seen from %s is %s", (day, language, from, said) => {
  expect(sayDay(day, language, from)).toBe(said);
});

test.each([
  ["08:00", "08:30", "zh", "上午 8:00–8:30"],
  ["08:00", "08:30", "en", "8:00–8:30 am"],
  ["11:45", "12:15", "zh", "上午 11:45–下午 12:15"],
  ["11:45", "12:15", "en", "11:45 am–12:15 pm"],
  ["13:05", "14:00", "zh", "下午 1:05–2:00"],
  ["00:00", "00:30", "en", "12:00–12:30 am"],
] as const)("%s to %s in %s is %s", (from, to, language, said) => {
  expect(sayTimes(from, to, language)).toBe(said);
});

test("a date of birth has its year and no weekday", () => {
  expect(sayDate("1995-03-07", "zh")).toBe("1995年3月7日");
  expect(sayDate("1995-03-07", "en")).toBe("7 Mar 1995");
});

test("a month has its year", () => {
  expect(sayMonth("2026-11", "zh")).toBe("2026年11月");
  expect(sayMonth("2026-01", "en")).toBe("Jan 2026");
});

test("noon is afternoon and midnight is morning", () => {
  expect(sayClock("12:00", "zh")).toBe("下午 12:00");
  expect(sayClock("11:59", "en")).toBe("11:59 am");
  expect(sayClock("00:00", "zh")).toBe("凌晨 0:00");
});

test("a moment is said in Shanghai, whatever the phone's zone", () => {
  expect(sayMoment("2026-11-27T16:30:00.000Z", "zh")).toBe("11月28日 周六 凌晨 0:30");
  expect(sayMoment("2026-11-28T00:00:00.000Z", "en")).toBe("Sat 28 Nov, 8:00 am");
});

test.each([
  [12305, "¥123.05"],
  [5, "¥0.05"],
  [0, "¥0.00"],
  [-12305, "-¥123.05"],
  [130000, "¥1,300.00"],
  [123456789, "¥1,234,567.89"],
  [99999, "¥999.99"],
])("%i fen is %s", (fen, said) => {
  expect(sayYuan(fen)).toBe(said);
});
