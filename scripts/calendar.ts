import { writeFile } from "node:fs/promises";
import path from "node:path";
import { getDayDetail, getSolarDateFromLunar, getSolarTermDate } from "chinese-days";
import type { CalendarYear, HolidayBlock } from "../shared/hospital/calendar";
import { addDays, daysBetween, daysFrom, weekdayOf, type Day } from "../shared/kernel/time";

/**
 * Writes shared/hospital/data/calendar.ts anew: `npx tsx scripts/calendar.ts 2025 2026 2027 2028`.
 * Run it each November, when the next year has been announced and `chinese-days` was updated.
 */
const FILE = path.resolve(__dirname, "../shared/hospital/data/calendar.ts");
const isWeekend = (day: Day) => weekdayOf(day) >= 6;
const wholeYear = (year: number) => daysFrom(`${year}-01-01`, `${year}-12-31`);

/** The library names a day of an announced arrangement "Spring Festival,春节,4"; any other day by its weekday. */
function arranged(day: Day): { off: boolean; zh: string; en: string } | undefined {
  const { work, name } = getDayDetail(day);
  const [en, zh] = name.split(",");
  return en !== undefined && zh !== undefined ? { off: !work, zh, en } : undefined;
}

/** Joins days off that follow each other (and, where days touch, different festivals) into blocks. */
function blocks(days: readonly { day: Day; zh: string; en: string }[]): HolidayBlock[] {
  const joined: HolidayBlock[] = [];
  for (const { day, zh, en } of days) {
    const last = joined.at(-1);
    if (last === undefined || daysBetween(last.to, day) > 1) joined.push({ name: { zh, en }, from: day, to: day });
    else
      joined[joined.length - 1] = {
        ...last,
        to: day,
        name: last.name.zh.includes(zh) ? last.name : { zh: `${last.name.zh}、${zh}`, en: `${last.name.en} and ${en}` },
      };
  }
  return joined;
}

function publishedYear(year: number): CalendarYear {
  const days = wholeYear(year).flatMap((day) => {
    const found = arranged(day);
    return found === undefined ? [] : [{ day, ...found }];
  });
  return {
    year,
    status: "published",
    source:
      `国务院办公厅关于 ${year} 年部分节假日安排的通知（据 chinese-days） / ` +
      `General Office of the State Council, notice on holiday arrangements of ${year} (as held by chinese-days)`,
    holidays: blocks(days.filter((one) => one.off)),
    makeUpWorkdays: days.filter((one) => !one.off).map((one) => one.day),
  };
}

/** Thirteen days off by the Regulation on Public Holidays as amended in November 2024. */
function statutoryDays(year: number): { day: Day; zh: string; en: string }[] {
  const lunar = (monthDay: string) => getSolarDateFromLunar(`${year}-${monthDay}`).date;
  const run = (from: Day, count: number, zh: string, en: string) =>
    daysFrom(from, addDays(from, count - 1)).map((day) => ({ day, zh, en }));
  return [
    ...run(`${year}-01-01`, 1, "元旦", "New Year's Day"),
    ...run(addDays(lunar("01-01"), -1), 4, "春节", "Spring Festival"),
    ...run(getSolarTermDate(year, 4, "pure_brightness"), 1, "清明", "Tomb-sweeping Day"),
    ...run(`${year}-05-01`, 2, "劳动节", "Labour Day"),
    ...run(lunar("05-05"), 1, "端午", "Dragon Boat Festival"),
    ...run(lunar("08-15"), 1, "中秋", "Mid-autumn Festival"),
    ...run(`${year}-10-01`, 3, "国庆节", "National Day"),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Statutory days, the working days that replace those on a weekend or on another festival, and touching weekends. */
function provisionalYear(year: number): CalendarYear {
  const off = new Map<Day, { day: Day; zh: string; en: string }>();
  const owed: { day: Day; zh: string; en: string }[] = [];
  for (const one of statutoryDays(year)) {
    if (off.has(one.day) || isWeekend(one.day)) owed.push(one);
    if (!off.has(one.day)) off.set(one.day, one);
  }
  for (const one of owed) {
    let day = one.day;
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.set(day, { ...one, day });
  }
  for (const one of [...off.values()])
    for (const step of [-1, 1])
      for (let day = addDays(one.day, step); isWeekend(day) && !off.has(day); day = addDays(day, step))
        off.set(day, { ...one, day });
  const ofYear = [...off.values()].filter((one) => one.day.startsWith(String(year)));
  return {
    year,
    status: "provisional",
    source:
      "暂定：按《全国年节及纪念日放假办法》（2024 年 11 月修订，2025 年 1 月 1 日起施行）推算，未猜测调休上班日，待国务院办公厅公布 / " +
      "Provisional: days off by the Regulation on Public Holidays (amended November 2024, in force since 1 January 2025), with the " +
      "replacement of those on a weekend and touching weekends; no make-up working day is guessed; await the State Council's notice",
    holidays: blocks(ofYear.sort((a, b) => (a.day < b.day ? -1 : 1))),
    makeUpWorkdays: [],
  };
}

/** The calendar of a year: as announced where the library holds it, else derived from the law. */
export const calendarYear = (year: number): CalendarYear =>
  wholeYear(year).some((day) => arranged(day) !== undefined) ? publishedYear(year) : provisionalYear(year);

async function write(years: readonly number[]): Promise<void> {
  const calendar = years.map(calendarYear);
  const text = `import type { WorkingCalendar } from "../calendar";

/**
 * The working calendar (D1-01), written by scripts/calendar.ts and editable by hand.
 * A provisional year is replaced as soon as the State Council has announced it.
 */
export const workingCalendar: WorkingCalendar = ${JSON.stringify(calendar)};
`;
  const { format } = await import("prettier");
  await writeFile(FILE, await format(text, { parser: "typescript", printWidth: 120 }));
  for (const { year, status, holidays } of calendar)
    console.log(`${year} ${status}: ${holidays.map((block) => `${block.from}..${block.to}`).join(" ")}`);
}

if (require.main === module) {
  const asked = process.argv.slice(2).map(Number);
  void write(asked.length > 0 ? asked : [2025, 2026, 2027, 2028]);
}
