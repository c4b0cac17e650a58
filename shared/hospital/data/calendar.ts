import type { WorkingCalendar } from "../calendar";

/**
 * The working calendar (D1-01), written by scripts/calendar.ts and editable by hand.
 * A provisional year is replaced as soon as the State Council has announced it.
 */
export const workingCalendar: WorkingCalendar = [
  {
    year: 2025,
    status: "published",
    source:
      "国务院办公厅关于 2025 年部分节假日安排的通知（据 chinese-days） / General Office of the State Council, notice on holiday arrangements of 2025 (as held by chinese-days)",
    holidays: [
      { name: { zh: "元旦", en: "New Year's Day" }, from: "2025-01-01", to: "2025-01-01" },
      { name: { zh: "春节", en: "Spring Festival" }, from: "2025-01-28", to: "2025-02-04" },
      { name: { zh: "清明", en: "Tomb-sweeping Day" }, from: "2025-04-04", to: "2025-04-06" },
      { name: { zh: "劳动节", en: "Labour Day" }, from: "2025-05-01", to: "2025-05-05" },
      { name: { zh: "端午", en: "Dragon Boat Festival" }, from: "2025-05-31", to: "2025-06-02" },
      {
        name: { zh: "国庆节、中秋", en: "National Day and Mid-autumn Festival" },
        from: "2025-10-01",
        to: "2025-10-08",
      },
    ],
    makeUpWorkdays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    status: "published",
    source:
      "国务院办公厅关于 2026 年部分节假日安排的通知（据 chinese-days） / General Office of the State Council, notice on holiday arrangements of 2026 (as held by chinese-days)",
    holidays: [
      { name: { zh: "元旦", en: "New Year's Day" }, from: "2026-01-01", to: "2026-01-03" },
      { name: { zh: "春节", en: "Spring Festival" }, from: "2026-02-15", to: "2026-02-23" },
      { name: { zh: "清明", en: "Tomb-sweeping Day" }, from: "2026-04-04", to: "2026-04-06" },
      { name: { zh: "劳动节", en: "Labour Day" }, from: "2026-05-01", to: "2026-05-05" },
      { name: { zh: "端午", en: "Dragon Boat Festival" }, from: "2026-06-19", to: "2026-06-21" },
      { name: { zh: "中秋", en: "Mid-autumn Festival" }, from: "2026-09-25", to: "2026-09-27" },
      { name: { zh: "国庆节", en: "National Day" }, from: "2026-10-01", to: "2026-10-07" },
    ],
    makeUpWorkdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
  {
    year: 2027,
    status: "provisional",
    source:
      "暂定：按《全国年节及纪念日放假办法》（2024 年 11 月修订，2025 年 1 月 1 日起施行）推算，未猜测调休上班日，待国务院办公厅公布 / Provisional: days off by the Regulation on Public Holidays (amended November 2024, in force since 1 January 2025), with the replacement of those on a weekend and touching weekends; no make-up working day is guessed; await the State Council's notice",
    holidays: [
      { name: { zh: "元旦", en: "New Year's Day" }, from: "2027-01-01", to: "2027-01-03" },
      { name: { zh: "春节", en: "Spring Festival" }, from: "2027-02-05", to: "2027-02-10" },
      { name: { zh: "清明", en: "Tomb-sweeping Day" }, from: "2027-04-03", to: "2027-04-05" },
      { name: { zh: "劳动节", en: "Labour Day" }, from: "2027-05-01", to: "2027-05-04" },
      { name: { zh: "端午", en: "Dragon Boat Festival" }, from: "2027-06-09", to: "2027-06-09" },
      { name: { zh: "中秋", en: "Mid-autumn Festival" }, from: "2027-09-15", to: "2027-09-15" },
      { name: { zh: "国庆节", en: "National Day" }, from: "2027-10-01", to: "2027-10-05" },
    ],
    makeUpWorkdays: [],
  },
  {
    year: 2028,
    status: "provisional",
    source:
      "暂定：按《全国年节及纪念日放假办法》（2024 年 11 月修订，2025 年 1 月 1 日起施行）推算，未猜测调休上班日，待国务院办公厅公布 / Provisional: days off by the Regulation on Public Holidays (amended November 2024, in force since 1 January 2025), with the replacement of those on a weekend and touching weekends; no make-up working day is guessed; await the State Council's notice",
    holidays: [
      { name: { zh: "元旦", en: "New Year's Day" }, from: "2028-01-01", to: "2028-01-03" },
      { name: { zh: "春节", en: "Spring Festival" }, from: "2028-01-25", to: "2028-01-30" },
      { name: { zh: "清明", en: "Tomb-sweeping Day" }, from: "2028-04-04", to: "2028-04-04" },
      { name: { zh: "劳动节", en: "Labour Day" }, from: "2028-04-29", to: "2028-05-02" },
      { name: { zh: "端午", en: "Dragon Boat Festival" }, from: "2028-05-27", to: "2028-05-29" },
      {
        name: { zh: "国庆节、中秋", en: "National Day and Mid-autumn Festival" },
        from: "2028-09-30",
        to: "2028-10-05",
      },
    ],
    makeUpWorkdays: [],
  },
];
